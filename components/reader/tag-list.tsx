'use client';

import { useTranslations } from 'next-intl';
import { memo, useEffect, useId, useMemo, useRef } from 'react';
import { StateBox } from '@/components/ui/state-box';
import type { Source } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { countOverlaps, inReadingOrder } from './describe';
import { KeptDraft } from './kept-draft';
import { useReader } from './reader-store';
import { TagRow } from './tag-row';
import type { ReaderActions } from './use-reader-actions';

interface TagListProps {
  source: Source;
  tags: Tag[];
  actions: ReaderActions;
  canTag: boolean;
}

/** The person's tags in reading order, half-written ones first; or what to do when there are none. */
export const TagList = memo(function TagList({ source, tags, actions, canTag }: TagListProps) {
  const t = useTranslations('reader.list');
  const id = useId();
  const list = useRef<HTMLElement>(null);
  const kept = useReader((state) => state.kept);
  const move = useReader((state) => state.move);
  const ordered = useMemo(() => inReadingOrder(tags), [tags]);

  // Follows a pointer that asked in the text for a tag of this list.
  useEffect(() => {
    if (move?.to !== 'row') return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    [...rows].find((row) => row.dataset.row === move.tagId)?.focus();
  }, [move]);

  if (tags.length === 0 && kept.length === 0) {
    return (
      <StateBox kind="empty" title={t('none')}>
        {canTag
          ? t.rich('howTo', {
              kbd: (key) => <kbd>{key}</kbd>,
              keyboard: (words) => <span className="for-keyboard">{words}</span>,
            })
          : t('noneLocked')}
      </StateBox>
    );
  }
  return (
    <section className="tag-list" ref={list} aria-labelledby={id}>
      <h2 id={id}>
        {t('title')} <span className="num hint">{tags.length}</span>
      </h2>
      {kept.length > 0 ? (
        <ul className="kept-drafts" aria-label={t('keptDrafts')}>
          {kept.map((draft) => (
            <KeptDraft
              key={JSON.stringify(draft)}
              draft={draft}
              source={source}
              onResume={canTag ? actions.resume : null}
            />
          ))}
        </ul>
      ) : null}
      <ol className="tag-rows">
        {ordered.map((tag) => (
          <TagRow
            key={tag.id}
            tag={tag}
            source={source}
            sentence={actions.sentenceOf(tag)}
            overlaps={countOverlaps(tag, tags)}
            onOpen={canTag ? actions.openTag : null}
          />
        ))}
      </ol>
    </section>
  );
});
