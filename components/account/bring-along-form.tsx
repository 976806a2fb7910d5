'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import type { AttemptSummary, Conflict } from '@/lib/domain/bring-along';

interface BringAlongFormProps {
  /** Where both have an attempt: one of the two is chosen, unless one of them is settled. */
  conflicts: Conflict[];
  bring: (form: FormData) => Promise<Outcome<null>>;
  leave: () => Promise<Outcome<null>>;
  /** Where to go afterwards. */
  from: string;
  guestDays: number;
}

/** Brings a guest's work to the account, after a choice for every assignment that was begun twice, or leaves it. */
export function BringAlongForm({ conflicts, bring, leave, from, guestDays }: BringAlongFormProps) {
  const t = useTranslations('people.bring');
  const go = (answer: Outcome<null>) => {
    if (!answer.ok) return answer.message;
    // The whole page, since every part of it may look different afterwards.
    window.location.assign(from);
    return null;
  };
  const [message, send] = useActionState(async (_: string | null, form: FormData) => go(await bring(form)), null);
  const [left, leaveIt] = useActionState(async () => go(await leave()), null);
  const settled = conflicts.filter(({ settled }) => settled !== null);
  const open = conflicts.filter(({ settled }) => settled === null);
  return (
    <div className="stack">
      <form action={send} className="stack">
        <FormMessage kind="error" message={message} />
        {settled.map(({ assignmentId, title, classroom, settled: which }) => (
          <p key={assignmentId} className="note">
            {t('settled', { title, classroom, which: which ?? 'both' })}
          </p>
        ))}
        {open.length > 0 ? <p className="note">{t('chooseLead')}</p> : null}
        {open.map(({ assignmentId, title, classroom, guest, account }) => (
          <fieldset key={assignmentId} className="stack">
            <legend className="label">
              {t('assignment', { title, classroom })}. {t('choose')}
            </legend>
            <Choice name={assignmentId} value="guest" label={t('asGuest')} attempt={guest} />
            <Choice name={assignmentId} value="account" label={t('asAccount')} attempt={account} />
          </fieldset>
        ))}
        <div>
          <SubmitButton busy={t('busy')}>{t('submit')}</SubmitButton>
        </div>
      </form>
      <form action={leaveIt} className="stack">
        <FormMessage kind="error" message={left} />
        <p className="note">{t('leaveNote', { days: guestDays })}</p>
        <div>
          <SubmitButton kind="plain" busy={t('leaving')}>
            {t('leave')}
          </SubmitButton>
        </div>
      </form>
    </div>
  );
}

interface ChoiceProps {
  name: string;
  value: 'guest' | 'account';
  label: string;
  attempt: AttemptSummary;
}

function Choice({ name, value, label, attempt }: ChoiceProps) {
  const t = useTranslations('people.bring');
  const format = useFormatter();
  const { tags, stepsDone: steps, lastWorkAt, committedAt, submittedAt } = attempt;
  const date = lastWorkAt && format.dateTime(lastWorkAt, { dateStyle: 'medium', timeStyle: 'short' });
  const words = [
    t('summary', { tags, steps, last: date ? t('lastWork', { date }) : t('noWork') }),
    committedAt ? t('committed') : null,
    submittedAt ? t('submitted') : null,
  ].filter((word) => word !== null);
  return (
    <label className="pick">
      <input type="radio" name={name} value={value} required />
      <span>
        <strong>{label}</strong>
        <span className="note">{words.join('; ')}</span>
      </span>
    </label>
  );
}
