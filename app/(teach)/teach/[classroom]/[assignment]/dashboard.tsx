import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { GivenSections } from '@/app/(teach)/teach/[classroom]/given-sections';
import { getDateWords } from '@/app/dates';
import { LiveUpdates } from '@/app/live-updates';
import { orNotFound } from '@/app/or-not-found';
import { SiteBar } from '@/app/site-bar';
import { DASHBOARD_VIEWS, DashboardNav, type DashboardView } from '@/components/dashboard/dashboard-nav';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { requireViewer } from '@/lib/auth';
import { cutOf } from '@/lib/data/assignments';
import { getModuleVersion } from '@/lib/data/modules';
import { listSections } from '@/lib/data/sections';
import { getAssignmentForStaff, isTaught, type StaffAssignment } from '@/lib/data/staff';
import { type ModuleVersion, takeRun } from '@/lib/domain/module';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

export interface DashboardParams {
  params: Promise<{ classroom: string; assignment: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What every view of a dashboard begins with; whoever may not see it gets a 404. */
export interface Dashboard {
  viewer: Viewer;
  assignment: StaffAssignment;
  /** What the assignment uses of its module. */
  version: ModuleVersion;
}

export async function loadDashboard({ params }: Pick<DashboardParams, 'params'>): Promise<Dashboard> {
  const viewer = await requireViewer();
  const { classroom, assignment: id } = await params;
  const assignment = await orNotFound(id, () =>
    orNotFound(classroom, () => getAssignmentForStaff(viewer, classroom, id)),
  );
  const version = takeRun(await getModuleVersion(assignment.moduleVersionId), cutOf(assignment));
  return { viewer, assignment, version };
}

interface DashboardPageProps extends Dashboard {
  view: DashboardView;
  /** A sentence a teacher could say aloud. */
  opening: ReactNode;
  children: ReactNode;
}

/** A view of the dashboard in its frame: where one is, the sentence to say aloud, the way to the other views. */
export async function DashboardPage({ assignment, version, view, opening, children }: DashboardPageProps) {
  const { classroom } = assignment;
  const [t, tView, dateWords, sections] = await Promise.all([
    getTranslations('teach.assignment'),
    getTranslations('dashboard.views'),
    getDateWords(classroom.timeZone),
    isTaught(classroom) ? null : listSections(classroom),
  ]);
  // What leaves the site is for instructors.
  const views = isTaught(classroom) ? DASHBOARD_VIEWS : DASHBOARD_VIEWS.filter((one) => one !== 'export');
  return (
    <>
      <SiteBar where={<span>{classroom.name}</span>} />
      <main id="main" className="wide dashboard" tabIndex={-1}>
        <div className="opening">
          <p className="crumbs">
            <Link href={paths.taughtClassroom(classroom.spaceId)}>{classroom.name}</Link>
            <span aria-hidden="true">/</span>
            <Link href={paths.assignment(classroom.spaceId, assignment.id)}>
              {t('module', { number: version.content.number })}
            </Link>
            {assignment.dueAt ? <span>{t('due', { date: dateWords(assignment.dueAt) })}</span> : null}
          </p>
          <h1 className="head">{tView('heading', { view: tView(view), title: version.content.title })}</h1>
          {sections ? <GivenSections sections={sections} /> : null}
          {opening}
          {classroom.isSimulated ? <SimulatedNote /> : null}
        </div>
        <DashboardNav classroom={classroom.spaceId} assignment={assignment.id} views={views} current={view} />
        {children}
        <LiveUpdates classroom={classroom.spaceId} assignment={assignment.id} />
      </main>
      <SiteFooter />
    </>
  );
}
