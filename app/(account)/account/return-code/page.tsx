import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { getDateWords } from '@/app/dates';
import { SheetPage } from '@/app/sheet-page';
import { getSiteAddress } from '@/app/site-address';
import { OwnCodeButton } from '@/components/account/own-code-button';
import { getReturnCode } from '@/lib/actions/return-codes';
import { requireViewer } from '@/lib/auth';
import { environment } from '@/lib/data/database';
import { findReissue, hasReturnCode } from '@/lib/data/return-codes';
import { isWithoutAddress } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.returnCode'))('title') };
}

/** Where somebody without an address gets the code that lets them come back on another device. */
export default async function ReturnCodePage() {
  const viewer = await requireViewer();
  const [hasCode, reissue, t, tPeople, site] = await Promise.all([
    hasReturnCode(viewer),
    findReissue(viewer),
    getTranslations('people.returnCode'),
    getTranslations('people'),
    getSiteAddress(),
  ]);
  if (!isWithoutAddress(viewer)) {
    return (
      <SheetPage title={t('title')} width="narrow">
        <p className="prose">{t('account')}</p>
      </SheetPage>
    );
  }
  const dateWords = await getDateWords(reissue?.timeZone);
  return (
    <SheetPage title={t('title')} lead={t('lead')} width="narrow">
      <section className="paper">
        {reissue ? (
          <p className="note no-print">
            {t('reissued', { classroom: reissue.classroom, date: dateWords(reissue.at) })}
          </p>
        ) : null}
        <ClientMessages parts={['people']}>
          <OwnCodeButton
            action={getReturnCode}
            label={t(hasCode ? 'renew' : 'get')}
            note={t(hasCode ? 'has' : 'none')}
            address={`${site.address}${paths.signIn}`}
          />
        </ClientMessages>
      </section>
      <p className="note no-print">
        {t('signUp')} <Link href={paths.signUp}>{t('makeAccount')}</Link>.
      </p>
      {viewer.kind === 'guest' ? (
        <p className="note no-print">{tPeople('guestDays', { days: environment().guestDays })}</p>
      ) : null}
    </SheetPage>
  );
}
