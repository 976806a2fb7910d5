'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Field } from '@/components/ui/field';
import type { Source, Span } from '@/lib/domain/source';
import { findQuotes } from '@/lib/domain/spans';
import { snapToWords } from '@/lib/domain/words';
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

  function take(span: Span) {
    store.setState({ dialog: null });
    store.getState().take(span, { as: 'selection', sentence: actions.sentenceOf(span) });
  }

  function find() {
    const places = quote.trim() === '' ? [] : findQuotes(source.text, quote.trim());
    const whole = places.map((place) => snapToWords(source.text, place, words));
    const [only] = whole;
    if (only && whole.length === 1) take(only);
    else setFound(whole);
  }

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
            {found.map((span) => (
              <li key={span.start}>
                <button type="button" onClick={() => take(span)}>
                  <span className="hint">{t('inSentence', { sentence: actions.sentenceOf(span) })}</span>{' '}
                  {wordsBefore(source.text, span)}
                  <mark>{source.text.slice(span.start, span.end)}</mark>
                  {wordsAfter(source.text, span)}
                </button>
              </li>
            ))}
          </ol>
        </section>
      ) : null}
      <ChooseSentences source={source} onChoose={take} />
    </ReaderDialog>
  );
}
