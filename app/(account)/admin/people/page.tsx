import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { ChangeButton } from '@/components/account/change-button';
import { TableScroll } from '@/components/ui/table-scroll';
import { setMayTeach } from '@/lib/actions/account';
import { requireViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { listPeopleForAdmin } from '@/lib/data/people';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.people'))('title') };
}

export default async function PeoplePage() {
  const viewer = await requireViewer();
  if (!viewer.isAdmin) notFound();
  const [people, t] = await Promise.all([listPeopleForAdmin(viewer), getTranslations('account.people')]);
  const isByInvitation = environment().teaching.kind !== 'anyone';
  return (
    <SheetPage title={t('title')} lead={t('lead')}>
      {isByInvitation ? null : <p className="note">{t('byRule')}</p>}
      <section className="paper">
        <TableScroll label={t('title')}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{t('name')}</th>
                <th scope="col">{t('email')}</th>
                <th scope="col">{t('teaching')}</th>
              </tr>
            </thead>
            <tbody>
              {people.map(({ id, name, email, isAdmin, invited }) => (
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
                </tr>
              ))}
            </tbody>
          </table>
        </TableScroll>
      </section>
    </SheetPage>
  );
}
