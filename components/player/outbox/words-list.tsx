'use client';

import { useTranslations } from 'next-intl';
import type { Change } from '@/lib/domain/operation';
import type { Source } from '@/lib/domain/source';
import { useOutbox } from './outbox-store';
import { listWords } from './parked-words';
import { buildWordNames } from './word-names';

/** Everything a person said in one change, with its labels. */
export function useWords(change: Change, sources: Source[]): { label: string; text: string }[] {
  const t = useTranslations('player.parked.words');
  const work = useOutbox((state) => state.work);
  const names = buildWordNames(useTranslations('debate'), useTranslations('player.parked.say'));
  return listWords(change, names, sources, work).map(({ label, text }) => ({ label: t(label), text }));
}

/** The words of one change with their labels; nothing when it holds none. */
export function WordsList({ change, sources }: { change: Change; sources: Source[] }) {
  const words = useWords(change, sources);
  if (words.length === 0) return null;
  return (
    <dl className="fact-list">
      {words.map(({ label, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the words of a change never change.
        <div key={index}>
          <dt>{label}</dt>
          <dd className="prose">{text}</dd>
        </div>
      ))}
    </dl>
  );
}
