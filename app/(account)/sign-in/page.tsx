import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { SignInForm } from '@/components/account/sign-in-form';
import { DemonstrationButton } from '@/components/account/way-buttons';
import { findViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

export default async function SignInPage(props: { searchParams: Promise<{ from?: string | string[] }> }) {
  const from = returnPathSchema.parse((await props.searchParams).from);
  const viewer = await findViewer();
  // A guest may sign in to an account; whoever has one already is where they wanted to be.
  if (viewer && viewer.kind !== 'guest') redirect(from);
  const t = await getTranslations('account');
  return (
    <SheetPage title={t('signIn.title')} width="narrow">
      <ClientMessages parts={['account']}>
        <section className="paper">
          <SignInForm from={from} />
          <p className="note">
            {t('signIn.noAccount')} <Link href={paths.signUpFor(from)}>{t('signIn.signUp')}</Link>. {t('signIn.guest')}{' '}
            <Link href={paths.modules}>{t('signIn.modules')}</Link>.
          </p>
        </section>
        {environment().demonstration ? (
          <section className="paper" aria-labelledby="demonstration">
            <h2 className="title" id="demonstration">
              {t('demonstration.title')}
            </h2>
            <p className="note">{t('demonstration.lead')}</p>
            <div className="inline-actions">
              <DemonstrationButton side="instructor" />
              <DemonstrationButton side="student" />
            </div>
          </section>
        ) : null}
      </ClientMessages>
    </SheetPage>
  );
}
