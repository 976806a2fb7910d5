import type { Tag, TagContent } from '@/lib/domain/tag';
import { saysTheSame } from './draft';

/** One thing the person did to a tag: what it said before and after; null where it was not there. */
export interface Step {
  tagId: string;
  before: TagContent | null;
  after: TagContent | null;
  /** Why, where a reason was asked. */
  reason?: string;
}

/** What the person did on this screen and can take back, and what they took back and can do again; newest last. */
export interface History {
  done: Step[];
  undone: Step[];
}

export type Way = 'undo' | 'redo';

/** One step along the history. `from` and `to` are what its tag says before and after; null: it is not there. */
export interface Turn {
  step: Step;
  from: TagContent | null;
  to: TagContent | null;
  /** The history afterwards. */
  history: History;
}

export const NO_HISTORY: History = { done: [], undone: [] };

/** The history with one more step. Whatever was taken back before cannot be done again from here. */
export function record({ done }: History, step: Step): History {
  return { done: [...done, step], undone: [] };
}

/**
 * The history without the steps of tags that no longer say what it left them saying: they were changed elsewhere, or a
 * change was refused, and a newer text is never overwritten by going back. A tag that is not there can come back only
 * where it was deleted.
 */
export function dropOutdated(history: History, tags: Tag[], deleted: Tag[]): History {
  const left = new Map<string, TagContent | null>();
  for (const { tagId, before } of history.undone) left.set(tagId, before);
  for (const { tagId, after } of history.done) left.set(tagId, after);
  const tagById = new Map(tags.map((tag) => [tag.id, tag]));
  const gone = new Set(deleted.map(({ id }) => id));
  const stands = ({ tagId }: Step) => {
    const content = left.get(tagId) ?? null;
    const tag = tagById.get(tagId);
    return content === null ? gone.has(tagId) : tag !== undefined && saysTheSame(content, tag);
  };
  return { done: history.done.filter(stands), undone: history.undone.filter(stands) };
}

/** The next step back or forward; null when there is none. */
export function turnHistory({ done, undone }: History, way: Way): Turn | null {
  if (way === 'undo') {
    const step = done.at(-1);
    if (!step) return null;
    const history = { done: done.slice(0, -1), undone: [...undone, step] };
    return { step, from: step.after, to: step.before, history };
  }
  const step = undone.at(-1);
  if (!step) return null;
  return { step, from: step.before, to: step.after, history: { done: [...done, step], undone: undone.slice(0, -1) } };
}
