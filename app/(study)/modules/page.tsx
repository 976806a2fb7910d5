import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { CoursePath } from '@/components/course/course-path';
import { EssayMap } from '@/components/course/essay-map';
import { LibraryNav } from '@/components/library/library-nav';
import { CourseStances } from '@/components/player/stance/course-stances';
import { StateBox } from '@/components/ui/state-box';
import { findViewer } from '@/lib/auth';
import { listCourseAttempts } from '@/lib/data/course';
import { findEssay } from '@/lib/data/library';
import { listWholeModules } from '@/lib/data/modules';
import { keptStances } from '@/lib/domain/course';
import { whereClaimsAreStudied } from '@/lib/domain/library-use';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('course');
  return { title: t('title'), description: t('lead') };
}

/** The course: its modules as one path with the person's own progress, and the map of the essay that set it off. */
export default async function CoursePage() {
  const viewer = await findViewer();
  const [modules, attempts, found, t] = await Promise.all([
    listWholeModules(),
    viewer ? listCourseAttempts(viewer) : [],
    findEssay(),
    getTranslations('course'),
  ]);
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<LibraryNav current="modules" />}>
      <div className="columns">
        <div className="stack">
          {modules.length === 0 ? (
            <StateBox kind="empty" title={t('none')}>
              {t('noneText')}
            </StateBox>
          ) : (
            <section aria-labelledby="path-title">
              <h2 className="title" id="path-title">
                {t('path.title', { count: modules.length })}
              </h2>
              <CoursePath modules={modules.map(({ card }) => card)} attempts={attempts} />
              {attempts.length > 0 ? (
                <p>
                  <Link href={paths.summary}>{t('toSummary')}</Link>
                </p>
              ) : null}
            </section>
          )}
          <CourseStances stances={keptStances(attempts)} />
        </div>
        {found && found.essay.claims.length > 0 ? (
          <section aria-labelledby="map-title">
            <h2 className="title" id="map-title">
              {t('map.title')}
            </h2>
            <p className="prose">{t('map.lead')}</p>
            <EssayMap index={found.essay.index} studied={whereClaimsAreStudied(modules)} />
          </section>
        ) : null}
      </div>
    </SheetPage>
  );
}
