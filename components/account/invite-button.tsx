'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';

interface InviteButtonProps {
  /** Turns the invitation round. */
  action: () => Promise<Outcome<null>>;
  name: string;
  invited: boolean;
}

/** Whether a person is invited to teach, and the button that changes it. */
export function InviteButton({ action, name, invited }: InviteButtonProps) {
  const t = useTranslations('account.people');
  const router = useRouter();
  const [message, change] = useActionState(async () => {
    const changed = await action();
    if (!changed.ok) return changed.message;
    router.refresh();
    return null;
  }, null);
  const label = t(invited ? 'withdraw' : 'invite');
  return (
    <form action={change} className="inline-actions">
      <span>{t(invited ? 'invited' : 'notInvited')}</span>
      <SubmitButton kind="plain" small busy={t('busy')} aria-label={`${label}: ${name}`}>
        {label}
      </SubmitButton>
      <FormMessage kind="error" message={message} />
    </form>
  );
}
