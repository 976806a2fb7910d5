import { useFormatter, useTranslations } from 'next-intl';
import { POSITIONS } from '@/lib/domain/debate';
import { type PositionCounts, split } from '@/lib/domain/heat';

/** Under so many people a sentence is marked "few": one more person can turn its picture round. */
export const FEW = 5;

/** Turns counts into words in the fixed order, "5 Transfer, 3 Indigenous"; positions nobody chose are left out. */
export function useCountsText(): (counts: PositionCounts) => string {
  const t = useTranslations();
  const format = useFormatter();
  return (counts) => {
    const parts = POSITIONS.filter((position) => counts[position] > 0).map((position) =>
      t('dashboard.count', { people: counts[position], position: t(`debate.positions.${position}.name`) }),
    );
    return parts.length === 0 ? t('dashboard.nobody') : format.list(parts, { type: 'unit' });
  };
}

/** The chance that two taggers differ as "61 times in 100"; null when there is no pair. */
export function useSplitText(): (counts: PositionCounts) => string | null {
  const t = useTranslations('dashboard');
  return (counts) => {
    const chance = split(counts);
    return chance === null ? null : t('split', { times: Math.round(chance * 100) });
  };
}
