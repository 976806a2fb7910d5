import * as fc from 'fast-check';
import { POSITIONS } from '@/lib/domain/debate';
import { showSplit } from '@/lib/domain/small-groups';

const counts = (transfer: number, indigenous: number, sequence: number, complicates: number) => ({
  ...{ transfer, indigenous, sequence, complicates },
});

it('shows nothing of fewer than five people', () => {
  expect(showSplit(counts(2, 2, 0, 0))).toBeNull();
  expect(showSplit(counts(4, 0, 0, 0))).toBeNull();
});

it('names every position that at least three people chose', () => {
  expect(showSplit(counts(3, 4, 0, 0))).toEqual({
    named: [
      { position: 'transfer', people: 3 },
      { position: 'indigenous', people: 4 },
    ],
    others: null,
    people: 7,
  });
});

it('pools positions that fewer than three people chose', () => {
  expect(showSplit(counts(5, 2, 1, 0))).toEqual({
    named: [{ position: 'transfer', people: 5 }],
    others: 3,
    people: 8,
  });
});

it('leaves out a pool of fewer than three, and the total, which would give it away', () => {
  expect(showSplit(counts(5, 2, 0, 0))).toEqual({
    named: [{ position: 'transfer', people: 5 }],
    others: null,
    people: null,
  });
});

it('never shows a group of one or two, however one subtracts', () => {
  const people = fc.nat({ max: 12 });
  fc.assert(
    fc.property(people, people, people, people, (...four) => {
      const shown = showSplit(counts(...four));
      if (shown === null) return;
      const namedPeople = shown.named.reduce((sum, one) => sum + one.people, 0);
      for (const one of shown.named) expect(one.people).toBeGreaterThanOrEqual(3);
      if (shown.others !== null) expect(shown.others).toBeGreaterThanOrEqual(3);
      if (shown.people !== null) {
        expect(shown.people).toBe(four.reduce((sum, one) => sum + one, 0));
        const rest = shown.people - namedPeople;
        expect(rest === 0 || rest >= 3).toBe(true);
      }
      expect(shown.named.map(({ position }) => position)).toEqual(
        POSITIONS.filter((position) => shown.named.some((one) => one.position === position)),
      );
    }),
  );
});
