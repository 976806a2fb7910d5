'use client';

import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { Dial } from '@/lib/domain/debate';

const MARKS: readonly Dial[] = [1, 2, 3, 4];

interface PaletteDialProps {
  kind: 'credibility' | 'bearing';
  value: Dial | null;
  onChange: (value: Dial | null) => void;
}

/** A strength in four words, or none: the word is the value, the height of its mark is decoration. */
export function PaletteDial({ kind, value, onChange }: PaletteDialProps) {
  const t = useTranslations();
  const name = useId();
  return (
    <fieldset className="dial">
      <legend className="label">{t(`reader.dials.${kind}`)}</legend>
      {value === null ? null : (
        <button
          type="button"
          className="clear"
          onClick={(event) => {
            // The button goes with the value: focus stays in the question.
            event.currentTarget.parentElement?.querySelector('input')?.focus();
            onChange(null);
          }}
        >
          {t('reader.dials.clear')}
          <span className="sr"> {t(`reader.dials.${kind}`)}</span>
        </button>
      )}
      <div className="staff">
        {MARKS.map((mark) => (
          <label key={mark}>
            <input
              className="sr"
              type="radio"
              name={name}
              value={mark}
              checked={value === mark}
              onChange={() => onChange(mark)}
            />
            {t(`debate.${kind}.${mark}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
