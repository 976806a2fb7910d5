import type { Sentence, Span } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { Tag } from '@/lib/domain/tag';
import { listWords } from '@/lib/domain/words';

/** Longer quotes than this are named by their ends where they are spoken or stand in one line. */
const SPOKEN_LENGTH = 48;

/** A quote short enough to be spoken: whole, or its first and last words. */
export function shortQuote(quote: string): string {
  if (quote.length <= SPOKEN_LENGTH) return quote;
  const words = listWords(quote);
  const third = words[2];
  const last = words.at(-2);
  if (!third || !last || third.end >= last.start) return quote;
  return `${quote.slice(0, third.end)} … ${quote.slice(last.start)}`;
}

/** The first and the last word of a span, as they are read; the same word twice when it has only one. */
export function endsOf(text: string, span: Span): { first: string; last: string } {
  const quote = quoteOf(text, span);
  const words = listWords(quote);
  const first = words.at(0);
  const last = words.at(-1);
  if (!first || !last) return { first: quote, last: quote };
  return { first: quote.slice(first.start, first.end), last: quote.slice(last.start, last.end) };
}

/** Tags in the order in which their first words are read; of two that begin together the longer first. */
export function inReadingOrder(tags: Tag[]): Tag[] {
  return [...tags].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** How many of some numbers in rising order are under a limit. */
function countUnder(sorted: number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? limit) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By tag id: how many other tags share words with it. */
export function countOverlaps(tags: Tag[]): Map<string, number> {
  const starts = tags.map(({ start }) => start).sort((a, b) => a - b);
  const ends = tags.map(({ end }) => end).sort((a, b) => a - b);
  // Those that begin before it ends, without those that end before it begins, and without itself.
  return new Map(tags.map(({ id, start, end }) => [id, countUnder(starts, end) - countUnder(ends, start + 1) - 1]));
}

/** The tags that begin in one paragraph, in reading order. */
export interface ParagraphTags {
  paragraph: number;
  /** Its first and its last sentence. */
  from: number;
  to: number;
  /** Which of all tags the first one is, from 1. */
  first: number;
  tags: { tag: Tag; sentence: number }[];
}

/** Tags in reading order by the paragraph of the first sentence that they touch. */
export function groupByParagraph(
  tags: Tag[],
  sentences: Sentence[],
  sentenceOf: (span: Span) => number,
): ParagraphTags[] {
  const groups = new Map<number, ParagraphTags>();
  for (const [index, tag] of tags.entries()) {
    const sentence = sentenceOf(tag);
    const paragraph = sentences[sentence - 1]?.paragraph ?? 1;
    const group = groups.get(paragraph);
    if (group) {
      group.tags.push({ tag, sentence });
      continue;
    }
    const own = sentences.filter((other) => other.paragraph === paragraph);
    const [from, to] = [own.at(0)?.number ?? 1, own.at(-1)?.number ?? 1];
    groups.set(paragraph, { paragraph, from, to, first: index + 1, tags: [{ tag, sentence }] });
  }
  return [...groups.values()].sort((a, b) => a.paragraph - b.paragraph);
}
