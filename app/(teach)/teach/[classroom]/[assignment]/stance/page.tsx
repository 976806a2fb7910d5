import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { Panel } from '@/components/dashboard/panel';
import { Balance } from '@/components/dashboard/stance/balance';
import { MovedBy } from '@/components/dashboard/stance/moved-by';
import { Predictions } from '@/components/dashboard/stance/predictions';
import { ShiftWords } from '@/components/dashboard/stance/shift-words';
import { StancePanel } from '@/components/dashboard/stance/stance-panel';
import { listStances } from '@/lib/data/stances';
import { balanceOf, listNamed, wayOf, withBoth } from '@/lib/domain/class-stances';
import { buildShift } from '@/lib/domain/permutation';
import { seedOf } from '@/lib/domain/seed';
import { quoteOf } from '@/lib/domain/spans';
import { paths } from '@/lib/paths';
import { stanceViewSchema } from '@/lib/schemas/stance-view';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('stance') };
}

/** Where the class stood and stands, what moved it, and what it made of the module's own question. */
export default async function StancePage({ params, searchParams }: DashboardParams) {
  const [dashboard, search, t] = await Promise.all([
    loadDashboard({ params }),
    searchParams,
    getTranslations('stances'),
  ]);
  const view = stanceViewSchema.parse(search);
  const { assignment, version } = dashboard;
  const { sources, content } = version;
  const sourceIds = sources.map(({ id }) => id);
  const students = await listStances(assignment, sourceIds);
  const answered = students.filter(({ before, after }) => before !== null || after !== null);
  const both = withBoth(students);
  const moved = both.filter((student) => wayOf(student) !== 'stayed').length;
  const shift = buildShift(
    both.map(({ before, after }) => after.value - before.value),
    { seed: seedOf(assignment.id) },
  );
  const named = listNamed(both, sourceIds).flatMap((one) => {
    const source = sources.find(({ id }) => id === one.sourceId);
    if (!source) return [];
    const { slug, text, title } = source;
    const { sentence, people, moved: movedOnScale } = one;
    const href = paths.heatMap(assignment.spaceId, assignment.id, { source: slug, tags: 'now', sentence });
    const key = `${slug} ${sentence}`;
    const quote = quoteOf(text, one);
    return [{ key, people, moved: movedOnScale, sentence, quote, title: sources.length > 1 ? title : null, href }];
  });
  const openingOf = () => {
    if (answered.length === 0) return t('opening.nobody');
    if (both.length === 0) return t('opening.before', { before: answered.length });
    return t('opening.both', { both: both.length, moved });
  };

  return (
    <DashboardPage {...dashboard} view="stance" opening={<p className="lead opening-sentence">{openingOf()}</p>}>
      <StancePanel
        view={view}
        students={answered}
        href={(as) => paths.dashboard(assignment.spaceId, assignment.id, 'stance', { as })}
      />
      <div className="agree-panels">
        <Panel id="shift" title={t('shift.title')}>
          <div className="sheet agree">
            <ShiftWords shift={shift} students={both} />
          </div>
        </Panel>
        <Panel id="moved" title={t('moved.title')}>
          <div className="sheet agree">
            <MovedBy
              named={named}
              unmoved={both.flatMap(({ number, who, unmoved }) => (unmoved ? [{ number, who, why: unmoved }] : []))}
            />
          </div>
        </Panel>
        <Panel id="balance" title={t('balance.title')}>
          <div className="sheet agree">
            <Balance balance={balanceOf(students)} />
          </div>
        </Panel>
        <Panel id="predictions" title={t('predictions.title')}>
          <div className="sheet agree">
            <Predictions
              prediction={content.prediction}
              answers={students.map(({ number, who, prediction }) => ({ number, who, ...prediction }))}
            />
          </div>
        </Panel>
      </div>
    </DashboardPage>
  );
}
