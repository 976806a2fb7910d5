import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/app/client-messages';
import { SheetPage } from '@/app/sheet-page';
import { BringAlongForm } from '@/components/account/bring-along-form';
import { bringGuestWork, leaveGuestWork } from '@/lib/actions/bring-along';
import { requireViewer } from '@/lib/auth';
import { findBringAlong } from '@/lib/data/bring-along';
import { environment } from '@/lib/data/database';
import { BRING_ALONG_COOKIE } from '@/lib/domain/bring-along';
import { returnPathSchema } from '@/lib/schemas/account';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people.bring'))('title') };
}

/** After a guest has signed in: what they made here as a guest, and what becomes of it. */
export default async function BringAlongPage(props: { searchParams: Promise<{ from?: string | string[] }> }) {
  const from = returnPathSchema.parse((await props.searchParams).from);
  const viewer = await requireViewer();
  const token = (await cookies()).get(BRING_ALONG_COOKIE)?.value ?? '';
  const found = await findBringAlong(viewer, token, new Date());
  if (!found) redirect(from);
  const t = await getTranslations('people.bring');
  return (
    <SheetPage title={t('title')} lead={t('lead', { name: found.guestName })} width="narrow">
      <section className="paper">
        <p>{t('what', { attempts: found.attempts, classes: found.classes })}</p>
        <ClientMessages parts={['people']}>
          <BringAlongForm
            conflicts={found.conflicts}
            bring={bringGuestWork}
            leave={leaveGuestWork}
            from={from}
            guestDays={environment().guestDays}
          />
        </ClientMessages>
      </section>
    </SheetPage>
  );
}
