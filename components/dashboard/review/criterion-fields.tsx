'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { TypedRubric } from '@/lib/actions/reviews';

export type TypedCriterion = TypedRubric['criteria'][number];

interface CriterionFieldsProps {
  /** Its place, from 1. */
  number: number;
  criterion: TypedCriterion;
  onChange: (criterion: TypedCriterion) => void;
  /** Null where it is the only one. */
  onRemove: (() => void) | null;
  /** Null for the first. */
  onUp: (() => void) | null;
}

/** One criterion of a rubric while it is changed: its name, what it asks, and its levels with words and points. */
export function CriterionFields({ number, criterion, onChange, onRemove, onUp }: CriterionFieldsProps) {
  const t = useTranslations('reviews.rubric');
  const id = useId();
  const { name, asks, levels } = criterion;
  const setLevel = (index: number, change: Partial<TypedCriterion['levels'][number]>) =>
    onChange({ ...criterion, levels: levels.map((level, at) => (at === index ? { ...level, ...change } : level)) });
  return (
    <fieldset className="form-group criterion-fields">
      <legend className="subtitle">{t('criterion', { number })}</legend>
      <div className="field">
        <label className="label" htmlFor={`${id}-name`}>
          {t('name', { number })}
        </label>
        <input
          className="input"
          id={`${id}-name`}
          type="text"
          maxLength={80}
          value={name}
          onChange={(event) => onChange({ ...criterion, name: event.currentTarget.value })}
        />
      </div>
      <div className="field">
        <label className="label" htmlFor={`${id}-asks`}>
          {t('asks')}
        </label>
        <input
          className="input"
          id={`${id}-asks`}
          type="text"
          maxLength={300}
          value={asks}
          onChange={(event) => onChange({ ...criterion, asks: event.currentTarget.value })}
        />
      </div>
      <ol className="level-fields">
        {levels.map(({ words, points }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a level is its place.
          <li key={index}>
            <span className="label">{t('level', { number: index + 1 })}</span>
            <textarea
              className="input"
              rows={2}
              maxLength={500}
              aria-label={t('levelOf', { number: index + 1, criterion: number, part: 'words' })}
              value={words}
              onChange={(event) => setLevel(index, { words: event.currentTarget.value })}
            />
            <label className="level-points">
              <span aria-hidden="true">{t('points')}</span>
              <input
                className="input num"
                type="text"
                inputMode="decimal"
                maxLength={5}
                aria-label={t('levelOf', { number: index + 1, criterion: number, part: 'points' })}
                value={points}
                onChange={(event) => setLevel(index, { points: event.currentTarget.value })}
              />
            </label>
          </li>
        ))}
      </ol>
      <div className="inline-actions">
        {onUp ? (
          <button type="button" className="button small" onClick={onUp}>
            {t('up', { number })}
          </button>
        ) : null}
        {onRemove ? (
          <button type="button" className="button quiet small" onClick={onRemove}>
            {t('remove', { number })}
          </button>
        ) : null}
      </div>
    </fieldset>
  );
}
