'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { signInHere } from './sign-in';

interface JoinFormProps {
  action: (form: FormData) => Promise<Outcome<never>>;
  /** Whether there is a class with this code: asked before a guest is made for it. */
  check: (form: FormData) => Promise<Outcome<null>>;
  code: string;
  /** Name of the person signed in; null asks for a name and lets them in as a guest. */
  name: string | null;
}

/** Joins a class by its code, with an account or with nothing but a name. */
export function JoinForm({ action, check, code, name }: JoinFormProps) {
  const t = useTranslations('account');
  const [state, send] = useActionState(
    async (_: { message: string | null; code: string; name: string }, form: FormData) => {
      const typed = { code: String(form.get('code') ?? ''), name: String(form.get('name') ?? '') };
      const found = await check(form);
      if (!found.ok) return { ...typed, message: found.message };
      if (name === null) {
        const answer = await signInHere('guest', { name: typed.name });
        if (!answer.ok) return { ...typed, message: t('signIn.failed') };
      }
      // Only a refusal comes back: joining goes on to the class.
      const joined = await action(form);
      return { ...typed, message: joined.ok ? null : joined.message };
    },
    { message: null, code, name: '' },
  );
  return (
    <form action={send} className="form">
      <FormMessage kind="error" message={state.message} />
      <Field
        label={t('join.code')}
        hint={t('join.codeHint')}
        name="code"
        required
        autoCapitalize="none"
        autoComplete="off"
        spellCheck={false}
        defaultValue={state.code}
        key={`code-${state.code}`}
      />
      {name === null ? (
        <Field
          label={t('join.name')}
          hint={t('join.nameHint')}
          name="name"
          autoComplete="name"
          required
          maxLength={80}
          defaultValue={state.name}
          key={`name-${state.name}`}
        />
      ) : (
        <p className="note">{t('join.as', { name })}</p>
      )}
      <SubmitButton busy={t('join.busy')}>{t('join.submit')}</SubmitButton>
    </form>
  );
}
