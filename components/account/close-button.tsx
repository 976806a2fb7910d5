'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

/** Closes an assignment, or opens it again. */
export function CloseButton({ action, isClosed }: { action: () => Promise<Outcome<null>>; isClosed: boolean }) {
  const t = useTranslations('teach.assignment');
  const router = useRouter();
  const [message, change] = useActionState(async () => {
    const changed = await action();
    if (!changed.ok) return changed.message;
    router.refresh();
    return null;
  }, null);
  return (
    <form action={change}>
      <FormMessage kind="error" message={message} />
      <SubmitButton kind="plain" small busy={t('changing')}>
        {t(isClosed ? 'reopen' : 'close')}
      </SubmitButton>
    </form>
  );
}
