'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/paths';
import { type HoldGuest, signInHere } from './sign-in';

/** Signs in with an address and a password and goes on to `from`. What was typed stays when it was wrong. */
export function SignInForm({ from, hold }: { from: string; hold: HoldGuest }) {
  const t = useTranslations('account.signIn');
  const [state, submit] = useActionState(
    async (_: { message: string | null; email: string }, form: FormData) => {
      const email = String(form.get('email') ?? '');
      const answer = await signInHere('password', { email, password: String(form.get('password') ?? '') }, hold);
      if (answer.ok) {
        // The whole page, since every part of it may look different to somebody who is signed in.
        window.location.assign(answer.brings ? paths.bringAlong(from) : from);
        return { message: null, email };
      }
      const message = answer.code === 'wait' ? t('wait', { minutes: answer.minutes }) : t(answer.code);
      return { message, email };
    },
    { message: null, email: '' },
  );
  return (
    <form action={submit} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
        key={state.email}
      />
      <Field label={t('password')} name="password" type="password" autoComplete="current-password" required />
      <SubmitButton busy={t('busy')}>{t('submit')}</SubmitButton>
    </form>
  );
}
