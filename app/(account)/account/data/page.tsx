import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { getDateWords } from '@/app/dates';
import { SheetPage } from '@/app/sheet-page';
import { StateBox } from '@/components/ui/state-box';
import { requireViewer } from '@/lib/auth';
import { listAttemptsForViewer } from '@/lib/data/own-data';
import { isWithoutAddress } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.data'))('title') };
}

/** Everything that is kept about a person: to download, to open, to delete. */
export default async function OwnDataPage() {
  const viewer = await requireViewer();
  const [attempts, t, dateWords] = await Promise.all([
    listAttemptsForViewer(viewer),
    getTranslations('people.data'),
    getDateWords(),
  ]);
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <div className="inline-actions">
        {/* Downloads, not pages: fetching them ahead would make them for nothing. */}
        <a className="button primary" href={paths.ownDataAsPage} download>
          {t('page')}
        </a>
        <a className="button" href={paths.ownDataAsJson} download>
          {t('json')}
        </a>
      </div>
      <section aria-labelledby="work">
        <h2 className="title" id="work">
          {t('work')}
        </h2>
        {attempts.length === 0 ? (
          <StateBox kind="empty" title={t('none')} level={3}>
            {t('noneText')}
          </StateBox>
        ) : (
          <ul className="row-list">
            {attempts.map(({ id, title, classroom, round, startedAt }) => (
              <li key={id}>
                <div className="row-main">
                  <Link href={paths.attempt(id)}>{title}</Link>
                  <span className="note">
                    {classroom === null ? t('study', { round }) : t('class', { name: classroom })},{' '}
                    {t('begun', { date: dateWords(startedAt) })}
                  </span>
                </div>
              </li>
            ))}
          </ul>
        )}
      </section>
      <div className="inline-actions">
        {isWithoutAddress(viewer) ? (
          <Link className="button" href={paths.returnCode}>
            {t('code')}
          </Link>
        ) : null}
        {viewer.kind === 'demonstration' ? null : (
          <Link className="button quiet" href={paths.deleteAccount}>
            {t('delete')}
          </Link>
        )}
      </div>
    </SheetPage>
  );
}
