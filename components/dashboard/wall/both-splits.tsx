import { useTranslations } from 'next-intl';
import type { ShownSplit } from '@/lib/domain/small-groups';
import { ClassSplit } from './class-split';

export interface BothSplitsProps {
  first: ShownSplit | null;
  /** How many have a first tag in the text; null where that is not said. */
  of: number | null;
  votes: ShownSplit | null;
  hasVotes: boolean;
}

/** The first split, by the tags of those who have committed, and the second, by the votes. */
export function BothSplits({ first, of, votes, hasVotes }: BothSplitsProps) {
  const t = useTranslations('wall');
  return (
    <div className="both-splits">
      <ClassSplit title={t('first')} split={first} of={of} instead={t('tooFewFirst')} />
      <ClassSplit title={t('votes')} split={votes} instead={t(hasVotes ? 'tooFewVotes' : 'noVotes')} />
      {hasVotes ? <p className="split-note">{t('splitsNote')}</p> : null}
    </div>
  );
}
