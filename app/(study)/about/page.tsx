import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { SheetPage } from '@/app/sheet-page';
import { environment } from '@/lib/data/database';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('teach.about'))('title') };
}

export default async function AboutPage() {
  const [t, tPeople] = await Promise.all([getTranslations('teach.about'), getTranslations('people')]);
  return (
    <SheetPage title={t('title')} width="narrow">
      {(['what', 'texts', 'sees', 'accessibility', 'licence'] as const).map((part) => (
        <p className="prose" key={part}>
          {t(part)}
        </p>
      ))}
      <p className="prose">{tPeople('about', { days: environment().guestDays })}</p>
    </SheetPage>
  );
}
