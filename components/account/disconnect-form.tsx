'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { useStay } from './use-stay';

interface DisconnectFormProps {
  action: (form: FormData) => Promise<Outcome<{ pass: string }>>;
  name: string;
  /** Whether there is a password, which is asked for. */
  hasPassword: boolean;
}

/** Takes a provider away from the account, after a second press. Every other device is signed out; this one stays. */
export function DisconnectForm({ action, name, hasPassword }: DisconnectFormProps) {
  const t = useTranslations('account.own');
  const stay = useStay();
  const [state, end] = useActionState(
    async (_: Outcome<null> | null, form: FormData): Promise<Outcome<null> | null> => stay(await action(form)),
    null,
  );
  return (
    <details className="unfold">
      <summary>{t('disconnect', { name })}</summary>
      <form action={end} className="form">
        <p className="note">{t('disconnectLead', { name })}</p>
        <FormMessage kind="error" message={state?.ok === false ? state.message : null} />
        {hasPassword ? (
          <Field label={t('current')} name="current" type="password" autoComplete="current-password" required />
        ) : null}
        <SubmitButton kind="plain" busy={t('busy')}>
          {t('disconnectSubmit')}
        </SubmitButton>
      </form>
    </details>
  );
}
