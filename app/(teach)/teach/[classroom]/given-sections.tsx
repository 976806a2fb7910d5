import { getFormatter, getTranslations } from 'next-intl/server';
import type { SectionRow } from '@/lib/data/sections';

/** Which students an assistant sees, in a sentence: those of the sections given to them, or none yet. */
export async function GivenSections({ sections }: { sections: SectionRow[] }) {
  const [t, format] = await Promise.all([getTranslations('teach.assisted'), getFormatter()]);
  if (sections.length === 0) return <p>{t('noSections')}</p>;
  return <p>{t('sections', { count: sections.length, names: format.list(sections.map(({ name }) => name)) })}</p>;
}
