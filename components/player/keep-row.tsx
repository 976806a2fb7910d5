import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

interface KeepRowProps {
  /** What was kept of this form is what it shows. */
  isKept: boolean;
  /** Something of this form was kept before. */
  wasKept: boolean;
  /** What the button says the first time. */
  keep: string;
  /** Beside the button once everything is kept: what happened, and the way on. */
  children?: ReactNode;
}

/** The end of a form: its button, which has nothing to do while everything is kept but stays where the focus is. */
export function KeepRow({ isKept, wasKept, keep, children }: KeepRowProps) {
  const t = useTranslations('player.keep');
  return (
    <div className="act-row">
      <button
        type="submit"
        className={isKept ? 'button quiet' : 'button primary'}
        aria-disabled={isKept || undefined}
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
    </div>
  );
}
