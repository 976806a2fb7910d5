import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import type { ShownGroup } from './argument-groups';
import type { ShownShared } from './shared-list';

/** What a teacher could say aloud about the arguments of a class. */
export function ArgumentsOpening({ groups, shared }: { groups: ShownGroup[]; shared: ShownShared[] }) {
  const t = useTranslations();
  const format = useFormatter();
  const people = groups.reduce((sum, { arguments: own }) => sum + own.length, 0);
  if (people === 0) return <p className="lead opening-sentence">{t('arguments.opening.nobody')}</p>;
  const counts = groups.map(({ position, arguments: own }) =>
    position
      ? t('dashboard.count', { people: own.length, position: t(`debate.positions.${position}.name`) })
      : t('arguments.opening.none', { people: own.length }),
  );
  const pairs = shared.filter(({ pair }) => pair !== null);
  return (
    <p className="lead opening-sentence">
      {t('arguments.opening.some', { people, counts: format.list(counts, { type: 'unit' }) })}{' '}
      {t.rich('arguments.opening.pairs', {
        pairs: pairs.length,
        sentence: pairs[0]?.sentence ?? 0,
        one: (words) => <Link href={pairs[0]?.href ?? ''}>{words}</Link>,
      })}
    </p>
  );
}
