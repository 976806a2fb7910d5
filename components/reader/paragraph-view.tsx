'use client';

import { memo } from 'react';
import type { Laid } from '@/lib/domain/segments';
import type { Sentence } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { type SentenceDesk, SentenceView } from './sentence-view';

/** A sentence of a paragraph, and where it and the space after it end. */
export interface Place {
  sentence: Sentence;
  to: number;
}

interface ParagraphViewProps {
  desk: SentenceDesk;
  places: Place[];
  /** What lies on each sentence of the source, from the first. */
  laid: Laid<Tag>[];
}

/** One paragraph of a source with the tags on it. */
export const ParagraphView = memo(function ParagraphView({ desk, places, laid }: ParagraphViewProps) {
  return (
    <p data-first={places[0]?.sentence.number}>
      {places.map(({ sentence, to }) => {
        const here = laid[sentence.number - 1];
        return here ? <SentenceView key={sentence.number} {...{ desk, sentence, to }} laid={here} /> : null;
      })}
    </p>
  );
});
