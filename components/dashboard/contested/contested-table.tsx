import Link from 'next/link';
import { useFormatter, useTranslations } from 'next-intl';
import { firstWords } from '@/components/dashboard/first-words';
import { HELD } from '@/components/dashboard/live/held-lists';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Measure } from '@/lib/domain/contested';
import { type Dial, POSITIONS } from '@/lib/domain/debate';

const STEPS: readonly Dial[] = [1, 2, 3, 4];

export interface ContestedTableRow {
  /** Slug and title of the text. */
  source: string;
  title: string;
  sentence: number;
  words: string;
  counts: readonly number[];
  people: number;
  split: number;
  href: string;
}

/** Every ranked sentence with its figures. People are counted, not tags. */
export function ContestedTable({ rows, measure }: { rows: ContestedTableRow[]; measure: Measure }) {
  const t = useTranslations('contested');
  const tDebate = useTranslations('debate');
  const tSplit = useTranslations('dashboard');
  const format = useFormatter();
  const categories =
    measure === 'position'
      ? POSITIONS.map((position) => tDebate(`positions.${position}.name`))
      : STEPS.map((step) => tDebate(`${measure}.${step}`));
  return (
    <TableScroll label={t('tableLabel')}>
      <table className="table heat-table">
        <caption>
          <span>{t('caption')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('columns.sentence')}</th>
            <th scope="col">{t('columns.text')}</th>
            <th scope="col" className="n">
              {t('columns.people')}
            </th>
            {categories.map((name) => (
              <th scope="col" className="n" key={name}>
                {name}
              </th>
            ))}
            <th scope="col" className="n">
              {t('columns.differ')}
            </th>
          </tr>
        </thead>
        <tbody {...HELD}>
          {rows.map(({ source, title, sentence, words, counts, people, split, href }) => (
            <tr key={`${source} ${sentence}`}>
              <th scope="row">
                <span className="k num">{sentence}</span> <Link href={href}>{firstWords(words)}</Link>
              </th>
              <td>{title}</td>
              <td className="n">{format.number(people)}</td>
              {categories.map((name, index) => (
                <td className="n" key={name}>
                  {format.number(counts[index] ?? 0)}
                </td>
              ))}
              <td className="n">{tSplit('split', { times: Math.round(split * 100) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
