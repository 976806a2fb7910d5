import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { SignOutButton } from '@/components/account/sign-out';
import { PagesOwner } from '@/components/player/outbox/pages-owner';
import { TopBar } from '@/components/ui/top-bar';
import { findViewer } from '@/lib/auth';
import { hasReturnCode } from '@/lib/data/return-codes';
import { paths } from '@/lib/paths';
import { ClientMessages } from './client-messages';

/** The bar of every page outside the player: where one can go, who is signed in, and the way out. */
export async function SiteBar({ where, plain = false }: { where?: ReactNode; plain?: boolean }) {
  const [viewer, t] = await Promise.all([findViewer(), getTranslations('common.bar')]);
  // A guest with a return code comes back with it, and is not asked.
  const isLost = viewer?.kind === 'guest' && !(await hasReturnCode(viewer));
  return (
    <TopBar
      plain={plain}
      where={where}
      nav={
        <>
          <Link href={paths.modules}>{t('modules')}</Link>
          {viewer ? <Link href={paths.classes}>{t('classes')}</Link> : null}
          <Link href={paths.teach}>{t(viewer ? 'teach' : 'forTeachers')}</Link>
          {viewer?.isAdmin ? (
            <Link href={paths.people}>{t('people')}</Link>
          ) : (
            <Link href={paths.about}>{t('about')}</Link>
          )}
          {viewer && viewer.kind !== 'demonstration' ? <Link href={paths.account}>{t('account')}</Link> : null}
        </>
      }
      tools={
        viewer ? (
          <>
            <PagesOwner personId={viewer.id} />
            <span className="bar-who">{viewer.name}</span>
            <ClientMessages parts={['account']}>
              <SignOutButton personId={viewer.id} isGuest={isLost} />
            </ClientMessages>
          </>
        ) : (
          <Link className="button small" href={paths.signIn}>
            {t('signIn')}
          </Link>
        )
      }
    />
  );
}
