import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { Landing } from '@/components/library/landing';
import { LibraryNav } from '@/components/library/library-nav';
import { UsedInModules } from '@/components/library/used-in';
import { listCitations, listGlossary } from '@/lib/data/library';
import { listWholeModules } from '@/lib/data/modules';
import { whereTermsAreUsed } from '@/lib/domain/library-use';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.glossary');
  return { title: t('title'), description: t('lead') };
}

export default async function GlossaryPage() {
  const [terms, citations, modules, t] = await Promise.all([
    listGlossary(),
    listCitations(),
    listWholeModules(),
    getTranslations('library.glossary'),
  ]);
  const used = whereTermsAreUsed(modules);
  const texts = new Map(citations.map(({ key, text }) => [key, text]));
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<LibraryNav current="glossary" />}>
      <dl className="glossary">
        {terms.map(({ id, term, definition, sources }) => (
          <div key={id} id={id}>
            <dt>{term}</dt>
            <dd>
              <p className="prose">{definition}</p>
              {sources.length > 0 ? (
                <p className="note">
                  {t('after')}{' '}
                  {sources.map((key, index) => (
                    <span key={key}>
                      {index > 0 ? '; ' : null}
                      <Link href={paths.work(key)}>{texts.get(key) ?? key}</Link>
                    </span>
                  ))}
                </p>
              ) : null}
              <UsedInModules modules={used.get(id) ?? []} />
            </dd>
          </div>
        ))}
      </dl>
      <Landing />
    </SheetPage>
  );
}
