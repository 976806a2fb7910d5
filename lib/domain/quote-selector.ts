import type { Span } from './source';

/** A quote with what stands around it, after the Web Annotation Data Model, section 4.2.4. */
export interface QuoteSelector {
  type: 'TextQuoteSelector';
  exact: string;
  prefix: string;
  suffix: string;
}

/** How many characters of the text stand around a quote at first. */
const CONTEXT = 32;

/** The last, or with `isAfter` the first, so many characters of a text; no pair of code units is cut in half. */
function cut(text: string, length: number, isAfter: boolean): string {
  // Twice as many code units hold them in any case.
  const near = isAfter ? text.slice(0, 2 * length) : text.slice(-2 * length);
  const characters = Array.from(near);
  return (isAfter ? characters.slice(0, length) : characters.slice(-length)).join('');
}

/** Whether a text holds these words at one place only. */
function isOnce(text: string, words: string): boolean {
  const first = text.indexOf(words);
  return first !== -1 && text.indexOf(words, first + 1) === -1;
}

/** The words of a span with as much around them as it takes to find them at one place only. */
export function quoteSelectorOf(text: string, { start, end }: Span): QuoteSelector {
  const exact = text.slice(start, end);
  for (let length = CONTEXT; ; length *= 2) {
    const prefix = cut(text.slice(0, start), length, false);
    const suffix = cut(text.slice(end), length, true);
    // With all of the text around it, there is one place.
    if (length >= text.length || isOnce(text, prefix + exact + suffix)) {
      return { type: 'TextQuoteSelector', exact, prefix, suffix };
    }
  }
}
