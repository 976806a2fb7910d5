import type { UnitCounts } from './agreement';
import { isThin, repeatsQuote } from './because';
import { POSITIONS, type Position } from './debate';
import type { Span } from './source';
import { overlapOf, quoteOf } from './spans';
import { listWords } from './words';

/** What two people can differ on: the position, or one of the dials. */
export const MEASURES = ['position', 'credibility', 'bearing'] as const;
export type Measure = (typeof MEASURES)[number];

/** A sentence with fewer taggers is not ranked: one person could turn the order (design.md section 6). */
export const LEAST_TAGGERS = 8;

/**
 * The chance (0–1) that two different people drawn from one sentence differ, from how many chose each position, or each
 * step of one dial (whoever did not set the dial is missing): 1 − Σ nₖ(nₖ − 1) ÷ n(n − 1). Null under two people.
 * Simpson (1949), Nature 163, 688, gives its complement as the unbiased estimate.
 */
export function chanceToDiffer(counts: UnitCounts): number | null {
  const people = counts.reduce((total, one) => total + one, 0);
  if (people < 2) return null;
  const samePairs = counts.reduce((sum, one) => sum + one * (one - 1), 0);
  const pairs = people * (people - 1);
  // Whole numbers until the one division, so that equal shares are equal numbers and ties stay ties.
  return (pairs - samePairs) / pairs;
}

/** A sentence in the ranking. */
export type Contested<T> = T & { people: number; split: number };

/**
 * The sentences with at least eight taggers, the most split first; on ties the one with more people, then the earlier.
 * `leftOut` counts those that somebody tagged, but too few.
 */
export function rankContested<T extends { sentence: number; counts: UnitCounts }>(
  rows: readonly T[],
): { ranked: Contested<T>[]; leftOut: number } {
  const ranked: Contested<T>[] = [];
  let leftOut = 0;
  for (const row of rows) {
    const people = row.counts.reduce((total, one) => total + one, 0);
    const split = chanceToDiffer(row.counts);
    if (people >= LEAST_TAGGERS && split !== null) ranked.push({ ...row, people, split });
    else if (people > 0) leftOut += 1;
  }
  ranked.sort((a, b) => b.split - a.split || b.people - a.people || a.sentence - b.sentence);
  return { ranked, leftOut };
}

/** The tag of one person that counts on a sentence. */
export interface Reason extends Span {
  id: string;
  position: Position;
  because: string;
  /** When it was written; grows with time. */
  at: number;
}

/** From this many words on a because has said enough: more would not be a better reason, and would not fit a wall. */
const ENOUGH_WORDS = 20;

/** Up to two positions, those that most people chose first; ties in the fixed order. */
function listSides<T extends Reason>(tags: readonly T[], reasons: readonly T[], leastPeople: number): Position[] {
  const peopleOn = (position: Position) => tags.filter((tag) => tag.position === position).length;
  return POSITIONS.filter((position) => peopleOn(position) >= leastPeople)
    .filter((position) => reasons.some((reason) => reason.position === position))
    .sort((a, b) => peopleOn(b) - peopleOn(a))
    .slice(0, 2);
}

/** A pair of reasons with what speaks for it, the smallest numbers first. */
function weigh<T extends Reason>(one: T, other: T, words: ReadonlyMap<T, number>) {
  const shared = overlapOf(one, other);
  const lengths = [words.get(one) ?? 0, words.get(other) ?? 0] as const;
  return [
    -shared / (one.end - one.start + other.end - other.start - shared),
    -Math.min(...lengths, ENOUGH_WORDS),
    Math.abs(lengths[0] - lengths[1]),
    Math.max(one.at, other.at),
  ];
}

function isBefore(a: readonly number[], b: readonly number[]): boolean {
  const place = a.findIndex((number, index) => number !== b[index]);
  return place >= 0 && (a[place] ?? 0) < (b[place] ?? 0);
}

/**
 * The two reasons to put beside each other: one for each of the two positions that most people chose on the sentence,
 * the more frequent first. A position counts when at least `leastPeople` chose it and one of them gave a reason that is
 * neither thin nor the quote again. Of all such pairs the one whose spans share most of their words, so that both read
 * the same; then whose shorter reason says more, up to twenty words, and whose lengths are closest, so that neither
 * side wins by length; then the pair that stands longest; then by id. Nobody judges who argues best, and who wrote it
 * plays no part. `tags` holds one per person, without those set aside; `text` is the source's. Null when there are no
 * two such positions.
 */
export function findOpposedReasons<T extends Reason>(
  tags: readonly T[],
  text: string,
  leastPeople = 1,
): readonly [T, T] | null {
  const reasons = tags
    .filter((tag) => !isThin(tag.because) && !repeatsQuote(tag.because, quoteOf(text, tag)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const [first, second] = listSides(tags, reasons, leastPeople);
  const words = new Map(reasons.map((reason) => [reason, listWords(reason.because).length]));
  let best: { pair: readonly [T, T]; weight: number[] } | null = null;
  for (const one of reasons.filter(({ position }) => position === first)) {
    for (const other of reasons.filter(({ position }) => position === second)) {
      const weight = weigh(one, other, words);
      if (best === null || isBefore(weight, best.weight)) best = { pair: [one, other], weight };
    }
  }
  return best?.pair ?? null;
}
