import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { AcceptForm } from '@/components/account/accept-form';
import { joinByAddress } from '@/lib/actions/rosters';
import { listInvitesForViewer } from '@/lib/data/invites';
import type { Viewer } from '@/lib/domain/person';

/** The invites that wait for somebody's verified address; nothing when there are none. */
export async function WaitingInvites({ viewer }: { viewer: Viewer }) {
  const [invites, t] = await Promise.all([listInvitesForViewer(viewer), getTranslations('classes.invite')]);
  if (invites.length === 0) return null;
  return (
    <section aria-labelledby="waiting">
      <h2 className="title" id="waiting">
        {t('waiting')}
      </h2>
      <ClientMessages parts={['account', 'classes']}>
        <ul className="row-list">
          {invites.map(({ id, classroomId, classroom }) => (
            <li key={id}>
              <div className="row-main">
                <strong>{classroom}</strong>
              </div>
              <AcceptForm action={joinByAddress.bind(null, classroomId, id)} guestName={null} what={classroom} />
            </li>
          ))}
        </ul>
      </ClientMessages>
    </section>
  );
}
