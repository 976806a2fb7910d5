'use client';

import { useTranslations } from 'next-intl';
import { memo, useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { type Laid, layOutTags } from '@/lib/domain/segments';
import type { Sentence, Span } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { PieceView } from './piece-view';
import { clipSpan, cutSegments } from './pieces';
import { useReader, useReaderStore } from './reader-store';

/** What is the same for every sentence of a source. */
export interface SentenceDesk {
  text: string;
  letters: Record<Position, string>;
  names: Record<Position, string>;
  firstWordEnd: (start: number) => number;
  /** Whether a tag counts as one of the sentence. */
  touches: (span: Span, sentence: number) => boolean;
  canTag: boolean;
  onTake: (number: number) => void;
}

interface SentenceViewProps {
  desk: SentenceDesk;
  sentence: Sentence;
  /** Where the next sentence of the paragraph begins, or where the paragraph ends. */
  to: number;
  /** The tags on it. */
  laid: Laid<Tag>;
}

/**
 * One sentence and the space after it, drawn in pieces under which nothing changes. It ends in an undrawn button, so
 * that a reading cursor meets the words first and then the way to tag them.
 */
export const SentenceView = memo(function SentenceView({ desk, sentence, to, laid }: SentenceViewProps) {
  const { text, letters, firstWordEnd } = desk;
  const { number, start, end } = sentence;
  const lit = useReader(
    useShallow(({ hand, native }) => (native === 'leads' ? null : clipSpan(hand, { start, end: to }))),
  );
  const pointed = useReader(({ pointed: id }) =>
    id === null ? null : (laid.tags.find((tag) => tag.id === id) ?? null),
  );
  const segments = useMemo(() => layOutTags(laid, { start, end: to }), [laid, start, to]);
  const pieces = useMemo(() => {
    const cuts = [lit, pointed].flatMap((span) => (span ? [span.start, span.end] : []));
    return cutSegments(segments, [end, ...cuts], firstWordEnd);
  }, [segments, end, lit, pointed, firstWordEnd]);
  const drawn = pieces.map((piece) => {
    const isLit = lit !== null && piece.start >= lit.start && piece.end <= lit.end;
    const edges = isLit
      ? [piece.start === lit.start && lit.edge.includes('start'), piece.end === lit.end && lit.edge.includes('end')]
      : null;
    const isPointed = pointed !== null && piece.start >= pointed.start && piece.end <= pointed.end;
    return { piece, view: <PieceView key={piece.start} {...{ text, piece, edges, isPointed, letters }} /> };
  });
  return (
    <>
      <span className="sentence" id={`s-${number}`} data-number={number} data-start={start}>
        {drawn.filter(({ piece }) => piece.start < end).map(({ view }) => view)}
        <SentenceButton {...{ desk, number, tags: laid.tags }} />
      </span>
      {drawn.filter(({ piece }) => piece.start >= end).map(({ view }) => view)}
    </>
  );
});

interface SentenceButtonProps {
  desk: SentenceDesk;
  number: number;
  /** The tags of which some part lies on the sentence. */
  tags: Tag[];
}

/** The undrawn button at the end of a sentence. What it says of the tags follows once they are drawn: it is only heard. */
const SentenceButton = memo(function SentenceButton({ desk, number, tags }: SentenceButtonProps) {
  const { names, touches, canTag, onTake } = desk;
  const t = useTranslations();
  const store = useReaderStore();
  const isCurrent = useReader((state) => state.sentence === number);
  const settled = useDeferredValue(tags);
  const summary = useMemo(() => {
    const touching = settled.filter((tag) => touches(tag, number));
    const listed = POSITIONS.flatMap((position) => {
      const count = touching.filter((tag) => tag.position === position).length;
      if (count < 2) return count === 1 ? names[position] : [];
      return t('reader.sentence.counted', { count: String(count), name: names[position] });
    });
    return t(canTag ? 'reader.sentence.tag' : 'reader.sentence.look', {
      number,
      count: touching.length,
      names: listed.join(', '),
    });
  }, [settled, touches, names, number, canTag, t]);
  return (
    <button
      type="button"
      className="tag-here"
      tabIndex={isCurrent ? 0 : -1}
      onFocus={() => store.setState({ sentence: number })}
      onClick={() => onTake(number)}
    >
      {summary}
    </button>
  );
});
