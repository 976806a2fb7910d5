import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { CourseStances } from '@/components/player/stance/course-stances';
import { ModuleSheet } from '@/components/player/summary/module-sheet';
import { SummaryTakeAway } from '@/components/player/summary/summary-take-away';
import { StateBox } from '@/components/ui/state-box';
import { findViewer } from '@/lib/auth';
import { listCourseAttempts } from '@/lib/data/course';
import { listSummaries } from '@/lib/data/summary';
import { keptStances } from '@/lib/domain/course';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('course.summary'))('title') };
}

/** What a person made of the course, to keep: stances, what moved them, predictions and arguments. */
export default async function SummaryPage() {
  const viewer = await findViewer();
  const [found, attempts, t, tCourse] = await Promise.all([
    viewer ? listSummaries(viewer) : [],
    viewer ? listCourseAttempts(viewer) : [],
    getTranslations('course.summary'),
    getTranslations('course'),
  ]);
  const modules = found.map((one) => ({
    ...one,
    rounds: one.rounds.map((round) => ({ ...round, startedAt: round.startedAt.toISOString() })),
  }));
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<Link href={paths.modules}>{tCourse('title')}</Link>}>
      {modules.length === 0 ? (
        <StateBox
          kind="empty"
          title={t('none')}
          action={
            <Link className="button" href={paths.modules}>
              {t('toCourse')}
            </Link>
          }
        >
          {t('noneText')}
        </StateBox>
      ) : (
        <div className="summary-page">
          <ClientMessages parts={['common', 'player']}>
            <SummaryTakeAway modules={modules} />
            <CourseStances stances={keptStances(attempts)} />
            {modules.map((module) => (
              <ModuleSheet key={module.slug} module={module} />
            ))}
          </ClientMessages>
        </div>
      )}
    </SheetPage>
  );
}
