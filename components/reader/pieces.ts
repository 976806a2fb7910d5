import type { Segment } from '@/lib/domain/segments';
import type { Span } from '@/lib/domain/source';

/** A segment or a part of one: the smallest run of words that is drawn the same way from end to end. */
export interface Piece extends Omit<Segment, 'more'> {
  /** How many tags lie here without a line, on the last piece of such a run; 0 elsewhere. */
  count: number;
}

/**
 * Segments cut further at the given offsets. Letters stay with the first part, and the first word after a letter is cut
 * off with it, so that the two can be held on one line. `firstWordEnd` answers where the word at an offset ends.
 */
export function cutSegments(segments: Segment[], cuts: number[], firstWordEnd: (start: number) => number): Piece[] {
  const pieces: Piece[] = [];
  let uncounted = 0;
  segments.forEach((segment, index) => {
    const { start, end, lanes, starts, ids, more } = segment;
    const inner = starts.length > 0 ? [...cuts, firstWordEnd(start)] : cuts;
    const edges = [start, ...new Set(inner.filter((cut) => cut > start && cut < end)), end].sort((a, b) => a - b);
    for (let at = 0; at + 1 < edges.length; at += 1) {
      const from = edges[at] ?? start;
      pieces.push({ start: from, end: edges[at + 1] ?? end, lanes, starts: at === 0 ? starts : [], ids, count: 0 });
    }
    uncounted = Math.max(uncounted, more);
    const last = pieces.at(-1);
    if (last && uncounted > 0 && !segments[index + 1]?.more) {
      last.count = uncounted;
      uncounted = 0;
    }
  });
  return pieces;
}

/** Where a span lies inside another, with its own edges marked that lie there; null when they do not meet. */
export function clipSpan(span: Span | null, range: Span): (Span & { edge: string }) | null {
  if (!span || span.start >= range.end || span.end <= range.start) return null;
  const start = Math.max(span.start, range.start);
  const end = Math.min(span.end, range.end);
  const edge = [span.start === start ? 'start' : '', span.end === end ? 'end' : ''].join(' ').trim();
  return { start, end, edge };
}
