import type { Span } from './source';

/**
 * Turns offsets in UTF-16 code units into offsets in Unicode code points, as Python, R and the Web Annotation model
 * count them. An offset inside a character of two units counts as the one before it.
 */
export function codePointCounter(text: string): (span: Span) => Span {
  const before = new Uint32Array(text.length + 1);
  let points = 0;
  let at = 0;
  for (const character of text) {
    for (let unit = 0; unit < character.length; unit += 1) before[at + unit] = points;
    at += character.length;
    points += 1;
  }
  before[at] = points;
  const count = (offset: number) => before[offset] ?? points;
  return ({ start, end }) => ({ start: count(start), end: count(end) });
}
