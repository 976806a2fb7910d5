import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AccountForm } from '@/components/account/account-form';
import { signUp } from '@/lib/actions/account';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signUp'))('title') };
}

export default async function SignUpPage(props: { searchParams: Promise<{ from?: string | string[] }> }) {
  const from = returnPathSchema.parse((await props.searchParams).from);
  const t = await getTranslations('account.signUp');
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <section className="paper">
        <ClientMessages parts={['account']}>
          <AccountForm action={signUp} from={from} submit={t('submit')} />
        </ClientMessages>
        <p className="note">
          {t('haveAccount')} <Link href={paths.signInFor(from)}>{t('signIn')}</Link>.
        </p>
      </section>
    </SheetPage>
  );
}
