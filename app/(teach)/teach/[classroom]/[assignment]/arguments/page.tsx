import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ArgumentGroups } from '@/components/dashboard/arguments/argument-groups';
import { ArgumentTable } from '@/components/dashboard/arguments/argument-table';
import { ArgumentsOpening } from '@/components/dashboard/arguments/arguments-opening';
import { ObjectionList } from '@/components/dashboard/arguments/objection-list';
import { SharedList } from '@/components/dashboard/arguments/shared-list';
import { Panel } from '@/components/dashboard/panel';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import { StateBox } from '@/components/ui/state-box';
import { listArguments } from '@/lib/data/arguments';
import { listObjections, listWallPairs } from '@/lib/domain/class-arguments';
import { paths } from '@/lib/paths';
import { argumentsViewSchema } from '@/lib/schemas/arguments-view';
import { ArgumentsWall } from './arguments-wall';
import { showGroups, showShared } from './shown';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('arguments') };
}

/** What the class argues for, the same words used with different warrants, and the strongest objections. */
export default async function ArgumentsPage({ params, searchParams }: DashboardParams) {
  const [dashboard, search, t] = await Promise.all([
    loadDashboard({ params }),
    searchParams,
    getTranslations('arguments'),
  ]);
  const view = argumentsViewSchema.parse(search);
  const { assignment, version } = dashboard;
  const { sources, content } = version;
  const all = await listArguments(
    assignment,
    sources.map(({ id }) => id),
  );
  // A wall is made of the whole class, which only instructors see.
  const pairs = assignment.classroom.enrollment.role === 'instructor' ? listWallPairs(all, sources) : [];
  if (view.as === 'wall') {
    return (
      <ArgumentsWall assignment={assignment} title={content.title} sources={sources} pairs={pairs} pair={view.pair} />
    );
  }
  const groups = showGroups(assignment, sources, all);
  const shared = showShared(assignment, sources, all, pairs);
  return (
    <DashboardPage {...dashboard} view="arguments" opening={<ArgumentsOpening groups={groups} shared={shared} />}>
      <Panel
        id="arguments"
        title={t('byPosition')}
        actions={
          <SwitchLinks
            label={t('as')}
            options={listOptions(['list', 'table'], view.as, {
              href: (as) => paths.dashboard(assignment.spaceId, assignment.id, 'arguments', { as }),
              label: (as) => t(as),
            })}
          />
        }
      >
        <div className="sheet">
          {all.length === 0 ? (
            <StateBox kind="empty" title={t('emptyTitle')} level={3}>
              {t('empty')}
            </StateBox>
          ) : null}
          {all.length > 0 && view.as === 'table' ? <ArgumentTable groups={groups} /> : null}
          {all.length > 0 && view.as === 'list' ? <ArgumentGroups groups={groups} /> : null}
        </div>
      </Panel>
      <div className="agree-panels">
        <Panel id="shared" title={t('shared.title')}>
          <div className="sheet agree">
            <SharedList shared={shared} />
          </div>
        </Panel>
        <Panel id="objections" title={t('objections.title')}>
          <div className="sheet agree">
            <ObjectionList objections={listObjections(all)} />
          </div>
        </Panel>
      </div>
    </DashboardPage>
  );
}
