import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { paths } from '@/lib/paths';
import { SheetPage } from './sheet-page';

export default async function NotFoundPage() {
  const t = await getTranslations('failure');
  return (
    <SheetPage title={t('notFound')} lead={t('notFoundText')} width="narrow">
      <p>
        <Link className="button" href={paths.home}>
          {t('home')}
        </Link>
      </p>
    </SheetPage>
  );
}
