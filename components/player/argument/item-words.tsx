import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { EvidenceItem } from '@/lib/domain/evidence';

interface ItemWordsProps {
  item: Pick<EvidenceItem, 'id' | 'case' | 'statement' | 'type' | 'strength'>;
  /** After the kind and the strength. */
  children?: ReactNode;
}

/** An item of the library in short: its id and case, what it states, what kind of statement that is, and how strong. */
export function ItemWords({ item, children }: ItemWordsProps) {
  const t = useTranslations('player');
  return (
    <span className="item-words">
      <b className="num">{t('argue.item', { id: item.id, about: item.case })}</b>
      <span className="item-statement">{item.statement}</span>
      <small>
        {t('argue.itemFacts', {
          kind: t(`evidence.type.${item.type}`),
          strength: t(`evidence.strengths.${item.strength}`),
        })}
        {children}
      </small>
    </span>
  );
}
