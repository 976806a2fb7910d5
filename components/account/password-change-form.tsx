'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { NewPasswordField } from './new-password-field';
import { useStay } from './use-stay';

interface PasswordChangeFormProps {
  action: (form: FormData) => Promise<Outcome<{ pass: string }>>;
  /** Whether there is one already, which is asked for. */
  hasPassword: boolean;
}

/** Changes the password, or sets the first one. Every other device is signed out; this one stays. */
export function PasswordChangeForm({ action, hasPassword }: PasswordChangeFormProps) {
  const t = useTranslations('account.own');
  const stay = useStay();
  const [state, change] = useActionState(
    async (_: Outcome<null> | null, form: FormData): Promise<Outcome<null> | null> => stay(await action(form)),
    null,
  );
  return (
    <form action={change} className="form">
      <FormMessage kind="error" message={state?.ok === false ? state.message : null} />
      <FormMessage kind="done" message={state?.ok ? t('passwordDone') : null} />
      {hasPassword ? (
        <Field label={t('current')} name="current" type="password" autoComplete="current-password" required />
      ) : null}
      <NewPasswordField label={t('newPassword')} />
      <SubmitButton kind="plain" busy={t('busy')}>
        {t(hasPassword ? 'changePassword' : 'setPassword')}
      </SubmitButton>
    </form>
  );
}
