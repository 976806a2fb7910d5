import { POSITIONS, type Position } from './debate';
import type { Span } from './source';

/** What a tag needs to be drawn. */
export interface DrawnTag extends Span {
  id: string;
  position: Position;
}

/** The tags that lie on one range of a source, in the order they were given, each with its lane. */
export interface Laid<T extends DrawnTag = DrawnTag> {
  tags: T[];
  lanes: number[];
}

/** A piece of text under which nothing changes. */
export interface Segment<T extends DrawnTag = DrawnTag> extends Span {
  /** The tag of each line, from the lane nearest the words outwards; null where a lane is free but one further out is taken. */
  lanes: (T | null)[];
  /** The tags with a line whose first word stands here, longest first. */
  starts: T[];
  /**
   * How many tags without a line lie on one another where most do, in the run of words that such tags cover and that
   * ends with this segment; 0 where no run ends.
   */
  more: number;
  /** The tag of that run that is read first; null where no run ends. */
  undrawn: T | null;
}

/** More than three lines under words cannot be told apart (design.md section 3). */
export const MOST_LANES = 3;

/** Where more tags than this lie on one range, lines from word to word cannot be read: it is drawn as one band. */
export const MOST_LINED = 40;

/** What stands in for a tag or a range that is not there. */
const NOWHERE: Span = { start: Number.POSITIVE_INFINITY, end: 0 };

const byStart = (a: DrawnTag, b: DrawnTag) => a.start - b.start || b.end - a.end;

/** The places of the tags in their list, the longest tag first, then the one that begins first, then the one listed first. */
function orderByLength(tags: DrawnTag[], textLength: number): Float64Array {
  // All three in one number: numbers are sorted many times faster than tags.
  const keys = new Float64Array(tags.length);
  for (let index = 0; index < tags.length; index += 1) {
    const { start, end } = tags[index] ?? NOWHERE;
    keys[index] = ((textLength - end + start) * (textLength + 1) + start) * tags.length + index;
  }
  keys.sort();
  for (let place = 0; place < keys.length; place += 1) keys[place] = (keys[place] ?? 0) % tags.length;
  return keys;
}

/**
 * The lane of every tag, in the order of the list, counted from 0, which lies nearest the words; 3 means no lane was free
 * and the tag is not drawn. The longest tag chooses first, then the next longest takes the lowest lane that is free along
 * its whole length.
 */
export function assignLanes(tags: DrawnTag[]): Uint8Array {
  const lanes = new Uint8Array(tags.length).fill(MOST_LANES);
  const textLength = tags.reduce((furthest, tag) => Math.max(furthest, tag.end), 0);
  // Lane after lane, which code units it covers.
  const taken = new Uint8Array(MOST_LANES * textLength);
  for (const index of orderByLength(tags, textLength)) {
    const { start, end } = tags[index] ?? NOWHERE;
    if (start >= end) continue;
    let lane = 0;
    // Whatever is there already is at least as long, so it cannot hide between the two ends of this tag.
    while (lane < MOST_LANES && (taken[lane * textLength + start] || taken[lane * textLength + end - 1])) lane += 1;
    if (lane === MOST_LANES) continue;
    lanes[index] = lane;
    taken.fill(1, lane * textLength + start, lane * textLength + end);
  }
  return lanes;
}

function isLaidTheSame(a: Laid, b: Laid): boolean {
  if (a.tags.length !== b.tags.length) return false;
  for (let index = 0; index < a.tags.length; index += 1) {
    if (a.tags[index] !== b.tags[index] || a.lanes[index] !== b.lanes[index]) return false;
  }
  return true;
}

/**
 * What lies on each of the ranges, which are in order and do not meet. Lanes are assigned once for all, so that a tag
 * keeps its lane from range to range. Where nothing differs from `before`, the answer is the very object that was there,
 * so that it need not be drawn anew.
 */
export function layTags<T extends DrawnTag>(tags: T[], ranges: Span[], before: Laid<T>[] = []): Laid<T>[] {
  const lanes = assignLanes(tags);
  const laid: Laid<T>[] = ranges.map(() => ({ tags: [], lanes: [] }));
  // By code unit: the first range that ends after it.
  const places = new Uint32Array(ranges.at(-1)?.end ?? 0);
  ranges.forEach(({ end }, index) => {
    places.fill(index, ranges[index - 1]?.end ?? 0, end);
  });
  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (!tag || tag.start >= tag.end) continue;
    for (let at = places[tag.start] ?? ranges.length; (ranges[at] ?? NOWHERE).start < tag.end; at += 1) {
      laid[at]?.tags.push(tag);
      laid[at]?.lanes.push(lanes[index] ?? MOST_LANES);
    }
  }
  return laid.map((now, index) => {
    const was = before[index];
    return was && isLaidTheSame(was, now) ? was : now;
  });
}

/** Words that some tags cover without a gap. */
interface Run<T extends DrawnTag> {
  end: number;
  /** The tag that is read first. */
  first: T;
  /** How many of the tags lie on one another where most do. */
  most: number;
}

function listRuns<T extends DrawnTag>(tags: T[]): Run<T>[] {
  const runs: Run<T>[] = [];
  const ends = Uint32Array.from(tags, ({ end }) => end).sort();
  let begun = 0;
  let ended = 0;
  for (const tag of [...tags].sort(byStart)) {
    begun += 1;
    while ((ends[ended] ?? tag.end) <= tag.start) ended += 1;
    const run = runs.at(-1);
    if (run && tag.start < run.end) {
      run.end = Math.max(run.end, tag.end);
      run.most = Math.max(run.most, begun - ended);
    } else runs.push({ end: tag.end, first: tag, most: 1 });
  }
  return runs;
}

/**
 * A crowded range as one piece: a line for each position of at least a quarter of its tags, most frequent first, as
 * under a sentence that a class has read, and the count of all tags in place of their letters.
 */
function layOutBand<T extends DrawnTag>(tags: T[], { start, end }: Span): Segment<T> {
  const lines = POSITIONS.map((position) => tags.filter((tag) => tag.position === position))
    .filter((ofOne) => ofOne.length * 4 >= tags.length)
    .sort((a, b) => b.length - a.length)
    .slice(0, MOST_LANES);
  const first = tags.reduce<T | null>((before, tag) => (before && byStart(before, tag) <= 0 ? before : tag), null);
  return { start, end, lanes: lines.flatMap(([tag]) => tag ?? []), starts: [], more: tags.length, undrawn: first };
}

/**
 * The range cut at every edge of a line and where a run of tags without one ends, in order and without holes, each piece
 * with the lines that run under it. A range with more than forty tags is one band.
 */
export function layOutTags<T extends DrawnTag>({ tags, lanes }: Laid<T>, range: Span): Segment<T>[] {
  if (tags.length > MOST_LINED) return [layOutBand(tags, range)];
  const lined = tags
    .map((tag, index) => ({ tag, lane: lanes[index] ?? MOST_LANES }))
    .filter(({ lane }) => lane < MOST_LANES);
  lined.sort((a, b) => byStart(a.tag, b.tag));
  const runs = listRuns(tags.filter((_, index) => lanes[index] === MOST_LANES));
  const edges = [...lined.flatMap(({ tag }) => [tag.start, tag.end]), ...runs.map(({ end }) => end), range.end];
  const cuts = [...new Set(edges.filter((edge) => edge > range.start && edge <= range.end))].sort((a, b) => a - b);

  let start = range.start;
  return cuts.map((end) => {
    const drawn: (T | null)[] = [];
    const starts: T[] = [];
    for (const { tag, lane } of lined) {
      if (tag.start > start || tag.end < end) continue;
      while (drawn.length <= lane) drawn.push(null);
      drawn[lane] = tag;
      if (tag.start === start) starts.push(tag);
    }
    const run = runs.find((one) => one.end === end || (one.end > end && end === range.end));
    const segment = { start, end, lanes: drawn, starts, more: run?.most ?? 0, undrawn: run?.first ?? null };
    start = end;
    return segment;
  });
}
