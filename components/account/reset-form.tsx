'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { NewPasswordField } from './new-password-field';
import { type HoldGuest, signInHere } from './sign-in';

interface ResetFormProps {
  /** Sets the password; answers what signs this browser in. */
  action: (form: FormData) => Promise<Outcome<{ pass: string }>>;
  /** Whether a code from an administrator has to be typed; a link that came by mail needs none. */
  asksCode: boolean;
  hold: HoldGuest;
}

/** Sets a new password and signs in. */
export function ResetForm({ action, asksCode, hold }: ResetFormProps) {
  const t = useTranslations('account');
  const [state, reset] = useActionState(
    async (_: { message: string | null; code: string }, form: FormData) => {
      const code = String(form.get('code') ?? '');
      const done = await action(form);
      if (!done.ok) return { message: done.message, code };
      const answer = await signInHere('pass', done.value, hold);
      // The password is set: with it one can sign in, if this browser could not go on by itself.
      if (!answer.ok) window.location.assign(paths.signIn);
      else window.location.assign(answer.brings ? paths.bringAlong(paths.home) : paths.home);
      return { message: null, code };
    },
    { message: null, code: '' },
  );
  return (
    <form action={reset} className="form">
      <FormMessage kind="error" message={state.message} />
      {asksCode ? (
        <Field
          label={t('reset.code')}
          hint={t('reset.codeHint')}
          name="code"
          required
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          defaultValue={state.code}
          key={state.code}
        />
      ) : null}
      <NewPasswordField label={t('reset.password')} />
      <SubmitButton busy={t('reset.busy')}>{t('reset.submit')}</SubmitButton>
    </form>
  );
}
