'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface AskMailFormProps {
  /** Sends the mail; its answer says nothing about who has the address. */
  action: (form: FormData) => Promise<Outcome<null>>;
  submit: string;
  /** Where the link is to lead; absent where it leads nowhere else. */
  from?: string;
  kind?: 'primary' | 'plain';
}

interface Typed {
  error: string | null;
  sent: string | null;
  email: string;
}

/** Asks for an address and has a link mailed to it. What was typed stays. */
export function AskMailForm({ action, submit, from, kind = 'primary' }: AskMailFormProps) {
  const t = useTranslations('account.mail');
  const [state, ask] = useActionState(
    async (_: Typed, form: FormData): Promise<Typed> => {
      const email = String(form.get('email') ?? '');
      const asked = await action(form);
      if (!asked.ok) return { error: asked.message, sent: null, email };
      return { error: null, sent: t('sent', { email: email.trim() }), email };
    },
    { error: null, sent: null, email: '' },
  );
  return (
    <form action={ask} className="form">
      <FormMessage kind="error" message={state.error} />
      <FormMessage kind="done" message={state.sent} />
      {from ? <input type="hidden" name="from" value={from} /> : null}
      <Field
        label={t('email')}
        name="email"
        type="email"
        autoComplete="username"
        required
        defaultValue={state.email}
        key={state.email}
      />
      <SubmitButton kind={kind} busy={t('busy')}>
        {submit}
      </SubmitButton>
    </form>
  );
}
