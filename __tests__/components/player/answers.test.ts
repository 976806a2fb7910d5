import { readArgument, readStrands } from '@/components/player/argument-answers';
import { fitDials, fitFactors } from '@/components/player/fit';
import { isPrediction } from '@/components/player/stance-answers';
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
  { name: 'two strands', text: '[{"tagIds":["a"],"because":"b"},{"tagIds":[],"because":""}]', strands: 2 },
])('$name is read as $strands strand(s)', ({ text, strands }) => {
  expect(readStrands(text)).toHaveLength(strands);
});

test('a deleted tag no longer carries a strand', () => {
  const texts = { claim: 'c', warrants: [{ tagIds: ['gone'], because: 'b' }], objection: '', answer: '' };
  expect(readArgument(texts, [{ id: 'here' }])).toMatchObject({ ok: false, faults: { strands: [{ words: 'words' }] } });
  expect(readArgument(texts, [])).toMatchObject({ ok: true, argument: { warrants: [{ tagIds: [], because: 'b' }] } });
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
