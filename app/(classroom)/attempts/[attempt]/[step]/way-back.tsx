import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { hasReturnCode } from '@/lib/data/return-codes';
import type { Viewer } from '@/lib/domain/person';
import { paths } from '@/lib/paths';

/** Offers a guest whose work has begun to be kept a way back to it; nothing for whoever has one. */
export async function WayBack({ guest }: { guest: Viewer }) {
  if (await hasReturnCode(guest)) return null;
  const t = await getTranslations('people.offer');
  return (
    <p className="note no-print way-back">
      {t('text')} <Link href={paths.returnCode}>{t('link')}</Link>.
    </p>
  );
}
