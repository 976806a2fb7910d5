'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { type HoldGuest, signInHere } from './sign-in';

interface TakeLinkFormProps {
  /** Uses the link up; answers what signs this browser in. */
  action: (form: FormData) => Promise<Outcome<{ pass: string }>>;
  /** The link makes an account, which needs a name; what a guest made here becomes the account’s. */
  makesAccount: boolean;
  hold: HoldGuest;
  from: string;
}

/** The button that uses a mailed link up: opening the page alone must not, since programs that read mail open links. */
export function TakeLinkForm({ action, makesAccount, hold, from }: TakeLinkFormProps) {
  const t = useTranslations('account');
  const [state, take] = useActionState(
    async (_: { message: string | null; name: string }, form: FormData) => {
      const name = String(form.get('name') ?? '');
      const taken = await action(form);
      if (!taken.ok) return { message: taken.message, name };
      const answer = await signInHere('pass', taken.value, makesAccount ? undefined : hold);
      if (!answer.ok) return { message: t('signIn.failed'), name };
      window.location.assign(answer.brings ? paths.bringAlong(from) : from);
      return { message: null, name };
    },
    { message: null, name: '' },
  );
  return (
    <form action={take} className="form">
      <FormMessage kind="error" message={state.message} />
      {makesAccount ? (
        <Field
          label={t('signUp.name')}
          hint={t('signUp.nameHint')}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={state.name}
          key={state.name}
        />
      ) : null}
      <SubmitButton busy={t(makesAccount ? 'signUp.busy' : 'signIn.busy')}>
        {t(makesAccount ? 'signUp.submit' : 'signIn.submit')}
      </SubmitButton>
    </form>
  );
}
