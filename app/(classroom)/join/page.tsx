import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { JoinForm } from '@/components/account/join-form';
import { checkCode, joinWithCode } from '@/lib/actions/classrooms';
import { findViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.join'))('title') };
}

export default async function JoinPage(props: {
  searchParams: Promise<{ code?: string | string[]; from?: string | string[] }>;
}) {
  const { code, from: asked } = await props.searchParams;
  const from = returnPathSchema.parse(asked);
  const given = typeof code === 'string' ? code.slice(0, 80) : '';
  const [viewer, t, tPeople] = await Promise.all([
    findViewer(),
    getTranslations('account.join'),
    getTranslations('people'),
  ]);
  const back = given ? (from === paths.home ? paths.joinWithCode(given) : paths.joinFor(given, from)) : paths.join;
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <section className="paper">
        <ClientMessages parts={['account']}>
          <JoinForm action={joinWithCode.bind(null, from)} check={checkCode} code={given} name={viewer?.name ?? null} />
        </ClientMessages>
        {viewer ? null : (
          <p className="note">
            {t('asGuest')} <Link href={paths.signInFor(back)}>{t('signIn')}</Link>{' '}
            <Link href={paths.signUpFor(back)}>{t('signUp')}</Link>.{' '}
            {tPeople('guestDays', { days: environment().guestDays })}
          </p>
        )}
      </section>
    </SheetPage>
  );
}
