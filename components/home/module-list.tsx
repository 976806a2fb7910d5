import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { StateBox } from '@/components/ui/state-box';
import { paths } from '@/lib/paths';

export interface ModuleListing {
  slug: string;
  number: number;
  title: string;
  question: string;
  minutes: number;
}

/** A short list stays in one column; a long one reads down the first column, then down the second. */
const ONE_COLUMN_UP_TO = 3;

/** The modules that are loaded, and no others. */
export function ModuleList({ modules }: { modules: readonly ModuleListing[] }) {
  const t = useTranslations('home.modules');
  const rows = modules.length > ONE_COLUMN_UP_TO ? Math.ceil(modules.length / 2) : undefined;
  return (
    <section className="wide home-section" id="modules" aria-labelledby="modules-title">
      <h2 className="head" id="modules-title">
        {t('title', { count: modules.length })}
      </h2>
      {modules.length === 0 ? (
        <StateBox kind="empty" title={t('emptyTitle')} level={3}>
          {t('empty')}
        </StateBox>
      ) : (
        <ol className="module-list" data-columns={rows ? 2 : 1} style={{ '--rows': rows }}>
          {modules.map((module) => (
            <li key={module.slug}>
              <Link href={paths.module(module.slug)}>
                <span className="module-number">{module.number}</span>
                <span>
                  <b>{module.title}</b> <span className="module-question">{module.question}</span>
                </span>
                <span className="module-minutes">{t('minutes', { minutes: module.minutes })}</span>
              </Link>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
