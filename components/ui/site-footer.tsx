import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';

/** The foot of public pages: who sees what, where the texts come from, what the software costs. */
export function SiteFooter() {
  const t = useTranslations('common.footer');
  return (
    <footer className="site-footer">
      <div className="wide">
        <div>
          <h2>{t('seesTitle')}</h2>
          <p className="note">{t('sees')}</p>
        </div>
        <div>
          <h2>{t('textsTitle')}</h2>
          <p className="note">{t('texts')}</p>
          <p className="note footer-links">
            {(['essay', 'evidence', 'glossary', 'sources'] as const).map((page) => (
              <Link key={page} href={paths[page]}>
                {t(page)}
              </Link>
            ))}
          </p>
        </div>
        <div>
          <h2>{t('openTitle')}</h2>
          <p className="note">{t.rich('open', { link: (words) => <Link href={paths.about}>{words}</Link> })}</p>
        </div>
      </div>
    </footer>
  );
}
