'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { copyWords } from '@/components/ui/copy-words';
import { Icon } from '@/components/ui/icon';
import type { Source } from '@/lib/domain/source';
import { findToExplain } from '@/lib/domain/work';
import { ChangeAgain } from './change-again';
import { type Parked, useOutbox } from './outbox-store';
import { useWords, WordsList } from './words-list';

interface ParkedListProps {
  sources?: Source[];
  /** Who sees what is written here. */
  sees: string;
}

function ParkedItem({ parked, sources, sees }: { parked: Parked; sources: Source[]; sees: string }) {
  const t = useTranslations('player.parked');
  const dismiss = useOutbox((state) => state.dismiss);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { operation, message } = parked;
  const words = useWords(operation, sources);
  const plain = words.map(({ label, text }) => `${label}: ${text}`).join('\n');
  // It was not taken for want of a reason, as when it was made before the tag was locked on another device.
  // A reason that was begun stays where it can be read, also when it is no longer asked for.
  const lacksReason = useOutbox(
    ({ work, drafts }) => findToExplain(work, operation) !== null || drafts[`reason.${operation.id}`] !== undefined,
  );
  const drop = () => dismiss(operation.id);
  const acts = (done: () => void) => (
    <>
      {words.length > 0 ? (
        <button type="button" className="button small" onClick={async () => setCopied(await copyWords(plain))}>
          {t('copy')}
        </button>
      ) : null}
      <button type="button" className="button small quiet" onClick={done}>
        {t('dismiss')}
      </button>
      <span className="note" role="status">
        {copied === null ? null : t(copied ? 'copied' : 'notCopied')}
      </span>
    </>
  );
  return (
    <li className="parked-item">
      <h3 className="label">{t(`what.${operation.kind}`)}</h3>
      <p>{message}</p>
      <WordsList change={operation} sources={sources} />
      {lacksReason ? (
        <ChangeAgain id={operation.id} change={operation} sees={sees} label={t('again')} onDone={drop} others={acts} />
      ) : (
        <div className="act-row">{acts(drop)}</div>
      )}
    </li>
  );
}

/** What the server did not take, with the person's own words and the reason, until the person has dealt with it. */
export function ParkedList({ sources = [], sees }: ParkedListProps) {
  const t = useTranslations('player.parked');
  const parked = useOutbox((state) => state.parked);
  const titleId = useId();
  if (parked.length === 0) return null;
  return (
    <section className="parked" aria-labelledby={titleId}>
      <h2 className="subtitle" id={titleId}>
        <Icon name="alert" size={16} />
        {t('title', { count: parked.length })}
      </h2>
      <p>{t('safe')}</p>
      <ul className="parked-items">
        {parked.map((entry) => (
          <ParkedItem key={entry.operation.id} parked={entry} sources={sources} sees={sees} />
        ))}
      </ul>
    </section>
  );
}
