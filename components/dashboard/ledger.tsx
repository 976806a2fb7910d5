import { useTranslations } from 'next-intl';
import type { HeatRow } from '@/lib/domain/heat';
import { FEW } from './counts-text';
import { PeopleMarks } from './people-marks';

function LedgerRow({ row, isCurrent }: { row: HeatRow; isCurrent: boolean }) {
  const t = useTranslations('dashboard');
  const { number } = row.sentence;
  const isFew = row.people > 0 && row.people < FEW;
  return (
    <li id={`row${number}`} className={isCurrent ? 'here' : undefined}>
      <span className="k num" aria-hidden="true">
        {number}
      </span>
      <span className="sr">{t('heat.ledgerSentence', { number })}</span>
      <span className="ledger-marks">
        <PeopleMarks counts={row.counts} />
        {isFew ? <span className="few">{t('few')}</span> : null}
      </span>
      {row.people > 0 ? (
        <>
          <span className="t num" aria-hidden="true">
            {row.people}
          </span>
          <span className="sr">{t('people', { people: row.people })}</span>
        </>
      ) : null}
    </li>
  );
}

/** Beside a paragraph: for each of its sentences who tagged it, as marks and as a number. */
export function Ledger({ rows, current }: { rows: HeatRow[]; current: number | null }) {
  const t = useTranslations('dashboard.heat');
  return (
    <ol className="ledger" aria-label={t('paragraph', { number: rows[0]?.sentence.paragraph ?? 0 })}>
      {rows.map((row) => (
        <LedgerRow key={row.sentence.number} row={row} isCurrent={row.sentence.number === current} />
      ))}
    </ol>
  );
}
