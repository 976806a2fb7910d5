import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { DashboardParams } from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { loadTaught } from '@/app/(teach)/teach/[classroom]/[assignment]/reviews/load-taught';
import { SheetPage } from '@/app/sheet-page';
import { GradesTable } from '@/components/dashboard/review/grades-table';
import { openGrades } from '@/lib/data/grades';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail.grades'))('title') };
}

/** Released results by name: the one place where scores meet names. Nothing in it leads to a pen name. */
export default async function GradesPage({ params }: DashboardParams) {
  const { assignment, version } = await loadTaught({ params });
  const { spaceId, id } = assignment;
  const [grades, t, tPage] = await Promise.all([
    openGrades(assignment),
    getTranslations('trail.grades'),
    getTranslations('trail.page'),
  ]);
  return (
    <SheetPage
      title={t('title')}
      lead={t('opening', { count: grades.length })}
      crumbs={
        <>
          <Link href={paths.assignment(spaceId, id)}>{version.content.title}</Link>
          <span aria-hidden="true">/</span>
          <Link href={paths.reviews(spaceId, id)}>{tPage('crumb')}</Link>
        </>
      }
    >
      <p className="note">{t(grades.every(({ isNamed }) => isNamed) ? 'whyNamed' : 'why')}</p>
      <div className="paper">
        <GradesTable rows={grades} />
      </div>
    </SheetPage>
  );
}
