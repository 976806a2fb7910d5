import { useTranslations } from 'next-intl';
import type { EvidenceItem } from '@/lib/domain/evidence';
import { EvidenceCard } from './evidence-card';

/** Every item that a page rests on, folded away on the screen and open on paper. Nothing when there is none. */
export function EvidenceList({ items }: { items: EvidenceItem[] }) {
  const t = useTranslations('player.explain');
  if (items.length === 0) return null;
  return (
    <details className="evidence-list unfold">
      <summary>
        {t('behind')} <span className="hint">{t('behindCount', { count: items.length })}</span>
      </summary>
      <ul className="evidence-items">
        {items.map((item) => (
          <li key={item.id} id={`evidence-${item.id}`}>
            <EvidenceCard
              item={item}
              title={
                <h3 className="label num">
                  {item.id} · {item.case}
                </h3>
              }
            />
          </li>
        ))}
      </ul>
    </details>
  );
}
