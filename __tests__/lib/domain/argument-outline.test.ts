import { buildOutline } from '@/lib/domain/argument-outline';
import type { ArgumentContent } from '@/lib/domain/work';
import { ground } from './some-evidence';

const about = { title: 'Solar', question: 'Where did it come from?' };
const argument: ArgumentContent = {
  claim: 'It came by ship and grew here.',
  warrants: [
    { tagIds: ['prices', 'cells'], evidenceIds: [], because: 'what was carried was learned' },
    { tagIds: ['gone-by-now'], evidenceIds: ['SO-1', 'SO-4'], because: 'ships are counted' },
  ],
  objection: 'Ships carry finished cells.',
  answer: '',
};
const outline = buildOutline(about, argument, ground);

test('an outline holds the words of the argument and of the module', () => {
  expect(outline).toMatchObject({
    ...about,
    claim: argument.claim,
    objection: argument.objection,
    answer: '',
    strands: [{ because: 'what was carried was learned' }, { because: 'ships are counted' }],
  });
});

test('works are numbered in the order of their first use, once for the whole argument, with what was seen of them', () => {
  expect(outline.works.map(({ key, seen }) => [key, seen])).toEqual([
    ['Tan', null],
    ['Reuters', 'reprint'],
    ['Lee', null],
  ]);
  expect(outline.strands.map(({ supports }) => supports)).toMatchObject([
    [
      { kind: 'quote', quote: 'Cells came by', position: 'indigenous', source: 'About solar', works: [1] },
      { kind: 'quote', quote: 'Prices fell', position: 'sequence', works: [2, 1, 3] },
    ],
    [
      { kind: 'item', id: 'SO-1', statement: 'What SO-1 states.', type: 'fact', works: [1] },
      { kind: 'item', id: 'SO-4', works: [] },
      { kind: 'gone', of: 'tag' },
    ],
  ]);
});

test('shared works are named by their numbers', () => {
  expect(outline.shared).toEqual([{ strands: [1, 2], works: [1], isAll: false }]);
});

test('words over the end of a paragraph stand in one line', () => {
  const [source] = ground.sources;
  const [tag] = ground.tags;
  if (!source || !tag) throw new Error('There is nothing to tag');
  const start = source.text.indexOf('fell');
  const across = { ...tag, start, end: source.text.length };
  const { strands } = buildOutline(
    about,
    { ...argument, warrants: [{ tagIds: [tag.id], evidenceIds: [], because: 'b' }] },
    { ...ground, tags: [across] },
  );
  expect(strands[0]?.supports).toMatchObject([{ quote: 'fell. Then they grew.' }]);
});

test.each([
  { name: 'a control character', words: 'a\u0001b', expected: 'ab' },
  { name: 'half a character', words: 'a\uD800b', expected: 'ab' },
  { name: 'no character at all', words: 'a\uFFFFb', expected: 'ab' },
  { name: 'a tab, a new line and an emoji stay', words: 'a\tb\n👩‍🔬', expected: 'a\tb\n👩‍🔬' },
])('$name, which no file could hold: “$expected”', ({ words, expected }) => {
  const warrants = [{ tagIds: [], evidenceIds: [], because: words }];
  const { claim, strands, objection, answer } = buildOutline(
    about,
    { claim: words, warrants, objection: words, answer: words },
    ground,
  );
  expect([claim, strands[0]?.because, objection, answer]).toEqual([expected, expected, expected, expected]);
});
