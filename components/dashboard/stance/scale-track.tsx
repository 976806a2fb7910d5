import { STANCE_VALUES } from '@/lib/domain/class-stances';
import type { StanceValue } from '@/lib/domain/debate';
import { useSigned } from './scale-words';

const COLUMN = 44;
const HEIGHT = 22;
const WIDTH = COLUMN * STANCE_VALUES.length;

/** Where a point of the scale lies: in the middle of its column, so that the numbers above stand over it. */
const placeOf = (value: StanceValue) => (value + 3.5) * COLUMN;

/** The numbers over the tracks. */
export function ScaleNumbers() {
  const signed = useSigned();
  return (
    <span className="scale-numbers num" aria-hidden="true">
      {STANCE_VALUES.map((value) => (
        <span key={value}>{signed(value)}</span>
      ))}
    </span>
  );
}

/** One student's two answers on the scale: hollow before, filled after, ringed where they are the same. */
export function ScaleTrack({ before, after, name }: { before: StanceValue; after: StanceValue; name: string }) {
  const middle = HEIGHT / 2;
  return (
    <svg className="scale-track" role="img" aria-label={name} viewBox={`0 0 ${WIDTH} ${HEIGHT}`}>
      {STANCE_VALUES.map((value) => (
        <line
          key={value}
          className={value === 0 ? 'middle' : 'grid'}
          x1={placeOf(value)}
          x2={placeOf(value)}
          y1={0}
          y2={HEIGHT}
        />
      ))}
      {before === after ? (
        <circle className="hollow" cx={placeOf(before)} cy={middle} r={8.5} />
      ) : (
        <>
          <line className="way" x1={placeOf(before)} x2={placeOf(after)} y1={middle} y2={middle} />
          <circle className="hollow" cx={placeOf(before)} cy={middle} r={5} />
        </>
      )}
      <circle className="filled" cx={placeOf(after)} cy={middle} r={5} />
    </svg>
  );
}
