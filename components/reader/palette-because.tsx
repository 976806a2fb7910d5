'use client';

import { useTranslations } from 'next-intl';
import { type RefObject, useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import { isThin, repeatsQuote } from '@/lib/domain/because';

interface WritingProps {
  field: RefObject<HTMLTextAreaElement | null>;
  value: string;
  onChange: (text: string) => void;
  /** Ids of the lines that are read with the field, who sees it among them. */
  describedBy: string;
}

/** What to ask back about a because; null when there is nothing to ask. */
function findNudge(value: string, quote: string): 'empty' | 'repeats' | 'thin' | null {
  if (value.trim() === '') return 'empty';
  if (repeatsQuote(value, quote)) return 'repeats';
  return isThin(value) ? 'thin' : null;
}

/**
 * How the words support the position. After a pause, or when it was left empty, it asks back in the room that the hint
 * had: nothing below moves, so that the button under a finger stays there. It never stands in the way of keeping.
 */
export function PaletteBecause({ field, value, onChange, describedBy, quote }: WritingProps & { quote: string }) {
  const t = useTranslations('reader.because');
  const id = useId();
  const [isPaused, setPaused] = useState(value !== '');
  const nudge = isPaused ? findNudge(value, quote) : null;
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
        aria-describedby={`${id}-hint ${id}-nudge ${describedBy}`}
        onChange={(event) => {
          setPaused(false);
          onChange(event.target.value);
        }}
        onBlur={() => setPaused(true)}
      />
      <div className="asked-back">
        <p className={nudge ? 'sr' : 'hint below'} id={`${id}-hint`}>
          {t('hint')}
        </p>
        <p className={nudge ? 'nudge' : 'sr'} id={`${id}-nudge`} role="status">
          {nudge ? t(nudge) : ''}
        </p>
      </div>
    </div>
  );
}

/** Asks why the position of a locked tag changed. One sentence is needed. */
export function PaletteReason({
  field,
  value,
  onChange,
  describedBy,
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
        aria-describedby={`${id}-hint ${error ? `${id}-error ` : ''}${describedBy}`}
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
