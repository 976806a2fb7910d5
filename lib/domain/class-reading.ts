import { isThin, repeatsQuote } from './because';
import { chanceToDiffer, LEAST_TAGGERS } from './contested';
import type { Position } from './debate';
import { type Band, depthBand } from './heat';
import { LEAST_SHOWN, type ShownSplit } from './small-groups';

// Everything here is worked out of what may be shown, and so says no more than that.

/** How a class read a sentence, for one of its students; null where fewer than five tagged it. */
export interface ShownSentence {
  sentence: number;
  split: ShownSplit | null;
}

/** A reason without its maker. */
export interface ClassReason {
  position: Position;
  because: string;
}

/** So many more people must have committed before a class's reading changes. */
const PUBLISHED_STEP = 3;

/**
 * Of so many people who have committed, the reading of how many students are shown: of the first five, then of three more
 * at a time. With one more at a time, the difference of two looks would be how the newcomer read. 0 under five.
 */
export function countPublished(committed: number): number {
  return committed < LEAST_SHOWN ? 0 : committed - ((committed - LEAST_SHOWN) % PUBLISHED_STEP);
}

/** How many people a split speaks of; those it leaves out are not among them. */
export function peopleSaid({ named, others }: ShownSplit): number {
  return named.reduce((sum, { people }) => sum + people, others ?? 0);
}

/** The depth of a sentence among so many people. */
export function bandShown(split: ShownSplit | null, of: number): Band {
  return split ? depthBand(peopleSaid(split), of) : 0;
}

/** The positions drawn as lines: those named that a quarter of the people said chose, the most frequent first. */
export function linesShown(split: ShownSplit | null): Position[] {
  if (!split) return [];
  const said = peopleSaid(split);
  return split.named
    .filter(({ people }) => people * 4 >= said)
    .toSorted((a, b) => b.people - a.people)
    .slice(0, 3)
    .map(({ position }) => position);
}

/** The chance that two of the people said differ, those of another position taken together. */
function chanceShown({ named, others }: ShownSplit): number {
  return chanceToDiffer([...named.map(({ people }) => people), others ?? 0]) ?? 0;
}

/**
 * The sentences that divide a class most, as far as it may be shown: at least eight people said, some of them of different
 * positions; on ties the one with more people, then the earlier.
 */
export function rankShown(rows: readonly ShownSentence[], most: number): { sentence: number; split: ShownSplit }[] {
  return rows
    .flatMap(({ sentence, split }) => (split ? [{ sentence, split }] : []))
    .filter(({ split }) => peopleSaid(split) >= LEAST_TAGGERS && chanceShown(split) > 0)
    .sort(
      (a, b) =>
        chanceShown(b.split) - chanceShown(a.split) ||
        peopleSaid(b.split) - peopleSaid(a.split) ||
        a.sentence - b.sentence,
    )
    .slice(0, most);
}

/**
 * The first of the reasons that says something: neither thin nor its own quote again, and for a position that may be named
 * on the sentence. Null when there is none.
 */
export function chooseContrast<T extends ClassReason & { quote: string }>(
  reasons: readonly T[],
  split: ShownSplit | null,
): T | null {
  const named = split?.named.map(({ position }) => position) ?? [];
  return (
    reasons.find(
      ({ position, because, quote }) => named.includes(position) && !isThin(because) && !repeatsQuote(because, quote),
    ) ?? null
  );
}
