import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { paths } from '@/lib/paths';

/** For whoever is not in the class, and where there is no class: the two look the same. */
export default async function NoVotePage() {
  const t = await getTranslations('wall.vote');
  return (
    <SheetPage title={t('notHereTitle')} lead={t('notHere')} width="narrow">
      <p>
        <Link className="button" href={paths.join}>
          {t('join')}
        </Link>
      </p>
    </SheetPage>
  );
}
