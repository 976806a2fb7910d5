import fc from 'fast-check';
import type { Link } from '@/lib/domain/exercise';
import { compareChain, compareGrid, compareOrder, compareSort } from '@/lib/domain/exercise-compare';
import { chain, grid, order, sort } from './some-exercises';

test('a sort is compared item by item, in the order in which it was asked', () => {
  const rows = compareSort(sort, { lab: 'fact', 人: 'reading', design: 'fact' });
  expect(rows.map(({ item, own, answer, found }) => [item.key, own, answer.group, found])).toEqual([
    ['lab', 'fact', 'fact', 'same'],
    ['人', 'reading', 'fact', 'defensible'],
    ['design', 'fact', 'reading', 'otherwise'],
  ]);
  expect(compareSort(sort, {}).map(({ found }) => found)).toEqual(['missed', 'missed', 'missed']);
});

test.each([
  { name: 'inside', place: { x: 15, y: 50 }, found: 'same' },
  { name: 'on a corner', place: { x: 30, y: 60 }, found: 'same' },
  { name: 'beside it', place: { x: 31, y: 50 }, found: 'otherwise' },
  { name: 'above it', place: { x: 15, y: 61 }, found: 'otherwise' },
])('a place $name', ({ place, found }) => {
  const [row] = compareGrid(grid, { lab: place });
  expect(row).toMatchObject({ item: { key: 'lab' }, own: place, found });
});

test('an item without a place is missed', () => {
  expect(compareGrid(grid, {}).map(({ own, found }) => [own, found])).toEqual(Array(3).fill([null, 'missed']));
});

describe('compareOrder', () => {
  test.each([
    { name: 'the same order', own: 'abcde', moves: '' },
    { name: 'the last put first', own: 'eabcd', moves: 'e' },
    { name: 'the first put last', own: 'bcdea', moves: 'a' },
    { name: 'two changed over', own: 'abdce', moves: 'c' },
    { name: 'the other way round', own: 'edcba', moves: 'abcd' },
    { name: 'one left out', own: 'abde', moves: 'c' },
    { name: 'something that is no item', own: 'xabcde', moves: '' },
  ])('$name: $moves would have to move', ({ own, moves }) => {
    const rows = compareOrder(order, [...own]);
    expect(rows.map(({ item }) => item.key).join('')).toBe('abcde');
    const moving = rows.filter(({ stands }) => !stands).map(({ item }) => item.key);
    expect(moving.join('')).toBe(moves);
  });

  test('says at which place each item was put', () => {
    expect(compareOrder(order, [...'badec']).map(({ own }) => own)).toEqual([2, 1, 5, 3, 4]);
    expect(compareOrder(order, ['c']).map(({ own }) => own)).toEqual([null, null, 1, null, null]);
  });

  test('those that stand are in order, and none of the others could stand with them', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['a', 'b', 'c', 'd', 'e'], { minLength: 5 }), (own) => {
        const standing = new Set(compareOrder(order, own).flatMap(({ item, stands }) => (stands ? [item.key] : [])));
        const kept = own.filter((key) => standing.has(key));
        expect(kept).toEqual(kept.toSorted());
        // As many as there can be: every larger choice of items holds two that are the wrong way round.
        const choices = Array.from({ length: 2 ** own.length }, (_, bits) =>
          own.filter((_key, at) => (bits >> at) % 2),
        );
        const rising = choices.filter((one) => one.join() === one.toSorted().join());
        const longest = Math.max(...rising.map(({ length }) => length));
        expect(kept).toHaveLength(longest);
      }),
    );
  });
});

describe('compareChain', () => {
  const link = (text: string): Link => {
    const [from = '', to = ''] = text.split('>');
    return { from, to };
  };
  test.each([
    { name: 'none', own: [], says: ['author', 'author'] },
    { name: 'both', own: ['freedom>ideas', 'money>freedom'], says: ['same', 'same'] },
    { name: 'one the other way round', own: ['freedom>money'], says: ['turned', 'author'] },
    { name: 'one of their own', own: ['luck>ideas'], says: ['author', 'author', 'own'] },
    { name: 'one in both directions', own: ['money>freedom', 'freedom>money'], says: ['same', 'author', 'own'] },
  ])('$name', ({ own, says }) => {
    expect(compareChain(chain, own.map(link)).map(({ found }) => found)).toEqual(says);
  });

  test('where the author draws both directions, neither is the other turned round', () => {
    const loop = { ...chain, answers: [...chain.answers, { from: 'freedom', to: 'money', because: '' }] };
    expect(compareChain(loop, [link('money>freedom')]).map(({ found }) => found)).toEqual(['same', 'author', 'author']);
  });

  test('no link is lost or said twice, whoever drew it', () => {
    const keys = chain.items.map(({ key }) => key);
    const someLinks = fc.uniqueArray(
      fc.record({ from: fc.constantFrom(...keys), to: fc.constantFrom(...keys) }).filter(({ from, to }) => from !== to),
      { selector: ({ from, to }) => `${from}>${to}` },
    );
    fc.assert(
      fc.property(someLinks, (own) => {
        const rows = compareChain(chain, own);
        const drawn = rows.flatMap(({ from, to, found }) => {
          if (found === 'author') return [];
          return found === 'turned' ? [`${to}>${from}`] : [`${from}>${to}`];
        });
        expect(drawn.toSorted()).toEqual(own.map(({ from, to }) => `${from}>${to}`).toSorted());
        expect(rows.filter(({ found }) => found !== 'own')).toHaveLength(chain.answers.length);
      }),
    );
  });
});
