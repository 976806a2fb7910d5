'use client';

import { useTranslations } from 'next-intl';
import { memo, type RefObject, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Position } from '@/lib/domain/debate';
import { layTags } from '@/lib/domain/segments';
import type { Sentence, Source, Span } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { ParagraphView, type Place } from './paragraph-view';
import { useReader } from './reader-store';
import { useDrawnParagraphs } from './use-drawn-paragraphs';
import type { ReaderActions } from './use-reader-actions';
import { useTextFocus } from './use-text-focus';

interface SourceTextProps {
  root: RefObject<HTMLDivElement | null>;
  source: Source;
  words: Span[];
  tags: Tag[];
  actions: ReaderActions;
  canTag: boolean;
}

/** Sentences by paragraph, each with where it and the space after it end. */
function listParagraphs(sentences: Sentence[]): Place[][] {
  const paragraphs: Place[][] = [];
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    const previous = sentences[index - 1];
    if (previous?.paragraph !== sentence.paragraph) paragraphs.push([]);
    const to = next?.paragraph === sentence.paragraph ? next.start : sentence.end;
    paragraphs.at(-1)?.push({ sentence, to });
  });
  return paragraphs;
}

const byPosition = (wordOf: (position: Position) => string): Record<Position, string> => ({
  transfer: wordOf('transfer'),
  indigenous: wordOf('indigenous'),
  sequence: wordOf('sequence'),
  complicates: wordOf('complicates'),
});

/** The text of a source with the tags on it. Drawn anew only where tags change, and never under a selection that leads. */
export const SourceText = memo(function SourceText(props: SourceTextProps) {
  const { root, source, words, tags, actions, canTag } = props;
  const t = useTranslations('debate');
  const isLed = useReader((state) => state.native === 'leads');
  useTextFocus(root);

  const paragraphs = useMemo(() => listParagraphs(source.sentences), [source]);
  const ranges = useMemo(
    () => paragraphs.flat().map(({ sentence, to }) => ({ start: sentence.start, end: to })),
    [paragraphs],
  );
  const [shown, setShown] = useState(() => ({ tags, laid: layTags(tags, ranges) }));
  if (!isLed && shown.tags !== tags) setShown({ tags, laid: layTags(tags, ranges, shown.laid) });
  const drawn = useDrawnParagraphs(root, paragraphs.length, shown.laid, isLed);

  // The actions are new with every tag. Sentences only ever want the newest: they are not drawn anew for that.
  const newest = useRef(actions);
  useLayoutEffect(() => {
    newest.current = actions;
  }, [actions]);
  const desk = useMemo(
    () => ({
      text: source.text,
      letters: byPosition((position) => t(`positions.${position}.letter`)),
      names: byPosition((position) => t(`positions.${position}.name`)),
      firstWordEnd: (start: number) => words.find(({ end }) => end > start)?.end ?? start,
      touches: (span: Span, sentence: number) =>
        touchedSentences(span, source.sentences, words).some(({ number }) => number === sentence),
      canTag,
      onTake: (sentence: number) => newest.current.takeSentence(sentence),
    }),
    [source, words, canTag, t],
  );

  return (
    <div className="source" lang="en" ref={root}>
      {paragraphs.map((places, index) => (
        <ParagraphView key={places[0]?.sentence.number} {...{ desk, places }} laid={drawn[index] ?? shown.laid} />
      ))}
    </div>
  );
});
