import { useFormatter, useTranslations } from 'next-intl';
import { POSITIONS } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';
import { useCountsText } from './counts-text';

/** One bar of four parts in the fixed order, each with its letter and number: for more people than marks can show. */
export function PeopleBar({ counts }: { counts: PositionCounts }) {
  const t = useTranslations('debate');
  const format = useFormatter();
  const inWords = useCountsText();
  return (
    <span className="people-bar" role="img" aria-label={inWords(counts)}>
      <span className="people-parts">
        {POSITIONS.map((position) =>
          counts[position] > 0 ? (
            <i key={position} data-position={position} style={{ flexGrow: counts[position] }} />
          ) : null,
        )}
      </span>
      <span className="people-counts num">
        {POSITIONS.map((position) => (
          <span key={position} data-position={position}>
            <b>{t(`positions.${position}.letter`)}</b> {format.number(counts[position])}
          </span>
        ))}
      </span>
    </span>
  );
}
