import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { JoinForm } from '@/components/account/join-form';
import { checkCode, joinWithCode } from '@/lib/actions/classrooms';
import { findViewer } from '@/lib/auth';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.join'))('title') };
}

export default async function JoinPage(props: { searchParams: Promise<{ code?: string | string[] }> }) {
  const { code } = await props.searchParams;
  const given = typeof code === 'string' ? code.slice(0, 80) : '';
  const [viewer, t] = await Promise.all([findViewer(), getTranslations('account.join')]);
  const back = given ? paths.joinWithCode(given) : paths.join;
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <section className="paper">
        <ClientMessages parts={['account']}>
          <JoinForm action={joinWithCode} check={checkCode} code={given} name={viewer?.name ?? null} />
        </ClientMessages>
        {viewer ? null : (
          <p className="note">
            {t('asGuest')} <Link href={paths.signInFor(back)}>{t('signIn')}</Link>{' '}
            <Link href={paths.signUpFor(back)}>{t('signUp')}</Link>.
          </p>
        )}
      </section>
    </SheetPage>
  );
}
