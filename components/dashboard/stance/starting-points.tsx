import { useFormatter, useTranslations } from 'next-intl';
import { TableScroll } from '@/components/ui/table-scroll';
import { type BothAnswers, countByStart, STANCE_VALUES } from '@/lib/domain/class-stances';
import { depthBand } from '@/lib/domain/heat';
import { useSigned, useStanceWords } from './scale-words';

/** Where students who started at the same point went, counted together: one row per starting point. */
export function StartingPoints({ students }: { students: BothAnswers[] }) {
  const t = useTranslations('stances.starts');
  const format = useFormatter();
  const signed = useSigned();
  const words = useStanceWords();
  const rows = countByStart(students);
  return (
    <TableScroll label={t('label')}>
      <table className="table starts">
        <caption>{t('caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('start')}</th>
            {STANCE_VALUES.map((value) => (
              <th key={value} scope="col" className="n">
                <span aria-hidden="true">{signed(value)}</span>
                <span className="sr">{t('end', { value: words(value) })}</span>
              </th>
            ))}
            <th scope="col" className="n">
              {t('people')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ start, people, ends }) => (
            <tr key={start}>
              <th scope="row">{words(start)}</th>
              {STANCE_VALUES.map((end, index) => {
                const here = ends[index] ?? 0;
                return (
                  <td
                    key={end}
                    className={end === start ? 'n depth same' : 'n depth'}
                    data-band={depthBand(here, people) || undefined}
                  >
                    {here > 0 ? format.number(here) : <span className="sr">{format.number(0)}</span>}
                    {end === start && here > 0 ? <span className="sr"> {t('stayed')}</span> : null}
                  </td>
                );
              })}
              <td className="n">{format.number(people)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableScroll>
  );
}
