import { readArgument, readStrands, writeStrands } from '@/components/player/argument/argument-answers';
import { fitDials, fitFactors } from '@/components/player/fit';
import { isPrediction } from '@/components/player/stance/stance-answers';
import type { Prediction } from '@/lib/domain/module';

const chance: Prediction = { kind: 'probability', question: 'How likely?' };
const choice: Prediction = { kind: 'choice', question: 'Which?', options: ['This', 'That'] };
const sentence: Prediction = { kind: 'sentence', question: 'What?' };

test.each<[Prediction, string, boolean]>([
  [chance, '0', true],
  [chance, '100', true],
  [chance, ' 62 ', true],
  [chance, '101', false],
  [chance, '-5', false],
  [chance, '6.5', false],
  [chance, '60 %', false],
  [chance, '', false],
  [choice, 'That', true],
  [choice, 'Neither', false],
  [sentence, 'It slows.', true],
  [sentence, '   ', false],
])('%o answered with “%s”: %s', (prediction, answer, expected) => {
  expect(isPrediction(answer, prediction)).toBe(expected);
});

test.each([
  { name: 'no draft', text: '', strands: 1 },
  { name: 'a draft of something else', text: '{"claim":"x"}', strands: 1 },
  { name: 'a strand without a because', text: '[{"tagIds":[]}]', strands: 1 },
  {
    name: 'a strand with items that are no ids',
    text: '[{"tagIds":[],"because":"b","evidenceIds":[7]},{"tagIds":[],"because":""}]',
    strands: 1,
  },
  { name: 'two strands', text: '[{"tagIds":["a"],"because":"b"},{"tagIds":[],"because":""}]', strands: 2 },
])('$name is read as $strands strand(s)', ({ text, strands }) => {
  expect(readStrands(text)).toHaveLength(strands);
});

describe('a strand is whole', () => {
  const there = { tags: [{ id: 'here' }], evidence: [{ id: 'SO-1' }] };
  const nothing = { tags: [], evidence: [] };
  test.each([
    { name: 'with a tag', tagIds: ['here'], evidenceIds: [], ground: there, rests: ['here'] },
    { name: 'with an item of the library', tagIds: [], evidenceIds: ['SO-1'], ground: there, rests: ['SO-1'] },
    { name: 'not with nothing', tagIds: [], evidenceIds: [], ground: there, rests: null },
    { name: 'not with a deleted tag', tagIds: ['gone'], evidenceIds: [], ground: there, rests: null },
    { name: 'not with an item that is not there', tagIds: [], evidenceIds: ['XX-9'], ground: there, rests: null },
    {
      name: 'with what is there, without the rest',
      tagIds: ['gone', 'here'],
      evidenceIds: ['XX-9'],
      ground: there,
      rests: ['here'],
    },
    {
      name: 'not by tags alone where only items are there',
      tagIds: ['gone'],
      evidenceIds: [],
      ground: { tags: [], evidence: there.evidence },
      rests: null,
    },
    {
      name: 'with nothing where there is nothing to choose',
      tagIds: ['gone'],
      evidenceIds: [],
      ground: nothing,
      rests: [],
    },
  ])('$name', ({ tagIds, evidenceIds, ground, rests }) => {
    const read = readArgument(
      { claim: 'c', warrants: [{ tagIds, evidenceIds, because: 'b' }], objection: '', answer: '' },
      ground,
    );
    const kept = read.ok ? read.argument.warrants.flatMap((one) => [...one.tagIds, ...one.evidenceIds]) : null;
    expect(kept).toEqual(rests);
    if (!read.ok) expect(read.faults.strands).toEqual([{ rests: 'rests', because: null }]);
  });
});

test('strands chosen in another order are the same draft', () => {
  const strand = { tagIds: ['a', 'b'], evidenceIds: ['SO-1', 'SO-2'], because: 'b' };
  const turned = { because: 'b', evidenceIds: ['SO-2', 'SO-1'], tagIds: ['b', 'a'] };
  expect(writeStrands([turned])).toBe(writeStrands([strand]));
  expect(readStrands(writeStrands([turned]))).toEqual([strand]);
});

test.each([
  { name: 'alike in another order', own: ['compute', 'market'], key: ['market', 'compute'], kind: 'same' },
  { name: 'one in common', own: ['compute'], key: ['market', 'compute'], kind: 'shared' },
  { name: 'nothing in common', own: ['labour'], key: ['market'], kind: 'differs' },
] as const)('factors $name', ({ own, key, kind }) => {
  expect(fitFactors([...own], [...key])).toEqual({ kind });
});

test('a dial that was not given is not compared', () => {
  expect(fitDials(null, 3)).toBeNull();
  expect(fitDials(4, 2)).toEqual({ kind: 'above', steps: 2 });
  expect(fitDials(1, 2)).toEqual({ kind: 'below', steps: 1 });
  expect(fitFactors([], ['market'])).toBeNull();
});
