import fc from 'fast-check';
import { MarkupError, parseMarkup } from '@/lib/domain/markup';
import { quoteOf } from '@/lib/domain/spans';
import { paragraphs } from './texts';

const read = (raw: string) => {
  const { text, marks } = parseMarkup(raw);
  return { text, marks: marks.map(({ evidence, term, ...span }) => [quoteOf(text, span), ...evidence, term]) };
};

describe('parseMarkup', () => {
  test.each([
    {
      name: 'words on evidence',
      raw: 'It [grew fast](DS-11).',
      text: 'It grew fast.',
      marks: [['grew fast', 'DS-11', null]],
    },
    { name: 'two items', raw: '[it](DS-11 IT-5)', text: 'it', marks: [['it', 'DS-11', 'IT-5', null]] },
    {
      name: 'a term',
      raw: 'an [gift](term:absorptive-capacity)',
      text: 'an gift',
      marks: [['gift', 'absorptive-capacity']],
    },
    { name: 'evidence and a term', raw: '[it](DS-1 term:spillover)', text: 'it', marks: [['it', 'DS-1', 'spillover']] },
    {
      name: 'side by side',
      raw: '[a](DS-1)[b](DS-2)',
      text: 'ab',
      marks: [
        ['a', 'DS-1', null],
        ['b', 'DS-2', null],
      ],
    },
    {
      name: 'lines become one',
      raw: 'one\ntwo [three\nfour](DS-1)\n',
      text: 'one two three four',
      marks: [['three four', 'DS-1', null]],
    },
    { name: 'the target may wrap', raw: '[it](DS-1\nDS-2).', text: 'it.', marks: [['it', 'DS-1', 'DS-2', null]] },
    { name: 'paragraphs', raw: '\n\none  \n \n\n\ntwo\r\n\r\nthree\n', text: 'one\n\ntwo\n\nthree', marks: [] },
    {
      name: 'a mark opens and closes a paragraph',
      raw: 'a\n\n[b](DS-1)\n\nc',
      text: 'a\n\nb\n\nc',
      marks: [['b', 'DS-1', null]],
    },
    { name: 'a bracket is text', raw: 'so [sic] he [said', text: 'so [sic] he [said', marks: [] },
    { name: 'a bracket before a mark', raw: '[ and [it](DS-1)]', text: '[ and it]', marks: [['it', 'DS-1', null]] },
    {
      name: 'brackets inside a mark',
      raw: '[he [sic] said](DS-1)',
      text: 'he [sic] said',
      marks: [['he [sic] said', 'DS-1', null]],
    },
    { name: 'round brackets are text', raw: 'it (so) [x] (y)', text: 'it (so) [x] (y)', marks: [] },
    { name: 'Chinese', raw: '中国[的创新](DS-1)。', text: '中国的创新。', marks: [['的创新', 'DS-1', null]] },
    { name: 'emoji', raw: '👩‍🔬 [👨‍👩‍👧‍👦](DS-1) 🎉', text: '👩‍🔬 👨‍👩‍👧‍👦 🎉', marks: [['👨‍👩‍👧‍👦', 'DS-1', null]] },
    {
      name: 'accents are composed',
      raw: 'cafe\u0301 [e\u0301t](DS-1) q\u0308',
      text: 'café ét q\u0308',
      marks: [['ét', 'DS-1', null]],
    },
    { name: 'nothing', raw: ' \n', text: '', marks: [] },
  ])('$name', ({ raw, text, marks }) => {
    expect(read(raw)).toEqual({ text, marks });
  });

  test.each([
    { name: 'nested', raw: 'so [a [b](DS-1) c](DS-2)', offset: 3, words: 'inside another' },
    { name: 'not closed', raw: 'so [a](DS-1 and on', offset: 3, words: 'not closed' },
    { name: 'not closed before the next', raw: 'so [a](DS-1 and [b](DS-2)', offset: 3, words: 'not closed' },
    { name: 'not closed in its paragraph', raw: '[a](DS-1\n\nDS-2)', offset: 0, words: 'not closed' },
    { name: 'never opened', raw: 'a](DS-1)', offset: 1, words: 'never opened' },
    { name: 'across a paragraph', raw: '一 [a\n\nb](DS-1)', offset: 2, words: 'across a paragraph' },
    { name: 'no words', raw: '🎉[](DS-1)', offset: 2, words: 'no words' },
    { name: 'space at the edge', raw: '[a ](DS-1)', offset: 0, words: 'white space' },
    { name: 'no target', raw: '[a]()', offset: 0, words: 'empty' },
    { name: 'an address', raw: '[a](https://example.org)', offset: 0, words: '“https://example.org” is neither' },
    { name: 'two terms', raw: '[a](term:one term:two)', offset: 0, words: '“term:two” is neither' },
    { name: 'between a letter and its accent', raw: 'e[\u0301t](DS-1)', offset: 1, words: 'accent' },
  ])('refused: $name', ({ raw, offset, words }) => {
    let caught: unknown;
    try {
      parseMarkup(raw);
    } catch (error) {
      caught = error;
    }
    expect(caught).toBeInstanceOf(MarkupError);
    expect(caught).toMatchObject({ offset, message: expect.stringContaining(words) });
  });

  const pieces = fc.record({
    // “[sic]” with “(2)” right after it would be markup.
    words: paragraphs.map((words) => words.replaceAll('(2)', '（2）')),
    target: fc.constantFrom(null, 'DS-11', 'DS-11 IT-5', 'term:spillover'),
    after: fc.constantFrom(' ', '\n', '\n\n', ' \n\n\n ', ''),
  });

  test('marks hold the words given, the text holds no markup, and stripping twice changes nothing', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (list) => {
        const raw = list.map(({ words, target, after }) => (target ? `[${words}](${target})` : words) + after).join('');
        const { text, marks } = parseMarkup(raw);
        const given = list.filter(({ target }) => target !== null);
        expect(marks.map((mark) => quoteOf(text, mark))).toEqual(given.map(({ words }) => words));
        expect(text).not.toContain('](');
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/\n{3}|[^\n]\n[^\n]| {2}/);
        expect(text.replace(/\s/g, '')).toBe(
          list
            .map(({ words }) => words)
            .join('')
            .replace(/\s/g, ''),
        );
        expect(parseMarkup(text)).toEqual({ text, marks: [] });
      }),
    );
  });

  test('anything at all is read or refused with a place in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('[', ']', '(', ')', '](', 'DS-1', 'a', '\n\n', ' ', 'é', '中')), (parts) => {
        const raw = parts.join('');
        try {
          expect(parseMarkup(raw).text).not.toContain('](');
        } catch (error) {
          if (!(error instanceof MarkupError)) throw error;
          expect(error.offset).toBeGreaterThanOrEqual(0);
          expect(error.offset).toBeLessThan(raw.length);
        }
      }),
      { numRuns: 300 },
    );
  });
});
