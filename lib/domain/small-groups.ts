import { POSITIONS, type Position } from './debate';
import type { PositionCounts } from './heat';

/** So many people must have committed, and tagged a sentence, before a split of it is shown to students or projected. */
export const LEAST_SHOWN = 5;

/** A position that fewer people chose is not named: they could be guessed. */
const LEAST_NAMED = 3;

/** A split as students may see it and as it may be projected: nobody in it can be guessed. */
export interface ShownSplit {
  /** Positions that at least three people chose, in the fixed order. */
  named: { position: Position; people: number }[];
  /** People who chose another position, at least three of them together; null when there are none or too few to say. */
  others: number | null;
  /** People in all; null when it would tell how many chose what is not shown. */
  people: number | null;
}

/**
 * What of a split may be shown in a small group; null under five people. Positions with fewer than three people are
 * pooled; a pool of fewer than three is left out, and the total with it (design.md section 6, rule 4).
 */
export function showSplit(counts: PositionCounts): ShownSplit | null {
  const listed = POSITIONS.map((position) => ({ position, people: counts[position] }));
  const people = listed.reduce((sum, one) => sum + one.people, 0);
  if (people < LEAST_SHOWN) return null;
  const named = listed.filter((one) => one.people >= LEAST_NAMED);
  const pool = people - named.reduce((sum, one) => sum + one.people, 0);
  const isHidden = pool > 0 && pool < LEAST_NAMED;
  return { named, others: pool > 0 && !isHidden ? pool : null, people: isHidden ? null : people };
}
