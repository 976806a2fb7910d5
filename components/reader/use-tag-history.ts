'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { shortQuote } from './describe';
import { contentOfTag, needsReason } from './draft';
import { dropOutdated, type History, record, type Step, type Turn, turnHistory, type Way } from './history';
import type { ReaderProps } from './reader';
import { useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';

/** What the person can do to tags. Each thing is remembered and can be taken back. */
export interface TagChanges {
  create: (content: TagContent) => void;
  edit: (tag: Tag, content: TagContent, reason?: string) => void;
  remove: (tag: Tag, reason?: string) => void;
  /** Takes the last thing back, or does it again; says what became of its tag. */
  turn: (way: Way) => void;
  /** What of a history can still be taken back or done again. */
  standing: (history: History) => History;
}

interface Handed extends Pick<ReaderProps, 'source' | 'tags' | 'deleted' | 'onCreate' | 'onEdit' | 'onDelete'> {
  actions: ReaderActions;
  asksReason: boolean;
}

/** Hands the person's changes on and remembers them. Going back is itself a new change, so nothing is ever lost by it. */
export function useTagHistory(handed: Handed): TagChanges {
  const { source, tags, deleted, actions, asksReason, onCreate, onEdit, onDelete } = handed;
  const store = useReaderStore();
  const t = useTranslations();
  return useMemo(() => {
    const standing = (history: History) => dropOutdated(history, tags, deleted);
    const remember = (step: Step) => store.setState(({ history }) => ({ history: record(standing(history), step) }));

    /** Makes the change that a turn asks for. A deleted tag is edited, which brings it back. */
    function make({ step, to }: Turn, way: Way): void {
      const tag = [...tags, ...deleted].find(({ id }) => id === step.tagId);
      if (!tag) return;
      const reason = way === 'redo' ? step.reason : undefined;
      if (to === null) onDelete(tag, reason);
      else if (needsReason(tag, to.position, asksReason)) onEdit(tag, to, reason ?? t('reader.history.reason'));
      else onEdit(tag, to);
    }

    function turn(way: Way) {
      const next = turnHistory(standing(store.getState().history), way);
      const { say } = store.getState();
      const content = next?.to ?? next?.from;
      if (!next || !content) return say(t(`reader.history.${way}Nothing`));
      const { tagId } = next.step;
      // A row that goes would take the focus along: its sentence has it then.
      const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      const place = next.to === null && row === tagId;
      make(next, way);
      store.setState(({ kept }) => ({
        history: next.history,
        // The tag says again what it said when a half-written change of it was begun.
        kept:
          next.from === null ? kept.map((draft) => (draft.tagId === tagId ? { ...draft, base: null } : draft)) : kept,
        pointed: null,
        ...(place ? { sentence: actions.sentenceOf(content), move: { to: 'text' } } : {}),
      }));
      const outcome = next.to === null ? 'gone' : next.from === null ? 'back' : 'changed';
      const position = t(`debate.positions.${content.position}.name`);
      say(t(`reader.history.${way}Said`, { outcome, position, quote: shortQuote(quoteOf(source.text, content)) }));
    }

    return {
      create: (content) => remember({ tagId: onCreate(content), before: null, after: content }),
      edit: (tag, content, reason) => {
        onEdit(tag, content, reason);
        remember({ tagId: tag.id, before: contentOfTag(tag), after: content, reason });
      },
      remove: (tag, reason) => {
        onDelete(tag, reason);
        remember({ tagId: tag.id, before: contentOfTag(tag), after: null, reason });
      },
      turn,
      standing,
    };
  }, [source, tags, deleted, actions, asksReason, onCreate, onEdit, onDelete, store, t]);
}
