'use client';

import { useTranslations } from 'next-intl';
import { memo, useId, useMemo, useRef } from 'react';
import { StateBox } from '@/components/ui/state-box';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { countOverlaps, groupByParagraph, inReadingOrder } from './describe';
import { KeptDraft } from './kept-draft';
import { ParagraphRows } from './paragraph-rows';
import { useReader } from './reader-store';
import { filterTags, showsAll } from './tag-filter';
import { TagListHead } from './tag-list-head';
import { useAskedRow } from './use-asked-row';
import type { ReaderActions } from './use-reader-actions';
import type { TagChanges } from './use-tag-history';

interface TagListProps {
  source: Source;
  tags: Tag[];
  actions: ReaderActions;
  changes: TagChanges;
  canTag: boolean;
  isCommitted: boolean;
  /** How many tags the assignment asks for, and how many there are in all its sources; null when it asks for none. */
  asked: { made: number; wanted: number } | null;
}

/** The person's tags in reading order, paragraph by paragraph, half-written ones first; or what to do when there are none. */
export const TagList = memo(function TagList(props: TagListProps) {
  const { source, tags, actions, changes, canTag, isCommitted, asked } = props;
  const t = useTranslations('reader.list');
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const kept = useReader((state) => state.kept);
  const filter = useReader((state) => state.filter);
  const shown = useMemo(() => filterTags(inReadingOrder(tags), filter), [tags, filter]);
  const paragraphs = useMemo(
    () => groupByParagraph(shown, source.sentences, actions.sentenceOf),
    [shown, source, actions],
  );
  const overlaps = useMemo(() => countOverlaps(tags), [tags]);
  useAskedRow(list);

  return (
    <section className="tag-list" ref={list} aria-labelledby={id}>
      <TagListHead
        id={id}
        text={source.text}
        tags={tags}
        shown={showsAll(filter) ? null : shown.length}
        asked={asked}
        onTurn={canTag ? changes.turn : null}
      />
      {tags.length === 0 && kept.length === 0 ? (
        <StateBox kind="empty" title={t('none')} level={3}>
          {canTag
            ? t.rich('howTo', {
                kbd: (key) => <kbd>{key}</kbd>,
                keyboard: (words) => <span className="for-keyboard">{words}</span>,
              })
            : t('noneLocked')}
        </StateBox>
      ) : null}
      {kept.length > 0 ? (
        <ul className="kept-drafts" aria-label={t('keptDrafts')}>
          {kept.map((draft) => (
            <KeptDraft key={draft.id} draft={draft} source={source} onResume={canTag ? actions.resume : null} />
          ))}
        </ul>
      ) : null}
      {tags.length > 0 && shown.length === 0 ? <p className="note">{t('noneShown', { count: tags.length })}</p> : null}
      {paragraphs.map((group) => (
        <ParagraphRows key={group.paragraph} group={group} {...{ source, overlaps, actions, canTag, isCommitted }} />
      ))}
    </section>
  );
});
