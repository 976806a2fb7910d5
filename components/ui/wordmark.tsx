import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { paths } from '@/lib/paths';

/** The project's sign and name, a link to the start page. */
export function Wordmark() {
  const t = useTranslations('common');
  return (
    <Link className="wordmark" href={paths.home} aria-label={t('bar.home')}>
      <svg
        width="26"
        height="26"
        viewBox="0 0 26 26"
        fill="none"
        stroke="currentColor"
        strokeLinecap="round"
        aria-hidden="true"
      >
        <path d="M3 4.5C8 4.5 9 13 14 13h9" strokeWidth="2.4" />
        <path d="M3 21.5C8 21.5 9 13.6 13 13.1" strokeWidth="2.6" strokeDasharray="0.01 4.2" />
      </svg>
      <span className="wordmark-name">{t('name')}</span>
    </Link>
  );
}
