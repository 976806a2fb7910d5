import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { ClaimRow } from '@/components/course/claim-row';
import { Landing } from '@/components/library/landing';
import { LibraryNav } from '@/components/library/library-nav';
import { StateBox } from '@/components/ui/state-box';
import { findViewer } from '@/lib/auth';
import { listHeld } from '@/lib/data/held-keys';
import { findEssay } from '@/lib/data/library';
import { listWholeModules } from '@/lib/data/modules';
import { partsOfEssay, whereClaimsAreStudied } from '@/lib/domain/library-use';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.essay');
  return { title: t('title'), description: t('lead') };
}

/** The seed essay, claim by claim and in our words, with where each claim is studied. */
export default async function EssayPage() {
  const viewer = await findViewer();
  const [found, modules, held, t] = await Promise.all([
    findEssay(),
    listWholeModules(),
    viewer ? listHeld(viewer, new Date()) : null,
    getTranslations('library.essay'),
  ]);
  const studied = whereClaimsAreStudied(modules);
  const parts = found ? partsOfEssay(found.essay) : [];
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<LibraryNav current="essay" />}>
      {parts.length === 0 ? (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      ) : null}
      {parts.map(({ part, claims }) => (
        <section key={part}>
          <h2 className="title">{part}</h2>
          <ul className="claims">
            {claims.map((claim) => (
              <ClaimRow
                key={claim.id}
                claim={claim}
                studied={studied.get(claim.id) ?? []}
                isHeld={held?.claims.has(claim.id) ?? false}
              />
            ))}
          </ul>
        </section>
      ))}
      <Landing />
    </SheetPage>
  );
}
