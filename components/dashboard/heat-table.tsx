import { useFormatter, useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import { POSITIONS } from '@/lib/domain/debate';
import type { HeatRow } from '@/lib/domain/heat';
import { FEW, useSplitText } from './counts-text';
import { firstWords } from './first-words';

export interface HeatTableProps {
  rows: HeatRow[];
  sourceText: string;
  /** Whose tags these are and which: "First tags of 24 students." */
  caption: string;
}

function SplitCell({ row }: { row: HeatRow }) {
  const t = useTranslations('dashboard');
  const text = useSplitText()(row.counts);
  if (text === null) {
    return (
      <td className="n">
        <span aria-hidden="true">–</span>
        <span className="sr">{t('table.noSplit')}</span>
      </td>
    );
  }
  return (
    <td className="n">
      {row.people < FEW ? <span className="few">{t('few')} · </span> : null}
      {text}
    </td>
  );
}

/** The figures of the heat map as a table. People are counted, not tags. */
export function HeatTable({ rows, sourceText, caption }: HeatTableProps) {
  const t = useTranslations();
  const format = useFormatter();
  const hasFew = rows.some((row) => row.people > 1 && row.people < FEW);
  return (
    <TableScroll label={t('dashboard.table.label')}>
      <table className="table heat-table">
        <caption>
          <span>
            {caption} {t('dashboard.table.dash')} {hasFew ? t('dashboard.table.few', { few: FEW }) : null}
          </span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.table.sentence')}</th>
            <th scope="col" className="n">
              {t('dashboard.table.people')}
            </th>
            {POSITIONS.map((position) => (
              <th scope="col" className="n" key={position}>
                {t(`debate.positions.${position}.name`)}
              </th>
            ))}
            <th scope="col" className="n">
              {t('dashboard.table.several')}
            </th>
            <th scope="col" className="n">
              {t('dashboard.table.split')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.sentence.number}>
              <th scope="row">
                <span className="k num">{row.sentence.number}</span>{' '}
                {firstWords(sourceText.slice(row.sentence.start, row.sentence.end))}
              </th>
              <td className="n">{format.number(row.people)}</td>
              {POSITIONS.map((position) => (
                <td className="n" key={position}>
                  {format.number(row.counts[position])}
                </td>
              ))}
              <td className="n">{format.number(row.several)}</td>
              <SplitCell row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
