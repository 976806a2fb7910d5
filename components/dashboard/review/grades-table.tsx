import { useTranslations } from 'next-intl';
import { StateBox } from '@/components/ui/state-box';
import { TableScroll } from '@/components/ui/table-scroll';
import type { Feedback } from '@/lib/domain/rubric';

/** One line of the grade list: no id, no address and no pen name, so that nothing leads from it to other lists. */
export interface GradesRow extends Feedback {
  name: string;
  section: string | null;
}

/** Released results by name, in the order given; a row can be selected and copied as text. */
export function GradesTable({ rows }: { rows: GradesRow[] }) {
  const t = useTranslations('trail.grades');
  if (rows.length === 0) {
    return (
      <StateBox kind="empty" title={t('none')}>
        {t('noneText')}
      </StateBox>
    );
  }
  return (
    <TableScroll label={t('label')}>
      <table className="table grades-table">
        <caption className="sr">{t('label')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('section')}</th>
            <th scope="col" className="n">
              {t('points')}
            </th>
            <th scope="col">{t('criteria')}</th>
            <th scope="col">{t('comment')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, section, points, most, criteria, comment }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a key of no meaning; two people may have one name.
            <tr key={index}>
              <th scope="row">{name}</th>
              <td>{section ?? t('noSection')}</td>
              <td className="n">{t('of', { points, of: most })}</td>
              <td>
                {criteria
                  .map((one) =>
                    one.level
                      ? t('criterion', { name: one.name, level: one.level.number })
                      : t('notScored', { name: one.name }),
                  )
                  .join(' · ')}
              </td>
              <td className="grade-comment">{comment}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
