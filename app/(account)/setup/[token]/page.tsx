import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AccountForm } from '@/components/account/account-form';
import { StateBox } from '@/components/ui/state-box';
import { setUpAdministrator } from '@/lib/actions/account';
import { isFirstAdminToken } from '@/lib/data/first-administrator';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.setup'))('title'), referrer: 'no-referrer' };
}

export default async function SetupPage(props: { params: Promise<{ token: string }> }) {
  const { token } = await props.params;
  const t = await getTranslations('account.setup');
  const isOpen = await isFirstAdminToken(token, new Date());
  return (
    <SheetPage title={t('title')} lead={isOpen ? t('lead') : null} width="narrow">
      {isOpen ? (
        <section className="paper">
          <ClientMessages parts={['account']}>
            <AccountForm action={setUpAdministrator.bind(null, token)} from={paths.people} submit={t('submit')} />
          </ClientMessages>
        </section>
      ) : (
        <StateBox kind="empty" title={t('spent')}>
          {t('spentText')}
        </StateBox>
      )}
    </SheetPage>
  );
}
