import { POSITIONS, type Position } from '@/lib/domain/debate';
import { choosePair, findWallPair, listOffered, type WallReason } from '@/lib/domain/wall-reasons';

const TEXT = 'About a quarter had an American affiliation at some point.';

/** So many people per position in the fixed order, each with a reason of their own. */
function reasonsOf(...counts: number[]): WallReason[] {
  return POSITIONS.flatMap((position, at) =>
    Array.from({ length: counts[at] ?? 0 }, (_, index) => ({
      id: `${position}-${index}`,
      position,
      because: `${position} reason of number ${index} here`,
      at: index,
      start: 0,
      end: TEXT.length,
      isSetAside: false,
    })),
  );
}

const ids = (reasons: readonly WallReason[] | null) => reasons?.map(({ id }) => id) ?? null;
const positions = (reasons: readonly WallReason[]): Position[] => [...new Set(reasons.map(({ position }) => position))];

test.each<{ name: string; counts: number[]; offered: Position[] }>([
  { name: 'nobody', counts: [], offered: [] },
  { name: 'four people', counts: [4], offered: [] },
  { name: 'five of one position', counts: [5], offered: ['transfer'] },
  { name: 'a position of two is not offered', counts: [3, 2], offered: ['transfer'] },
  { name: 'nor one of several small ones', counts: [3, 3, 2, 2], offered: ['transfer', 'indigenous'] },
])('$name: positions that a wall would name are offered', ({ counts, offered }) => {
  expect(positions(listOffered(reasonsOf(...counts)))).toEqual(offered);
});

test('what is set aside or not written is not offered, and its person still counts', () => {
  const reasons = reasonsOf(4, 3).map((reason) => ({
    ...reason,
    isSetAside: reason.id === 'transfer-0',
    because: reason.id === 'indigenous-0' ? ' ' : reason.because,
  }));
  expect(ids(listOffered(reasons))).toEqual(['transfer-1', 'transfer-2', 'transfer-3', 'indigenous-1', 'indigenous-2']);
  const pair = findWallPair(reasons, TEXT);
  expect(ids(pair)).toEqual(['transfer-1', 'indigenous-1']);
});

test('the most opposed pair is of positions that a wall may name', () => {
  expect(ids(findWallPair(reasonsOf(4, 2, 3), TEXT))).toEqual(['transfer-0', 'sequence-0']);
  expect(findWallPair(reasonsOf(4, 2), TEXT)).toBeNull();
});

test.each<{ name: string; chosen: (string | null)[]; pair: string[] | null }>([
  { name: 'two of different positions', chosen: ['indigenous-1', 'transfer-2'], pair: ['indigenous-1', 'transfer-2'] },
  { name: 'two of the same', chosen: ['transfer-1', 'transfer-2'], pair: null },
  { name: 'one that is not offered', chosen: ['transfer-1', 'sequence-0'], pair: null },
  { name: 'one that has gone', chosen: ['transfer-1', null], pair: null },
  { name: 'none', chosen: [null, null], pair: null },
])('$name', ({ chosen, pair }) => {
  expect(ids(choosePair(reasonsOf(3, 3, 1), chosen))).toEqual(pair);
});
