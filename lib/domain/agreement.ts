import { bootstrap, type Figure } from './bootstrap';

/**
 * One unit (a sentence): how many people chose each category, one value per person. Entry k belongs to category k;
 * where the categories have an order (a dial) they stand in it. Every unit has the same entries, also for categories
 * that nobody chose. Whoever did not rate the unit is missing and counted nowhere.
 */
export type UnitCounts = readonly number[];

/** Whether two categories only differ, as positions do, or also lie closer and further apart, as the steps of a dial. */
export type Level = 'nominal' | 'ordinal';

// Plain loops here and below: a bootstrap asks for every figure two thousand times while a page waits.
function sum(numbers: readonly number[]): number {
  let total = 0;
  for (const one of numbers) total += one;
  return total;
}

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
  let agreeing = 0;
  for (const people of unit) agreeing += people * (people - 1);
  return agreeing / (raters * (raters - 1));
}

/**
 * Percent agreement (0–1): the chance that two different raters drawn from one unit chose the same, averaged over the
 * units with two or more raters, each unit counting once however many rated it. This is P̄ of Fleiss (1971),
 * Psychological Bulletin 76(5), and pₐ of Gwet (2008). Null when no unit has two raters.
 */
export function percentAgreement(units: readonly UnitCounts[]): number | null {
  let shares = 0;
  let pairable = 0;
  for (const unit of units) {
    const share = pairAgreement(unit);
    if (share === null) continue;
    shares += share;
    pairable += 1;
  }
  return pairable === 0 ? null : shares / pairable;
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
  const size = units[0]?.length ?? 0;
  const totals = Array.from({ length: size }, () => 0);
  // Every two categories once, in the order of the loops; twice as much on both sides of the fraction changes nothing.
  const coincidences = Array.from({ length: (size * (size - 1)) / 2 }, () => 0);
  for (const unit of units) {
    const values = sum(unit);
    if (values < 2) continue;
    let place = 0;
    for (let from = 0; from < size; from += 1) {
      const people = unit[from] ?? 0;
      totals[from] = (totals[from] ?? 0) + people;
      for (let to = from + 1; to < size; to += 1) {
        coincidences[place] = (coincidences[place] ?? 0) + (people * (unit[to] ?? 0)) / (values - 1);
        place += 1;
      }
    }
  }
  let observed = 0;
  let expected = 0;
  let place = 0;
  for (let from = 0; from < size; from += 1) {
    for (let to = from + 1; to < size; to += 1) {
      const distance = squaredDistance(totals, from, to, level);
      observed += (coincidences[place] ?? 0) * distance;
      expected += (totals[from] ?? 0) * (totals[to] ?? 0) * distance;
      place += 1;
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
  const size = units[0]?.length ?? 0;
  if (agreed === null || size < 2) return null;
  const shares = Array.from({ length: size }, () => 0);
  let rated = 0;
  for (const unit of units) {
    const values = sum(unit);
    if (values < 1) continue;
    rated += 1;
    for (let category = 0; category < size; category += 1) {
      shares[category] = (shares[category] ?? 0) + (unit[category] ?? 0) / values;
    }
  }
  const chance = sum(shares.map((share) => (share / rated) * (1 - share / rated))) / (size - 1);
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
