'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { isThin, repeatsQuote } from '@/lib/domain/because';

interface WritingProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange: (text: string) => void;
  /** Id of the line that says who sees this. */
  seesId: string;
}

/** How the words support the position. After a pause it may ask back, gently, and never stands in the way of keeping. */
export function PaletteBecause({ field, value, onChange, seesId, quote }: WritingProps & { quote: string }) {
  const t = useTranslations('reader.because');
  const id = useId();
  const [isPaused, setPaused] = useState(value !== '');
  const repeats = repeatsQuote(value, quote);
  const nudge = isPaused && value.trim() !== '' && (repeats || isThin(value));
  return (
    <div className="group">
      <label className="label" htmlFor={id}>
        {t('label')}
      </label>
      <textarea
        ref={field}
        className="input"
        id={id}
        data-because=""
        rows={4}
        value={value}
        aria-describedby={`${id}-hint ${id}-nudge ${seesId}`}
        onChange={(event) => {
          setPaused(false);
          onChange(event.target.value);
        }}
        onBlur={() => setPaused(true)}
      />
      <p className={nudge ? 'sr' : 'hint below'} id={`${id}-hint`}>
        {t('hint')}
      </p>
      <p className={nudge ? 'nudge' : 'sr'} id={`${id}-nudge`} role="status">
        {nudge ? t(repeats ? 'repeats' : 'thin') : ''}
      </p>
    </div>
  );
}

/** Asks why the position of a locked tag changed. One sentence is needed. */
export function PaletteReason({
  field,
  value,
  onChange,
  seesId,
  was,
  error,
}: WritingProps & { was: string; error: string | null }) {
  const t = useTranslations('reader.reason');
  const id = useId();
  return (
    <div className="group">
      <label className="label" htmlFor={id}>
        {t('label', { was })}
      </label>
      <p className="hint above" id={`${id}-hint`}>
        {t('hint')}
      </p>
      <textarea
        ref={field}
        className="input reason"
        id={id}
        rows={2}
        value={value}
        aria-required="true"
        aria-invalid={error ? true : undefined}
        aria-describedby={`${id}-hint ${error ? `${id}-error ` : ''}${seesId}`}
        onChange={(event) => onChange(event.target.value)}
      />
      {error ? (
        <p className="error" id={`${id}-error`}>
          <Icon name="alert" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
