import { useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import type { PlannedRow } from '@/lib/domain/roster';

/** What each row of a roster will do, what is wrong with a row, and the sum of it. */
export function RosterPreview({ rows }: { rows: PlannedRow[] }) {
  const t = useTranslations('classes');
  const count = rows.filter(({ outcome }) => outcome.kind === 'new').length;
  const faults = rows.filter(({ outcome }) => outcome.kind === 'fault').length;
  return (
    <>
      <p role="status">
        {t('roster.sum', { count })} {faults > 0 ? t('roster.sumFaults', { count: faults }) : null}
      </p>
      <TableScroll label={t('roster.preview')}>
        <table className="table">
          <thead>
            <tr>
              <th scope="col" className="n">
                {t('roster.row')}
              </th>
              <th scope="col">{t('people.name')}</th>
              <th scope="col">{t('people.role')}</th>
              <th scope="col">{t('people.section')}</th>
              <th scope="col">{t('roster.does')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.line} data-outcome={row.outcome.kind}>
                <td className="n">{row.line}</td>
                <th scope="row">
                  {row.name}
                  {row.email ? <span className="note roster-email">{row.email}</span> : null}
                </th>
                <td>{row.faults.includes('role-unknown') ? null : t(`roles.${row.role}`)}</td>
                <td>
                  {row.section}
                  {row.isNewSection ? <span className="note"> ({t('roster.sectionNew')})</span> : null}
                </td>
                <td>
                  {t(`roster.outcomes.${row.outcome.kind}`, {
                    line: row.outcome.kind === 'duplicate' ? row.outcome.line : 0,
                  })}
                  {row.faults.map((fault) => (
                    <span className="roster-fault" key={fault}>
                      {t(`roster.faults.${fault}`, { email: row.email ?? '' })}
                    </span>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
