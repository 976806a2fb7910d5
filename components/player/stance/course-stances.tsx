import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { TableScroll } from '@/components/ui/table-scroll';
import type { CourseStance, ModuleStances } from '@/lib/domain/course';
import type { StanceValue } from '@/lib/domain/debate';
import { STANCE_VALUES } from './stance-answers';

/** Distances in the drawing's own units. */
const STEP = 18;
const EDGE = 12;
const AXIS = 14;
const at = (value: StanceValue) => EDGE + (value + 3) * STEP;

/** One module's line on the scale: hollow before, filled after. The words stand beside it. */
function ShiftLine({ before, after }: Pick<ModuleStances, 'before' | 'after'>) {
  const stayed = before?.value === after?.value;
  return (
    <svg className="stance-shift course-line" viewBox="0 0 132 28" aria-hidden="true">
      <path className="shift-axis" d={`M${at(-3)} ${AXIS}H${at(3)}`} />
      {STANCE_VALUES.map((value) => (
        <path key={value} className="shift-tick" d={`M${at(value)} ${AXIS - 3}v6`} />
      ))}
      {before && after && !stayed ? (
        <path className="shift-move" d={`M${at(before.value)} ${AXIS}H${at(after.value)}`} />
      ) : null}
      {before ? <circle className="shift-before" cx={at(before.value)} cy={AXIS} r={after && stayed ? 8 : 5} /> : null}
      {after ? <circle className="shift-after" cx={at(after.value)} cy={AXIS} r="5" /> : null}
    </svg>
  );
}

/** The person's answer to the debate's one question, module by module. Nothing while there is only one module of it. */
export function CourseStances({ stances }: { stances: ModuleStances[] }) {
  const t = useTranslations('player.course');
  const points = useTranslations('player.stance.points');
  const debate = useTranslations('debate.stance');
  const titleId = useId();
  const [first] = stances;
  const last = stances.at(-1);
  if (!first || !last || stances.length < 2) return null;
  const words = (stance: CourseStance | null) =>
    stance === null
      ? t('none')
      : t('stance', { value: points(`${stance.value}`), confidence: debate(`confidence.${stance.confidence}`) });
  const from = first.before ?? first.after;
  const to = last.after ?? last.before;
  return (
    <section className="step-sheet wide-sheet" aria-labelledby={titleId}>
      <h2 className="title" id={titleId}>
        {t('title')}
      </h2>
      {from && to ? (
        <p className="subtitle">
          {t(from.value === to.value ? 'stayed' : 'moved', {
            from: points(`${from.value}`),
            to: points(`${to.value}`),
            first: first.number,
            last: last.number,
          })}
        </p>
      ) : null}
      <p className="note">{t('scale', { low: debate('low'), high: debate('high') })}</p>
      <TableScroll label={t('title')}>
        <table className="table course-stances">
          <thead>
            <tr>
              <th scope="col">{t('module')}</th>
              <th scope="col">{t('before')}</th>
              <th scope="col">{t('after')}</th>
              <td aria-hidden="true" />
            </tr>
          </thead>
          <tbody>
            {stances.map(({ number, title, before, after }) => (
              <tr key={number}>
                <th scope="row">{t('row', { number, title })}</th>
                <td>{words(before)}</td>
                <td>{words(after)}</td>
                <td>
                  <ShiftLine before={before} after={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
