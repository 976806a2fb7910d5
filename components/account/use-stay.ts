'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import type { Outcome } from '@/lib/actions/outcome';
import { signInHere } from './sign-in';

/** Signs this browser in again after something that ended every session, and shows the page as it is then. */
export function useStay(): (outcome: Outcome<{ pass: string }>) => Promise<Outcome<null>> {
  const router = useRouter();
  const t = useTranslations('account.own');
  return async (outcome) => {
    if (!outcome.ok) return outcome;
    const answer = await signInHere('pass', outcome.value);
    if (!answer.ok) return { ok: false, message: t('notStayed') };
    router.refresh();
    return { ok: true, value: null };
  };
}
