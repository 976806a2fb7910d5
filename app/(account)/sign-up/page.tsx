import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ProviderPanel } from '@/app/(account)/provider-panel';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AccountForm } from '@/components/account/account-form';
import { AskMailForm } from '@/components/account/ask-mail-form';
import { signUp } from '@/lib/actions/account';
import { askForLink } from '@/lib/actions/ways-in';
import { findViewer } from '@/lib/auth';
import { canSendMail } from '@/lib/data/mail';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signUp'))('title') };
}

export default async function SignUpPage(props: { searchParams: Promise<{ from?: string | string[] }> }) {
  const from = returnPathSchema.parse((await props.searchParams).from);
  const [t, viewer] = await Promise.all([getTranslations('account.signUp'), findViewer()]);
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <ClientMessages parts={['account']}>
        <ProviderPanel from={from} />
      </ClientMessages>
      <section className="paper">
        <ClientMessages parts={['account']}>
          {canSendMail() ? (
            <>
              <p>
                {t('byMail', { minutes: LINK_MINUTES })} {viewer ? t('byMailGuest') : null}
              </p>
              <AskMailForm action={askForLink} submit={t('submitMail')} from={from} />
            </>
          ) : (
            <AccountForm action={signUp} from={from} submit={t('submit')} />
          )}
        </ClientMessages>
        <p className="note">
          {t('haveAccount')} <Link href={paths.signInFor(from)}>{t('signIn')}</Link>.
        </p>
      </section>
    </SheetPage>
  );
}
