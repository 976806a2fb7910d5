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

/** Tags by place, as chains in two flat arrays: ten thousand small lists would cost more than the whole layout. */
class Chains {
  private readonly heads: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly tags: DrawnTag[],
    size: number,
    placeOf: (tag: DrawnTag) => number,
  ) {
    this.heads = new Int32Array(size + 1).fill(-1);
    this.next = new Int32Array(tags.length);
    for (const [index, tag] of tags.entries()) {
      const place = placeOf(tag);
      this.next[index] = this.heads[place] ?? -1;
      this.heads[place] = index;
    }
  }

  isAny(place: number): boolean {
    return (this.heads[place] ?? -1) !== -1;
  }

  list(place: number): DrawnTag[] {
    const list: DrawnTag[] = [];
    let index = this.heads[place] ?? -1;
    for (let tag = this.tags[index]; tag; tag = this.tags[index]) {
      list.push(tag);
      index = this.next[index] ?? -1;
    }
    return list;
  }
}

/** Takes the tags that ended from the list and from the list of their ids. In place: this is the innermost loop. */
function removeEnded(here: DrawnTag[], ids: string[], offset: number): void {
  let kept = 0;
  for (const tag of here) {
    if (tag.end <= offset) continue;
    here[kept] = tag;
    ids[kept] = tag.id;
    kept += 1;
  }
  here.length = kept;
  ids.length = kept;
}

/**
 * The range cut at every edge of a tag, in order and without holes, each piece with the lines that run under it.
 * Lanes should be assigned once for the whole source and handed in, so that a tag keeps its lane across paragraphs.
 */
export function layOutTags(tags: DrawnTag[], range: Span, lanes: Map<string, number> = assignLanes(tags)): Segment[] {
  const inside = tags.filter((tag) => tag.start < tag.end && tag.start < range.end && tag.end > range.start);
  const size = range.end - range.start;
  const coming = new Chains(inside, size, (tag) => Math.max(tag.start - range.start, 0));
  const going = new Chains(inside, size, (tag) => Math.min(tag.end, range.end) - range.start);

  const segments: Segment[] = [];
  const drawn: (Lane | null)[] = Array.from({ length: MOST_LANES }, () => null);
  const here: DrawnTag[] = [];
  const ids: string[] = [];
  let more = 0;
  for (let at = 0; at < size; ) {
    const start = range.start + at;
    if (going.isAny(at)) removeEnded(here, ids, start);
    for (const { id } of going.list(at)) {
      const lane = lanes.get(id) ?? MOST_LANES;
      if (lane < MOST_LANES) drawn[lane] = null;
      else more -= 1;
    }
    const starts: string[] = [];
    for (const tag of coming.list(at).sort(byStart)) {
      here.push(tag);
      ids.push(tag.id);
      if (tag.start === start) starts.push(tag.id);
      const lane = lanes.get(tag.id) ?? MOST_LANES;
      if (lane < MOST_LANES) drawn[lane] = { id: tag.id, position: tag.position };
      else more += 1;
    }
    let width = MOST_LANES;
    while (width > 0 && drawn[width - 1] === null) width -= 1;
    at += 1;
    while (at < size && !coming.isAny(at) && !going.isAny(at)) at += 1;
    segments.push({ start, end: range.start + at, lanes: drawn.slice(0, width), starts, more, ids: ids.slice() });
  }
  return segments;
}
