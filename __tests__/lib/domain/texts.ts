import fc from 'fast-check';
import type { Span } from '@/lib/domain/source';

/** Pieces that are hard on offsets: Chinese, emoji joined from several, accents that stand alone, quotes. */
const PIECES = [
  'water',
  'DeepSeek’s',
  'home-trained',
  'Dr. Li',
  'U.S. firms',
  'e.g. Baidu',
  'J. Ma',
  '“so.”',
  '“What?”',
  '(2)',
  '1.',
  '3.5',
  'Cafe\u0301',
  'q\u0308',
  '中国的创新。',
  '真的吗？',
  '“好”',
  '「嗯。」',
  '𠮷野',
  '🎉',
  '👩‍🔬',
  '👨‍👩‍👧‍👦',
  '🇨🇳',
  'said.',
  'Then!',
  '—',
  '[sic]',
  '…',
  '-',
  '’',
];

/** One paragraph of such pieces, with and without spaces between them. */
export const paragraphs = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(' ', ' ', '', '\u00A0')), { minLength: 1, maxLength: 14 })
  .map((pieces) =>
    pieces
      .map(([piece, space]) => piece + space)
      .join('')
      .trim()
      .normalize('NFC'),
  );

/** A text of one to three such paragraphs. */
export const texts = fc.array(paragraphs, { minLength: 1, maxLength: 3 }).map((list) => list.join('\n\n'));

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Every place in the text where a reader sees one character end and the next begin. */
export function characterEdges(text: string): Set<number> {
  return new Set([...[...graphemes.segment(text)].map(({ index }) => index), text.length]);
}

/** A text and a span somewhere in it, of at least one code unit, that may cut words and characters. */
export const textsWithSpan: fc.Arbitrary<{ text: string; span: Span }> = texts.chain((text) =>
  fc
    .tuple(fc.nat(text.length - 1), fc.nat(text.length - 1))
    .map(([a, b]) => ({ text, span: { start: Math.min(a, b), end: Math.max(a, b) + 1 } })),
);

/** The span of the n-th place where the words stand in the text; throws when they do not. */
export function spanOf(text: string, words: string, place = 1): Span {
  let start = -1;
  for (let index = 0; index < place; index += 1) start = text.indexOf(words, start + 1);
  if (start === -1) throw new Error(`“${words}” is not in the text`);
  return { start, end: start + words.length };
}
