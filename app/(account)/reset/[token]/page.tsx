import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { ResetForm } from '@/components/account/reset-form';
import { StateBox } from '@/components/ui/state-box';
import { holdGuestWork } from '@/lib/actions/bring-along';
import { resetWithLink } from '@/lib/actions/ways-in';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { isResetToken } from '@/lib/data/password-reset';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reset'))('title'), referrer: 'no-referrer' };
}

/** Where a link that came by mail leads: a new password is chosen. */
export default async function ResetLinkPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const [t, tLink] = await Promise.all([getTranslations('account.reset'), getTranslations('account.link')]);
  const isOpen = await isResetToken(token, new Date());
  return (
    <SheetPage title={t('title')} lead={isOpen ? t('lead') : null} width="narrow">
      {isOpen ? (
        <section className="paper">
          <ClientMessages parts={['account']}>
            <ResetForm action={resetWithLink.bind(null, token)} asksCode={false} hold={holdGuestWork} />
          </ClientMessages>
        </section>
      ) : (
        <StateBox kind="empty" title={tLink('spent')}>
          <p>{tLink('spentText', { minutes: LINK_MINUTES })}</p>
          <p>
            <Link href={paths.reset}>{tLink('again')}</Link>
          </p>
        </StateBox>
      )}
    </SheetPage>
  );
}
