'use client';

import { useTranslations } from 'next-intl';
import { useActionState, useId } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { CodeSheet } from './code-sheet';

interface MakeAccountsFormProps {
  action: (form: FormData) => Promise<Outcome<{ name: string; code: string }[]>>;
  address: string;
}

interface Made {
  made: Outcome<{ name: string; code: string }[]> | null;
  /** What was typed stays when something is wrong with it. */
  names: string;
}

/** Makes accounts from a pasted list of names, and shows the sheet of their codes once. */
export function MakeAccountsForm({ action, address }: MakeAccountsFormProps) {
  const t = useTranslations('people');
  const id = useId();
  const [state, make] = useActionState(
    async (_: Made, form: FormData): Promise<Made> => ({
      made: await action(form),
      names: String(form.get('names') ?? ''),
    }),
    { made: null, names: '' },
  );
  if (state.made?.ok) return <CodeSheet codes={state.made.value} address={address} />;
  return (
    <form action={make} className="form">
      <FormMessage kind="error" message={state.made?.message} />
      <div className="field">
        <label className="label" htmlFor={id}>
          {t('accounts.names')}
        </label>
        <p className="hint" id={`${id}-hint`}>
          {t('accounts.namesHint')}
        </p>
        <textarea
          className="input"
          id={id}
          name="names"
          rows={8}
          required
          aria-describedby={`${id}-hint`}
          defaultValue={state.names}
          key={state.names}
        />
      </div>
      <SubmitButton busy={t('making')}>{t('accounts.submit')}</SubmitButton>
    </form>
  );
}
