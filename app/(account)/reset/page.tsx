import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { AskMailForm } from '@/components/account/ask-mail-form';
import { ResetForm } from '@/components/account/reset-form';
import { holdGuestWork } from '@/lib/actions/bring-along';
import { askForReset, resetWithCode } from '@/lib/actions/ways-in';
import { canSendMail } from '@/lib/data/mail';
import { LINK_MINUTES } from '@/lib/data/mail-sign-in';
import { CODE_HOURS } from '@/lib/data/password-reset';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account.reset'))('title') };
}

/** For whoever has forgotten their password: by mail where there is mail, and with a code from an administrator. */
export default async function ResetPage() {
  const t = await getTranslations('account.reset');
  return (
    <SheetPage title={t('title')} width="narrow">
      <ClientMessages parts={['account']}>
        {canSendMail() ? (
          <section className="paper">
            <p>{t('byMail', { minutes: LINK_MINUTES })}</p>
            <AskMailForm action={askForReset} submit={t('submitMail')} />
          </section>
        ) : null}
        <section className="paper" aria-labelledby="with-code">
          <h2 className="title" id="with-code">
            {t('withCode')}
          </h2>
          <p className="note">{t('withCodeText', { hours: CODE_HOURS })}</p>
          <ResetForm action={resetWithCode} asksCode hold={holdGuestWork} />
        </section>
      </ClientMessages>
    </SheetPage>
  );
}
