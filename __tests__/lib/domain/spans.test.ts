import fc from 'fast-check';
import { segmentSentences } from '@/lib/domain/sentences';
import type { Span } from '@/lib/domain/source';
import { findQuotes, isInside, overlapOf, quoteOf, sentenceSpan, touchedSentences } from '@/lib/domain/spans';
import { listWords } from '@/lib/domain/words';
import { spanOf, texts, textsWithSpan } from './texts';

describe('isInside', () => {
  const text = 'a🎉b中';
  test.each([
    { name: 'the whole text', start: 0, end: 5, inside: true },
    { name: 'a whole emoji', start: 1, end: 3, inside: true },
    { name: 'half an emoji at the end', start: 0, end: 2, inside: false },
    { name: 'half an emoji at the start', start: 2, end: 4, inside: false },
    { name: 'one Chinese character', start: 4, end: 5, inside: true },
    { name: 'empty', start: 3, end: 3, inside: false },
    { name: 'backwards', start: 4, end: 3, inside: false },
    { name: 'before the text', start: -1, end: 1, inside: false },
    { name: 'after the text', start: 4, end: 6, inside: false },
    { name: 'no whole numbers', start: 0.5, end: 3, inside: false },
    { name: 'no numbers', start: Number.NaN, end: 3, inside: false },
  ])('$name', ({ start, end, inside }) => {
    expect(isInside({ start, end }, text)).toBe(inside);
  });
});

test('overlap is counted in code units and does not depend on the order', () => {
  expect(overlapOf({ start: 0, end: 5 }, { start: 3, end: 9 })).toBe(2);
  expect(overlapOf({ start: 0, end: 5 }, { start: 5, end: 9 })).toBe(0);
  expect(overlapOf({ start: 0, end: 9 }, { start: 2, end: 4 })).toBe(2);
  fc.assert(
    fc.property(textsWithSpan, textsWithSpan, ({ span: a }, { span: b }) => {
      expect(overlapOf(a, b)).toBe(overlapOf(b, a));
      const shared = Array.from({ length: a.end }, (_, at) => at).filter(
        (at) => at >= a.start && at >= b.start && at < b.end,
      );
      expect(overlapOf(a, b)).toBe(shared.length);
    }),
  );
});

test('a sentence gives its offsets alone', () => {
  expect(sentenceSpan({ number: 4, paragraph: 2, start: 7, end: 12 })).toEqual({ start: 7, end: 12 });
});

describe('touchedSentences', () => {
  const text = 'The fund paid. Nobody else did. 创新来自国内。 So 👨‍👩‍👧 they say.';
  const sentences = segmentSentences(text);
  const words = listWords(text);
  const touched = (span: Span) => touchedSentences(span, sentences, words);

  test.each([
    { name: 'a whole word of one', from: 'paid', numbers: [1] },
    { name: 'whole words of two', from: 'paid. Nobody', numbers: [1, 2] },
    { name: 'a whole word here, half a word there', from: 'paid. Nob', numbers: [1] },
    { name: 'half a word here, a whole one there', from: 'id. Nobody', numbers: [2] },
    { name: 'no whole word: the one that holds most', from: 'id. Nobo', numbers: [2] },
    { name: 'no whole word, the same share: the earlier', from: 'id. Nob', numbers: [1] },
    { name: 'a part of one word', from: 'obo', numbers: [2] },
    { name: 'across the Chinese one', from: 'did. 创新来自国内。 So', numbers: [2, 3, 4] },
    { name: 'an emoji holds no word', from: '👨‍👩‍👧', numbers: [4] },
    { name: 'the space between two', from: ' Nobody', numbers: [2] },
  ])('$name', ({ from, numbers }) => {
    expect(touched(spanOf(text, from)).map(({ number }) => number)).toEqual(numbers);
  });

  test('space alone touches nothing', () => {
    expect(touched({ start: 14, end: 15 })).toEqual([]);
  });

  test('the overlap is that with the sentence, in code units', () => {
    expect(touched(spanOf(text, 'paid. Nobody'))).toEqual([
      { number: 1, overlap: 5 },
      { number: 2, overlap: 6 },
    ]);
  });

  test('as the rule reads, checked word by word', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text: some, span }) => {
        const all = segmentSentences(some);
        const list = listWords(some);
        const inside = (inner: Span, outer: Span) => inner.start >= outer.start && inner.end <= outer.end;
        const whole = all.filter((sentence) => list.some((word) => inside(word, span) && inside(word, sentence)));
        const met = all.filter((sentence) => overlapOf(span, sentence) > 0);
        const most = Math.max(0, ...met.map((sentence) => overlapOf(span, sentence)));
        const expected = whole.length > 0 ? whole : met.filter((s) => overlapOf(span, s) === most).slice(0, 1);
        expect(touchedSentences(span, all, list)).toEqual(
          expected.map((sentence) => ({ number: sentence.number, overlap: overlapOf(span, sentence) })),
        );
      }),
    );
  });
});

describe('findQuotes', () => {
  const text = 'It said “no” – twice.\n\nIt said "No" there. 创新 is e\u0301t 🎉, 创新 is 🎉.'.normalize('NFC');
  test.each([
    { name: 'once', quote: 'twice', found: ['twice'] },
    { name: 'twice', quote: '创新 is', found: ['创新 is', '创新 is'] },
    { name: 'accents typed apart', quote: 'e\u0301t', found: ['ét'] },
    { name: 'exact places win over similar ones', quote: '"No"', found: ['"No"'] },
    { name: 'straight quotes, a hyphen and capitals', quote: 'SAID "no" - twice', found: ['said “no” – twice'] },
    { name: 'similar places, all of them', quote: '“NO”', found: ['“no”', '"No"'] },
    { name: 'across a paragraph, pasted in one line', quote: 'twice. It said', found: ['twice.\n\nIt said'] },
    { name: 'space around the quote does not matter', quote: '  there.\n', found: ['there.'] },
    { name: 'emoji', quote: '🎉,', found: ['🎉,'] },
    { name: 'half an emoji is not found', quote: '\uD83C', found: [] },
    { name: 'nor is its other half', quote: '\uDF89', found: [] },
    { name: 'nothing like it', quote: 'three times', found: [] },
    { name: 'an empty quote', quote: '', found: [] },
    { name: 'space alone', quote: ' \t', found: [] },
  ])('$name', ({ quote, found }) => {
    expect(findQuotes(text, quote).map((span) => quoteOf(text, span))).toEqual(found);
  });

  test('letters whose small form is longer keep their offsets', () => {
    const turkish = 'İİ İstanbul grew.';
    expect(findQuotes(turkish, 'istanbul GREW').map((span) => quoteOf(turkish, span))).toEqual([]);
    expect(findQuotes(turkish, 'İSTANBUL  grew').map((span) => quoteOf(turkish, span))).toEqual(['İstanbul grew']);
  });

  test('the words of any span are found at the span', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text: some, span }) => {
        fc.pre(isInside(span, some) && quoteOf(some, span) === quoteOf(some, span).normalize('NFC'));
        expect(findQuotes(some, quoteOf(some, span))).toContainEqual(span);
      }),
    );
  });

  test('a quote retyped in capitals and straight quotes is found where it stood', () => {
    fc.assert(
      fc.property(texts, (some) => {
        for (const sentence of segmentSentences(some)) {
          const retyped = quoteOf(some, sentence)
            .replace(/[“”]/g, '"')
            .replace(/’/g, "'")
            .replace(/—/g, '-')
            .replace(/\s+/g, '  ')
            .toUpperCase();
          // An exact place elsewhere would win.
          if (some.includes(retyped.normalize('NFC'))) continue;
          expect(findQuotes(some, retyped)).toContainEqual(sentenceSpan(sentence));
        }
      }),
    );
  });
});
