import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadAttempt } from '@/app/(classroom)/attempts/[attempt]/load';
import { SheetPage } from '@/app/sheet-page';
import { FeedbackSheet } from '@/components/player/feedback/feedback-sheet';
import { LocalDate } from '@/components/ui/local-date';
import { StateBox } from '@/components/ui/state-box';
import { findFeedback } from '@/lib/data/feedback';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail.feedback'))('title') };
}

/** What was released to a student about their work; before that the same as when nobody has read it. */
export default async function FeedbackPage({ params }: { params: Promise<{ attempt: string }> }) {
  const { attempt, version } = await loadAttempt((await params).attempt);
  const { classroom, assignment } = attempt;
  if (!classroom || !assignment) notFound();
  const [released, t] = await Promise.all([findFeedback(attempt), getTranslations('trail.feedback')]);
  return (
    <SheetPage
      title={t('title')}
      lead={t('of', { title: version.content.title, classroom: classroom.name })}
      crumbs={<Link href={paths.classroom(classroom.spaceId)}>{classroom.name}</Link>}
      width="narrow"
    >
      {released ? (
        <section className="paper" aria-label={t('title')}>
          <p className="note">
            {t.rich('date', {
              date: () => <LocalDate at={released.releasedAt.toISOString()} zone={classroom.timeZone} />,
            })}{' '}
            {t('private')}
          </p>
          <FeedbackSheet feedback={released.feedback} isGraded={assignment.isGraded} />
        </section>
      ) : (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      )}
      <p className="no-print">
        <Link href={paths.attempt(attempt.id)}>{t('toWork')}</Link>
      </p>
    </SheetPage>
  );
}
