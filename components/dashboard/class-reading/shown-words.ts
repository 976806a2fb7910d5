import { useFormatter, useTranslations } from 'next-intl';
import type { ShownSplit } from '@/lib/domain/small-groups';

/** Turns a split into words in the fixed order, "6 Sequence, 5 Transfer, 3 another position": what may be said of it. */
export function useShownWords(): (split: ShownSplit) => string {
  const t = useTranslations('classReading');
  const tPosition = useTranslations('debate.positions');
  const format = useFormatter();
  return ({ named, others }) =>
    format.list(
      [
        ...named.map(({ position, people }) => t('count', { people, position: tPosition(`${position}.name`) })),
        ...(others === null ? [] : [t('others', { people: others })]),
      ],
      { type: 'unit' },
    );
}
