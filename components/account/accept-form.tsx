'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { signInHere } from './sign-in';

interface AcceptFormProps {
  /** Takes the invite and goes on to the class; only a refusal comes back. */
  action: () => Promise<Outcome<never>>;
  /** The name the roster has, for somebody who is not signed in and joins as a guest; null for who is signed in. */
  guestName: string | null;
  /** Which class it is, where several buttons of a page would otherwise have one name. */
  what?: string;
}

/** Takes an invite, with an account or with nothing but a name. */
export function AcceptForm({ action, guestName, what }: AcceptFormProps) {
  const t = useTranslations();
  const [state, send] = useActionState(
    async (before: { message: string | null; name: string; isIn: boolean }, form: FormData) => {
      const name = String(form.get('name') ?? '');
      // A second try after a refusal must not make a second guest.
      if (!before.isIn) {
        const answer = await signInHere('guest', { name });
        if (!answer.ok) return { message: t('account.signIn.failed'), name, isIn: false };
      }
      const joined = await action();
      return { message: joined.ok ? null : joined.message, name, isIn: true };
    },
    { message: null, name: guestName ?? '', isIn: guestName === null },
  );
  return (
    <form action={send} className="form">
      <FormMessage kind="error" message={state.message} />
      {guestName === null ? null : (
        <Field
          label={t('classes.invite.name')}
          hint={t('classes.invite.nameHint')}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={state.name}
          key={state.name}
        />
      )}
      <SubmitButton
        busy={t('account.join.busy')}
        aria-label={what ? `${t('classes.invite.submit')}: ${what}` : undefined}
      >
        {t('classes.invite.submit')}
      </SubmitButton>
    </form>
  );
}
