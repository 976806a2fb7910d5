'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { Field } from '@/components/ui/field';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface AddressChangeFormProps {
  action: (form: FormData) => Promise<Outcome<{ isSent: boolean }>>;
  hasPassword: boolean;
}

interface Typed {
  error: string | null;
  done: string | null;
  email: string;
}

/** Asks for another address: it is there at once, or once it was confirmed. What was typed stays when it was refused. */
export function AddressChangeForm({ action, hasPassword }: AddressChangeFormProps) {
  const t = useTranslations('account.own');
  const tMail = useTranslations('account.mail');
  const router = useRouter();
  const [state, change] = useActionState(
    async (_: Typed, form: FormData): Promise<Typed> => {
      const email = String(form.get('email') ?? '');
      const changed = await action(form);
      if (!changed.ok) return { error: changed.message, done: null, email };
      if (!changed.value.isSent) router.refresh();
      const done = changed.value.isSent ? tMail('sent', { email: email.trim() }) : t('addressDone');
      return { error: null, done, email: '' };
    },
    { error: null, done: null, email: '' },
  );
  return (
    <form action={change} className="form">
      <FormMessage kind="error" message={state.error} />
      <FormMessage kind="done" message={state.done} />
      <Field
        label={t('newAddress')}
        name="email"
        type="email"
        autoComplete="email"
        required
        defaultValue={state.email}
        key={state.email}
      />
      {hasPassword ? (
        <Field label={t('current')} name="current" type="password" autoComplete="current-password" required />
      ) : null}
      <SubmitButton kind="plain" busy={t('busy')}>
        {t('changeAddress')}
      </SubmitButton>
    </form>
  );
}
