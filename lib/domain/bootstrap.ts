import { seededChance } from './pen-name';

/** With so many, another seed moves a bound of an agreement figure by about a hundredth. */
const RESAMPLES = 2000;
/** The share of resamples that lies outside the interval on each side: half of the 5 % beside 95 %. */
const TAIL = 0.025;

/** A statistic over units and what resampling says about it. */
export interface Figure {
  /** Over all units; null when it is not defined. */
  value: number | null;
  /** The middle 95 % of the resamples, in the unit of the value; null when there is none to give. */
  interval: { low: number; high: number } | null;
  /** How many resamples were drawn. */
  resamples: number;
  /** On how many of them the statistic was not defined; the interval leaves them out. */
  notDefined: number;
}

/**
 * A statistic with its 95 % percentile bootstrap interval: as many units as there are, drawn with replacement, again
 * and again. Of B defined values in order the bounds are the k-th from below and from above, k the whole part of
 * 0.025 (B + 1). Efron and Tibshirani (1993), An Introduction to the Bootstrap, chapter 13, k as in section 12.5; over
 * few units it is somewhat too narrow. No interval under two units, nor when the statistic was defined on less than
 * half of the resamples, or on too few to have a tail. The same seed and order of units give the same answer
 * (mulberry32). `statistic` answers null where it is not defined, and must not keep the list it is given.
 */
export function bootstrap<T>(
  units: readonly T[],
  statistic: (sample: readonly T[]) => number | null,
  { seed, resamples = RESAMPLES }: { seed: number; resamples?: number },
): Figure {
  const value = statistic(units);
  if (units.length < 2) return { value, interval: null, resamples: 0, notDefined: 0 };
  const chance = seededChance(seed);
  const sample = [...units];
  const values: number[] = [];
  for (let turn = 0; turn < resamples; turn += 1) {
    for (let place = 0; place < sample.length; place += 1) {
      const unit = units[Math.floor(chance() * units.length)];
      if (unit !== undefined) sample[place] = unit;
    }
    const drawn = statistic(sample);
    if (drawn !== null) values.push(drawn);
  }
  values.sort((a, b) => a - b);
  const rank = Math.floor(TAIL * (values.length + 1));
  const low = values[rank - 1];
  const high = values[values.length - rank];
  const isEnough = values.length * 2 >= resamples && low !== undefined && high !== undefined;
  return { value, interval: isEnough ? { low, high } : null, resamples, notDefined: resamples - values.length };
}
