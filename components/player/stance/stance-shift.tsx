import { useTranslations } from 'next-intl';
import type { StanceValue } from '@/lib/domain/debate';
import { STANCE_VALUES } from './stance-answers';

/** Distances in the drawing's own units: 40 between two points of the scale, 28 from the edge to the first. */
const STEP = 40;
const EDGE = 28;
const AXIS = 34;
const at = (value: StanceValue) => EDGE + (value + 3) * STEP;

/**
 * One person's stance on the seven-point scale: hollow before, filled after, ringed when they are the same.
 * `before` null: it was never kept, and only the later dot is drawn.
 */
export function StanceShift({ before, after }: { before: StanceValue | null; after: StanceValue }) {
  const t = useTranslations('player.reflect');
  const points = useTranslations('player.stance.points');
  const stayed = before === after;
  const name =
    before === null
      ? t('chartAfter', { after: points(`${after}`) })
      : t('chart', { before: points(`${before}`), after: points(`${after}`) });
  return (
    <svg className="stance-shift" viewBox="0 0 296 66" role="img" aria-label={name}>
      <path className="shift-axis" d={`M${at(-3)} ${AXIS}H${at(3)}`} />
      {STANCE_VALUES.map((value) => (
        <g key={value}>
          <path className="shift-tick" d={`M${at(value)} ${AXIS - 5}v10`} />
          <text className="shift-number" x={at(value)} y={AXIS + 26}>
            {points(`${value}`)}
          </text>
        </g>
      ))}
      {before === null || stayed ? null : <path className="shift-move" d={`M${at(before)} ${AXIS}H${at(after)}`} />}
      {before === null ? null : <circle className="shift-before" cx={at(before)} cy={AXIS} r={stayed ? 10 : 6} />}
      <circle className="shift-after" cx={at(after)} cy={AXIS} r="6" />
      {before === null || stayed ? null : (
        <text className="shift-label" x={at(before)} y={AXIS - 18}>
          {t('before')}
        </text>
      )}
      <text className="shift-label" x={at(after)} y={AXIS - 18}>
        {t(stayed ? 'beforeAndAfter' : 'after')}
      </text>
    </svg>
  );
}
