import { codePointCounter } from '@/lib/domain/code-points';
import { quoteSelectorOf } from '@/lib/domain/quote-selector';

/** Characters of two code units, several code points in one sign, combining marks, and sentences that come again. */
const TEXTS = [
  'The lab in 杭州 opened. 👩‍🔬 Some came from 𠮷田 before. The lab in 杭州 opened. 👩‍🔬 Some stayed.',
  'q̌ is one sign of two code points; e\u0301 is another; 🇨🇳 is a flag. q̌ again.',
  'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  '😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀',
  'x',
];

const isInHalf = (text: string, offset: number) => /[\uD800-\uDBFF]$/.test(text.slice(0, offset));

/** Every span of a text that cuts no character in half, or every seventh of them. */
function* spansOf(text: string) {
  let number = 0;
  for (let start = 0; start < text.length; start++) {
    for (let end = start + 1; end <= text.length; end++) {
      if (isInHalf(text, start) || isInHalf(text, end)) continue;
      if (number++ % 7 === 0) yield { start, end };
    }
  }
}

test.each(TEXTS)('in %s every span is found again by its code points', (text) => {
  const points = Array.from(text);
  const inPoints = codePointCounter(text);
  for (const span of spansOf(text)) {
    const { start, end } = inPoints(span);
    expect(points.slice(start, end).join('')).toBe(text.slice(span.start, span.end));
    expect(points.slice(0, start).join('')).toHaveLength(span.start);
  }
});

test.each(TEXTS)('in %s every span is found again, and once only, by what stands around it', (text) => {
  for (const span of spansOf(text)) {
    const { exact, prefix, suffix } = quoteSelectorOf(text, span);
    for (const part of [exact, prefix, suffix]) expect(part.isWellFormed()).toBe(true);
    const words = prefix + exact + suffix;
    const first = text.indexOf(words);
    expect(first + prefix.length).toBe(span.start);
    expect(text.indexOf(words, first + 1)).toBe(-1);
  }
});

test('offsets inside a character count as the one before it, and those behind the text as its end', () => {
  const inPoints = codePointCounter('a😀b');
  expect(inPoints({ start: 2, end: 4 })).toEqual({ start: 1, end: 3 });
  expect(inPoints({ start: 0, end: 9 })).toEqual({ start: 0, end: 3 });
});

test('thirty-two characters stand on both sides where that is enough', () => {
  const text = Array.from({ length: 100 }, (_, index) => `${index}😀`).join('');
  const { prefix, suffix } = quoteSelectorOf(text, { start: text.indexOf('50😀'), end: text.indexOf('51😀') });
  expect([prefix, suffix].map((part) => Array.from(part).length)).toEqual([32, 32]);
});
