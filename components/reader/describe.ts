import type { Span } from '@/lib/domain/source';
import { overlapOf, quoteOf } from '@/lib/domain/spans';
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

/** How many other tags share words with this one. */
export function countOverlaps(tag: Tag, tags: Tag[]): number {
  return tags.filter((other) => other.id !== tag.id && overlapOf(other, tag) > 0).length;
}
