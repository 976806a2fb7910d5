'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface KeyNoteFormProps {
  /** Bound on the server, so that the form works without script as well. */
  action: (before: Outcome<null> | null, form: FormData) => Promise<Outcome<null>>;
  /** Which place of the key it is about: several forms of a page would otherwise have one name. */
  place: string;
  note: string;
  isHidden: boolean;
}

/** What an instructor says to a class about one item of the key, and whether the class sees it. */
export function KeyNoteForm({ action, place, note, isHidden }: KeyNoteFormProps) {
  const t = useTranslations('keyNotes');
  const id = useId();
  const [answer, send] = useActionState(action, null);
  return (
    // React sets a form back after every action; what somebody typed stays as they typed it.
    <form className="form key-note-form" action={send} onReset={(event) => event.preventDefault()}>
      <div className="field">
        <label className="label" htmlFor={`${id}-note`}>
          {t('note')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('noteHint')}
        </p>
        <textarea
          className="input"
          id={`${id}-note`}
          name="note"
          rows={2}
          defaultValue={note}
          aria-describedby={`${id}-hint`}
        />
      </div>
      <div className="field">
        <label className="tick">
          <input
            type="checkbox"
            name="hides"
            value="yes"
            defaultChecked={isHidden}
            aria-describedby={`${id}-hides-hint`}
          />
          <span>{t('hides')}</span>
        </label>
        <p className="hint" id={`${id}-hides-hint`}>
          {t('hidesHint')}
        </p>
      </div>
      <div className="inline-actions">
        <SubmitButton kind="plain" small busy={t('keeping')} aria-label={`${t('keep')}: ${place}`}>
          {t('keep')}
        </SubmitButton>
        <FormMessage kind="error" message={answer && !answer.ok ? answer.message : null} />
        <FormMessage kind="done" message={answer?.ok ? t('kept') : null} />
      </div>
    </form>
  );
}
