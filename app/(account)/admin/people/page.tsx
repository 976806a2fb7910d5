import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { SheetPage } from '@/app/sheet-page';
import { getSiteAddress } from '@/app/site-address';
import { ChangeButton } from '@/components/account/change-button';
import { ResetCodeButton } from '@/components/account/reset-code-button';
import { TableScroll } from '@/components/ui/table-scroll';
import { makeResetCode, setMayTeach, setSignInDisabled } from '@/lib/actions/account';
import { requireViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { listPeopleForAdmin } from '@/lib/data/people';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.people'))('title') };
}

export default async function PeoplePage() {
  const viewer = await requireViewer();
  if (!viewer.isAdmin) notFound();
  const [people, t, site, dateWords] = await Promise.all([
    listPeopleForAdmin(viewer),
    getTranslations('account.people'),
    getSiteAddress(),
    getDateWords(),
  ]);
  const resetAddress = `${site.address}${paths.reset}`;
  const isByInvitation = environment().teaching.kind !== 'anyone';
  return (
    <SheetPage title={t('title')} lead={t('lead')}>
      {isByInvitation ? null : <p className="note">{t('byRule')}</p>}
      <section className="paper">
        <ClientMessages parts={['account']}>
          <TableScroll label={t('title')}>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{t('name')}</th>
                  <th scope="col">{t('email')}</th>
                  <th scope="col">{t('teaching')}</th>
                  <th scope="col">{t('signingIn')}</th>
                  <th scope="col">{t('password')}</th>
                </tr>
              </thead>
              <tbody>
                {people.map(({ id, name, email, isAdmin, invited, disabledAt }) => (
                  <tr key={id}>
                    <th scope="row">{name}</th>
                    <td>{email}</td>
                    <td>
                      {isAdmin ? (
                        t('admin')
                      ) : (
                        <div className="inline-actions">
                          <span>{t(invited ? 'invited' : 'notInvited')}</span>
                          <ChangeButton
                            action={setMayTeach.bind(null, id, !invited)}
                            label={t(invited ? 'withdraw' : 'invite')}
                            busy={t('busy')}
                            what={name}
                            small
                          />
                        </div>
                      )}
                    </td>
                    <td>
                      {id === viewer.id ? (
                        t('you')
                      ) : (
                        <div className="inline-actions">
                          <span>
                            {disabledAt ? t('disabledSince', { date: dateWords(disabledAt) }) : t('maySignIn')}
                          </span>
                          <ChangeButton
                            action={setSignInDisabled.bind(null, id, disabledAt === null)}
                            label={t(disabledAt ? 'enable' : 'disable')}
                            busy={t('busy')}
                            what={name}
                            small
                          />
                        </div>
                      )}
                    </td>
                    <td>
                      {email && !disabledAt ? (
                        <ResetCodeButton action={makeResetCode.bind(null, id)} name={name} address={resetAddress} />
                      ) : null}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </TableScroll>
        </ClientMessages>
      </section>
    </SheetPage>
  );
}
