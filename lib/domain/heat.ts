import { chanceToDiffer, rankContested } from './contested';
import { POSITIONS, type Position } from './debate';
import type { Sentence } from './source';

/** Depth of tone behind a sentence: 0 nobody … 4 three quarters of the class or more. */
export type Band = 0 | 1 | 2 | 3 | 4;

/** People per position. */
export type PositionCounts = Record<Position, number>;

/** One sentence and what the class did with it. People are counted, never tags. */
export interface HeatRow {
  sentence: Sentence;
  /** People whose tag touches the sentence. */
  people: number;
  counts: PositionCounts;
  /** How many of them had several tags on it, of which one was counted. */
  several: number;
  band: Band;
  /** The positions drawn as lines, most frequent first. */
  lines: Position[];
}

const total = (counts: PositionCounts) => POSITIONS.reduce((sum, position) => sum + counts[position], 0);

/** The depth for so many people of a class: nobody 0, under a quarter 1, under half 2, under three quarters 3, else 4. */
export function depthBand(people: number, classSize: number): Band {
  if (people <= 0) return 0;
  if (people * 4 < classSize) return 1;
  if (people * 2 < classSize) return 2;
  if (people * 4 < classSize * 3) return 3;
  return 4;
}

/** The numbers of people that each depth stands for in a class of this size; depths that cannot occur are left out. */
export function bandRanges(classSize: number): { band: 1 | 2 | 3 | 4; from: number; to: number }[] {
  const ranges: { band: 1 | 2 | 3 | 4; from: number; to: number }[] = [];
  for (const band of [1, 2, 3, 4] as const) {
    const from = Math.max(1, Math.ceil(((band - 1) * classSize) / 4));
    const to = band === 4 ? classSize : Math.ceil((band * classSize) / 4) - 1;
    if (from <= to) ranges.push({ band, from, to });
  }
  return ranges;
}

/**
 * The positions chosen by at least a quarter of those who tagged a sentence, most frequent first, ties in the fixed
 * order, at most three. One reads as agreement, two or three as a contest.
 */
export function linesOf(counts: PositionCounts): Position[] {
  const people = total(counts);
  return POSITIONS.filter((position) => counts[position] > 0 && counts[position] * 4 >= people)
    .sort((a, b) => counts[b] - counts[a])
    .slice(0, 3);
}

const listed = ({ counts }: Pick<HeatRow, 'counts'>) => POSITIONS.map((position) => counts[position]);

/** The chance (0–1) that two taggers picked at random, without replacement, differ; null under two taggers. */
export function split(counts: PositionCounts): number | null {
  return chanceToDiffer(listed({ counts }));
}

/** One row per sentence, in their order, from counts of people that hold one value per person and sentence. */
export function buildHeatMap(input: {
  sentences: Sentence[];
  counts: { sentence: number; position: Position; people: number }[];
  severals: { sentence: number; people: number }[];
  classSize: number;
}): HeatRow[] {
  const rows = new Map<number, HeatRow>();
  for (const sentence of input.sentences) {
    const counts = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
    rows.set(sentence.number, { sentence, people: 0, counts, several: 0, band: 0, lines: [] });
  }
  for (const { sentence, position, people } of input.counts) {
    const row = rows.get(sentence);
    if (row) row.counts[position] += people;
  }
  for (const { sentence, people } of input.severals) {
    const row = rows.get(sentence);
    if (row) row.several += people;
  }
  for (const row of rows.values()) {
    row.people = total(row.counts);
    row.band = depthBand(row.people, input.classSize);
    row.lines = linesOf(row.counts);
  }
  return [...rows.values()];
}

/** How many people must have tagged a sentence for it to be named: half as many as the one that most people tagged. */
function worthNaming(rows: HeatRow[]): HeatRow[] {
  const most = Math.max(0, ...rows.map(({ people }) => people));
  const { ranked } = rankContested(rows.map((row) => ({ row, sentence: row.sentence.number, counts: listed(row) })));
  return ranked.map(({ row }) => row).filter(({ people }) => people * 2 >= most);
}

/** The sentence that divides those who tagged it most; null when too few tagged any, or nobody differs. */
export function mostDivided(rows: HeatRow[]): HeatRow | null {
  const [first] = worthNaming(rows);
  return first && (split(first.counts) ?? 0) > 0 ? first : null;
}

/** The sentence on which most people agree most: the smallest split, then the most people. Null when it divides as well. */
export function mostAgreed(rows: HeatRow[]): HeatRow | null {
  const ranked = worthNaming(rows);
  const least = Math.min(...ranked.map((row) => split(row.counts) ?? 0));
  const agreed = ranked.filter((row) => (split(row.counts) ?? 0) === least).sort((a, b) => b.people - a.people)[0];
  return agreed && agreed !== mostDivided(rows) ? agreed : null;
}

/**
 * The one of a person's tags on a sentence that counts: the longest overlap, the latest on ties. `at` grows with
 * time. Null when there is none.
 */
export function chooseOne<T extends { position: Position; overlap: number; at: number }>(tags: T[]): T | null {
  let chosen: T | null = null;
  for (const tag of tags) {
    const better =
      chosen === null || tag.overlap > chosen.overlap || (tag.overlap === chosen.overlap && tag.at >= chosen.at);
    if (better) chosen = tag;
  }
  return chosen;
}
