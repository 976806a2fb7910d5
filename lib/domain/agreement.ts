import { bootstrap, type Figure } from './bootstrap';

/**
 * One unit (a sentence): how many people chose each category, one value per person. Entry k belongs to category k;
 * where the categories have an order (a dial) they stand in it. Every unit has the same entries, also for categories
 * that nobody chose. Whoever did not rate the unit is missing and counted nowhere.
 */
export type UnitCounts = readonly number[];

/** Whether two categories only differ, as positions do, or also lie closer and further apart, as the steps of a dial. */
export type Level = 'nominal' | 'ordinal';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const isPairable = (unit: UnitCounts) => sum(unit) >= 2;
const isRated = (unit: UnitCounts) => sum(unit) >= 1;

/**
 * The counts of every unit from a table units × raters. A value is a category from 0 up to but not including
 * `categories`; null means that the rater did not rate the unit.
 */
export function countRatings(ratings: readonly (readonly (number | null)[])[], categories: number): UnitCounts[] {
  return ratings.map((values) => {
    const counts = Array.from({ length: categories }, () => 0);
    for (const value of values) {
      if (value === null) continue;
      const before = counts[value];
      if (before === undefined) throw new RangeError(`There is no category ${value}`);
      counts[value] = before + 1;
    }
    return counts;
  });
}

/** The share (0–1) of the pairs of raters of one unit that chose the same; null under two raters. */
export function pairAgreement(unit: UnitCounts): number | null {
  const raters = sum(unit);
  if (raters < 2) return null;
  return sum(unit.map((people) => people * (people - 1))) / (raters * (raters - 1));
}

/**
 * Percent agreement (0–1): the chance that two different raters drawn from one unit chose the same, averaged over the
 * units with two or more raters, each unit counting once however many rated it. This is P̄ of Fleiss (1971),
 * Psychological Bulletin 76(5), and pₐ of Gwet (2008). Null when no unit has two raters.
 */
export function percentAgreement(units: readonly UnitCounts[]): number | null {
  const shares = units.map(pairAgreement).filter((share) => share !== null);
  return shares.length === 0 ? null : sum(shares) / shares.length;
}

/**
 * Squared distance of two categories, `from` before `to`: 1 when they are names; when they are steps, all values from
 * the one to the other, those at both ends by half, squared.
 */
function squaredDistance(totals: readonly number[], from: number, to: number, level: Level): number {
  if (level === 'nominal') return 1;
  const between = sum(totals.slice(from, to + 1));
  return (between - ((totals[from] ?? 0) + (totals[to] ?? 0)) / 2) ** 2;
}

/**
 * Krippendorff's α: 1 − observed ÷ expected disagreement, for any number of raters, values missing or not. 1 is perfect
 * agreement, 0 what chance gives, under 0 less than that. Units with fewer than two values say nothing and are left
 * out. Null (not defined) when no unit has two values, or all values are the same: then nothing varies that raters
 * could agree about. Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, sections C and D; Krippendorff
 * (2013), Content Analysis, 3rd ed., section 12.3.
 */
export function krippendorffAlpha(units: readonly UnitCounts[], level: Level): number | null {
  const pairable = units.filter(isPairable);
  const size = pairable[0]?.length ?? 0;
  const totals = Array.from({ length: size }, (_, category) => sum(pairable.map((unit) => unit[category] ?? 0)));
  let observed = 0;
  let expected = 0;
  // Both sums take every two categories once; twice as much on both sides of the fraction changes nothing.
  for (let from = 0; from < size; from += 1) {
    for (let to = from + 1; to < size; to += 1) {
      const distance = squaredDistance(totals, from, to, level);
      const coincidences = pairable.map((unit) => ((unit[from] ?? 0) * (unit[to] ?? 0)) / (sum(unit) - 1));
      observed += sum(coincidences) * distance;
      expected += (totals[from] ?? 0) * (totals[to] ?? 0) * distance;
    }
  }
  return expected === 0 ? null : 1 - ((sum(totals) - 1) * observed) / expected;
}

/**
 * Gwet's AC1: agreement beyond chance, where chance is small when nearly everything falls into one category; categories
 * count as names. 1 is perfect agreement, 0 what chance gives. Percent agreement comes from the units with two or more
 * values, the shares of the categories from all that have one. Chance depends on how many categories could be chosen:
 * the length of a unit. Null (not defined) when no unit has two values or there is but one category; 1, unlike α, when
 * everybody always chose the same. Gwet (2008), British Journal of Mathematical and Statistical Psychology 61, 29–48;
 * missing values as in Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.
 */
export function gwetAC1(units: readonly UnitCounts[]): number | null {
  const agreed = percentAgreement(units);
  const rated = units.filter(isRated);
  const size = rated[0]?.length ?? 0;
  if (agreed === null || size < 2) return null;
  const shares = Array.from(
    { length: size },
    (_, category) => sum(rated.map((unit) => (unit[category] ?? 0) / sum(unit))) / rated.length,
  );
  const chance = sum(shares.map((share) => share * (1 - share))) / (size - 1);
  return (agreed - chance) / (1 - chance);
}

/** How far people chose the same, in three figures. */
export interface Agreement {
  /** Units with two or more values, which is what the figures rest on. */
  units: number;
  /** Values in these units. */
  values: number;
  /** Percent agreement, 0–1. */
  pairs: Figure;
  alpha: Figure;
  ac1: Figure;
}

/** The three figures with their 95 % intervals over units; the same seed gives the same answer. */
export function buildAgreement(
  units: readonly UnitCounts[],
  { level, ...draw }: { level: Level; seed: number; resamples?: number },
): Agreement {
  const pairable = units.filter(isPairable);
  return {
    units: pairable.length,
    values: sum(pairable.map(sum)),
    pairs: bootstrap(pairable, percentAgreement, draw),
    alpha: bootstrap(pairable, (some) => krippendorffAlpha(some, level), draw),
    ac1: bootstrap(units.filter(isRated), gwetAC1, draw),
  };
}
