import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CoveredWords } from '@/components/dashboard/covered-words';
import { HeatMap } from '@/components/dashboard/heat-map';
import { HeatTable } from '@/components/dashboard/heat-table';
import { Panel } from '@/components/dashboard/panel';
import { SentenceReasons } from '@/components/dashboard/sentence-reasons';
import { listOptions, SwitchLinks } from '@/components/dashboard/switch-links';
import type { CountFilters } from '@/lib/data/counted-revisions';
import { listSentenceTags } from '@/lib/data/heat';
import type { StaffAssignment } from '@/lib/data/staff';
import { listRuns } from '@/lib/domain/coverage';
import type { HeatRow } from '@/lib/domain/heat';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { paths } from '@/lib/paths';
import type { HeatView } from '@/lib/schemas/heat-view';

interface HeatPanelProps {
  assignment: StaffAssignment;
  /** What of the tags is counted: for the query, and what stands above the text about it. */
  filters: CountFilters;
  isFiltered: boolean;
  filtering: ReactNode;
  sources: Source[];
  source: Source;
  rows: HeatRow[];
  classSize: number;
  view: HeatView;
  /** This view with something changed. */
  address: (change: Parameters<typeof paths.heatMap>[2]) => string;
}

/** The class's tags over one source, as text or as a table, with the reasons of the sentence that is open. */
export async function HeatPanel(props: HeatPanelProps) {
  const { assignment, filters, isFiltered, filtering, sources, source, rows, classSize, view, address } = props;
  const [t, tWords] = await Promise.all([getTranslations('teach.assignment'), getTranslations('dashboard.words')]);
  const opened = source.sentences.find(({ number }) => number === view.sentence) ?? null;
  const tags = opened ? await listSentenceTags(assignment, source.id, view.tags, opened.number, filters) : [];
  // Their place beside the text is kept from the start, so that opening the first ones moves no sentence.
  const isPlaceKept = view.as === 'text' && rows.some(({ people }) => people > 0);
  const reasons = opened ? (
    <SentenceReasons
      key={opened.number}
      sentence={opened.number}
      words={quoteOf(source.text, opened)}
      isFiltered={isFiltered}
      covered={
        <>
          <SwitchLinks
            label={tWords('label')}
            options={listOptions(['', 'people'], view.words, {
              href: (words) => address({ sentence: opened.number, words }),
              label: (words) => tWords(words || 'plain'),
            })}
          />
          {view.words === 'people' ? (
            <CoveredWords sourceText={source.text} runs={listRuns(opened, tags)} classSize={classSize} />
          ) : null}
        </>
      }
      tags={tags.map(({ start, end, person: _, ...tag }) => ({
        ...tag,
        quote: quoteOf(source.text, { start, end }),
        late: false,
      }))}
      closeHref={`${address({})}#s${opened.number}`}
    />
  ) : null;
  return (
    <Panel
      id="read"
      kind="heatmap"
      title={t('read')}
      actions={
        <div className="inline-actions">
          <SwitchLinks
            label={t('tags')}
            options={listOptions(['first', 'now'], view.tags, {
              href: (moment) => address({ tags: moment }),
              label: (moment) => t(moment),
            })}
          />
          <SwitchLinks
            label={t('as')}
            options={listOptions(['text', 'table'], view.as, {
              href: (shape) => address({ as: shape }),
              label: (shape) => t(shape),
            })}
          />
        </div>
      }
    >
      <SwitchLinks
        label={t('sources')}
        options={sources.map(({ slug, title }) => ({
          href: address({ source: slug }),
          label: title,
          current: slug === source.slug,
        }))}
      />
      {filtering}
      <div className="sheet">
        {view.as === 'table' ? (
          <HeatTable
            rows={rows}
            sourceText={source.text}
            caption={t('tableCaption', { title: source.title, of: classSize })}
          />
        ) : (
          <HeatMap
            rows={rows}
            classSize={classSize}
            sourceText={source.text}
            current={opened?.number ?? null}
            href={(sentence) => address({ sentence, words: view.words })}
            reasons={reasons}
          />
        )}
        <p className="note">{t(view.tags === 'first' ? 'momentFirst' : 'momentNow')}</p>
      </div>
      {view.as === 'table' ? reasons : null}
      {isPlaceKept && !opened ? <p className="note reasons-place">{t('reasonsHere')}</p> : null}
    </Panel>
  );
}
