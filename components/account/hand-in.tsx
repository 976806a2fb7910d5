'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useActionState } from 'react';
import { AskHandIn, useAsking } from '@/components/player/ask-hand-in';
import { FormMessage } from '@/components/ui/form-message';
import { SubmitButton } from '@/components/ui/submit-button';
import type { Outcome } from '@/lib/actions/outcome';
import type { LeftOpen } from '@/lib/domain/progress';
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
  /** What of it is not done; null when nothing is. It is said before it is handed in. */
  open: LeftOpen | null;
  /** It cannot be taken back any more. */
  keeps: boolean;
}

/** Hands in work on an assignment, with everything that this device still holds of it, and goes to the receipt. */
export function HandInButton({ action, personId, attemptId, what, open, keeps }: HandInProps) {
  const t = useTranslations('handIn');
  const router = useRouter();
  const { place, isAsking, ask, cancel } = useAsking<HTMLFormElement>();
  const [message, send] = useActionState(async () => {
    if (!(await sendFirst(personId, attemptId))) return t('notSent');
    const done = await action();
    if (!done.ok) return done.message;
    router.push(paths.receipt(attemptId));
    return null;
  }, null);
  return (
    <form action={send} className="inline-actions" ref={place}>
      {open && isAsking ? (
        <AskHandIn open={open} keeps={keeps} onCancel={cancel}>
          <SubmitButton kind="plain" busy={t('busy')} aria-label={t('asItIsFor', { what })}>
            {t('asItIs')}
          </SubmitButton>
        </AskHandIn>
      ) : open ? (
        <button type="button" className="button" aria-label={t('labelFor', { what })} onClick={ask}>
          {t('label')}
        </button>
      ) : (
        <SubmitButton kind="plain" busy={t('busy')} aria-label={t('labelFor', { what })}>
          {t('label')}
        </SubmitButton>
      )}
      <FormMessage kind="error" message={message} />
    </form>
  );
}
