import type { DrawnTag, Segment } from '@/lib/domain/segments';
import type { Span } from '@/lib/domain/source';

/**
 * Segments cut further at the given offsets. Letters stay with the first part, and the first word after a letter is cut
 * off with it, so that the two can be held on one line; a count stays with the last part. `firstWordEnd` answers where
 * the word at an offset ends.
 */
export function cutSegments<T extends DrawnTag>(
  segments: Segment<T>[],
  cuts: number[],
  firstWordEnd: (start: number) => number,
): Segment<T>[] {
  return segments.flatMap((segment) => {
    const { start, end } = segment;
    const inner = segment.starts.length > 0 ? [...cuts, firstWordEnd(start)] : cuts;
    const edges = [...new Set(inner.filter((cut) => cut > start && cut < end))].sort((a, b) => a - b);
    return [start, ...edges].map((from, index) => {
      const to = edges[index] ?? end;
      return {
        start: from,
        end: to,
        lanes: segment.lanes,
        starts: from === start ? segment.starts : [],
        more: to === end ? segment.more : 0,
        undrawn: to === end ? segment.undrawn : null,
      };
    });
  });
}

/** Where a span lies inside another, with its own edges marked that lie there; null when they do not meet. */
export function clipSpan(span: Span | null, range: Span): (Span & { edge: string }) | null {
  if (!span || span.start >= range.end || span.end <= range.start) return null;
  const start = Math.max(span.start, range.start);
  const end = Math.min(span.end, range.end);
  const edge = [span.start === start ? 'start' : '', span.end === end ? 'end' : ''].join(' ').trim();
  return { start, end, edge };
}
