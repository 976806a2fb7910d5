import type { Span } from '@/lib/domain/source';
import { isInside, quoteOf } from '@/lib/domain/spans';
import { type Edge, snapToWords } from '@/lib/domain/words';

/**
 * The span with one edge drawn to an offset: to whole words, with the punctuation that was reached, or exactly there.
 * The other edge stays, and at least one word (or, exactly, one character) is left.
 */
export function dragEdge(text: string, words: Span[], span: Span, edge: Edge, offset: number, isExact: boolean): Span {
  const to = edge === 'start' ? Math.min(offset, span.end - 1) : Math.max(offset, span.start + 1);
  const drawn = { ...span, [edge]: to };
  if (isExact) return isInside(drawn, text) && quoteOf(text, drawn).trim() !== '' ? drawn : span;
  const next = { ...span, [edge]: snapToWords(text, drawn, words)[edge] };
  const holdsWord = words.some((word) => word.start < next.end && word.end > next.start);
  return holdsWord && isInside(next, text) ? next : span;
}
