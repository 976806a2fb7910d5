'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { type Criterion, LEVELS } from '@/lib/domain/rubric';

interface LevelChoiceProps {
  criterion: Criterion;
  /** The chosen level, from 1; null when it is not scored. */
  level: number | null;
  isGraded: boolean;
  onChange: (level: number | null) => void;
}

/** One criterion: its levels as radios, by the arrows or by their digits, and the words of the chosen one under them. */
export function LevelChoice({ criterion, level, isGraded, onChange }: LevelChoiceProps) {
  const t = useTranslations('reviews.panel');
  const format = useFormatter();
  const id = useId();
  const { name, asks, levels } = criterion;
  const chosen = level === null ? undefined : levels[level - 1];
  return (
    <fieldset
      className="criterion"
      aria-describedby={`${id}-asks ${id}-said`}
      onKeyDown={(event) => {
        const digit = Number(event.key);
        if (!Number.isInteger(digit) || digit < 1 || digit > LEVELS || event.ctrlKey || event.metaKey || event.altKey)
          return;
        event.preventDefault();
        onChange(digit);
        event.currentTarget.querySelector<HTMLInputElement>(`input[value="${digit}"]`)?.focus();
      }}
    >
      <legend className="label">{name}</legend>
      <p className="hint" id={`${id}-asks`}>
        {asks}
      </p>
      <div className="levels">
        {levels.map(({ words }, index) => (
          <label key={words} title={words}>
            <input
              className="sr"
              type="radio"
              name={id}
              value={index + 1}
              checked={level === index + 1}
              onChange={() => onChange(index + 1)}
              aria-label={t('level', { number: index + 1, words })}
            />
            <span aria-hidden="true">{format.number(index + 1)}</span>
          </label>
        ))}
      </div>
      <p className="said" id={`${id}-said`} aria-live="polite">
        {chosen
          ? isGraded
            ? t('saidPoints', { words: chosen.words, points: chosen.points })
            : chosen.words
          : t('notScored')}
      </p>
      {level === null ? null : (
        <button
          type="button"
          className="button quiet small no-print"
          aria-label={t('clearThis', { name })}
          onClick={() => onChange(null)}
        >
          {t('clear')}
        </button>
      )}
    </fieldset>
  );
}
