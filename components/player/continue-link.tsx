'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';

interface ContinueLinkProps {
  /** Null after the last step: nothing is shown. */
  href: string | null;
  /** Key of the step that this marks as done; null when its work says so by itself. */
  stepKey: string | null;
  primary?: boolean;
  children?: ReactNode;
}

/** The way to the next step. Following it says that this one is done. */
export function ContinueLink({ href, stepKey, primary = true, children }: ContinueLinkProps) {
  const t = useTranslations('player.frame');
  const keep = useOutbox((state) => state.keep);
  const isDone = useOutbox((state) => stepKey === null || state.work.stepsDone.includes(stepKey));
  if (href === null) return null;
  return (
    <Link
      className={primary ? 'button primary' : 'button'}
      href={href}
      onClick={() => {
        if (stepKey !== null && !isDone) keep({ kind: 'step.done', step: stepKey });
      }}
    >
      {children ?? t('next')}
    </Link>
  );
}
