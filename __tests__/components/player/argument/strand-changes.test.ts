import { moveSupport, moveTo } from '@/components/player/argument/strand-changes';
import { edgeOf, gripKey, readDrop } from '@/components/player/argument/strand-drag';

test.each([
  { from: 0, to: 2, expected: 'BCA' },
  { from: 2, to: 0, expected: 'CAB' },
  { from: 1, to: 2, expected: 'ACB' },
  { from: 1, to: 1, expected: 'ABC' },
])('of A, B, C the one at $from moved to $to: $expected', ({ from, to, expected }) => {
  expect(moveTo([...'ABC'], from, to).join('')).toBe(expected);
});

describe('a support moved from the first strand to the second', () => {
  const strand = (tagIds: string[], evidenceIds: string[]) => ({ tagIds, evidenceIds, because: '' });
  const strands = [strand(['a', 'b'], ['SO-1']), strand(['b'], []), strand([], ['SO-1'])];
  test.each([
    { kind: 'tag', id: 'a', first: strand(['b'], ['SO-1']), second: strand(['b', 'a'], []) },
    { kind: 'tag', id: 'b', first: strand(['a'], ['SO-1']), second: strand(['b'], []) },
    { kind: 'item', id: 'SO-1', first: strand(['a', 'b'], []), second: strand(['b'], ['SO-1']) },
  ] as const)('$kind $id', ({ kind, id, first, second }) => {
    expect(moveSupport(strands, { kind, id }, 0, 1)).toEqual([first, second, strands[2]]);
  });
});

describe('where a drag would end', () => {
  const item = { kind: 'item', id: 'SO-1' } as const;
  test.each([
    { name: 'over nothing', grip: gripKey(0, item), over: null, y: 0.5, drop: null, edges: [null, null, null] },
    {
      name: 'a support over its own strand',
      grip: gripKey(1, item),
      over: '1',
      y: 0.5,
      drop: null,
      edges: [null, null, null],
    },
    {
      name: 'a support over another strand',
      grip: gripKey(1, item),
      over: '0',
      y: 0.9,
      drop: { kind: 'support', support: item, from: 1, to: 0 },
      edges: ['into', null, null],
    },
    {
      name: 'the last strand over the upper half of the first',
      grip: gripKey(2, null),
      over: '0',
      y: 0.2,
      drop: { kind: 'strand', from: 2, to: 0 },
      edges: ['before', null, null],
    },
    {
      name: 'the first strand over the lower half of the last',
      grip: gripKey(0, null),
      over: '2',
      y: 0.8,
      drop: { kind: 'strand', from: 0, to: 2 },
      edges: [null, null, 'after'],
    },
    {
      name: 'the first strand over the lower half of the second',
      grip: gripKey(0, null),
      over: '1',
      y: 0.8,
      drop: { kind: 'strand', from: 0, to: 1 },
      edges: [null, null, 'before'],
    },
    {
      name: 'a strand over the nearer half of its neighbour, where it stands already',
      grip: gripKey(0, null),
      over: '1',
      y: 0.2,
      drop: null,
      edges: [null, null, null],
    },
  ])('$name', ({ grip, over, y, drop, edges }) => {
    const read = readDrop({ key: grip, over, part: { x: 0.5, y } });
    expect(read).toEqual(drop);
    expect([0, 1, 2].map((index) => edgeOf(read, index, 3))).toEqual(edges);
  });
});
