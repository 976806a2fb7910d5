import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { shortQuote } from '@/components/reader/describe';
import { TagChip } from '@/components/ui/tag-chip';
import { type Comparison, compareWithKey } from '@/lib/domain/compare';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { KeyTag, Tag } from '@/lib/domain/tag';
import { ChangeTag } from './change-tag';
import { ComparisonRow } from './comparison-row';

/** The id under which the comparison can be found on its page. */
export const KEY = 'the-key';

const READINGS = ['same', 'defensible', 'otherwise'] as const;

/** How the two readings lie beside each other, as a teacher would say it. */
function useSummary(rows: Comparison[]): string {
  const t = useTranslations('player.key');
  const format = useFormatter();
  if (rows.length === 0) return t('noKey');
  const countOf = (found: Comparison['found']) => rows.filter((row) => row.found === found).length;
  const parts = READINGS.filter((found) => countOf(found) > 0).map((found) =>
    t(`parts.${found}`, { count: countOf(found) }),
  );
  const sentences = [t('marks', { total: rows.length })];
  if (parts.length > 0) sentences.push(t('readings', { parts: format.list(parts) }));
  if (countOf('missed') > 0) sentences.push(t('missed', { count: countOf('missed') }));
  return sentences.join(' ');
}

interface KeyComparisonProps {
  source: Source;
  /** The person's tags; those in other sources are left out. */
  tags: Tag[];
  keyTags: KeyTag[];
  /** Opens one of the person's tags to be changed; null where they stay as they are. */
  onChange?: ((tag: Tag) => void) | null;
}

/** A person's tags in one source beside the author's key, place by place. A reading beside a reading: nothing is scored. */
export function KeyComparison({ source, tags, keyTags, onChange = null }: KeyComparisonProps) {
  const t = useTranslations('player.key');
  const position = useTranslations('debate.positions');
  const titleId = useId();
  const own = tags.filter((tag) => tag.sourceId === source.id);
  const { rows, others } = compareWithKey(own, keyTags);
  const summary = useSummary(rows);
  return (
    <section id={KEY} tabIndex={-1} className="step-sheet wide-sheet key-comparison" aria-labelledby={titleId}>
      <header className="step-head">
        <h2 className="title" id={titleId}>
          {t('title')}
        </h2>
        <p className="prose">{summary}</p>
        <p className="note">{t('what')}</p>
      </header>
      <ol className="comparisons">
        {rows.map((row, index) => (
          <ComparisonRow key={row.key.id} source={source} row={row} number={index + 1} onChange={onChange} />
        ))}
      </ol>
      {others.length > 0 ? (
        <section className="key-others">
          <h3 className="subtitle">{t('others')}</h3>
          <p className="note">{t('othersNote')}</p>
          <ul>
            {others.map((tag) => (
              <li key={tag.id}>
                <TagChip position={tag.position} was={tag.firstPosition} />
                <span className="quote prose">{quoteOf(source.text, tag)}</span>
                {onChange ? (
                  <ChangeTag
                    tag={tag}
                    of={`${position(`${tag.position}.name`)}, ${shortQuote(quoteOf(source.text, tag))}`}
                    onChange={onChange}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </section>
  );
}
