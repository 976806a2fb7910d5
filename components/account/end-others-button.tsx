'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { useStay } from './use-stay';

/** Signs out every other device. */
export function EndOthersButton({ action }: { action: () => Promise<Outcome<{ pass: string }>> }) {
  const t = useTranslations('account.own');
  const stay = useStay();
  const [state, end] = useActionState(async () => stay(await action()), null);
  return (
    <form action={end} className="form">
      <FormMessage kind="error" message={state?.ok === false ? state.message : null} />
      <FormMessage kind="done" message={state?.ok ? t('elsewhereDone') : null} />
      <SubmitButton kind="plain" busy={t('busy')}>
        {t('elsewhereSubmit')}
      </SubmitButton>
    </form>
  );
}
