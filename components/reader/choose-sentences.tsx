'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import type { Source, Span } from '@/lib/domain/source';
import { sentenceSpan } from '@/lib/domain/spans';

/** So much of a sentence stands in a menu to recognise it by, in code units. */
const BEGINNING = 44;

function Choice({
  label,
  value,
  onChange,
  children,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <select className="input" id={id} value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {children}
      </select>
    </div>
  );
}

interface ChooseSentencesProps {
  source: Source;
  /** Where the person was: the choice begins there. */
  from: number;
  onChoose: (span: Span) => void;
}

/** Chooses whole sentences: a paragraph, then from which to which of its sentences. */
export function ChooseSentences({ source, from: was, onChoose }: ChooseSentencesProps) {
  const t = useTranslations('reader.find');
  const { sentences, text } = source;
  const [paragraph, setParagraph] = useState(sentences[was - 1]?.paragraph ?? 1);
  const inside = sentences.filter((sentence) => sentence.paragraph === paragraph);
  const first = inside[0]?.number ?? 1;
  const [from, setFrom] = useState(was);
  const [to, setTo] = useState(was);
  const last = Math.max(from, to);

  const options = (least: number) =>
    inside
      .filter(({ number }) => number >= least)
      .map((sentence) => {
        const { start, end } = sentenceSpan(sentence);
        const words = text.slice(start, end);
        const beginning = words.length > BEGINNING ? `${words.slice(0, BEGINNING).trimEnd()}…` : words;
        return (
          <option key={sentence.number} value={sentence.number}>
            {sentence.number}. {beginning}
          </option>
        );
      });

  function choose() {
    const start = sentences.find(({ number }) => number === from)?.start;
    const end = sentences.find(({ number }) => number === last)?.end;
    if (start !== undefined && end !== undefined) onChoose({ start, end });
  }

  return (
    <form
      className="choose-sentences"
      onSubmit={(event) => {
        event.preventDefault();
        choose();
      }}
    >
      <h3>{t('choose')}</h3>
      <Choice
        label={t('paragraph')}
        value={paragraph}
        onChange={(next) => {
          const begins = sentences.find((sentence) => sentence.paragraph === next)?.number ?? 1;
          setParagraph(next);
          setFrom(begins);
          setTo(begins);
        }}
      >
        {[...new Set(sentences.map((sentence) => sentence.paragraph))].map((number) => {
          const own = sentences.filter((sentence) => sentence.paragraph === number);
          const [begins, ends] = [own.at(0)?.number ?? 1, own.at(-1)?.number ?? 1];
          return (
            <option key={number} value={number}>
              {t('paragraphOf', { number, begins, ends })}
            </option>
          );
        })}
      </Choice>
      <Choice label={t('from')} value={from} onChange={setFrom}>
        {options(first)}
      </Choice>
      <Choice label={t('to')} value={last} onChange={setTo}>
        {options(from)}
      </Choice>
      <button type="submit" className="button">
        {t('use')}
      </button>
    </form>
  );
}
