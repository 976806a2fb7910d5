import { useFormatter, useTranslations } from 'next-intl';
import { firstWords } from '@/components/dashboard/first-words';
import { TableScroll } from '@/components/ui/table-scroll';
import { POSITIONS } from '@/lib/domain/debate';
import type { KeyPlace } from './key-item';

const COUNTS = ['same', 'defensible', 'otherwise', 'missed'] as const;

/** What the class did with every place of the key, as a table. People are counted. */
export function KeyTable({ places }: { places: KeyPlace[] }) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <TableScroll label={t('keys.tableLabel')}>
      <table className="table key-table">
        <caption>
          <span>{t('keys.tableCaption')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('keys.column.place')}</th>
            <th scope="col">{t('keys.column.key')}</th>
            {(['of', 'found', ...COUNTS] as const).map((column) => (
              <th key={column} scope="col" className="n">
                {t(`keys.column.${column}`)}
              </th>
            ))}
            {POSITIONS.map((position) => (
              <th key={position} scope="col" className="n">
                {t(`debate.positions.${position}.name`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {places.map(({ number, tally, quote }) => (
            <tr key={number}>
              <th scope="row">
                <span className="k num">{number}</span> {firstWords(quote)}
              </th>
              <td>{t(`debate.positions.${tally.key.position}.name`)}</td>
              <td className="n">{format.number(tally.of)}</td>
              <td className="n">{format.number(tally.of - tally.missed)}</td>
              {COUNTS.map((count) => (
                <td key={count} className="n">
                  {format.number(tally[count])}
                </td>
              ))}
              {POSITIONS.map((position) => (
                <td key={position} className="n">
                  {format.number(tally.chosen[position])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
