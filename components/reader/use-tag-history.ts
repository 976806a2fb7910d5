'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag, TagContent } from '@/lib/domain/tag';
import { shortQuote } from './describe';
import { contentOfTag, needsReason } from './draft';
import { dropOutdated, record, renameTag, type Step, type Turn, turnHistory, type Way } from './history';
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
}

interface Handed extends Pick<ReaderProps, 'source' | 'onCreate' | 'onEdit' | 'onDelete'> {
  tags: Tag[];
  actions: ReaderActions;
  asksReason: boolean;
}

/** Hands the person's changes on and remembers them. Going back is itself a new change, so nothing is ever lost by it. */
export function useTagHistory(handed: Handed): TagChanges {
  const { source, tags, actions, asksReason, onCreate, onEdit, onDelete } = handed;
  const store = useReaderStore();
  const t = useTranslations();
  return useMemo(() => {
    const standing = () => dropOutdated(store.getState().history, tags);
    const remember = (step: Step) => store.setState({ history: record(standing(), step) });

    /** Makes the change that a turn asks for; returns the id that its tag has afterwards. */
    function make({ step, to }: Turn, way: Way): string {
      const tag = tags.find(({ id }) => id === step.tagId);
      const reason = way === 'redo' ? step.reason : undefined;
      if (!tag) return to ? onCreate(to) : step.tagId;
      if (to === null) onDelete(tag, reason);
      else if (needsReason(tag, to.position, asksReason)) onEdit(tag, to, reason ?? t('reader.history.reason'));
      else onEdit(tag, to);
      return tag.id;
    }

    function turn(way: Way) {
      const next = turnHistory(standing(), way);
      const { say } = store.getState();
      const content = next?.to ?? next?.from;
      if (!next || !content) return say(t(`reader.history.${way}Nothing`));
      const { tagId } = next.step;
      // A row that goes would take the focus along: its sentence has it then.
      const row = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
      const place = next.to === null && row === tagId;
      const id = make(next, way);
      store.setState(({ kept }) => ({
        history: renameTag(next.history, tagId, id),
        // A tag that comes back is another one: a half-written change of it begins on what stands there now.
        kept:
          id === tagId
            ? kept
            : kept.map((draft) => (draft.tagId === tagId ? { ...draft, tagId: id, base: null } : draft)),
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
    };
  }, [source, tags, actions, asksReason, onCreate, onEdit, onDelete, store, t]);
}
