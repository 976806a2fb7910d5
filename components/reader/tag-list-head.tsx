'use client';

import { useTranslations } from 'next-intl';
import type { Tag } from '@/lib/domain/tag';
import { useReader } from './reader-store';
import { TagFilters } from './tag-filters';
import { UndoButtons } from './undo-buttons';
import type { TagChanges } from './use-tag-history';

interface TagListHeadProps {
  /** Of the heading. */
  id: string;
  text: string;
  tags: Tag[];
  /** How many of the tags the filter lets through; null when it lets all through. */
  shown: number | null;
  asked: { made: number; wanted: number } | null;
  /** Null where nothing can be changed. */
  changes: TagChanges | null;
}

/** What stands above the tags: how many there are and should be, undo and redo, and which of them are shown. */
export function TagListHead({ id, text, tags, shown, asked, changes }: TagListHeadProps) {
  const t = useTranslations('reader.list');
  const wasChanged = useReader(({ history }) => history.done.length + history.undone.length > 0);
  const count = tags.length;
  return (
    <header className="tag-list-head">
      <h2 id={id}>
        {t('title')}{' '}
        <span className="num hint">{shown === null ? t('count', { count }) : t('countShown', { shown, count })}</span>
      </h2>
      {changes && (count > 0 || wasChanged) ? <UndoButtons text={text} changes={changes} /> : null}
      {asked ? <p className="note">{t('asked', { ...asked, elsewhere: Math.max(0, asked.made - count) })}</p> : null}
      {count > 1 || shown !== null ? <TagFilters tags={tags} /> : null}
    </header>
  );
}
