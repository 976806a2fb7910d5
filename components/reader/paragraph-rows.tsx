'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Source } from '@/lib/domain/source';
import type { ParagraphTags } from './describe';
import { TagRow } from './tag-row';
import type { ReaderActions } from './use-reader-actions';

interface ParagraphRowsProps {
  group: ParagraphTags;
  source: Source;
  /** By tag id: how many other tags share words with it. */
  overlaps: Map<string, number>;
  actions: ReaderActions;
  canTag: boolean;
  isCommitted: boolean;
}

/** The tags of one paragraph under its name, so that a reading cursor can go from paragraph to paragraph. */
export function ParagraphRows({ group, source, overlaps, actions, canTag, isCommitted }: ParagraphRowsProps) {
  const t = useTranslations('reader.list');
  const id = useId();
  const { paragraph, from, to } = group;
  return (
    <div className="tag-paragraph">
      <h3 className="hint" id={id}>
        {t('paragraph', { paragraph, from, to, count: to - from + 1 })}
      </h3>
      <ol className="tag-rows" start={group.first} aria-labelledby={id}>
        {group.tags.map(({ tag, sentence }) => (
          <TagRow
            key={tag.id}
            tag={tag}
            source={source}
            sentence={sentence}
            overlaps={overlaps.get(tag.id) ?? 0}
            tagsOn={actions.tagsOn}
            isCommitted={isCommitted}
            onOpen={canTag ? actions.openTag : null}
          />
        ))}
      </ol>
    </div>
  );
}
