import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { KeptPages } from '@/components/player/outbox/kept-pages';
import { OutboxProvider } from '@/components/player/outbox/outbox-provider';
import type { ModuleVersion } from '@/lib/domain/module';
import { buildProgress } from '@/lib/domain/progress';
import type { Work } from '@/lib/domain/work';
import { pickParts } from '@/lib/messages/catalogue';
import { paths } from '@/lib/paths';
import { loadAttempt } from './load';

/** The pages that are open to this person: every step that is not locked, with every source where it has several. */
function addressesOf(attemptId: string, { content, sources }: ModuleVersion, work: Work): string[] {
  const open = buildProgress(content.steps, work, null).filter(({ state }) => state !== 'locked');
  return open.flatMap(({ step }) => [
    paths.step(attemptId, step.key),
    ...(step.kind === 'read' || step.kind === 'reveal'
      ? sources.map(({ slug }) => paths.step(attemptId, step.key, slug))
      : []),
  ]);
}

/** One outbox for the whole attempt: moving between its steps neither loses nor reloads what was made. */
export default async function AttemptLayout(props: { children: ReactNode; params: Promise<{ attempt: string }> }) {
  const { viewer, attempt, version, work, asOf } = await loadAttempt((await props.params).attempt);
  const t = await getTranslations('operations');
  return (
    <NextIntlClientProvider messages={pickParts(['common', 'debate', 'handIn', 'player', 'reader'])}>
      <OutboxProvider
        key={attempt.id}
        attemptId={attempt.id}
        personId={viewer.id}
        work={work}
        asOf={asOf}
        deviceIsFull={t('device-is-full')}
      >
        {props.children}
        <KeptPages personId={viewer.id} addresses={addressesOf(attempt.id, version, work)} />
      </OutboxProvider>
    </NextIntlClientProvider>
  );
}
