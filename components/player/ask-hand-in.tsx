'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, type RefObject, useEffect, useId, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { LeftOpen } from '@/lib/domain/progress';

/** Whether it is being asked. `place` is around the button that asks: the focus goes back to it. */
export function useAsking<T extends HTMLElement>(): {
  place: RefObject<T | null>;
  isAsking: boolean;
  ask: () => void;
  cancel: () => void;
} {
  const place = useRef<T>(null);
  const [isAsking, setAsking] = useState(false);
  function cancel() {
    flushSync(() => setAsking(false));
    place.current?.querySelector('button')?.focus();
  }
  return { place, isAsking, ask: () => setAsking(true), cancel };
}

interface AskHandInProps {
  open: LeftOpen;
  /** It cannot be taken back any more. */
  keeps: boolean;
  /** The button that hands in all the same. */
  children: ReactNode;
  onCancel: () => void;
}

/** Says once, before work is handed in, what of it is not done. Nothing stands in the way. */
export function AskHandIn({ open, keeps, children, onCancel }: AskHandInProps) {
  const t = useTranslations('handIn');
  const id = useId();
  const words = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone, and the focus of the keyboard with it: what is asked is read first.
  useEffect(() => words.current?.focus(), []);
  return (
    // biome-ignore lint/a11y/useSemanticElements: two buttons and a sentence are no fieldset.
    <div role="group" aria-labelledby={id} className="ask-hand-in">
      <p id={id} ref={words} tabIndex={-1}>
        {t('open', { ...open, keeps: keeps ? 'yes' : 'no' })}
      </p>
      <div className="act-row">
        {children}
        <button type="button" className="button quiet" onClick={onCancel}>
          {t('notYet')}
        </button>
      </div>
    </div>
  );
}
