import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { DeleteAccountForm } from '@/components/account/delete-account-form';
import { StateBox } from '@/components/ui/state-box';
import { deleteAccount } from '@/lib/actions/deletion';
import { requireViewer } from '@/lib/auth';
import { planDeletion } from '@/lib/data/deletion';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.delete'))('title') };
}

/** What deleting one's account does, class by class, and the way to do it. */
export default async function DeleteAccountPage() {
  const viewer = await requireViewer();
  const [classes, t] = await Promise.all([planDeletion(viewer), getTranslations('people.delete')]);
  if (viewer.kind === 'demonstration') {
    return (
      <SheetPage title={t('title')} width="narrow">
        <p className="prose">{t('demonstration')}</p>
      </SheetPage>
    );
  }
  const alone = classes.filter(({ isLeftAlone }) => isLeftAlone);
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <p>
        <Link href={paths.ownData}>{t('download')}</Link>
      </p>
      {alone.length > 0 ? (
        <StateBox kind="error" title={t('handOver')}>
          <p>{t('handOverText')}</p>
          <ul className="plain-list">
            {alone.map(({ id, name }) => (
              <li key={id}>
                <Link href={paths.taughtClassroom(id)}>{t('leftAlone', { name })}</Link>
              </li>
            ))}
          </ul>
        </StateBox>
      ) : (
        <section className="paper" aria-labelledby="what">
          <h2 className="title" id="what">
            {t('what')}
          </h2>
          <ul className="plain-list">
            <li>{t('study')}</li>
            {classes.map(({ id, name, rule, attempts }) => (
              <li key={id}>{t(rule, { name, attempts })}</li>
            ))}
            <li>{t('rest')}</li>
          </ul>
          {classes.some(({ rule, attempts }) => rule === 'anonymise' && attempts > 0) ? (
            <p className="note">{t('words')}</p>
          ) : null}
          <ClientMessages parts={['people']}>
            <DeleteAccountForm action={deleteAccount} personId={viewer.id} />
          </ClientMessages>
        </section>
      )}
    </SheetPage>
  );
}
