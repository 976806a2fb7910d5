import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { findRefusal } from '@/app/(account)/refusal';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { FormMessage } from '@/components/ui/form-message';
import { requireViewer } from '@/lib/auth';
import { getOwnAccount } from '@/lib/data/own-account';
import { isWithoutAddress } from '@/lib/domain/person';
import { paths } from '@/lib/paths';
import { AddressPanel, ElsewherePanel, PasswordPanel, ProvidersPanel } from './own-panels';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.own'))('title') };
}

/** How somebody signs in, and what is kept about them. */
export default async function AccountPage(props: { searchParams: Promise<{ error?: string | string[] }> }) {
  const viewer = await requireViewer();
  if (viewer.kind === 'demonstration') notFound();
  const [t, refusal] = await Promise.all([
    getTranslations('account.own'),
    props.searchParams.then(({ error }) => findRefusal(error)),
  ]);
  return (
    <SheetPage title={t('title')} lead={viewer.name} width="narrow">
      <FormMessage kind="error" message={refusal} />
      {isWithoutAddress(viewer) ? (
        <section className="paper">
          <p>{t('withoutAddress', { name: viewer.name })}</p>
          <Links>
            <Link href={paths.signUpFor(paths.account)}>{t('makeAccount')}</Link>
            <Link href={paths.returnCode}>{t('returnCode')}</Link>
          </Links>
        </section>
      ) : (
        <Panels own={await getOwnAccount(viewer)} />
      )}
      <section className="paper" aria-labelledby="data">
        <h2 className="title" id="data">
          {t('data')}
        </h2>
        <p className="note">{t('dataLead')}</p>
        <Links>
          <Link href={paths.ownData}>{t('download')}</Link>
          <Link href={paths.deleteAccount}>{t('delete')}</Link>
        </Links>
      </section>
    </SheetPage>
  );
}

function Panels({ own }: { own: Awaited<ReturnType<typeof getOwnAccount>> }) {
  return (
    <ClientMessages parts={['account']}>
      <AddressPanel own={own} />
      <PasswordPanel own={own} />
      <ProvidersPanel own={own} />
      <ElsewherePanel />
    </ClientMessages>
  );
}

function Links({ children }: { children: ReactNode }) {
  return <p className="inline-actions">{children}</p>;
}
