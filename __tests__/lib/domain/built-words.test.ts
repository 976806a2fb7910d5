import { describeBuilt } from '@/lib/domain/built-words';
import type { Built } from '@/lib/domain/exercise';
import { chain, grid, order, scorecard, sort } from './some-exercises';

test.each([
  {
    name: 'groups, in the order of the exercise',
    exercise: sort,
    built: { kind: 'sort', groups: { design: 'reading', lab: 'fact', gone: 'fact' } },
    lines: ['A laboratory opens: Fact ()', 'A design changes: Interpretation ()'],
  },
  {
    name: 'places',
    exercise: grid,
    built: { kind: 'grid', places: { lab: { x: 10, y: 90 } } },
    lines: ['A laboratory opens at 10, 90 of Knowledge'],
  },
  { name: 'an order', exercise: order, built: { kind: 'order', items: ['b', 'a'] }, lines: ['1 Event b', '2 Event a'] },
  { name: 'nothing of another kind', exercise: chain, built: { kind: 'order', items: ['a'] }, lines: [] },
] satisfies { name: string; exercise: Parameters<typeof describeBuilt>[0]; built: Built; lines: string[] }[])(
  'in words: $name',
  ({ exercise, built, lines }) => {
    const words = describeBuilt(exercise, built).map((line) => {
      if (line.kind === 'choice') return `${line.item}: ${line.choice} (${line.because})`;
      if (line.kind === 'place') return `${line.item} at ${line.place.x}, ${line.place.y} of ${line.task.x.label}`;
      if (line.kind === 'order') return `${line.place} ${line.item}`;
      return `${line.from} → ${line.to}`;
    });
    expect(words).toEqual(lines);
  },
);

test('in words: links and marks with their reasons', () => {
  const [from, to] = chain.items;
  const [item] = scorecard.items;
  const [mark] = scorecard.marks;
  if (!from || !to || !item || !mark) throw new Error('The exercises have items');
  expect(describeBuilt(chain, { kind: 'chain', links: [{ from: from.key, to: to.key }] })).toEqual([
    { kind: 'link', from: from.text, to: to.text },
  ]);
  const built: Built = { kind: 'scorecard', marks: { [item.key]: mark.key }, reasons: { [item.key]: 'It is.' } };
  expect(describeBuilt(scorecard, built)).toEqual([
    { kind: 'choice', item: item.text, choice: mark.label, because: 'It is.' },
  ]);
});
