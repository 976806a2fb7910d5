import { bootstrap, type Figure } from './bootstrap';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

/**
 * The exact two-sided p (over 0, at most 1) that the sum of paired differences is so far from 0 by chance alone: the
 * share of all ways to give each difference a plus or a minus whose sum is at least as far from 0. Differences are
 * whole numbers (scale points). Ways that tie with what was seen count; a difference of 0 changes nothing, whether it
 * is left in or out; p is 1 when all are 0, and null when there are none. Fisher (1935), The Design of Experiments,
 * section 21. Sums are built up one difference at a time, as in Pagano and Tritchler (1983), Journal of the American
 * Statistical Association 78, so that no class is too large.
 */
export function signFlipP(differences: readonly number[]): number | null {
  if (differences.length === 0) return null;
  if (!differences.every(Number.isInteger)) throw new RangeError('Differences must be whole numbers');
  const sizes = differences.map(Math.abs);
  const total = sum(sizes);
  // chances[s]: the chance that those with a plus add up to s. Chances, because counts of ways would overflow.
  const chances = new Float64Array(total + 1);
  chances[0] = 1;
  let reached = 0;
  for (const size of sizes) {
    reached += size;
    for (let plus = reached; plus >= 0; plus -= 1) {
      chances[plus] = ((chances[plus] ?? 0) + (chances[plus - size] ?? 0)) / 2;
    }
  }
  const seen = Math.abs(sum(differences));
  const p = sum([...chances].filter((_, plus) => Math.abs(2 * plus - total) >= seen));
  return Math.min(1, Math.max(p, Number.MIN_VALUE));
}

/**
 * Twice the rank of every difference by its size, with the sign of the difference; ties share the middle of their
 * ranks, and a difference of 0 gets 0 and no rank. Twice, so that all are whole numbers: `signFlipP` of them is the
 * exact signed-rank test of Wilcoxon (1945), Biometrics Bulletin 1(6).
 */
export function signedRanks(differences: readonly number[]): number[] {
  const sizes = differences.map(Math.abs).filter((size) => size > 0);
  return differences.map((difference) => {
    const size = Math.abs(difference);
    const smaller = sizes.filter((other) => other < size).length;
    const same = sizes.filter((other) => other === size).length;
    return Math.sign(difference) * (2 * smaller + same + 1);
  });
}

/**
 * The matched-pairs rank-biserial correlation, −1 (whoever moved, moved down) to 1 (up): the share of the ranks that
 * went up less the share that went down. Null (not defined) when nobody moved. Kerby (2014), Comprehensive Psychology 3.
 * Taken rather than Cohen's d of the differences because a stance has seven steps with many ties: ranks do not suppose
 * that steps are equally wide, and it is defined where all moved by the same.
 */
export function rankBiserial(differences: readonly number[]): number | null {
  const ranks = signedRanks(differences);
  const all = sum(ranks.map(Math.abs));
  return all === 0 ? null : sum(ranks) / all;
}

/** How people moved between two answers on one scale. */
export interface Shift {
  /** People with both answers. */
  n: number;
  up: number;
  same: number;
  down: number;
  /** Of after − before in scale points, those who stayed included, resampled over people; null for nobody. */
  mean: Figure;
  /** How easily chance alone would give such a mean: see `signFlipP`. */
  p: number | null;
  rankBiserial: number | null;
}

const mean = (numbers: readonly number[]) => (numbers.length === 0 ? null : sum(numbers) / numbers.length);

/** The shift in a list of after − before, one whole number per person; the same seed gives the same answer. */
export function buildShift(differences: readonly number[], draw: { seed: number; resamples?: number }): Shift {
  return {
    n: differences.length,
    up: differences.filter((difference) => difference > 0).length,
    same: differences.filter((difference) => difference === 0).length,
    down: differences.filter((difference) => difference < 0).length,
    mean: bootstrap(differences, mean, draw),
    p: signFlipP(differences),
    rankBiserial: rankBiserial(differences),
  };
}
