import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { TakeLinkForm } from '@/components/account/take-link-form';
import { StateBox } from '@/components/ui/state-box';
import { holdGuestWork } from '@/lib/actions/bring-along';
import { takeSignInLink } from '@/lib/actions/ways-in';
import { findViewer } from '@/lib/auth';
import { findSignInLink, LINK_MINUTES, type SignInLink } from '@/lib/data/mail-sign-in';
import { isWithoutAddress } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.link'))('title'), referrer: 'no-referrer' };
}

interface LinkPageProps {
  params: Promise<{ token: string }>;
  searchParams: Promise<{ from?: string | string[] }>;
}

/** What a mailed link would do, with the button that does it. */
export default async function SignInLinkPage(props: LinkPageProps) {
  const [{ token }, search] = await Promise.all([props.params, props.searchParams]);
  const [link, t] = await Promise.all([findSignInLink(token, new Date()), getTranslations('account.link')]);
  if (!link) {
    return (
      <SheetPage title={t('title')} width="narrow">
        <StateBox kind="empty" title={t('spent')}>
          <p>{t('spentText', { minutes: LINK_MINUTES })}</p>
          <p>
            <Link href={paths.signIn}>{t('again')}</Link>
          </p>
        </StateBox>
      </SheetPage>
    );
  }
  return (
    <SheetPage title={t('title')} width="narrow">
      <section className="paper">
        <p>{await wordsFor(link)}</p>
        <ClientMessages parts={['account']}>
          <TakeLinkForm
            action={takeSignInLink.bind(null, token)}
            makesAccount={link.account === null}
            hold={holdGuestWork}
            from={returnPathSchema.parse(search.from)}
          />
        </ClientMessages>
      </section>
    </SheetPage>
  );
}

async function wordsFor({ email, account }: SignInLink): Promise<string> {
  const [t, viewer] = await Promise.all([getTranslations('account.link'), findViewer()]);
  if (!account) return t(viewer && isWithoutAddress(viewer) ? 'makeGuest' : 'make', { email });
  return t(account.isConfirmed || !account.hasPassword ? 'text' : 'first', { name: account.name, email });
}
