import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { DashboardParams } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { loadTaught } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/load-taught';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { RubricForm } from '@/components/dashboard/review/rubric-form';
import { keepRubric } from '@/lib/actions/reviews';
import { listReviewed } from '@/lib/data/reviewed-attempts';
import { getRubric } from '@/lib/data/rubrics';
import { reviewStandingOf } from '@/lib/domain/review-standing';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail.rubricPage'))('title') };
}

/** What is judged in an assignment, to be changed; says first what a change does to scores that are there. */
export default async function RubricPage({ params }: DashboardParams) {
  const { assignment, version } = await loadTaught({ params });
  const { spaceId, id } = assignment;
  const [{ criteria, updatedAt }, reviewed, t, tPage] = await Promise.all([
    getRubric(assignment),
    listReviewed(assignment),
    getTranslations('trail.rubricPage'),
    getTranslations('trail.page'),
  ]);
  const standings = reviewed.map((attempt) => reviewStandingOf(attempt, criteria));
  const count = standings.filter(({ scored }) => scored > 0).length;
  const released = standings.filter(({ release }) => release !== 'none').length;
  return (
    <SheetPage
      title={t('title')}
      lead={t('lead')}
      crumbs={
        <>
          <Link href={paths.assignment(spaceId, id)}>{version.content.title}</Link>
          <span aria-hidden="true">/</span>
          <Link href={paths.reviews(spaceId, id)}>{tPage('crumb')}</Link>
        </>
      }
    >
      <p className="note rubric-effects">{count === 0 ? t('none') : t('scored', { count, released })}</p>
      <ClientMessages parts={['reviews']}>
        <RubricForm
          criteria={criteria}
          seen={updatedAt?.toISOString() ?? null}
          keep={keepRubric.bind(null, spaceId, id)}
        />
      </ClientMessages>
    </SheetPage>
  );
}
