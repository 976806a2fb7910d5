import type { Confidence, Phase, Position, StanceValue } from './debate';
import type { Built } from './exercise';
import { type Change, isSlotChange, type Operation, type SlotChange, slotOf, type Warrant } from './operation';
import { asksWhy, type Tag } from './tag';

export interface StanceContent {
  value: StanceValue;
  position: Position;
  confidence: Confidence;
  movedBy: string[];
  unmoved: string;
}

export interface ArgumentContent {
  claim: string;
  warrants: Warrant[];
  objection: string;
  answer: string;
}

export interface ResponseContent {
  text: string;
  built: Built | null;
}

/** A change that was based on an older text than the current one: kept beside it until the person chooses. */
export interface Aside {
  /** The id of its operation. */
  id: string;
  /** What making it current would do now. */
  change: Change;
}

/** Everything one person has made in one attempt, as they see it now. */
export interface Work {
  /** Not deleted, in the order they were made. */
  tags: Tag[];
  /** Deleted ones, as they were: an edit brings one back under its own id. */
  deleted: Tag[];
  stances: Partial<Record<Phase, StanceContent>>;
  predictions: Partial<Record<Phase, string>>;
  /** The newest response per step key. */
  responses: Record<string, ResponseContent>;
  argument: ArgumentContent | null;
  /** Keys of steps that the person said they are done with. */
  stepsDone: string[];
  /** By slot: the id of its current revision, which the next change names as its base. */
  revisions: Record<string, string>;
  /** In the order in which they arrived. */
  setAside: Aside[];
  /** ISO time of the commit; null before it. */
  committedAt: string | null;
}

export const EMPTY_WORK: Work = {
  tags: [],
  deleted: [],
  stances: {},
  predictions: {},
  responses: {},
  argument: null,
  stepsDone: [],
  revisions: {},
  setAside: [],
  committedAt: null,
};

/** A change as it is made by somebody who sees this work: based on the revision that it shows unless it names another. */
export function baseOn(work: Work, change: Change): Change {
  return isSlotChange(change) && change.base === undefined ? { ...change, base: currentOf(work, change) } : change;
}

const currentOf = (work: Work, change: SlotChange) => work.revisions[slotOf(change) ?? ''] ?? null;

/** A tag of this work by its id, deleted or not; null when there is none. */
export function findTag({ tags, deleted }: Work, id: string): Tag | null {
  return tags.find((tag) => tag.id === id) ?? deleted.find((tag) => tag.id === id) ?? null;
}

/** The locked tag of which a change needs a sentence of why to be made on this work; null where none is needed. */
export function findToExplain(work: Work, change: Change): Tag | null {
  const tag = change.kind === 'tag.edit' ? findTag(work, change.tagId) : null;
  return tag && change.kind === 'tag.edit' && asksWhy(tag, change.position) ? tag : null;
}

/** A change made anew on what this work shows, whatever it was based on before. */
export function rebase(work: Work, change: Change): Change {
  if (change.kind === 'tag.edit' || change.kind === 'tag.delete') {
    const tag = findTag(work, change.tagId);
    return tag ? { ...change, base: tag.revisionId } : change;
  }
  return isSlotChange(change) ? { ...change, base: currentOf(work, change) } : change;
}

/** Whether a change was made on an older text than the one that this work shows. */
export function isOvertaken(change: Change, work: Work): boolean {
  if (change.kind === 'tag.edit' || change.kind === 'tag.delete') {
    const tag = findTag(work, change.tagId);
    return tag !== null && tag.revisionId !== change.base;
  }
  return isSlotChange(change) && change.base !== undefined && change.base !== currentOf(work, change);
}

/**
 * The work as it looks with one more operation applied. Pure, never refuses: the server decides, this only paints.
 * An edit of a deleted tag brings it back; a change of a tag that was never there changes nothing.
 */
export function applyOperation(work: Work, operation: Operation): Work {
  const slot = slotOf(operation);
  const changed = applyChange(work, operation);
  return slot === null ? changed : { ...changed, revisions: { ...changed.revisions, [slot]: operation.id } };
}

function applyChange(work: Work, operation: Operation): Work {
  switch (operation.kind) {
    case 'tag.create': {
      const { id, kind, tagId, ...content } = operation;
      const tag: Tag = { id: tagId, revisionId: id, locked: false, firstPosition: null, late: false, ...content };
      return findTag(work, tagId) ? work : { ...work, tags: [...work.tags, tag] };
    }
    case 'tag.edit': {
      const { id, kind, tagId, base, reason, ...content } = operation;
      const gone = work.deleted.find((tag) => tag.id === tagId);
      return {
        ...work,
        tags: (gone ? putBack(gone, work.tags) : work.tags).map((tag) =>
          tag.id === tagId ? { ...tag, ...content, revisionId: id } : tag,
        ),
        deleted: work.deleted.filter((tag) => tag !== gone),
      };
    }
    case 'tag.delete': {
      const { id, tagId } = operation;
      const gone = work.tags.filter((tag) => tag.id === tagId).map((tag) => ({ ...tag, revisionId: id }));
      return { ...work, tags: work.tags.filter((tag) => tag.id !== tagId), deleted: [...work.deleted, ...gone] };
    }
    case 'step.done':
      return work.stepsDone.includes(operation.step)
        ? work
        : { ...work, stepsDone: [...work.stepsDone, operation.step] };
    case 'stance.keep': {
      const { id, kind, base, phase, ...stance } = operation;
      return { ...work, stances: { ...work.stances, [phase]: stance } };
    }
    case 'prediction.keep':
      return { ...work, predictions: { ...work.predictions, [operation.phase]: operation.answer } };
    case 'response.keep':
      return {
        ...work,
        responses: { ...work.responses, [operation.step]: { text: operation.text, built: operation.built } },
      };
    case 'argument.keep': {
      const { id, kind, base, ...argument } = operation;
      return { ...work, argument };
    }
    case 'aside.settle':
      return { ...work, setAside: work.setAside.filter(({ id }) => id !== operation.operation) };
  }
}

/** Ids of tags are made in the order of the tags. */
function putBack(tag: Tag, tags: Tag[]): Tag[] {
  const after = tags.findIndex(({ id }) => id > tag.id);
  return after === -1 ? [...tags, tag] : tags.toSpliced(after, 0, tag);
}
