import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { OutboxProvider } from '@/components/player/outbox-provider';
import { pickParts } from '@/lib/messages/catalogue';
import { loadAttempt } from './load';

/** One outbox for the whole attempt: moving between its steps neither loses nor reloads what was made. */
export default async function AttemptLayout(props: { children: ReactNode; params: Promise<{ attempt: string }> }) {
  const { viewer, attempt, work, asOf } = await loadAttempt((await props.params).attempt);
  const t = await getTranslations('operations');
  return (
    <NextIntlClientProvider messages={pickParts(['common', 'debate', 'player', 'reader'])}>
      <OutboxProvider
        key={attempt.id}
        attemptId={attempt.id}
        personId={viewer.id}
        work={work}
        asOf={asOf}
        deviceIsFull={t('device-is-full')}
      >
        {props.children}
      </OutboxProvider>
    </NextIntlClientProvider>
  );
}
