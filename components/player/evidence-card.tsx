import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { TagChip } from '@/components/ui/tag-chip';
import type { EvidenceItem } from '@/lib/domain/evidence';

/** What the library says about one item: the statement, what kind it is, who would dispute it, and the works behind it. */
export function EvidenceCard({ item, title }: { item: EvidenceItem; title: ReactNode }) {
  const t = useTranslations('player.evidence');
  return (
    <div className="evidence-card">
      {title}
      <p className="prose">{item.statement}</p>
      {item.afterEssay ? <p className="note evidence-after">{t('after')}</p> : null}
      <dl className="fact-list">
        <div>
          <dt>{t('kind')}</dt>
          <dd>{t(`type.${item.type}`)}</dd>
        </div>
        <div>
          <dt>{t('strength')}</dt>
          <dd>{t(`strengths.${item.strength}`)}</dd>
        </div>
        {item.supports ? (
          <div>
            <dt>{t('supports')}</dt>
            <dd>{item.supports === 'context' ? t('context') : <TagChip position={item.supports} />}</dd>
          </div>
        ) : null}
        {item.contested ? (
          <div>
            <dt>{t('contested')}</dt>
            <dd>{item.contested}</dd>
          </div>
        ) : null}
      </dl>
      {item.citations.length === 0 ? <p className="note">{t('noCitations')}</p> : null}
      {item.citations.length > 0 ? (
        <>
          <p className="eyebrow">{t('citations', { count: item.citations.length })}</p>
          <ul className="citations">
            {item.citations.map((citation) => (
              <li key={citation.key}>
                {citation.url ? <a href={citation.url}>{citation.text}</a> : citation.text}
                {citation.seen ? <span className="hint"> {t('seen', { seen: citation.seen })}</span> : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </div>
  );
}
