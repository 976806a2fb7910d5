import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.about'))('title') };
}

export default async function AboutPage() {
  const t = await getTranslations('teach.about');
  return (
    <SheetPage title={t('title')} width="narrow">
      {(['what', 'texts', 'sees', 'accessibility', 'licence'] as const).map((part) => (
        <p className="prose" key={part}>
          {t(part)}
        </p>
      ))}
    </SheetPage>
  );
}
