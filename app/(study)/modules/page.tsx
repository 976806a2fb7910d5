import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { StateBox } from '@/components/ui/state-box';
import { listModules } from '@/lib/data/modules';
import { paths } from '@/lib/paths';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.modules'))('title') };
}

export default async function ModulesPage() {
  const [modules, t] = await Promise.all([listModules(), getTranslations('teach.modules')]);
  return (
    <SheetPage title={t('title')} lead={t('lead')}>
      {modules.length === 0 ? (
        <StateBox kind="empty" title={t('none')}>
          {t('noneText')}
        </StateBox>
      ) : (
        <ol className="row-list">
          {modules.map(({ slug, number, title, question, minutes }) => (
            <li key={slug}>
              <div className="row-main">
                <Link href={paths.module(slug)}>
                  {number} · {title}
                </Link>
                <span className="note">{question}</span>
              </div>
              <span className="row-side num">{t('minutes', { minutes })}</span>
            </li>
          ))}
        </ol>
      )}
    </SheetPage>
  );
}
