import { findOpposedReasons, type Reason } from './contested';
import type { Position } from './debate';
import type { PositionCounts } from './heat';
import { showSplit } from './small-groups';

/** A reason as an instructor may put it on a wall: one per person who has committed, as it was then. */
export interface WallReason extends Reason {
  isSetAside: boolean;
}

/** How many people chose each position. */
export function countReasons(reasons: readonly Pick<Reason, 'position'>[]): PositionCounts {
  const counts = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
  for (const { position } of reasons) counts[position] += 1;
  return counts;
}

/** The positions that a wall may name beside a reason: those that its split would name. */
function listNamed(reasons: readonly WallReason[]): Position[] {
  return (showSplit(countReasons(reasons))?.named ?? []).map(({ position }) => position);
}

/**
 * The reasons of a sentence that may be put on a wall: written, not set aside, and for a position that at least three
 * of at least five people chose, because a rarer one would be somebody's.
 */
export function listOffered<T extends WallReason>(reasons: readonly T[]): T[] {
  const named = listNamed(reasons);
  return reasons.filter(
    ({ position, because, isSetAside }) => !isSetAside && because.trim() !== '' && named.includes(position),
  );
}

/** The most opposed two of them; null where there are none. */
export function findWallPair<T extends WallReason>(reasons: readonly T[], text: string): readonly [T, T] | null {
  const named = listNamed(reasons);
  const standing = reasons.filter(({ position, isSetAside }) => !isSetAside && named.includes(position));
  return findOpposedReasons(standing, text);
}

/** The chosen two among those that may be put on a wall; null when one cannot, or both are for the same position. */
export function choosePair<T extends WallReason>(
  reasons: readonly T[],
  ids: readonly (string | null)[],
): readonly [T, T] | null {
  const offered = listOffered(reasons);
  const [one, other] = ids.map((id) => offered.find((reason) => reason.id === id));
  return one && other && one.position !== other.position ? [one, other] : null;
}
