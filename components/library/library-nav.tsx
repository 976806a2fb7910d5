import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';

/** The pages around the modules: where each stands among them. */
export const LIBRARY_PAGES = ['modules', 'essay', 'evidence', 'glossary', 'sources'] as const;
type LibraryPage = (typeof LIBRARY_PAGES)[number];

/** From one page of the course and its library to the others. */
export function LibraryNav({ current }: { current: LibraryPage }) {
  const t = useTranslations('library.nav');
  return (
    <nav className="switch" aria-label={t('label')}>
      {LIBRARY_PAGES.map((page) => (
        <Link key={page} href={paths[page]} aria-current={page === current ? 'page' : undefined}>
          {t(page)}
        </Link>
      ))}
    </nav>
  );
}
