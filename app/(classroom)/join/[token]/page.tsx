import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AcceptForm } from '@/components/account/accept-form';
import { StateBox } from '@/components/ui/state-box';
import { joinByLink } from '@/lib/actions/rosters';
import { findViewer } from '@/lib/auth';
import { findInvite } from '@/lib/data/invites';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  // The address is a secret that works once: no other site is told of it.
  return { title: (await getTranslations('account.join'))('title'), referrer: 'no-referrer' };
}

/** Where somebody takes their place in a class by a link of their own. */
export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const viewer = await findViewer();
  const [invite, t, tErrors, tJoin] = await Promise.all([
    findInvite(token, viewer, new Date()),
    getTranslations('classes'),
    getTranslations('errors'),
    getTranslations('account.join'),
  ]);
  if (!invite || (invite.fault && !invite.isTaken)) {
    return (
      <SheetPage title={tJoin('title')} width="narrow">
        <StateBox
          kind="empty"
          title={t(invite ? 'invite.refused' : 'invite.unknown')}
          action={
            <Link className="button" href={paths.join}>
              {t('invite.toJoin')}
            </Link>
          }
        >
          <p>{tErrors(invite?.fault ?? 'invite-unknown')}</p>
          <p>{t('invite.out')}</p>
        </StateBox>
      </SheetPage>
    );
  }
  const { classroomId, classroom, name, role, isTaken } = invite;
  const here = paths.invite(token);
  const isGuest = viewer === null || viewer.kind === 'guest';
  const needsAccount = isGuest && role !== 'student';
  return (
    <SheetPage title={t('invite.title', { name: classroom })} width="narrow">
      <section className="paper">
        {isTaken ? (
          <>
            <p>{t('invite.taken')}</p>
            <p>
              <Link className="button primary" href={paths.classroom(classroomId)}>
                {t('invite.open')}
              </Link>
            </p>
          </>
        ) : (
          <>
            <p>{t('invite.for', { name, role: t(`roles.${role}`) })}</p>
            {viewer ? <p className="note">{t('invite.as', { name: viewer.name })}</p> : null}
            {needsAccount ? (
              <p>{t('invite.needsAccount')}</p>
            ) : (
              <ClientMessages parts={['account', 'classes']}>
                <AcceptForm action={joinByLink.bind(null, token)} guestName={viewer ? null : name} />
              </ClientMessages>
            )}
            {isGuest ? (
              <p className="note">
                {needsAccount ? null : tJoin('asGuest')} <Link href={paths.signInFor(here)}>{tJoin('signIn')}</Link>{' '}
                <Link href={paths.signUpFor(here)}>{tJoin('signUp')}</Link>.
              </p>
            ) : null}
          </>
        )}
      </section>
    </SheetPage>
  );
}
