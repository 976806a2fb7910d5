import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import {
  DashboardPage,
  type DashboardParams,
  loadDashboard,
} from '@/app/(teach)/teach/[classroom]/[assignment]/dashboard';
import { ContestedOpening } from '@/components/dashboard/contested/contested-opening';
import { ContestedTable } from '@/components/dashboard/contested/contested-table';
import { findOnWall } from '@/lib/data/projections';
import { quoteOf } from '@/lib/domain/spans';
import { paths } from '@/lib/paths';
import { type ContestedView, contestedViewSchema } from '@/lib/schemas/contested-view';
import { ContestedCards } from './contested-cards';
import { ContestedPanel } from './contested-panel';
import { rankPassages, SHOWN } from './load-contested';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('dashboard.views'))('contested') };
}

/** What differs from an address without anything in it. */
function searchOf({ source, on, as, sentence, from }: ContestedView): Record<string, string> {
  return {
    ...(source ? { source } : {}),
    ...(on === 'position' ? {} : { on }),
    ...(as === 'cards' ? {} : { as }),
    ...(sentence && from ? { sentence: String(sentence), from } : {}),
  };
}

/** The sentences that divide the class most, each with two opposed reasons, ready to be put on the wall. */
export default async function ContestedPage(props: DashboardParams) {
  const dashboard = await loadDashboard(props);
  const { viewer, assignment, version } = dashboard;
  const { spaceId, id, classroom } = assignment;
  const asked = contestedViewSchema.parse(await props.searchParams);
  const chosen = version.sources.find(({ slug }) => slug === asked.source);
  const view = { ...asked, source: chosen?.slug ?? '' };
  const [{ ranked, leftOut }, onWall, t] = await Promise.all([
    rankPassages(assignment, chosen ? [chosen] : version.sources, view.on),
    findOnWall(assignment),
    getTranslations('contested'),
  ]);
  const address = (change: Partial<ContestedView>) =>
    paths.dashboard(spaceId, id, 'contested', searchOf({ ...view, ...change }));
  const isOpened = (row: (typeof ranked)[number]) => row.source.slug === view.from && row.sentence === view.sentence;
  const passages = ranked
    .map((passage, index) => ({ rank: index + 1, passage }))
    .filter(({ rank, passage }) => rank <= SHOWN || isOpened(passage));
  const why =
    viewer.kind === 'demonstration'
      ? t('lookingAround')
      : classroom.enrollment.role !== 'instructor'
        ? t('assistant')
        : classroom.archivedAt
          ? t('archived')
          : null;
  const [first] = ranked;
  const heat = (source: string, sentence: number) => paths.heatMap(spaceId, id, { source, sentence });
  return (
    <DashboardPage
      {...dashboard}
      view="contested"
      opening={
        <ContestedOpening
          measure={view.on}
          most={first ? { ...first, title: first.source.title, href: heat(first.source.slug, first.sentence) } : null}
          leftOut={leftOut}
        />
      }
    >
      <ContestedPanel
        sources={version.sources}
        view={view}
        ranked={ranked.length}
        leftOut={leftOut}
        shown={view.as === 'table' ? ranked.length : passages.length}
        why={why}
        address={address}
      >
        {view.as === 'table' ? (
          <ContestedTable
            measure={view.on}
            rows={ranked.map(({ source, ...row }) => {
              const span = source.sentences.find(({ number }) => number === row.sentence);
              const words = span ? quoteOf(source.text, span) : '';
              const { slug, title } = source;
              return { ...row, source: slug, title, words, href: heat(slug, row.sentence) };
            })}
          />
        ) : (
          <ContestedCards
            assignment={assignment}
            passages={passages}
            view={view}
            isMixed={!chosen && version.sources.length > 1}
            onWall={onWall}
            mayChange={why === null}
            address={address}
          />
        )}
      </ContestedPanel>
    </DashboardPage>
  );
}
