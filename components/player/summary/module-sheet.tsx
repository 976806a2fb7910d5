import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { LocalDate } from '@/components/ui/local-date';
import { isUntouched, type RoundSummary } from '@/lib/domain/summary';
import { paths } from '@/lib/paths';
import { RoundSheet } from './round-sheet';

/** One round of a module, with where it was made. */
export interface DatedRound extends RoundSummary {
  attemptId: string;
  round: number;
  /** The class it is in; null in the person's own study. */
  classroom: string | null;
  /** ISO time. */
  startedAt: string;
}

export interface SummarisedModule {
  slug: string;
  number: number;
  title: string;
  question: string;
  /** In the order in which they were begun. */
  rounds: DatedRound[];
}

/** What a person made of one module, round by round. */
export function ModuleSheet({ module: { number, title, question, rounds } }: { module: SummarisedModule }) {
  const t = useTranslations('course.summary');
  const titleId = useId();
  return (
    <section className="step-sheet wide-sheet summary-module" aria-labelledby={titleId}>
      <header className="step-head">
        <h2 className="title" id={titleId}>
          {t('module', { number, title })}
        </h2>
        <p className="question">{question}</p>
      </header>
      {rounds.map((round) => {
        const { attemptId, startedAt, classroom } = round;
        const name = classroom === null ? t('round', { round: round.round }) : t('inClass', { name: classroom });
        return (
          <article className="summary-round" key={attemptId}>
            <header className="summary-round-head">
              <h3 className="subtitle">{name}</h3>
              <p className="note">
                {t.rich('begun', { date: () => <LocalDate at={startedAt} zone="UTC" /> })}{' '}
                <Link
                  className="no-print"
                  href={paths.attempt(attemptId)}
                  aria-label={`${t('open')}: ${title}, ${name}`}
                >
                  {t('open')}
                </Link>
              </p>
            </header>
            {isUntouched(round) ? <p className="note">{t('untouched')}</p> : <RoundSheet round={round} />}
          </article>
        );
      })}
    </section>
  );
}
