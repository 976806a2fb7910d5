import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ProviderPanel } from '@/app/(account)/provider-panel';
import { findRefusal } from '@/app/(account)/refusal';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AskMailForm } from '@/components/account/ask-mail-form';
import { CodeSignInForm } from '@/components/account/code-sign-in-form';
import { SignInForm } from '@/components/account/sign-in-form';
import { DemonstrationButton } from '@/components/account/way-buttons';
import { FormMessage } from '@/components/ui/form-message';
import { holdGuestWork } from '@/lib/actions/bring-along';
import { askForLink } from '@/lib/actions/ways-in';
import { findViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.signIn'))('title') };
}

type Search = { from?: string | string[]; error?: string | string[] };

export default async function SignInPage(props: { searchParams: Promise<Search> }) {
  const search = await props.searchParams;
  const from = returnPathSchema.parse(search.from);
  const viewer = await findViewer();
  // A guest may sign in to an account; whoever has one already is where they wanted to be.
  if (viewer && viewer.kind !== 'guest') redirect(search.error ? paths.accountRefused(String(search.error)) : from);
  const [t, tPeople, refusal] = await Promise.all([
    getTranslations('account'),
    getTranslations('people'),
    findRefusal(search.error),
  ]);
  const { demonstration, mail } = environment();
  return (
    <SheetPage title={t('signIn.title')} width="narrow">
      <ClientMessages parts={['account', 'people']}>
        <FormMessage kind="error" message={refusal} />
        <ProviderPanel from={from} />
        <section className="paper">
          <SignInForm from={from} hold={holdGuestWork} />
          <p className="note">
            <Link href={paths.reset}>{t('signIn.forgotten')}</Link>
          </p>
          <p className="note">
            {t('signIn.noAccount')} <Link href={paths.signUpFor(from)}>{t('signIn.signUp')}</Link>. {t('signIn.guest')}{' '}
            <Link href={paths.modules}>{t('signIn.modules')}</Link>.
          </p>
        </section>
        {mail ? (
          <section className="paper" aria-labelledby="by-mail">
            <h2 className="title" id="by-mail">
              {t('mail.title')}
            </h2>
            <p className="note">{t('mail.lead', { minutes: LINK_MINUTES })}</p>
            <AskMailForm action={askForLink} submit={t('mail.submit')} from={from} kind="plain" />
          </section>
        ) : null}
        <section className="paper" aria-labelledby="return-code">
          <h2 className="title" id="return-code">
            {tPeople('comeBack.title')}
          </h2>
          <CodeSignInForm from={from} hold={holdGuestWork} />
        </section>
        {demonstration ? (
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
