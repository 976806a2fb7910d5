import { useTranslations } from 'next-intl';
import { type ReactNode, useId } from 'react';

interface KeepRowProps {
  /** What was kept of this form is what it shows. */
  isKept: boolean;
  /** Something of this form was kept before. */
  wasKept: boolean;
  /** What was kept has changed since the fields of this form were begun. */
  isOvertaken: boolean;
  /** What the button says the first time. */
  keep: string;
  /** Beside the button once everything is kept: what happened, and the way on. */
  children?: ReactNode;
}

/** The end of a form: its button, which has nothing to do while everything is kept but stays where the focus is. */
export function KeepRow({ isKept, wasKept, isOvertaken, keep, children }: KeepRowProps) {
  const t = useTranslations('player.keep');
  const noteId = useId();
  return (
    <div className="act-row">
      <button
        type="submit"
        className={isKept ? 'button quiet' : 'button primary'}
        aria-disabled={isKept || undefined}
        aria-describedby={isOvertaken ? noteId : undefined}
        onClick={(event) => {
          if (isKept) event.preventDefault();
        }}
      >
        {isKept ? t('done') : wasKept ? t('again') : keep}
      </button>
      <span className="sr" role="status">
        {isKept ? t('said') : null}
      </span>
      {isKept ? children : null}
      <div aria-live="polite">
        {isOvertaken ? (
          <p className="note" id={noteId}>
            {t('overtaken')}
          </p>
        ) : null}
      </div>
    </div>
  );
}
