import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { HeatFilterForm } from '@/components/dashboard/heat-filter-form';
import { HeatFilterWords } from '@/components/dashboard/heat-filter-words';
import { OpeningSentence } from '@/components/dashboard/opening-sentence';
import { countStanding } from '@/lib/data/class-standing';
import type { CountFilters } from '@/lib/data/counted-revisions';
import { countPositions, countTaggers } from '@/lib/data/heat';
import { listSections } from '@/lib/data/sections';
import { isTaught } from '@/lib/data/staff';
import { buildHeatMap, mostAgreed, mostDivided } from '@/lib/domain/heat';
import type { DialSteps, HeatFilter } from '@/lib/domain/heat-filter';
import { paths } from '@/lib/paths';
import { filterOf, heatViewSchema, searchOf } from '@/lib/schemas/heat-view';
import { AssignmentActions } from './assignment-actions';
import { DashboardPage, type DashboardParams, loadDashboard } from './dashboard';
import { HeatPanel } from './heat-panel';
import { TeacherPanel } from './teacher-panel';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('heat') };
}

const rangeOf = (steps: DialSteps | null) => (steps ? { min: steps.from, max: steps.to } : undefined);

/** Who is counted at all, and which of their tags: depth says how many of them have such a tag. */
function toFilters({ factor, credibility, bearing, sectionId }: HeatFilter) {
  const people: CountFilters = sectionId ? { sectionIds: [sectionId] } : {};
  const tags: CountFilters = {
    ...people,
    factor: factor ?? undefined,
    credibility: rangeOf(credibility),
    bearing: rangeOf(bearing),
  };
  return { people, tags };
}

/**
 * An assignment as those who teach it see it first: the heat map, and what can be done with the assignment. An assistant
 * sees the students of their sections and can change nothing.
 */
export default async function AssignmentPage({ params, searchParams }: DashboardParams) {
  const [dashboard, search] = await Promise.all([loadDashboard({ params }), searchParams]);
  const view = heatViewSchema.parse(search);
  const { assignment, version } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const { content, sources } = version;
  const source = sources.find(({ slug }) => slug === view.source) ?? sources[0];
  if (!source) throw new Error(`Version ${version.id} has no sources`);

  const sections = await listSections(classroom);
  const filter = filterOf(view, sections);
  const { people, tags } = toFilters(filter);
  const [standing, { counts, severals }, classSize] = await Promise.all([
    countStanding(assignment),
    countPositions(assignment, source.id, view.tags, tags),
    countTaggers(assignment, source.id, view.tags, people),
  ]);
  const rows = buildHeatMap({ sentences: source.sentences, counts, severals, classSize });
  const address = (change: Parameters<typeof paths.heatMap>[2]) =>
    paths.heatMap(spaceId, id, {
      ...{ source: source.slug, tags: view.tags, as: view.as, filter: searchOf(filter) },
      ...change,
    });

  return (
    <DashboardPage
      {...dashboard}
      view="heat"
      opening={
        <>
          {isTaught(classroom) || standing.students > 0 ? (
            <OpeningSentence
              committed={standing.committed}
              of={standing.students}
              mostDivided={mostDivided(rows)?.sentence.number ?? null}
              mostAgreed={mostAgreed(rows)?.sentence.number ?? null}
              href={(sentence) => address({ as: 'text', sentence })}
            />
          ) : null}
          <AssignmentActions {...dashboard} students={standing.students} />
        </>
      }
    >
      <HeatPanel
        assignment={assignment}
        filters={tags}
        isFiltered={Object.keys(searchOf(filter)).length > 0}
        filtering={
          <div className="heat-filtering">
            <HeatFilterForm
              filter={filter}
              sections={sections}
              isWholeClass={isTaught(classroom)}
              action={paths.assignment(spaceId, id)}
              kept={{ source: source.slug, tags: view.tags, as: view.as }}
              clearHref={address({ filter: {} })}
            />
            <HeatFilterWords
              filter={filter}
              section={sections.find((section) => section.id === filter.sectionId)?.name ?? null}
              hasTags={counts.length > 0}
            />
          </div>
        }
        sources={sources}
        source={source}
        rows={rows}
        classSize={classSize}
        view={view}
        address={address}
      />
      <TeacherPanel content={content} />
    </DashboardPage>
  );
}
