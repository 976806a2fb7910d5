import type { Position } from './debate';
import type { Span } from './source';

/** What a tag needs to be drawn. */
export interface DrawnTag extends Span {
  id: string;
  position: Position;
}

/** One line under words: whose it is and which way it says. */
export interface Lane {
  id: string;
  position: Position;
}

/** A piece of text under which nothing changes. */
export interface Segment extends Span {
  /** From the lane nearest the words outwards; null where a lane is free but one further out is taken. */
  lanes: (Lane | null)[];
  /** Ids of the tags whose first word stands here, longest first. */
  starts: string[];
  /** How many tags lie here without a line. */
  more: number;
  /** Every tag that lies here, drawn or not, in the order of their beginnings. */
  ids: string[];
}

/** More than three lines under words cannot be told apart (design.md section 3). */
export const MOST_LANES = 3;

const byStart = (a: DrawnTag, b: DrawnTag) => a.start - b.start || b.end - a.end || (a.id < b.id ? -1 : 1);
const byLength = (a: DrawnTag, b: DrawnTag) => b.end - b.start - (a.end - a.start) || byStart(a, b);

/**
 * The lane of every tag, counted from 0, which lies nearest the words; 3 means no lane was free and the tag is not
 * drawn. The longest tag chooses first, then the next longest takes the lowest lane that is free along its whole length.
 */
export function assignLanes(tags: DrawnTag[]): Map<string, number> {
  const lanes = new Map<string, number>();
  const length = tags.reduce((furthest, tag) => Math.max(furthest, tag.end), 0);
  // One bit per lane and code unit. Lanes never overlap themselves, so filling costs at most three times the text.
  const taken = new Uint8Array(length);
  for (const { id, start, end } of [...tags].sort(byLength)) {
    // Whatever is there already is at least as long, so it cannot hide between the two ends of this tag.
    const used = start < end ? (taken[start] ?? 0) | (taken[end - 1] ?? 0) : 0;
    let lane = 0;
    while (lane < MOST_LANES && used & (1 << lane)) lane += 1;
    lanes.set(id, lane);
    if (lane === MOST_LANES) continue;
    for (let at = start; at < end; at += 1) taken[at] = (taken[at] ?? 0) | (1 << lane);
  }
  return lanes;
}

/**
 * The range cut at every edge of a tag, in order and without holes, each piece with the lines that run under it.
 * Lanes should be assigned once for the whole source and handed in, so that a tag keeps its lane across paragraphs.
 */
export function layOutTags(tags: DrawnTag[], range: Span, lanes: Map<string, number> = assignLanes(tags)): Segment[] {
  const inside = tags.filter((tag) => tag.start < tag.end && tag.start < range.end && tag.end > range.start);
  const coming = [...inside].sort(byStart);
  const going = [...inside].sort((a, b) => a.end - b.end);
  const edges = new Set([range.start, range.end]);
  for (const { start, end } of inside) {
    edges.add(Math.max(start, range.start));
    edges.add(Math.min(end, range.end));
  }
  const cuts = [...edges].sort((a, b) => a - b);

  const segments: Segment[] = [];
  const here = new Set<string>();
  const drawn: (Lane | null)[] = Array.from({ length: MOST_LANES }, () => null);
  let more = 0;
  let nextComing = 0;
  let nextGoing = 0;
  for (let index = 0; index + 1 < cuts.length; index += 1) {
    const start = cuts[index] ?? range.start;
    const end = cuts[index + 1] ?? range.end;
    for (let tag = going[nextGoing]; tag && tag.end <= start; tag = going[++nextGoing]) {
      here.delete(tag.id);
      const lane = lanes.get(tag.id) ?? MOST_LANES;
      if (lane < MOST_LANES) drawn[lane] = null;
      else more -= 1;
    }
    const starts: string[] = [];
    for (let tag = coming[nextComing]; tag && tag.start <= start; tag = coming[++nextComing]) {
      here.add(tag.id);
      if (tag.start === start) starts.push(tag.id);
      const lane = lanes.get(tag.id) ?? MOST_LANES;
      if (lane < MOST_LANES) drawn[lane] = { id: tag.id, position: tag.position };
      else more += 1;
    }
    let width = MOST_LANES;
    while (width > 0 && drawn[width - 1] === null) width -= 1;
    segments.push({ start, end, lanes: drawn.slice(0, width), starts, more, ids: [...here] });
  }
  return segments;
}
