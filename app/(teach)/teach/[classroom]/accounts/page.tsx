import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { getSiteAddress } from '@/app/site-address';
import { CodeButton } from '@/components/account/code-button';
import { MakeAccountsForm } from '@/components/account/make-accounts-form';
import { StateBox } from '@/components/ui/state-box';
import { makeAccounts, reissueCode } from '@/lib/actions/return-codes';
import { requireViewer } from '@/lib/auth';
import { listWithoutAddress } from '@/lib/data/class-accounts';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.accounts'))('title') };
}

/** Where an instructor makes accounts for people without an address, and gives them new codes. */
export default async function ClassAccountsPage({ params }: { params: Promise<{ classroom: string }> }) {
  const viewer = await requireViewer();
  const { classroom: id } = await params;
  const classroom = await orNotFound(id, () => getClassroomForInstructor(viewer, id));
  const [people, t, site] = await Promise.all([
    listWithoutAddress(classroom),
    getTranslations('people.accounts'),
    getSiteAddress(),
  ]);
  const address = `${site.address}${paths.signIn}`;
  return (
    <SheetPage
      title={t('title')}
      lead={t('lead')}
      crumbs={<Link href={paths.taughtClassroom(id)}>{classroom.name}</Link>}
    >
      <ClientMessages parts={['people']}>
        {viewer.kind === 'demonstration' ? null : (
          <section className="paper" aria-labelledby="new">
            <h2 className="title no-print" id="new">
              {t('new')}
            </h2>
            <MakeAccountsForm action={makeAccounts.bind(null, id)} address={address} />
          </section>
        )}
        <section aria-labelledby="existing">
          <h2 className="title no-print" id="existing">
            {t('existing')}
          </h2>
          {people.length === 0 ? (
            <StateBox kind="empty" title={t('none')} level={3}>
              {t('noneText')}
            </StateBox>
          ) : (
            <>
              <p className="note no-print">{t('existingLead')}</p>
              <ul className="row-list">
                {people.map(({ personId, name, kind, hasCode }) => (
                  <li key={personId}>
                    <div className="row-main no-print">
                      <strong>{name}</strong>
                      <span className="note">
                        {t(kind)}, {t(hasCode ? 'hasCode' : 'noCode')}
                      </span>
                    </div>
                    <CodeButton
                      action={reissueCode.bind(null, id, personId)}
                      label={t('reissue')}
                      address={address}
                      what={name}
                      kind="plain"
                    />
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </ClientMessages>
    </SheetPage>
  );
}
