'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { NewPasswordField } from './new-password-field';
import { signInHere } from './sign-in';

interface AccountFormProps {
  /** Makes the account; answers the address to sign in with. */
  action: (form: FormData) => Promise<Outcome<{ email: string }>>;
  /** Where to go afterwards. */
  from: string;
  submit: string;
}

/** Makes an account and signs in with it. What was typed stays when something is wrong with it. */
export function AccountForm({ action, from, submit }: AccountFormProps) {
  const t = useTranslations('account');
  const [state, send] = useActionState(
    async (_: { message: string | null; name: string; email: string }, form: FormData) => {
      const typed = { name: String(form.get('name') ?? ''), email: String(form.get('email') ?? '') };
      const made = await action(form);
      if (!made.ok) return { ...typed, message: made.message };
      const answer = await signInHere('password', {
        email: made.value.email,
        password: String(form.get('password') ?? ''),
      });
      window.location.assign(answer.ok ? from : paths.signInFor(from));
      return { ...typed, message: null };
    },
    { message: null, name: '', email: '' },
  );
  return (
    <form action={send} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('signUp.name')}
        hint={t('signUp.nameHint')}
        name="name"
        autoComplete="name"
        required
        maxLength={80}
        defaultValue={state.name}
        key={`name-${state.name}`}
      />
      <Field
        label={t('signUp.email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
        key={`email-${state.email}`}
      />
      <NewPasswordField label={t('signUp.password')} />
      <SubmitButton busy={t('signUp.busy')}>{submit}</SubmitButton>
    </form>
  );
}
