'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { Field } from '@/components/ui/field';
import type { Sentence, Source, Span } from '@/lib/domain/source';
import { findWords } from '@/lib/domain/words';
import { ChooseSentences } from './choose-sentences';
import { ReaderDialog } from './reader-dialog';
import { useReaderStore } from './reader-store';
import type { ReaderActions } from './use-reader-actions';

/** So much of the text around a find is shown to tell it from the others, in code units. */
const AROUND = 32;

/** Whole words before a span, with a sign that there are more. */
function wordsBefore(text: string, { start }: Span): string {
  const from = start - AROUND;
  return from <= 0 ? text.slice(0, start) : `…${text.slice(from, start).replace(/^\S*\s*/, '')}`;
}

/** Whole words after a span, with a sign that there are more. */
function wordsAfter(text: string, { end }: Span): string {
  const to = end + AROUND;
  return to >= text.length ? text.slice(end) : `${text.slice(end, to).replace(/\s*\S*$/, '')}…`;
}

/** Which of some sentences, by their numbers, is nearest to another: in the same paragraph if there is one, then by the count of sentences. */
function findNearest(numbers: number[], from: number, sentences: Sentence[]): number {
  const paragraphOf = (number: number) => sentences[number - 1]?.paragraph ?? 1;
  const distances = numbers.map((number) => {
    const isHere = paragraphOf(number) === paragraphOf(from);
    return Math.abs(number - from) + (isHere ? 0 : sentences.length);
  });
  return distances.indexOf(Math.min(...distances));
}

interface FindWordsProps {
  source: Source;
  words: Span[];
  actions: ReaderActions;
}

/** A way to words without any selection: type or paste them, or choose whole sentences by their numbers. */
export function FindWords({ source, words, actions }: FindWordsProps) {
  const t = useTranslations('reader.find');
  const store = useReaderStore();
  const [quote, setQuote] = useState('');
  /** Null before the first search. */
  const [found, setFound] = useState<Span[] | null>(null);
  const [from] = useState(() => store.getState().sentence);
  const near = found && findNearest(found.map(actions.sentenceOf), from, source.sentences);
  const nearest = useRef<HTMLButtonElement>(null);

  function take(span: Span) {
    store.setState({ dialog: null });
    store.getState().take(span, { as: 'selection', sentence: actions.sentenceOf(span) });
  }

  function find() {
    const places = findWords(source.text, quote, words);
    const [only] = places;
    if (only && places.length === 1) take(only);
    else setFound(places);
  }

  // Follows the finds onto the page: the nearest has focus, so that Enter takes it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the finds are what has just been drawn
  useEffect(() => nearest.current?.focus(), [found]);

  return (
    <ReaderDialog title={t('title')} onClose={() => store.setState({ dialog: null })}>
      <form
        className="find-quote"
        onSubmit={(event) => {
          event.preventDefault();
          find();
        }}
      >
        <Field
          label={t('quote')}
          name="quote"
          hint={t('quoteHint')}
          value={quote}
          autoComplete="off"
          autoFocus
          error={found?.length === 0 ? t(quote.trim() === '' ? 'empty' : 'none') : null}
          onChange={(event) => {
            setQuote(event.target.value);
            setFound(null);
          }}
        />
        <button type="submit" className="button primary">
          {t('search')}
        </button>
      </form>
      {found && found.length > 1 ? (
        <section className="found" aria-label={t('found')}>
          <p role="status">{t('several', { count: found.length })}</p>
          <ol>
            {found.map((span, index) => (
              <li key={span.start}>
                <button type="button" ref={index === near ? nearest : undefined} onClick={() => take(span)}>
                  <span className="hint">
                    {t(index === near ? 'nearest' : 'inSentence', { sentence: actions.sentenceOf(span) })}
                  </span>{' '}
                  {wordsBefore(source.text, span)}
                  <mark>{source.text.slice(span.start, span.end)}</mark>
                  {wordsAfter(source.text, span)}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <ChooseSentences source={source} from={from} onChoose={take} />
    </ReaderDialog>
  );
}
