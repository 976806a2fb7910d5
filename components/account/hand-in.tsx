'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import { paths } from '@/lib/paths';

/** Sends what waits on this device for an attempt; false when some of it could not be sent. */
async function sendFirst(personId: string, attemptId: string): Promise<boolean> {
  const { listUnsent, sendUnsent } = await import('@/components/player/outbox/device-work');
  const find = async () => (await listUnsent(personId)).filter((one) => one.attemptId === attemptId);
  await sendUnsent(personId, await find(), fetch);
  return (await find()).every(({ pending }) => pending.length === 0);
}

interface HandInProps {
  action: () => Promise<Outcome<null>>;
  personId: string;
  attemptId: string;
  /** What is handed in, where several buttons of a page would otherwise have one name. */
  what: string;
}

/** Hands in work on an assignment, with everything that this device still holds of it, and goes to the receipt. */
export function HandInButton({ action, personId, attemptId, what }: HandInProps) {
  const t = useTranslations('handIn');
  const router = useRouter();
  const [message, send] = useActionState(async () => {
    if (!(await sendFirst(personId, attemptId))) return t('notSent');
    const done = await action();
    if (!done.ok) return done.message;
    router.push(paths.receipt(attemptId));
    return null;
  }, null);
  return (
    <form action={send} className="inline-actions">
      <SubmitButton kind="plain" busy={t('busy')} aria-label={t('labelFor', { what })}>
        {t('label')}
      </SubmitButton>
      <FormMessage kind="error" message={message} />
    </form>
  );
}
