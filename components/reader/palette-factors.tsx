'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { FACTORS, type Factor, MOST_FACTORS } from '@/lib/domain/debate';

/** What kind of cause the words are about: none, one or two. Once two are chosen the others say so instead of answering. */
export function PaletteFactors({ value, onChange }: { value: Factor[]; onChange: (factors: Factor[]) => void }) {
  const t = useTranslations();
  const id = useId();
  const isFull = value.length >= MOST_FACTORS;
  return (
    <fieldset className="group" aria-describedby={id}>
      <legend className="label">
        {t('reader.factors.label')} <small>{t('reader.factors.most')}</small>
      </legend>
      <div className="factors">
        {FACTORS.map((factor) => {
          const isChosen = value.includes(factor);
          return (
            <label key={factor} className="factor">
              <input
                className="sr"
                type="checkbox"
                checked={isChosen}
                aria-disabled={isFull && !isChosen ? true : undefined}
                onChange={() => {
                  if (isChosen) onChange(value.filter((other) => other !== factor));
                  else if (!isFull) onChange(FACTORS.filter((other) => other === factor || value.includes(other)));
                }}
              />
              {t(`debate.factors.${factor}`)}
            </label>
          );
        })}
      </div>
      <p className={isFull ? 'hint below' : 'sr'} id={id} role="status">
        {isFull ? t('reader.factors.full') : ''}
      </p>
    </fieldset>
  );
}
