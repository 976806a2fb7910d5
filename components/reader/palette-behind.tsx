'use client';

import { useTranslations } from 'next-intl';
import { Icon } from '@/components/ui/icon';
import type { EvidenceItem, Term } from '@/lib/domain/evidence';
import type { Mark, Span } from '@/lib/domain/source';
import { overlapOf } from '@/lib/domain/spans';

/** The evidence and the explained words that marks under a span point to, each once, in reading order. */
export function findBehind(
  span: Span,
  marks: Mark[],
  evidence: EvidenceItem[],
  terms: Term[],
): { items: EvidenceItem[]; explained: Term[] } {
  const touched = marks.filter((mark) => overlapOf(mark, span) > 0);
  const ids = [...new Set(touched.flatMap((mark) => mark.evidence))];
  const termIds = [...new Set(touched.map((mark) => mark.term))];
  return {
    items: ids.map((id) => evidence.find((item) => item.id === id)).filter((item) => item !== undefined),
    explained: termIds.map((id) => terms.find((term) => term.id === id)).filter((term) => term !== undefined),
  };
}

/** One work behind the words. Which position it supports is left out: that is for the reader to say. */
function Item({ item }: { item: EvidenceItem }) {
  const t = useTranslations('player.evidence');
  return (
    <li>
      <p className="statement">{item.statement}</p>
      <dl>
        <dt>{t('kind')}</dt>
        <dd>{t(`type.${item.type}`)}</dd>
        <dt>{t('strength')}</dt>
        <dd>{t(`strengths.${item.strength}`)}</dd>
        <dt>{t('citations', { count: Math.max(1, item.citations.length) })}</dt>
        {item.citations.length === 0 ? <dd>{t('noCitations')}</dd> : null}
        {item.citations.map(({ key, text, url, seen }) => (
          <dd key={key}>
            {url ? (
              <a href={url} target="_blank" rel="noreferrer">
                {text}
              </a>
            ) : (
              text
            )}
            {seen ? <span className="hint"> {t('seen', { seen })}</span> : null}
          </dd>
        ))}
      </dl>
      {item.afterEssay ? <p className="note">{t('after')}</p> : null}
    </li>
  );
}

/** What stands behind the words in hand, closed until somebody asks; nothing when nothing does. */
export function PaletteBehind({ items, explained }: { items: EvidenceItem[]; explained: Term[] }) {
  const t = useTranslations('reader.behind');
  if (items.length === 0 && explained.length === 0) return null;
  const counts = [
    items.length > 0 ? t('works', { count: items.length }) : null,
    explained.length > 0 ? t('words', { count: explained.length }) : null,
  ].filter((count) => count !== null);
  return (
    <details className="behind">
      <summary>
        {t('title')} <span className="hint">{counts.join(', ')}</span>
        <Icon name="chevron" size={12} />
      </summary>
      {items.length > 0 ? (
        <ul className="behind-items">
          {items.map((item) => (
            <Item key={item.id} item={item} />
          ))}
        </ul>
      ) : null}
      {explained.length > 0 ? (
        <dl className="terms">
          {explained.map(({ id, term, definition }) => (
            <div key={id}>
              <dt>{term}</dt>
              <dd>{definition}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </details>
  );
}
