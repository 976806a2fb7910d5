import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { EvidenceFilters } from '@/components/library/evidence-filters';
import { Landing } from '@/components/library/landing';
import { LibraryNav } from '@/components/library/library-nav';
import { UsedInModules } from '@/components/library/used-in';
import { EvidenceCard } from '@/components/player/evidence-card';
import { StateBox } from '@/components/ui/state-box';
import { findViewer } from '@/lib/auth';
import { listHeld } from '@/lib/data/held-keys';
import { listLibrary } from '@/lib/data/library';
import { listWholeModules } from '@/lib/data/modules';
import { filterEvidence } from '@/lib/domain/evidence-filter';
import { whereEvidenceIsUsed, withholdReadings } from '@/lib/domain/library-use';
import { evidenceQuery } from '@/lib/schemas/evidence-query';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.evidence');
  return { title: t('title'), description: t('lead') };
}

/** The evidence library. Before a person has committed in a module, nobody else's reading of its items is sent to them. */
export default async function EvidencePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const query = evidenceQuery.parse(await searchParams);
  const viewer = await findViewer();
  const [library, modules, held, t] = await Promise.all([
    listLibrary(),
    listWholeModules(),
    viewer ? listHeld(viewer, new Date()) : null,
    getTranslations('library.evidence'),
  ]);
  const used = whereEvidenceIsUsed(modules);
  const items = withholdReadings(library, held?.evidence ?? new Set());
  const withheld = new Set(items.filter(({ supports }) => supports === null).map(({ id }) => id));
  const found = filterEvidence(items, query);
  const cases = [...new Set(library.map((item) => item.case))].sort();
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<LibraryNav current="evidence" />}>
      <EvidenceFilters query={query} cases={cases} />
      <p className="note" role="status">
        {t('found', { found: found.length, total: items.length })}
        {withheld.size > 0 ? ` ${t('withheld', { count: withheld.size })}` : null}
      </p>
      {found.length === 0 ? (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      ) : (
        <ul className="evidence-items library-items">
          {found.map((item) => (
            <li key={item.id} id={item.id}>
              <EvidenceCard
                item={item}
                title={
                  <h2 className="label num">
                    {item.id} · {item.case}
                  </h2>
                }
              />
              {withheld.has(item.id) ? <p className="note">{t('afterCommit')}</p> : null}
              <UsedInModules modules={used.get(item.id) ?? []} />
            </li>
          ))}
        </ul>
      )}
      <Landing />
    </SheetPage>
  );
}
