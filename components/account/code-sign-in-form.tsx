'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import { paths } from '@/lib/paths';
import { type HoldGuest, signInHere } from './sign-in';

/** Comes back with a return code and goes on to `from`. What was typed stays when it was wrong. */
export function CodeSignInForm({ from, hold }: { from: string; hold: HoldGuest }) {
  const t = useTranslations('people.comeBack');
  const tSignIn = useTranslations('account.signIn');
  const [state, submit] = useActionState(
    async (_: { message: string | null; code: string }, form: FormData) => {
      const code = String(form.get('code') ?? '');
      const answer = await signInHere('return-code', { code }, hold);
      if (answer.ok) {
        window.location.assign(answer.brings ? paths.bringAlong(from) : from);
        return { message: null, code };
      }
      if (answer.code === 'wait') return { message: tSignIn('wait', { minutes: answer.minutes }), code };
      return { message: answer.code === 'wrong' ? t('wrong') : tSignIn(answer.code), code };
    },
    { message: null, code: '' },
  );
  return (
    <form action={submit} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('code')}
        hint={t('hint')}
        name="code"
        required
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        defaultValue={state.code}
        key={state.code}
      />
      <SubmitButton kind="plain" busy={tSignIn('busy')}>
        {t('submit')}
      </SubmitButton>
    </form>
  );
}
