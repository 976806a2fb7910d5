import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { getSiteAddress } from '@/app/site-address';
import { ChangeButton } from '@/components/account/change-button';
import { NewLinks } from '@/components/classes/new-links';
import { makeNewLinks, takeBackInvite } from '@/lib/actions/rosters';
import type { TaughtClassroom } from '@/lib/data/classrooms';
import type { OpenInvite } from '@/lib/data/rosters';

interface InvitedListProps {
  classroom: TaughtClassroom;
  invites: OpenInvite[];
  mayChange: boolean;
}

/** Who is invited and has not come yet. */
export async function InvitedList({ classroom, invites, mayChange }: InvitedListProps) {
  const { spaceId: id, timeZone, name: className } = classroom;
  const [t, dateWords, site] = await Promise.all([
    getTranslations('classes'),
    getDateWords(timeZone),
    getSiteAddress(),
  ]);
  return (
    <section aria-labelledby="invited">
      <h2 className="title" id="invited">
        {t('people.invited')}
      </h2>
      {mayChange ? (
        <div className="stack">
          <p className="note no-print">{t('people.newLinksNote')}</p>
          <ClientMessages parts={['classes']}>
            <NewLinks action={makeNewLinks.bind(null, id)} classroom={className} address={site.address} />
          </ClientMessages>
        </div>
      ) : null}
      <ul className="row-list no-print">
        {invites.map(({ id: invite, name, email, role, section, createdAt }) => (
          <li key={invite}>
            <div className="row-main">
              <strong>{name}</strong>
              <span className="note">
                {[email, role === 'student' ? null : t(`roles.${role}`), section].filter(Boolean).join(', ')}
              </span>
            </div>
            <div className="row-side">
              {t('people.invitedSince', { date: dateWords(createdAt) })}
              {mayChange ? (
                <ChangeButton
                  action={takeBackInvite.bind(null, id, invite)}
                  label={t('people.withdraw')}
                  busy={t('busy')}
                  what={name}
                  small
                />
              ) : null}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
