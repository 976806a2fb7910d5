import fc from 'fast-check';
import { isInside, quoteOf } from '@/lib/domain/spans';
import {
  type Direction,
  type Edge,
  findWords,
  listWords,
  snapToWords,
  stepEdge,
  stepEdgeByCharacter,
} from '@/lib/domain/words';
import { characterEdges, spanOf, texts, textsWithSpan } from './texts';

const wordsOf = (text: string) => listWords(text).map((span) => quoteOf(text, span));

describe('listWords', () => {
  test.each([
    { name: 'punctuation and space are no words', text: 'One, two — three.', words: ['One', 'two', 'three'] },
    { name: 'a hyphen joins', text: 'a home-trained team', words: ['a', 'home-trained', 'team'] },
    { name: 'several hyphens join', text: 'state-of-the-art', words: ['state-of-the-art'] },
    { name: 'apostrophes join', text: "DeepSeek’s don't", words: ['DeepSeek’s', "don't"] },
    { name: 'an apostrophe at the end is no part', text: 'workers’ rights', words: ['workers', 'rights'] },
    { name: 'two hyphens do not join', text: 'water--stone', words: ['water', 'stone'] },
    { name: 'a hyphen with a space does not join', text: 'pre- and post-war', words: ['pre', 'and', 'post-war'] },
    { name: 'figures', text: '3.5 per cent in 2005-10', words: ['3.5', 'per', 'cent', 'in', '2005-10'] },
    { name: 'Chinese is cut into words', text: '中国的创新', words: ['中国', '的', '创新'] },
    { name: 'accents that stand alone stay with their letter', text: 'q\u0308a b', words: ['q\u0308a', 'b'] },
    { name: 'emoji are no words', text: 'so 👩‍🔬 👨‍👩‍👧 it', words: ['so', 'it'] },
    { name: 'nothing', text: '', words: [] },
  ])('$name', ({ text, words }) => {
    expect(wordsOf(text)).toEqual(words);
  });

  test('words stand in order, never overlap and hold no white space at all', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const word of listWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(isInside(word, text)).toBe(true);
          expect(quoteOf(text, word)).toMatch(/^\S+$/u);
          end = word.end;
        }
      }),
    );
  });
});

describe('snapToWords', () => {
  const text = 'It grew “at home”, they say.\n\n中国的创新 came 👩‍🔬 later.';
  test.each([
    { name: 'half words grow', from: 'rew “at ho', to: 'grew “at home' },
    { name: 'punctuation that was chosen stays', from: '“at home”,', to: '“at home”,' },
    { name: 'white space goes', from: ' grew ', to: 'grew' },
    { name: 'a paragraph break at the end goes', from: 'say.\n\n', to: 'say.' },
    { name: 'a paragraph break at the start goes', from: '.\n\n中', to: '.\n\n中国' },
    { name: 'across paragraphs', from: 'ay.\n\n中国的', to: 'say.\n\n中国的' },
    { name: 'a word inside Chinese grows', from: '新 ca', to: '创新 came' },
    { name: 'half an emoji grows to the whole', from: '\u200D🔬', to: '👩‍🔬' },
    { name: 'no word: trimmed', from: ' 👩‍🔬 ', to: '👩‍🔬' },
    { name: 'an apostrophe inside a word', from: '”,', to: '”,' },
  ])('$name', ({ from, to }) => {
    expect(quoteOf(text, snapToWords(text, spanOf(text, from)))).toBe(to);
  });

  test('white space alone ends up empty', () => {
    const { start, end } = snapToWords(text, spanOf(text, '\n\n'));
    expect(start).toBe(end);
  });

  test('an empty span stays empty, also inside a word', () => {
    expect(snapToWords('water', { start: 2, end: 2 })).toEqual({ start: 2, end: 2 });
  });

  test('what reaches outside the text is cut to it', () => {
    expect(snapToWords('deep water', { start: 6, end: 99 })).toEqual({ start: 5, end: 10 });
  });

  test('a snapped span cuts no word and no character, has no space at its edges, keeps what was chosen, and stays', () => {
    fc.assert(
      fc.property(textsWithSpan, ({ text, span }) => {
        const words = listWords(text);
        const snapped = snapToWords(text, span, words);
        const quote = quoteOf(text, snapped);
        const edges = characterEdges(text);
        expect(edges.has(snapped.start) && edges.has(snapped.end)).toBe(true);
        expect(quote).toBe(quote.trim());
        expect(quote).toContain(quoteOf(text, span).trim());
        for (const word of words) {
          for (const edge of [snapped.start, snapped.end]) expect(edge > word.start && edge < word.end).toBe(false);
        }
        expect(snapToWords(text, snapped, words)).toEqual(snapped);
      }),
    );
  });
});

describe('findWords', () => {
  const text = 'In China the art of starting startles. Art is home-trained; an art, parts of banana art';
  test.each([
    { name: 'whole words win over parts of words', typed: 'art', found: [13, 63, 84] },
    { name: 'a part alone is grown to its word', typed: 'Start', found: [20, 29] },
    { name: 'a word that holds it twice is one place', typed: 'na', found: [3, 77] },
    { name: 'a half of a joined word is a part', typed: 'trained', found: [46] },
    { name: 'punctuation that was typed stays', typed: ' art, ', found: [63] },
    { name: 'nothing typed', typed: '  ', found: [] },
  ])('$name', ({ typed, found }) => {
    expect(findWords(text, typed).map(({ start }) => start)).toEqual(found);
  });

  test('a whole word in other capitals wins over parts that are spelled alike', () => {
    expect(findWords('It startles. Art does.', 'art')).toEqual([{ start: 13, end: 16 }]);
  });
});

describe('stepEdge', () => {
  const text = 'It grew “at home”, they say.\n\n创新 came later.';
  const words = listWords(text);
  const table: { name: string; from: string; edge: Edge; direction: Direction; to: string }[] = [
    { name: 'start later drops a word', from: 'grew “at home', edge: 'start', direction: 'later', to: 'at home' },
    {
      name: 'start later drops a quote with its word',
      from: '“at home',
      edge: 'start',
      direction: 'later',
      to: 'home',
    },
    { name: 'start earlier takes a word', from: 'home', edge: 'start', direction: 'earlier', to: 'at home' },
    { name: 'start earlier completes half a word', from: 'ome', edge: 'start', direction: 'earlier', to: 'home' },
    {
      name: 'end later takes a word over punctuation',
      from: 'home',
      edge: 'end',
      direction: 'later',
      to: 'home”, they',
    },
    { name: 'end later crosses paragraphs', from: 'say.', edge: 'end', direction: 'later', to: 'say.\n\n创新' },
    { name: 'end earlier drops a word', from: 'at home', edge: 'end', direction: 'earlier', to: 'at' },
    {
      name: 'end earlier drops the stop with its word',
      from: 'they say.',
      edge: 'end',
      direction: 'earlier',
      to: 'they',
    },
    { name: 'the last word stays: end', from: 'grew', edge: 'end', direction: 'earlier', to: 'grew' },
    { name: 'the last word stays: start', from: 'grew', edge: 'start', direction: 'later', to: 'grew' },
    { name: 'the beginning of the text', from: 'It grew', edge: 'start', direction: 'earlier', to: 'It grew' },
    { name: 'the end of the text', from: 'later.', edge: 'end', direction: 'later', to: 'later.' },
  ];
  test.each(table)('$name', ({ from, edge, direction, to }) => {
    expect(quoteOf(text, stepEdge(words, spanOf(text, from), edge, direction, text))).toBe(to);
  });
});

const edges = fc.constantFrom<Edge>('start', 'end');
const directions = fc.constantFrom<Direction>('earlier', 'later');

test.each([
  {
    name: 'stepEdge',
    step: (text: string, span: { start: number; end: number }, edge: Edge, direction: Direction) =>
      stepEdge(listWords(text), span, edge, direction, text),
  },
  { name: 'stepEdgeByCharacter', step: stepEdgeByCharacter },
])('$name moves one edge its way or nothing, and never leaves the text or an empty span', ({ step }) => {
  fc.assert(
    fc.property(textsWithSpan, edges, directions, ({ text, span }, edge, direction) => {
      const from = snapToWords(text, span);
      fc.pre(from.start < from.end);
      const to = step(text, from, edge, direction);
      expect(isInside(to, text)).toBe(true);
      const still = edge === 'start' ? 'end' : 'start';
      expect(to[still]).toBe(from[still]);
      if (to !== from) expect(to[edge] < from[edge]).toBe(direction === 'earlier');
      const visible = characterEdges(text);
      expect(visible.has(to.start) && visible.has(to.end)).toBe(true);
    }),
  );
});

test('every word of a text can be reached by stepping the end from the first word', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const words = listWords(text);
      const [first] = words;
      fc.pre(first !== undefined);
      let span = first ?? { start: 0, end: 0 };
      const ends = [span.end];
      for (let next = stepEdge(words, span, 'end', 'later', text); next !== span; ) {
        span = next;
        ends.push(span.end);
        next = stepEdge(words, span, 'end', 'later', text);
      }
      expect(ends).toEqual(words.map(({ end }) => end));
    }),
  );
});

describe('stepEdgeByCharacter', () => {
  const text = 'a👨‍👩‍👧b q\u0308🇨🇳';
  test.each<{ name: string; from: string; edge: Edge; direction: Direction; to: string }>([
    { name: 'takes a whole family', from: 'b', edge: 'start', direction: 'earlier', to: '👨‍👩‍👧b' },
    { name: 'drops a whole family', from: '👨‍👩‍👧b', edge: 'start', direction: 'later', to: 'b' },
    { name: 'takes a letter with its accent', from: 'b ', edge: 'end', direction: 'later', to: 'b q\u0308' },
    { name: 'drops a flag', from: 'q\u0308🇨🇳', edge: 'end', direction: 'earlier', to: 'q\u0308' },
    { name: 'one character stays', from: '🇨🇳', edge: 'end', direction: 'earlier', to: '🇨🇳' },
    { name: 'the beginning', from: 'a', edge: 'start', direction: 'earlier', to: 'a' },
    { name: 'the end', from: '🇨🇳', edge: 'end', direction: 'later', to: '🇨🇳' },
  ])('$name', ({ from, edge, direction, to }) => {
    expect(quoteOf(text, stepEdgeByCharacter(text, spanOf(text, from), edge, direction))).toBe(to);
  });
});
