'use client';

import { useTranslations } from 'next-intl';
import { memo, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { Segment } from '@/lib/domain/segments';
import type { Sentence } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { PieceView } from './piece-view';
import { clipSpan, cutSegments } from './pieces';
import { useReader, useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';

interface SentenceViewProps {
  text: string;
  sentence: Sentence;
  /** Where the next sentence of the paragraph begins, or where the paragraph ends. */
  to: number;
  segments: Segment[];
  /** The tags that touch the sentence, in reading order. */
  tags: Tag[];
  tagById: Map<string, Tag>;
  firstWordEnd: (start: number) => number;
  canTag: boolean;
  onTake: ReaderActions['takeSentence'];
}

/**
 * One sentence and the space after it, drawn in pieces under which nothing changes. It ends in an undrawn button, so
 * that a reading cursor meets the words first and then the way to tag them.
 */
export const SentenceView = memo(function SentenceView(props: SentenceViewProps) {
  const { text, sentence, to, segments, tags, tagById, firstWordEnd, canTag, onTake } = props;
  const t = useTranslations();
  const store = useReaderStore();
  const { number, start, end } = sentence;
  const lit = useReader(
    useShallow(({ hand, native }) => (native === 'leads' ? null : clipSpan(hand, { start, end: to }))),
  );
  const isCurrent = useReader((state) => state.sentence === number);
  const pieces = useMemo(
    () => cutSegments(segments, lit ? [end, lit.start, lit.end] : [end], firstWordEnd),
    [segments, end, lit, firstWordEnd],
  );
  const names = tags.map(({ position }) => t(`debate.positions.${position}.name`)).join(', ');
  const drawn = pieces.map((piece) => {
    const isLit = lit !== null && piece.start >= lit.start && piece.end <= lit.end;
    const edges = isLit
      ? [piece.start === lit.start && lit.edge.includes('start'), piece.end === lit.end && lit.edge.includes('end')]
      : null;
    return { piece, view: <PieceView key={piece.start} text={text} piece={piece} edges={edges} tagById={tagById} /> };
  });
  return (
    <>
      <span className="sentence" id={`s-${number}`} data-number={number} data-start={start}>
        {drawn.filter(({ piece }) => piece.start < end).map(({ view }) => view)}
        <button
          type="button"
          className="tag-here"
          tabIndex={isCurrent ? 0 : -1}
          onFocus={() => store.setState({ sentence: number })}
          onClick={() => onTake(number)}
        >
          {t(canTag ? 'reader.sentence.tag' : 'reader.sentence.look', { number, count: tags.length, names })}
        </button>
      </span>
      {drawn.filter(({ piece }) => piece.start >= end).map(({ view }) => view)}
    </>
  );
});
