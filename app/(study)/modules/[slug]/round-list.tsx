import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { LocalDate } from '@/components/ui/local-date';
import type { StudyRound } from '@/lib/data/attempts';
import { paths } from '@/lib/paths';

const dated = (at: Date) => () => <LocalDate at={at.toISOString()} zone="UTC" />;

/** A person's rounds of studying a module alone, the newest first, each to be opened. Nothing while there is only one. */
export async function RoundList({ rounds }: { rounds: StudyRound[] }) {
  const t = await getTranslations('course.rounds');
  if (rounds.length < 2) return null;
  return (
    <section aria-labelledby="rounds">
      <h2 className="subtitle" id="rounds">
        {t('title')}
      </h2>
      <ul className="plain-list">
        {rounds.map(({ id, round, startedAt, committedAt }) => (
          <li key={id}>
            <Link href={paths.attempt(id)}>{t('round', { round })}</Link>{' '}
            <span className="note">
              {t.rich('begun', { date: dated(startedAt) })}{' '}
              {committedAt ? t.rich('committed', { date: dated(committedAt) }) : t('open')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
