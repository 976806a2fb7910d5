'use client';

import { memo, type RefObject, useEffect, useLayoutEffect, useMemo, useState } from 'react';
import { assignLanes, layOutTags } from '@/lib/domain/segments';
import type { Sentence, Source, Span } from '@/lib/domain/source';
import type { Tag } from '@/lib/domain/tag';
import { useReader } from './reader-store';
import { SentenceView } from './sentence-view';
import { buildRange, findSelection } from './text-offsets';
import type { ReaderActions } from './use-reader-actions';
import { findSentenceButton } from './use-reading-keys';

interface SourceTextProps {
  root: RefObject<HTMLDivElement | null>;
  source: Source;
  words: Span[];
  tags: Tag[];
  actions: ReaderActions;
  canTag: boolean;
}

/** Sentences by paragraph, each with where it and the space after it end. */
function listParagraphs(sentences: Sentence[]): { sentence: Sentence; to: number }[][] {
  const paragraphs: { sentence: Sentence; to: number }[][] = [];
  sentences.forEach((sentence, index) => {
    const next = sentences[index + 1];
    const previous = sentences[index - 1];
    if (previous?.paragraph !== sentence.paragraph) paragraphs.push([]);
    const to = next?.paragraph === sentence.paragraph ? next.start : sentence.end;
    paragraphs.at(-1)?.push({ sentence, to });
  });
  return paragraphs;
}

/** Keeps the browser's selection and focus in step with the words in hand. */
function useTextFocus(root: RefObject<HTMLElement | null>) {
  const start = useReader((state) => state.hand?.start ?? -1);
  const end = useReader((state) => state.hand?.end ?? -1);
  const native = useReader((state) => state.native);
  const move = useReader((state) => state.move);
  const sentence = useReader((state) => state.sentence);

  // Drawing the words anew cuts the browser's selection in pieces: it is laid over the same words again, so that they
  // can still be copied. Once nothing is in hand it goes.
  useLayoutEffect(() => {
    if (!root.current) return;
    if (native === 'follows' && start >= 0) {
      const range = buildRange(root.current, { start, end });
      const selection = document.getSelection();
      selection?.removeAllRanges();
      if (range) selection?.addRange(range);
    } else if (start < 0) {
      findSelection(root.current)?.selection.removeAllRanges();
    }
  }, [root, native, start, end]);

  // Follows the palette: when it closes, focus is back at the sentence it was about.
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus moves once per request, not whenever the sentence changes
  useEffect(() => {
    if (move?.to === 'text') findSentenceButton(root.current, sentence)?.focus();
  }, [move, root]);
}

/** The text of a source with the tags on it. Drawn anew only when tags change, and never under a selection that leads. */
export const SourceText = memo(function SourceText(props: SourceTextProps) {
  const { root, source, words, tags, actions, canTag } = props;
  const isLed = useReader((state) => state.native === 'leads');
  const [shown, setShown] = useState({ tags, actions });
  if (!isLed && (shown.tags !== tags || shown.actions !== actions)) setShown({ tags, actions });
  useTextFocus(root);

  const paragraphs = useMemo(() => listParagraphs(source.sentences), [source]);
  const layout = useMemo(() => {
    const lanes = assignLanes(shown.tags);
    return new Map(
      paragraphs
        .flat()
        .map(({ sentence, to }) => [
          sentence.number,
          layOutTags(shown.tags, { start: sentence.start, end: to }, lanes),
        ]),
    );
  }, [paragraphs, shown]);
  const tagById = useMemo(() => new Map(shown.tags.map((tag) => [tag.id, tag])), [shown]);
  const firstWordEnd = useMemo(() => (start: number) => words.find(({ end }) => end > start)?.end ?? start, [words]);

  return (
    <div className="source" lang="en" ref={root}>
      {paragraphs.map((paragraph) => (
        <p key={paragraph[0]?.sentence.number} data-first={paragraph[0]?.sentence.number}>
          {paragraph.map(({ sentence, to }) => (
            <SentenceView
              key={sentence.number}
              text={source.text}
              sentence={sentence}
              to={to}
              segments={layout.get(sentence.number) ?? []}
              tags={shown.actions.tagsOn(sentence.number)}
              tagById={tagById}
              firstWordEnd={firstWordEnd}
              canTag={canTag}
              onTake={actions.takeSentence}
            />
          ))}
        </p>
      ))}
    </div>
  );
});
