'use client';

import { useTranslations } from 'next-intl';
import { memo, useDeferredValue, useId, useMemo, useRef } from 'react';
import { StateBox } from '@/components/ui/state-box';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { countOverlaps, groupByParagraph, inReadingOrder } from './describe';
import { KeptDraft } from './kept-draft';
import { ParagraphRows } from './paragraph-rows';
import { useReader, useReaderStore } from './reader-store';
import { useShownRows } from './shown-rows';
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

/** The person's tags beside the text. The text is drawn first, and the list then, in pieces that hold nothing up. */
export const TagList = memo(function TagList(props: TagListProps) {
  return <TagRows {...useDeferredValue(props)} />;
});

/** The person's tags in reading order, paragraph by paragraph, half-written ones first; or what to do when there are none. */
const TagRows = memo(function TagRows(props: TagListProps) {
  const { source, tags, actions, changes, canTag, isCommitted, asked } = props;
  const t = useTranslations('reader.list');
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const kept = useReader((state) => state.kept);
  const filter = useReader((state) => state.filter);
  const shown = useMemo(() => filterTags(inReadingOrder(tags), filter), [tags, filter]);
  const { rows, before, earlier, later } = useShownRows(shown);
  const overlaps = useMemo(() => countOverlaps(tags), [tags]);
  // Pointing at a tag concerns one row, and that row hears of it by itself.
  const paragraphs = useMemo(
    () =>
      groupByParagraph(rows, source.sentences, actions.sentenceOf).map((group) => (
        <ParagraphRows
          key={group.paragraph}
          group={{ ...group, first: group.first + before }}
          {...{ source, overlaps, actions, canTag, isCommitted }}
        />
      )),
    [rows, before, source, overlaps, actions, canTag, isCommitted],
  );
  useAskedRow(list);

  return (
    <section className="tag-list" ref={list} aria-labelledby={id}>
      <TagListHead
        id={id}
        text={source.text}
        tags={tags}
        shown={showsAll(filter) ? null : shown.length}
        asked={asked}
        changes={canTag ? changes : null}
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
            <KeptDraft key={draft.id} draft={draft} source={source} actions={canTag ? actions : null} />
          ))}
        </ul>
      ) : null}
      {tags.length > 0 && shown.length === 0 ? <p className="note">{t('noneShown', { count: tags.length })}</p> : null}
      <OtherRows way="earlier" count={before} tag={earlier} />
      {paragraphs}
      <OtherRows way="later" count={shown.length - before - rows.length} tag={later} />
    </section>
  );
});

/** Leads to the rows before or after those that are shown. */
function OtherRows({ way, count, tag }: { way: 'earlier' | 'later'; count: number; tag: Tag | null }) {
  const t = useTranslations('reader.list');
  const store = useReaderStore();
  if (!tag) return null;
  return (
    <button
      className="button quiet small"
      type="button"
      onClick={() => store.setState({ move: { to: 'row', tagId: tag.id } })}
    >
      {t(way, { count })}
    </button>
  );
}
