import { useFormatter, useTranslations } from 'next-intl';
import { isTelling, type TrailRow as Row } from '@/lib/domain/trail';
import { TrailRow } from './trail-row';

interface TrailRowsProps {
  rows: Row[];
  sentenceHref: (sentence: number) => string;
  strandId: (number: number) => string;
}

/** So few are not worth folding away. */
const FEW = 2;

/** The tags of one source. Where some carry the argument or were changed, the many others are folded under them. */
export function TrailRows({ rows, sentenceHref, strandId }: TrailRowsProps) {
  const t = useTranslations('trail.trail');
  const format = useFormatter();
  const telling = rows.filter(isTelling);
  const others = rows.filter((row) => !isTelling(row));
  const isFolded = telling.length > 0 && others.length > FEW;
  const list = (some: Row[]) => (
    <ol className="trail-rows">
      {some.map((row) => (
        <TrailRow key={row.key} row={row} strandId={strandId} sentenceHref={sentenceHref(row.sentences[0] ?? 1)} />
      ))}
    </ol>
  );
  if (!isFolded) return list(rows);
  const sentences = [...new Set(others.flatMap((row) => row.sentences))].sort((a, b) => a - b);
  return (
    <>
      {list(telling)}
      <details className="unfold trail-rest">
        <summary>
          {t('rest', {
            count: others.length,
            sentences: format.list(sentences.map((number) => format.number(number))),
          })}
        </summary>
        {list(others)}
      </details>
    </>
  );
}
