import { findOpposedReasons, type Reason } from './contested';
import { POSITIONS, type Position } from './debate';
import { LEAST_SHOWN, showSplit } from './small-groups';
import type { Source, Span } from './source';
import { overlapOf } from './spans';

/** A tag that a strand of an argument rests on, as it counts. */
export interface UsedTag extends Span {
  tagId: string;
  sourceId: string;
  /** The sentence that holds most of it. */
  sentence: number;
  position: Position;
  /** Its reason is not offered for the wall. */
  isSetAside: boolean;
}

/** One strand: what it rests on, and why that carries the claim. */
export interface Strand {
  because: string;
  tags: UsedTag[];
  evidenceIds: string[];
}

/** The newest argument of one student. */
export interface StudentArgument {
  /** Place in the list, from 1. */
  number: number;
  /** The pen name; the name where the work is read by name. */
  who: string;
  hasCommitted: boolean;
  /** What it argues for, see `positionOf`. */
  position: Position | null;
  claim: string;
  objection: string;
  answer: string;
  strands: Strand[];
}

/**
 * What an argument argues for: the position its student ended on; where none was said, the one that most of the tags in
 * its strands have, on ties the first in the fixed order; null without either.
 */
export function positionOf(endedOn: Position | null, strands: readonly Strand[]): Position | null {
  if (endedOn) return endedOn;
  const tags = strands.flatMap((strand) => strand.tags);
  const count = (position: Position) => tags.filter((tag) => tag.position === position).length;
  const most = Math.max(...POSITIONS.map(count));
  return most === 0 ? null : (POSITIONS.find((position) => count(position) === most) ?? null);
}

/** Arguments by what they argue for, in the fixed order, those without a position last; groups of none are left out. */
export function groupArguments(
  all: readonly StudentArgument[],
): { position: Position | null; arguments: StudentArgument[] }[] {
  return [...POSITIONS, null]
    .map((position) => ({ position, arguments: all.filter((one) => one.position === position) }))
    .filter((group) => group.arguments.length > 0);
}

/** Words of a source as one student uses them: with which warrant, and for what. */
export interface Use extends Reason {
  who: string;
  /** It may stand on a wall: its student has committed, and its tag was not set aside. */
  isOffered: boolean;
}

/** A sentence whose words several students use, with different warrants. */
export interface SharedWords {
  sourceId: string;
  sentence: number;
  /** One use a student. */
  uses: Use[];
  /** Two of them on overlapping words for different positions; null where there are none. */
  pair: readonly [Use, Use] | null;
}

/** The uses of the sentences of all sources: one a student and sentence, the first strand that gives a reason. */
function listUses(all: readonly StudentArgument[]): Map<string, { sourceId: string; sentence: number; uses: Use[] }> {
  const bySentence = new Map<string, { sourceId: string; sentence: number; uses: Use[] }>();
  for (const { number, who, hasCommitted, position, strands } of all) {
    if (position === null) continue;
    for (const { because, tags } of strands) {
      for (const { sourceId, sentence, start, end, isSetAside } of because.trim() ? tags : []) {
        const key = `${sourceId} ${sentence}`;
        const words = bySentence.get(key) ?? { sourceId, sentence, uses: [] };
        bySentence.set(key, words);
        const id = String(number);
        if (words.uses.some((use) => use.id === id)) continue;
        const isOffered = hasCommitted && !isSetAside;
        words.uses.push({ id, who, position, because, start, end, at: number, isOffered });
      }
    }
  }
  return bySentence;
}

/** The most opposed two, on words that overlap. */
function findPair(uses: readonly Use[], text: string): readonly [Use, Use] | null {
  const pair = findOpposedReasons(uses, text);
  return pair && overlapOf(pair[0], pair[1]) > 0 ? pair : null;
}

const differs = (uses: readonly Use[]) => new Set(uses.map(({ because }) => because.trim())).size > 1;

/**
 * Sentences whose words at least two students use with different warrants, those with a contrasting pair first, then
 * those that most students use, then in reading order.
 */
export function listSharedWords(all: readonly StudentArgument[], sources: readonly Source[]): SharedWords[] {
  const place = (id: string) => sources.findIndex((source) => source.id === id);
  return [...listUses(all).values()]
    .filter(({ uses }) => uses.length > 1 && differs(uses))
    .map((words) => ({ ...words, pair: findPair(words.uses, sources[place(words.sourceId)]?.text ?? '') }))
    .sort(
      (a, b) =>
        Number(b.pair !== null) - Number(a.pair !== null) ||
        b.uses.length - a.uses.length ||
        place(a.sourceId) - place(b.sourceId) ||
        a.sentence - b.sentence,
    );
}

/**
 * Of these the pairs that may be put on a wall: of students who have committed, with nothing that was set aside, and for
 * positions that at least three of at least five students argue for, because a rarer one would be somebody's.
 */
export function listWallPairs(
  all: readonly StudentArgument[],
  sources: readonly Source[],
): (SharedWords & { pair: readonly [Use, Use] })[] {
  const committed = all.filter(({ hasCommitted, position }) => hasCommitted && position !== null);
  if (committed.length < LEAST_SHOWN) return [];
  const counts = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
  for (const { position } of committed) if (position) counts[position] += 1;
  const named = (showSplit(counts)?.named ?? []).map(({ position }) => position);
  return listSharedWords(all, sources).flatMap((words) => {
    const offered = words.uses.filter(({ position, isOffered }) => isOffered && named.includes(position));
    const text = sources.find(({ id }) => id === words.sourceId)?.text ?? '';
    const pair = findPair(offered, text);
    return pair ? [{ ...words, pair }] : [];
  });
}

/** An objection in the words of those who named it, with the answers they give. */
export interface Objection {
  objection: string;
  /** Who named it, what they argue for, and how they answer; empty for no answer yet. */
  named: { number: number; who: string; position: Position | null; answer: string }[];
}

/** The objections that students name as the strongest against them, those in the same words together, the most named first. */
export function listObjections(all: readonly StudentArgument[]): Objection[] {
  const byWords = new Map<string, Objection>();
  for (const { number, who, position, objection, answer } of all) {
    const words = objection.trim().replace(/\s+/g, ' ');
    if (words === '') continue;
    const one = byWords.get(words.toLowerCase()) ?? { objection: words, named: [] };
    one.named.push({ number, who, position, answer: answer.trim() });
    byWords.set(words.toLowerCase(), one);
  }
  return [...byWords.values()].sort((a, b) => b.named.length - a.named.length);
}
