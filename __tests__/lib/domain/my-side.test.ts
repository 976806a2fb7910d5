import fc from 'fast-check';
import { POSITIONS, type Position, type StanceValue } from '@/lib/domain/debate';
import { SIDES } from '@/lib/domain/exercise';
import { otherSide, sideOf, splitBySide } from '@/lib/domain/my-side';

const VALUES = [-3, -2, -1, 0, 1, 2, 3] as const;
const tags = (letters: string) =>
  [...letters].map((letter) => ({ position: POSITIONS.find((name) => name.startsWith(letter)) ?? 'transfer' }));

test('the scale runs from elsewhere to home, with nobody’s side in the middle', () => {
  expect(VALUES.map(sideOf)).toEqual([
    'transfer',
    'transfer',
    'transfer',
    null,
    'indigenous',
    'indigenous',
    'indigenous',
  ]);
  for (const side of SIDES) expect(otherSide(otherSide(side))).toBe(side);
});

test.each<{ name: string; start: StanceValue | null; own: string; says: string }>([
  { name: 'home, with and against', start: 2, own: 'iitc', says: 'indigenous: with 2, against 1, neither 1' },
  { name: 'elsewhere, the same tags', start: -1, own: 'iitc', says: 'transfer: with 1, against 2, neither 1' },
  { name: 'in the middle', start: 0, own: 'iitcs', says: 'none: transfer 1, indigenous 2, neither 2' },
  { name: 'no stance', start: null, own: 't', says: 'none: transfer 1, indigenous 0, neither 0' },
  { name: 'no tags', start: 3, own: '', says: 'indigenous: with 0, against 0, neither 0' },
  { name: 'on neither side alone', start: -3, own: 'ssc', says: 'transfer: with 0, against 0, neither 3' },
])('$name: $says', ({ start, own, says }) => {
  const { side, parts } = splitBySide(start, tags(own));
  expect(`${side ?? 'none'}: ${parts.map(({ part, count }) => `${part} ${count}`).join(', ')}`).toBe(says);
});

const someTags = fc.array(fc.record({ position: fc.constantFrom<Position>(...POSITIONS) }));

test('every tag is in one part, whatever the start', () => {
  fc.assert(
    fc.property(fc.constantFrom(null, ...VALUES), someTags, (start, own) => {
      const { parts } = splitBySide(start, own);
      expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(own.length);
    }),
  );
});

test('for somebody who started on the other side, with and against change places', () => {
  fc.assert(
    fc.property(fc.constantFrom(1 as const, 2 as const, 3 as const), someTags, (start, own) => {
      const turned: Record<number, StanceValue> = { 1: -1, 2: -2, 3: -3 };
      const [home, elsewhere] = [splitBySide(start, own), splitBySide(turned[start] ?? 0, own)];
      expect(home.parts.map(({ count }) => count)).toEqual([
        elsewhere.parts[1]?.count,
        elsewhere.parts[0]?.count,
        elsewhere.parts[2]?.count,
      ]);
    }),
  );
});
