import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { Landing } from '@/components/library/landing';
import { LibraryNav } from '@/components/library/library-nav';
import { findEssay, listCitations, listLibrary } from '@/lib/data/library';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('library.sources');
  return { title: t('title'), description: t('lead') };
}

/** The bibliography, with what rests on each work, and what was left out and why. */
export default async function SourcesPage() {
  const [citations, items, essay, t] = await Promise.all([
    listCitations(),
    listLibrary(),
    findEssay(),
    getTranslations('library.sources'),
  ]);
  const restOn = (key: string) => items.filter((item) => item.citations.some((citation) => citation.key === key));
  const leftOut = essay?.leftOut ?? [];
  return (
    <SheetPage title={t('title')} lead={t('lead')} crumbs={<LibraryNav current="sources" />}>
      {leftOut.length > 0 ? (
        <p className="note">{t.rich('jump', { link: (words) => <a href="#left-out">{words}</a> })}</p>
      ) : null}
      <ul className="bibliography">
        {citations.map(({ key, text, url, seen }) => (
          <li key={key} id={key}>
            <p className="prose">{url ? <a href={url}>{text}</a> : text}</p>
            {seen ? <p className="hint">{t('seen', { seen })}</p> : null}
            {restOn(key).length > 0 ? (
              <p className="used-in num">
                {t('items')}{' '}
                {restOn(key).map(({ id }, index) => (
                  <span key={id}>
                    {index > 0 ? ', ' : null}
                    <Link href={paths.evidenceItem(id)}>{id}</Link>
                  </span>
                ))}
              </p>
            ) : null}
          </li>
        ))}
      </ul>
      {leftOut.length > 0 ? (
        <section id="left-out">
          <h2 className="title">{t('leftOut')}</h2>
          <p className="prose">{t('leftOutLead')}</p>
          <dl className="misconceptions left-out">
            {leftOut.map(({ claim, why }) => (
              <div key={claim}>
                <dt>{claim}</dt>
                <dd>{why}</dd>
              </div>
            ))}
          </dl>
        </section>
      ) : null}
      <Landing />
    </SheetPage>
  );
}
