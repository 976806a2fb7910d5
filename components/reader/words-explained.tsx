import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { Term } from '@/lib/domain/evidence';

/** The glossary of one source, folded under its text: marks inside the text would be mistaken for tags. */
export function WordsExplained({ terms }: { terms: Term[] }) {
  const t = useTranslations('reader.terms');
  if (terms.length === 0) return null;
  return (
    <details className="explained">
      <summary>
        {t('title')} <span className="hint num">{t('count', { count: terms.length })}</span>
        <Icon name="chevron" size={12} />
      </summary>
      <dl className="terms">
        {terms.map(({ id, term, definition }) => (
          <div key={id}>
            <dt>{term}</dt>
            <dd>{definition}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
