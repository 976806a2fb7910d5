import type { Position, StanceValue } from './debate';
import { SIDES, type Side } from './exercise';

/** The side that a stance leans to; null in the middle. */
export function sideOf(value: StanceValue): Side | null {
  if (value === 0) return null;
  return value < 0 ? 'transfer' : 'indigenous';
}

/** The side that is argued against this one. */
export function otherSide(side: Side): Side {
  return side === 'transfer' ? 'indigenous' : 'transfer';
}

/** With and against the side a person started from; where there was none, the two sides by name. */
export type MySidePart = 'with' | 'against' | Side | 'neither';

/** How somebody's own tags split. `side` null: they started in the middle, or said nothing. */
export interface MySide {
  side: Side | null;
  /** Always three, also those with none; `neither` is the last. */
  parts: { part: MySidePart; count: number }[];
}

/**
 * A person's tags by the side that they started from (`start` null: no stance was kept). Sequence and complicates are
 * on neither side.
 */
export function splitBySide(start: StanceValue | null, tags: { position: Position }[]): MySide {
  const side = start === null ? null : sideOf(start);
  const count = (position: Position) => tags.filter((tag) => tag.position === position).length;
  const sides = SIDES.map((one) => ({ part: one, count: count(one) }));
  const neither = { part: 'neither' as const, count: tags.length - count('transfer') - count('indigenous') };
  if (side === null) return { side, parts: [...sides, neither] };
  return {
    side,
    parts: [{ part: 'with', count: count(side) }, { part: 'against', count: count(otherSide(side)) }, neither],
  };
}
