import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ClientMessages } from '@/app/client-messages';
import { Panel } from '@/components/dashboard/panel';
import { CopyAddresses } from '@/components/dashboard/progress/copy-addresses';
import { ProgressFilter } from '@/components/dashboard/progress/progress-filter';
import { StepCounts } from '@/components/dashboard/progress/step-counts';
import { StateBox } from '@/components/ui/state-box';
import { listClassProgress } from '@/lib/data/class-progress';
import { listClassHandIns } from '@/lib/data/hand-ins';
import { listSections } from '@/lib/data/sections';
import { isTaught } from '@/lib/data/staff';
import { listContacts } from '@/lib/data/student-contacts';
import { NEARLY_DUE_DAYS, STUCK_AFTER_DAYS, type StudentState } from '@/lib/domain/student-state';
import { paths } from '@/lib/paths';
import { progressViewSchema } from '@/lib/schemas/progress-view';
import { ProgressRows } from './progress-rows';
import { listStudents, pickStudents } from './shown-progress';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('progress') };
}

/** Who has done how much, by name: nothing here leads to what somebody wrote under a pen name. */
export default async function ProgressPage({ params, searchParams }: DashboardParams) {
  const [dashboard, search] = await Promise.all([loadDashboard({ params }), searchParams]);
  const { assignment, version } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const { steps } = version.content;
  const [people, contacts, sections, handIns, t, tAssignment, tOpening, tAssisted] = await Promise.all([
    listClassProgress(assignment, steps),
    listContacts(classroom),
    listSections(classroom),
    listClassHandIns(assignment),
    getTranslations('dashboard.progress'),
    getTranslations('teach.assignment'),
    getTranslations('dashboard.progressOpening'),
    getTranslations('teach.assisted'),
  ]);
  const asked = progressViewSchema.parse(search);
  // A section counts only where it is one of those that may be looked at.
  const view = { ...asked, section: sections.find((section) => section.id === asked.section)?.id ?? null };
  const students = listStudents(people, contacts, steps.length, new Date());
  const shown = pickStudents(students, view);
  const address = (change: Record<string, string | null>) => {
    const said = { section: view.section, state: view.state, sort: view.sort, order: view.order, ...change };
    const kept = Object.entries(said).filter(([name, value]) => value && !(name === 'order' && value === 'up'));
    return paths.dashboard(spaceId, id, 'progress', Object.fromEntries(kept) as Record<string, string>);
  };
  const countOf = (state: StudentState) => students.filter((student) => student.state === state).length;
  const addresses = shown.flatMap(({ email }) => email ?? []);

  return (
    <DashboardPage
      {...dashboard}
      view="progress"
      opening={
        isTaught(classroom) || students.length > 0 ? (
          <p className="lead opening-sentence">
            {students.length === 0
              ? tOpening('nobody')
              : `${tOpening('begun', {
                  begun: students.filter(({ started }) => started).length,
                  of: students.length,
                  handedIn: countOf('handed-in'),
                })} ${tOpening('look', { stuck: countOf('stuck'), overdue: countOf('overdue') })}`.trim()}
          </p>
        ) : null
      }
    >
      <Panel id="steps" title={tAssignment('steps')}>
        <div className="sheet">
          <StepCounts
            steps={steps.map(({ key, title }) => ({
              title,
              done: people.filter(({ stepsDone }) => stepsDone.includes(key)).length,
            }))}
            of={people.length}
          />
        </div>
      </Panel>
      <Panel id="people" title={tAssignment('people')}>
        {students.length === 0 ? (
          <div className="sheet">
            {isTaught(classroom) ? (
              <StateBox kind="empty" title={t('emptyTitle')} level={3}>
                {t('empty')}
              </StateBox>
            ) : (
              <p className="note">{tAssisted('noStudents')}</p>
            )}
          </div>
        ) : (
          <div className="sheet stack">
            <ProgressFilter
              action={paths.dashboard(spaceId, id, 'progress')}
              sections={sections}
              section={view.section}
              state={view.state}
              kept={{ sort: view.sort, order: view.order }}
            />
            <p className="note">{t('shown', { shown: shown.length, of: students.length })}</p>
            {shown.length === 0 ? (
              <StateBox
                kind="empty"
                title={t('noneTitle')}
                level={3}
                action={<Link href={address({ section: null, state: null })}>{t('showAll')}</Link>}
              >
                {t('none')}
              </StateBox>
            ) : (
              <ProgressRows
                dashboard={dashboard}
                students={shown}
                handIns={handIns}
                sections={sections}
                view={view}
                address={address}
              />
            )}
            <p className="note">{t('rule', { days: STUCK_AFTER_DAYS, near: NEARLY_DUE_DAYS })}</p>
            <ClientMessages parts={['addresses']}>
              <CopyAddresses addresses={addresses} without={shown.length - addresses.length} />
            </ClientMessages>
          </div>
        )}
      </Panel>
    </DashboardPage>
  );
}
