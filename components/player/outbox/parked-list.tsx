'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Icon } from '@/components/ui/icon';
import type { Source } from '@/lib/domain/source';
import { type Parked, useOutbox } from './outbox-store';
import { useWords, WordsList } from './words-list';

/** Copies where the browser lets a page copy; false where it does not (an address without encryption, say). */
async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    return false;
  }
}

function ParkedItem({ parked, sources }: { parked: Parked; sources: Source[] }) {
  const t = useTranslations('player.parked');
  const dismiss = useOutbox((state) => state.dismiss);
  const [copied, setCopied] = useState<boolean | null>(null);
  const { operation, message } = parked;
  const words = useWords(operation, sources);
  const plain = words.map(({ label, text }) => `${label}: ${text}`).join('\n');
  return (
    <li className="parked-item">
      <h3 className="label">{t(`what.${operation.kind}`)}</h3>
      <p>{message}</p>
      <WordsList change={operation} sources={sources} />
      <div className="act-row">
        {words.length > 0 ? (
          <button type="button" className="button small" onClick={async () => setCopied(await copyWords(plain))}>
            {t('copy')}
          </button>
        ) : null}
        <button type="button" className="button small quiet" onClick={() => dismiss(operation.id)}>
          {t('dismiss')}
        </button>
        <span className="note" role="status">
          {copied === null ? null : t(copied ? 'copied' : 'notCopied')}
        </span>
      </div>
    </li>
  );
}

/** What the server did not take, with the person's own words and the reason, until the person has dealt with it. */
export function ParkedList({ sources = [] }: { sources?: Source[] }) {
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
          <ParkedItem key={entry.operation.id} parked={entry} sources={sources} />
        ))}
      </ul>
    </section>
  );
}
