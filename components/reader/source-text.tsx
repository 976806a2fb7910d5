'use client';

import { useTranslations } from 'next-intl';
import { memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Position } from '@/lib/domain/debate';
import type { Laid } from '@/lib/domain/segments';
import type { Sentence, Source, Span } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { useReader } from './reader-store';
import { SentenceView } from './sentence-view';
import { useDrawnTags } from './use-drawn-tags';
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

/** A sentence, and where it and the space after it end. */
interface Place {
  sentence: Sentence;
  to: number;
}

/** What a sentence shows that has no place in the list; every one has. */
const NOTHING: Laid<Tag> = { tags: [], lanes: [] };

/** Sentences by paragraph. */
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
  const drawn = useDrawnTags(root, tags, ranges, isLed);

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
      {paragraphs.map((places) => (
        <p key={places[0]?.sentence.number} data-first={places[0]?.sentence.number}>
          {places.map(({ sentence, to }) => (
            <SentenceView
              key={sentence.number}
              {...{ desk, sentence, to }}
              laid={drawn[sentence.number - 1] ?? NOTHING}
            />
          ))}
        </p>
      ))}
    </div>
  );
});
