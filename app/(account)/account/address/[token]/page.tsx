import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { orNotFound } from '@/app/or-not-found';
import { SheetPage } from '@/app/sheet-page';
import { ActButton } from '@/components/account/act-button';
import { StateBox } from '@/components/ui/state-box';
import { takeAddressLink } from '@/lib/actions/own-account';
import { requireViewer } from '@/lib/auth';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { findAddressLink, getOwnAccount } from '@/lib/data/own-account';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.addressLink'))('title'), referrer: 'no-referrer' };
}

/** Where the link leads that makes an address one's own. It works for the account that asked for it alone. */
export default async function AddressLinkPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const viewer = await requireViewer();
  const own = await orNotFound(viewer.id, () => getOwnAccount(viewer));
  const [t, tLink] = await Promise.all([getTranslations('account.addressLink'), getTranslations('account.link')]);
  const email = await findAddressLink(own, token, new Date());
  return (
    <SheetPage title={t('title')} width="narrow">
      {email ? (
        <section className="paper">
          <p>{t('text', { email })}</p>
          <ClientMessages parts={['account']}>
            <ActButton
              action={takeAddressLink.bind(null, token)}
              label={t('submit')}
              busy={t('busy')}
              done={t('done')}
              to={paths.account}
              kind="primary"
            />
          </ClientMessages>
        </section>
      ) : (
        <StateBox kind="empty" title={tLink('spent')}>
          <p>{t('spentText', { minutes: LINK_MINUTES })}</p>
          <p>
            <Link href={paths.account}>{tLink('again')}</Link>
          </p>
        </StateBox>
      )}
    </SheetPage>
  );
}
