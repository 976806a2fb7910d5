'use client';

import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';
import { signInHere } from './sign-in';

/** Enters the demonstration class on one of its two sides. */
export function DemonstrationButton({ side }: { side: 'instructor' | 'student' }) {
  const t = useTranslations('account');
  const [message, enter] = useActionState(async () => {
    const answer = await signInHere('demonstration', { role: side });
    if (!answer.ok) return t('signIn.failed');
    window.location.assign(side === 'instructor' ? paths.teach : paths.classes);
    return null;
  }, null);
  return (
    <form action={enter}>
      <FormMessage kind="error" message={message} />
      <SubmitButton kind="plain" busy={t('demonstration.busy')}>
        {t(`demonstration.${side}`)}
      </SubmitButton>
    </form>
  );
}

interface BeginButtonProps {
  /** Begins the work and goes to it; only a refusal comes back. */
  action: () => Promise<Outcome<never>>;
  label: string;
  /** Nobody is signed in: a guest is made first. */
  asGuest: boolean;
  kind?: 'primary' | 'plain';
  /** What is begun, where several buttons of a page would otherwise have one name. */
  what?: string;
}

/** Begins a module or an assignment, or goes on with it. */
export function BeginButton({ action, label, asGuest, kind = 'primary', what }: BeginButtonProps) {
  const t = useTranslations('account');
  const [message, begin] = useActionState(async () => {
    if (asGuest) {
      const answer = await signInHere('guest', { name: t('begin.guestName') });
      if (!answer.ok) return t('signIn.failed');
    }
    const begun = await action();
    return begun.ok ? null : begun.message;
  }, null);
  return (
    <form action={begin}>
      <FormMessage kind="error" message={message} />
      <SubmitButton kind={kind} busy={t('begin.busy')} aria-label={what ? `${label}: ${what}` : undefined}>
        {label}
      </SubmitButton>
    </form>
  );
}
