import type { Span } from './source';
import { findQuotes, isInside } from './spans';

const wordSegmenter = new Intl.Segmenter('en', { granularity: 'word' });
const graphemeSegmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Signs that join two words into one when they stand between them alone: hyphens and apostrophes. */
const JOINERS = new Set(['-', '\u2010', '\u2011', "'", '\u2019', '\u02BC']);

/** Which edge of a span moves. */
export type Edge = 'start' | 'end';
/** Towards the beginning of the text, or towards its end. */
export type Direction = 'earlier' | 'later';

/**
 * The words of a text in order, without white space and punctuation.
 * Pieces joined by one hyphen or apostrophe count as one word: "home-trained", "DeepSeek’s". Chinese is cut by the
 * dictionary of the running engine, so two engines may differ inside a run of Chinese.
 */
export function listWords(text: string): Span[] {
  const words: Span[] = [];
  let joinAt = -1;
  for (const { segment, index, isWordLike } of wordSegmenter.segment(text)) {
    const last = words.at(-1);
    if (isWordLike) {
      const end = index + segment.length;
      if (last && joinAt === index) last.end = end;
      else words.push({ start: index, end });
    } else if (last?.end === index && JOINERS.has(segment)) {
      joinAt = index + segment.length;
    }
  }
  return words;
}

/** The first index whose word ends after `offset`; the number of words when there is none. */
function firstEndingAfter(words: Span[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const word = words[middle];
    if (word && word.end > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The last index whose word starts before `offset`; −1 when there is none. */
function lastStartingBefore(words: Span[], offset: number): number {
  let low = -1;
  let high = words.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const word = words[middle];
    if (word && word.start < offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Moves both edges outwards to the edges of the characters a reader sees, then inwards over white space. */
function tidyEdges(text: string, span: Span): Span {
  const clusters = graphemeSegmenter.segment(text);
  let start = clusters.containing(span.start)?.index ?? text.length;
  const last = clusters.containing(span.end - 1);
  let end = last ? last.index + last.segment.length : span.end;
  while (start < end) {
    const cluster = clusters.containing(start);
    if (cluster?.segment.trim() !== '') break;
    start = cluster.index + cluster.segment.length;
  }
  while (end > start) {
    const cluster = clusters.containing(end - 1);
    if (cluster?.segment.trim() !== '') break;
    end = cluster.index;
  }
  return { start, end };
}

/**
 * The span grown to whole words, without white space or paragraph breaks at its edges. Punctuation that was chosen
 * stays chosen. A span that touches no word is only trimmed; an empty one stays empty.
 */
export function snapToWords(text: string, span: Span, words: Span[] = listWords(text)): Span {
  const start = Math.min(Math.max(span.start, 0), text.length);
  const end = Math.min(Math.max(span.end, start), text.length);
  if (start === end) return { start, end };
  const first = words[firstEndingAfter(words, start)];
  const last = words[lastStartingBefore(words, end)];
  if (!first || !last || first.start > last.start) return tidyEdges(text, { start, end });
  return tidyEdges(text, { start: Math.min(start, first.start), end: Math.max(end, last.end) });
}

/**
 * Where words that somebody typed stand in a text, in order, each place once. Places at which they are whole words;
 * only when there is none, the whole words of which they are a part.
 */
export function findWords(text: string, typed: string, words: Span[] = listWords(text)): Span[] {
  const quote = typed.trim();
  if (quote === '') return [];
  const whole = findQuotes(text, quote, (place) => {
    const { start, end } = snapToWords(text, place, words);
    return start === place.start && end === place.end;
  });
  if (whole.length > 0) return whole;
  const grown = findQuotes(text, quote).map((place) => snapToWords(text, place, words));
  return grown.filter(({ start, end }, index) => start !== grown[index - 1]?.start || end !== grown[index - 1]?.end);
}

/**
 * The span with one edge moved by one word. Never empty, never outside the text: the same span when the edge cannot
 * move. The last word of a span cannot be taken away.
 */
export function stepEdge(words: Span[], span: Span, edge: Edge, direction: Direction, text: string): Span {
  const index = {
    start: { earlier: lastStartingBefore(words, span.start), later: firstEndingAfter(words, span.start) + 1 },
    end: { earlier: lastStartingBefore(words, span.end) - 1, later: firstEndingAfter(words, span.end) },
  };
  const word = words[index[edge][direction]];
  if (!word) return span;
  const next = { ...span, [edge]: word[edge] };
  return isInside(next, text) ? next : span;
}

/**
 * The span with one edge moved by one character as a reader sees it (an emoji family, a letter with its accents).
 * Never empty, never outside the text: the same span when the edge cannot move.
 */
export function stepEdgeByCharacter(text: string, span: Span, edge: Edge, direction: Direction): Span {
  const clusters = graphemeSegmenter.segment(text);
  const offset = span[edge];
  const cluster = clusters.containing(direction === 'earlier' ? offset - 1 : offset);
  if (!cluster) return span;
  const moved = direction === 'earlier' ? cluster.index : cluster.index + cluster.segment.length;
  const next = { ...span, [edge]: moved };
  return isInside(next, text) ? next : span;
}
