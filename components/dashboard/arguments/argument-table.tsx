import { useFormatter, useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import type { ShownGroup } from './argument-groups';

/** Every argument of a class as a row. */
export function ArgumentTable({ groups }: { groups: ShownGroup[] }) {
  const t = useTranslations('arguments');
  const tPosition = useTranslations('debate.positions');
  const format = useFormatter();
  return (
    <TableScroll label={t('tableLabel')}>
      <table className="table argument-table">
        <caption>
          <span>{t('tableCaption')}</span>
        </caption>
        <thead>
          <tr>
            {(['who', 'position', 'claim'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`column.${column}`)}
              </th>
            ))}
            {(['strands', 'tags', 'items'] as const).map((column) => (
              <th key={column} scope="col" className="n">
                {t(`column.${column}`)}
              </th>
            ))}
            <th scope="col">{t('column.objection')}</th>
          </tr>
        </thead>
        <tbody>
          {groups.flatMap(({ position, arguments: own }) =>
            own.map(({ number, who, claim, objection, strands }) => (
              <tr key={number}>
                <th scope="row">{who}</th>
                <td>{position ? tPosition(`${position}.name`) : t('noPosition')}</td>
                <td>{claim}</td>
                <td className="n">{format.number(strands.length)}</td>
                <td className="n">{format.number(strands.flatMap(({ words }) => words).length)}</td>
                <td className="n">{format.number(strands.flatMap(({ items }) => items).length)}</td>
                <td>{objection.trim() || t('missing')}</td>
              </tr>
            )),
          )}
        </tbody>
      </table>
    </TableScroll>
  );
}
