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
import { SwitchLinks } from '@/components/dashboard/switch-links';
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
      <section className="panel" aria-labelledby="arguments">
        <header>
          <h2 id="arguments">{t('byPosition')}</h2>
          <SwitchLinks
            label={t('as')}
            options={(['list', 'table'] as const).map((as) => ({
              href: paths.dashboard(assignment.spaceId, assignment.id, 'arguments', { as }),
              label: t(as),
              current: view.as === as,
            }))}
          />
        </header>
        <div className="sheet">
          {all.length === 0 ? (
            <StateBox kind="empty" title={t('emptyTitle')} level={3}>
              {t('empty')}
            </StateBox>
          ) : null}
          {all.length > 0 && view.as === 'table' ? <ArgumentTable groups={groups} /> : null}
          {all.length > 0 && view.as === 'list' ? <ArgumentGroups groups={groups} /> : null}
        </div>
      </section>
      <div className="agree-panels">
        <section className="panel" aria-labelledby="shared">
          <header>
            <h2 id="shared">{t('shared.title')}</h2>
          </header>
          <div className="sheet agree">
            <SharedList shared={shared} />
          </div>
        </section>
        <section className="panel" aria-labelledby="objections">
          <header>
            <h2 id="objections">{t('objections.title')}</h2>
          </header>
          <div className="sheet agree">
            <ObjectionList objections={listObjections(all)} />
          </div>
        </section>
      </div>
    </DashboardPage>
  );
}
