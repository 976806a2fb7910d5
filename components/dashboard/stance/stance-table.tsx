import { useFormatter, useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Answer, StudentStance } from '@/lib/domain/class-stances';
import { useSigned } from './scale-words';

const PHASES = ['before', 'after'] as const;
const COLUMNS = ['value', 'confidence', 'position'] as const;

/** Every answer of every student who gave one. */
export function StanceTable({ students }: { students: StudentStance[] }) {
  const t = useTranslations('stances');
  const tPosition = useTranslations('debate.positions');
  const format = useFormatter();
  const signed = useSigned();
  const cell = (answer: Answer | null, column: (typeof COLUMNS)[number]) => {
    if (answer === null) return <span className="note">{t('column.none')}</span>;
    if (column === 'value') return signed(answer.value);
    return column === 'confidence' ? format.number(answer.confidence) : tPosition(`${answer.position}.name`);
  };
  return (
    <TableScroll label={t('tableLabel')}>
      <table className="table stance-table">
        <caption>
          <span>{t('tableCaption')}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t('column.who')}</th>
            {COLUMNS.flatMap((column) =>
              PHASES.map((phase) => (
                <th key={`${column} ${phase}`} scope="col" className={column === 'position' ? undefined : 'n'}>
                  {t(`column.${column}`, { phase })}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {students.map((student) => (
            <tr key={student.number}>
              <th scope="row">{student.who}</th>
              {COLUMNS.flatMap((column) =>
                PHASES.map((phase) => (
                  <td key={`${column} ${phase}`} className={column === 'position' ? undefined : 'n'}>
                    {cell(student[phase], column)}
                  </td>
                )),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
