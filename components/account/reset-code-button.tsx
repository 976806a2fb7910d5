'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface ResetCodeButtonProps {
  action: () => Promise<Outcome<{ name: string; code: string }>>;
  name: string;
  /** Where the code is used. */
  address: string;
}

/** Makes a code with which somebody sets a new password, and shows it, once. */
export function ResetCodeButton({ action, name, address }: ResetCodeButtonProps) {
  const t = useTranslations('account.people');
  const [state, make] = useActionState(async () => action(), null);
  return (
    <form action={make} className="inline-actions">
      <SubmitButton kind="plain" small busy={t('busy')} aria-label={`${t('resetCode')}: ${name}`}>
        {t('resetCode')}
      </SubmitButton>
      <FormMessage kind="error" message={state?.ok === false ? state.message : null} />
      <div role="status">
        {state?.ok ? (
          <>
            <p className="code">{state.value.code}</p>
            <p className="note">{t('resetHow', { name: state.value.name, address })}</p>
          </>
        ) : null}
      </div>
    </form>
  );
}
