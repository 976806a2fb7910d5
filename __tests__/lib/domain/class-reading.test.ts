import fc from 'fast-check';
import {
  bandShown,
  chooseContrast,
  countPublished,
  linesShown,
  peopleSaid,
  rankShown,
} from '@/lib/domain/class-reading';
import { showSplit } from '@/lib/domain/small-groups';

const counts = (transfer = 0, indigenous = 0, sequence = 0, complicates = 0) => ({
  transfer,
  indigenous,
  sequence,
  complicates,
});
const row = (sentence: number, ...of: number[]) => ({ sentence, split: showSplit(counts(...of)) });

test('depth and lines are made of those who are named alone', () => {
  const hidden = showSplit(counts(5, 2));
  expect(hidden).toEqual({ named: [{ position: 'transfer', people: 5 }], others: null, people: null });
  expect([hidden && peopleSaid(hidden), bandShown(hidden, 12), linesShown(hidden)]).toEqual([5, 2, ['transfer']]);
  const three = showSplit(counts(3, 9, 4));
  expect([bandShown(three, 16), linesShown(three)]).toEqual([4, ['indigenous', 'sequence']]);
  expect([bandShown(null, 16), linesShown(null)]).toEqual([0, []]);
});

test('a reading opens with five people and grows by three at a time', () => {
  expect([0, 4, 5, 6, 7, 8, 10, 11, 14].map(countPublished)).toEqual([0, 0, 5, 5, 5, 8, 8, 11, 14]);
});

test('the most divided come first; those with too few people, or of one mind, are left out', () => {
  const rows = [row(1, 8), row(2, 4, 4), row(3, 3, 3), row(4, 9, 3), row(5, 5, 5), row(6, 2, 2)];
  expect(rankShown(rows, 3).map(({ sentence }) => sentence)).toEqual([2, 5, 4]);
  expect(rankShown(rows, 1).map(({ sentence }) => sentence)).toEqual([2]);
});

test('of two classes that may be shown alike nothing else can be told apart', () => {
  const people = fc.integer({ min: 0, max: 12 });
  const split = fc.tuple(people, people, people, people).map((of) => showSplit(counts(...of)));
  fc.assert(
    fc.property(fc.array(split), fc.integer({ min: 5, max: 40 }), (splits, of) => {
      // What is drawn and ranked is a function of what is shown: said again from a copy it is the same.
      const rows = splits.map((one, index) => ({ sentence: index + 1, split: one }));
      const copy = JSON.parse(JSON.stringify(rows));
      expect(rankShown(copy, 3)).toEqual(rankShown(rows, 3));
      for (const one of rows) {
        const lines = linesShown(one.split);
        expect(one.split?.named.map(({ position }) => position) ?? []).toEqual(expect.arrayContaining(lines));
        expect(bandShown(one.split, of) > 0).toBe(one.split !== null && peopleSaid(one.split) > 0);
      }
    }),
  );
});

describe('a reason to set beside one’s own', () => {
  const reason = (position: 'sequence' | 'transfer' | 'complicates', because: string) => ({
    ...{ position, because, quote: 'the fund paid with its own money' },
  });
  const split = showSplit(counts(4, 0, 4, 1));
  const good = reason('sequence', 'learning came only after buying abroad');

  test.each([
    {
      name: 'the first that says something',
      reasons: [good, reason('transfer', 'they bought every part abroad')],
      chosen: good,
    },
    { name: 'not a thin one', reasons: [reason('sequence', 'it says so'), good], chosen: good },
    { name: 'not the quote again', reasons: [reason('sequence', 'the fund paid its own money'), good], chosen: good },
    {
      name: 'not one for a position that is not named',
      reasons: [reason('complicates', 'learning came only after buying abroad')],
      chosen: null,
    },
    { name: 'none', reasons: [], chosen: null },
  ])('$name', ({ reasons, chosen }) => {
    expect(chooseContrast(reasons, split)).toEqual(chosen);
    expect(chooseContrast(reasons, null)).toBeNull();
  });
});
