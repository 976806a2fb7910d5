import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { loadAttempt } from '@/app/(classroom)/attempts/[attempt]/load';
import { SheetPage } from '@/app/sheet-page';
import { ReceiptSheet } from '@/components/player/receipt-sheet';
import { StateBox } from '@/components/ui/state-box';
import { findReceipt } from '@/lib/data/hand-ins';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('handIn.receiptPage'))('title') };
}

/** What a student can keep to show that they handed in, and when. */
export default async function ReceiptPage({ params }: { params: Promise<{ attempt: string }> }) {
  const { viewer, attempt, version } = await loadAttempt((await params).attempt);
  const { classroom } = attempt;
  if (!classroom) notFound();
  const [receipt, t] = await Promise.all([findReceipt(attempt), getTranslations('handIn.receiptPage')]);
  return (
    <SheetPage
      title={t('title')}
      lead={t('of', { title: version.content.title, classroom: classroom.name })}
      width="narrow"
    >
      {receipt ? (
        <ReceiptSheet
          {...receipt}
          submittedAt={receipt.submittedAt.toISOString()}
          zone={classroom.timeZone}
          name={viewer.name}
          work={t('of', { title: version.content.title, classroom: classroom.name })}
          classroomId={classroom.spaceId}
        />
      ) : (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      )}
    </SheetPage>
  );
}
