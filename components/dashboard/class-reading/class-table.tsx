import { useFormatter, useTranslations } from 'next-intl';
import { firstWords } from '@/components/dashboard/first-words';
import { TableScroll } from '@/components/ui/table-scroll';
import { LEAST_SHOWN, type ShownSplit } from '@/lib/domain/small-groups';
import type { Source } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import { useShownWords } from './shown-words';

interface ClassTableProps {
  source: Source;
  splits: ReadonlyMap<number, ShownSplit | null>;
}

/** What the picture of the class's reading says, in words. */
export function ClassTable({ source, splits }: ClassTableProps) {
  const t = useTranslations('classReading');
  const format = useFormatter();
  const inWords = useShownWords();
  const peopleOf = (split: ShownSplit | null) => {
    if (!split) return t('fewShort', { least: LEAST_SHOWN });
    return split.people === null ? t('hidden') : format.number(split.people);
  };
  return (
    <details className="class-table">
      <summary>{t('table')}</summary>
      <TableScroll label={t('table')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{t('columns.sentence')}</th>
              <th scope="col" className="n">
                {t('columns.people')}
              </th>
              <th scope="col">{t('columns.positions')}</th>
            </tr>
          </thead>
          <tbody>
            {source.sentences.map((sentence) => {
              const split = splits.get(sentence.number) ?? null;
              return (
                <tr key={sentence.number}>
                  <th scope="row">
                    <span className="k num">{sentence.number}</span> {firstWords(quoteOf(source.text, sentence))}
                  </th>
                  <td className="n">{peopleOf(split)}</td>
                  <td>{split ? inWords(split) : null}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </details>
  );
}
