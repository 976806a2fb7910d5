import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { UsedIn } from '@/lib/domain/library-use';
import { paths } from '@/lib/paths';

/** The modules in which something is studied, each a link. Nothing when there is none. */
export function UsedInModules({ modules }: { modules: readonly UsedIn[] }) {
  const t = useTranslations('library.used');
  if (modules.length === 0) return null;
  return (
    <p className="used-in">
      {t('studied')}{' '}
      {modules.map(({ slug, number, title }, index) => (
        <span key={slug}>
          {index > 0 ? ', ' : null}
          <Link href={paths.module(slug)}>{t('module', { number, title })}</Link>
        </span>
      ))}
    </p>
  );
}
