'use client';

import { useNow, useTranslations } from 'next-intl';
import { lazy, type ReactNode, useId, useState } from 'react';
import { useOutbox } from '@/components/player/outbox/outbox-store';
import { useFetchAhead } from '@/components/ui/fetch-ahead';
import { PartBoundary } from '@/components/ui/part-boundary';
import { type CommitRule, canCommit } from '@/lib/domain/progress';
import type { Source } from '@/lib/domain/source';
import { BusyButton } from './busy-button';
import type { CommitAction } from './commit-dialog';
import { useLocalTime } from './local-time';

// Opened once in an attempt, and with it comes a library of its own.
const loadDialog = () => import('./commit-dialog');
const CommitDialog = lazy(() => loadDialog().then((file) => ({ default: file.CommitDialog })));

const HALF_A_MINUTE = 30_000;

interface CommitBarProps {
  sources: Source[];
  rule: CommitRule;
  onCommit: CommitAction;
  nextHref: string | null;
}

/** The count of the person's tags, the commit, and why it is not open yet. */
export function CommitBar({ sources, rule, onCommit, nextHref }: CommitBarProps) {
  const t = useTranslations('player.read');
  const partMissing = useTranslations('reader')('partMissing');
  const { day } = useLocalTime();
  const now = useNow({ updateInterval: HALF_A_MINUTE });
  const work = useOutbox((state) => state.work);
  const [isAsking, setAsking] = useState(false);
  const whyId = useId();
  useFetchAhead(loadDialog);
  const sourceIds = sources.map(({ id }) => id);
  const tags = work.tags.filter((tag) => sourceIds.includes(tag.sourceId));
  const without = tags.filter((tag) => tag.because.trim() === '').length;
  const untouched = sources.filter(({ id }) => tags.every((tag) => tag.sourceId !== id)).map(({ title }) => title);
  const answer = canCommit(rule, work, now, sourceIds);

  function why(): string | null {
    if (answer.ok) return null;
    if (answer.missing !== null) return t('why.missing', { missing: answer.missing });
    return answer.from === null ? t('why.opened') : t('why.from', { date: day(answer.from) });
  }

  return (
    <div className="reader-end">
      <p className="note">
        {t.rich('kept', {
          count: tags.length,
          without,
          several: sources.length > 1 ? 'yes' : 'no',
          b: (words: ReactNode) => <b>{words}</b>,
        })}{' '}
        {without > 0 ? t('hollow') : null} {t('opens')}
      </p>
      <div className="reader-act">
        <BusyButton busy={null} isAvailable={answer.ok} describedBy={whyId} onPress={() => setAsking(answer.ok)}>
          {t('commit')}
        </BusyButton>
        <p className="hint" id={whyId}>
          {why()}
        </p>
      </div>
      <PartBoundary missing={partMissing} isOpen={isAsking} onMissing={() => setAsking(false)}>
        {isAsking ? (
          <CommitDialog
            onClose={() => setAsking(false)}
            count={tags.length}
            without={without}
            untouched={untouched}
            onCommit={onCommit}
            nextHref={nextHref}
          />
        ) : null}
      </PartBoundary>
    </div>
  );
}
