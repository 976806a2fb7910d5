import fc from 'fast-check';
import {
  buildAgreement,
  countRatings,
  gwetAC1,
  krippendorffAlpha,
  pairAgreement,
  percentAgreement,
  type UnitCounts,
} from '@/lib/domain/agreement';
import { AGREEMENT_CASES, type Measure, readRatings } from './agreement-cases';

const MEASURES: Record<Measure, (units: readonly UnitCounts[]) => number | null> = {
  pairs: percentAgreement,
  nominal: (units) => krippendorffAlpha(units, 'nominal'),
  ordinal: (units) => krippendorffAlpha(units, 'ordinal'),
  ac1: gwetAC1,
};
const NAMES = ['pairs', 'nominal', 'ordinal', 'ac1'] as const;
const measureAll = (units: readonly UnitCounts[]) => NAMES.map((name) => MEASURES[name](units));
const decimals = (number: number) => String(number).split('.')[1]?.length ?? 0;

describe.each(AGREEMENT_CASES)('$name', ({ raters, printed, exact }) => {
  const { ratings, categories } = readRatings(raters);
  const units = countRatings(ratings, categories);

  test('the printed digits', () => {
    for (const name of NAMES) {
      const digits = printed[name];
      if (digits !== undefined) expect(MEASURES[name](units)?.toFixed(decimals(digits))).toBe(String(digits));
    }
  });

  test('what independent implementations agree on, to a billionth', () => {
    for (const name of NAMES) {
      const value = exact[name];
      if (value !== undefined) expect(Math.abs((MEASURES[name](units) ?? Number.NaN) - value)).toBeLessThan(1e-9);
    }
  });
});

describe('where a figure is not defined it is null', () => {
  test.each<{ name: string; units: UnitCounts[]; says: (number | null)[] }>([
    { name: 'no sentence', units: [], says: [null, null, null, null] },
    { name: 'nobody tagged', units: [[0, 0, 0]], says: [null, null, null, null] },
    {
      name: 'no sentence has two taggers',
      units: [
        [1, 0],
        [0, 1],
      ],
      says: [null, null, null, null],
    },
    {
      name: 'all chose the same: α has nothing to measure',
      units: [
        [3, 0],
        [2, 0],
      ],
      says: [1, null, null, 1],
    },
    { name: 'one sentence alone, all the same', units: [[0, 5, 0, 0]], says: [1, null, null, 1] },
    { name: 'there is but one category', units: [[3], [2]], says: [1, null, null, null] },
    { name: 'two taggers of one sentence who differ', units: [[1, 1]], says: [0, 0, 0, -1] },
    {
      name: 'each sentence unanimous, and they differ',
      units: [
        [2, 0],
        [0, 2],
      ],
      says: [1, 1, 1, 1],
    },
    {
      name: 'who tagged alone says nothing to α, but is a choice to AC1',
      units: [
        [2, 0],
        [0, 1],
      ],
      says: [1, null, null, 1],
    },
  ])('$name', ({ units, says }) => {
    expect(measureAll(units)).toEqual(says);
  });
});

test.each<{ name: string; unit: UnitCounts; share: number | null }>([
  { name: 'one', unit: [1, 0], share: null },
  { name: 'three and one', unit: [3, 1], share: 1 / 2 },
  { name: 'five of one mind', unit: [0, 5], share: 1 },
])('pairs of one sentence: $name', ({ unit, share }) => {
  expect(pairAgreement(unit)).toBe(share);
});

test('a category that does not exist is a mistake', () => {
  expect(() => countRatings([[0, 4]], 4)).toThrow('There is no category 4');
});

const CATEGORIES = 4;
const ratingTables = fc
  .tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 8 }))
  .chain(([raters, units]) => {
    const value = fc.option(fc.nat(CATEGORIES - 1), { freq: 3 });
    const unit = fc.array(value, { minLength: raters, maxLength: raters });
    return fc.array(unit, { minLength: units, maxLength: units });
  });
const orderOf = (length: number) => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });
const count = (table: (number | null)[][]) => countRatings(table, CATEGORIES);
const near = (values: (number | null)[]) => values.map((value) => (value === null ? null : expect.closeTo(value, 10)));

/** α as its definition says it: the mean distance of pairs within units beside that of all pairs, value by value. */
function alphaByPairs(table: (number | null)[][], distance: (a: number, b: number, all: number[]) => number) {
  const units = table.map((unit) => unit.filter((value) => value !== null)).filter((unit) => unit.length > 1);
  const all = units.flat();
  const meanOver = (values: number[]) =>
    values.flatMap((a, i) => values.filter((_, j) => i !== j).map((b) => distance(a, b, all)));
  const expected = meanOver(all).reduce((a, b) => a + b, 0) / (all.length * (all.length - 1));
  const observed =
    units.map((unit) => meanOver(unit).reduce((a, b) => a + b, 0) / (unit.length - 1)).reduce((a, b) => a + b, 0) /
    all.length;
  return all.length === 0 || expected === 0 ? null : 1 - observed / expected;
}

const asNames = (a: number, b: number) => (a === b ? 0 : 1);
const asSteps = (a: number, b: number, all: number[]) => {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  const ends = all.filter((value) => value === low || value === high).length / 2;
  return a === b ? 0 : (all.filter((value) => value > low && value < high).length + ends) ** 2;
};

describe('for any table of ratings', () => {
  test('α is what its definition gives, pair by pair', () => {
    fc.assert(
      fc.property(ratingTables, (table) => {
        const units = count(table);
        expect([MEASURES.nominal(units), MEASURES.ordinal(units)]).toEqual(
          near([alphaByPairs(table, asNames), alphaByPairs(table, asSteps)]),
        );
      }),
    );
  });

  test('every figure is null or finite and at most 1; percent agreement is a share', () => {
    fc.assert(
      fc.property(ratingTables, (table) => {
        for (const value of measureAll(count(table))) {
          if (value === null) continue;
          expect(Number.isFinite(value)).toBe(true);
          expect(value).toBeLessThanOrEqual(1 + 1e-12);
        }
        expect(percentAgreement(count(table)) ?? 0).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('other names for the categories change nothing but the order of steps, which may be turned round', () => {
    fc.assert(
      fc.property(ratingTables, orderOf(CATEGORIES), (table, names) => {
        const before = count(table);
        const after = count(table.map((unit) => unit.map((value) => (value === null ? null : (names[value] ?? null)))));
        for (const name of ['pairs', 'nominal', 'ac1'] as const) {
          expect([MEASURES[name](after)]).toEqual(near([MEASURES[name](before)]));
        }
        const turned = before.map((unit) => [...unit].reverse());
        expect([MEASURES.ordinal(turned)]).toEqual(near([MEASURES.ordinal(before)]));
      }),
    );
  });

  test('the order of raters and of sentences changes nothing', () => {
    const tables = ratingTables.chain((table) =>
      fc.tuple(fc.constant(table), orderOf(table.length), orderOf(table[0]?.length ?? 0)),
    );
    fc.assert(
      fc.property(tables, ([table, units, raters]) => {
        const mixed = units.map((unit) => raters.map((rater) => table[unit]?.[rater] ?? null));
        expect(measureAll(count(mixed))).toEqual(near(measureAll(count(table))));
      }),
    );
  });

  test('a unanimous sentence does not lower percent agreement', () => {
    fc.assert(
      fc.property(ratingTables, fc.nat(CATEGORIES - 1), fc.integer({ min: 2, max: 9 }), (table, chosen, people) => {
        const unanimous = Array.from({ length: people }, () => chosen);
        const before = percentAgreement(count(table)) ?? 0;
        expect(percentAgreement(count([...table, unanimous]))).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  test('who rated nothing, and what nobody rated, change nothing; who rated alone changes AC1 only', () => {
    fc.assert(
      fc.property(ratingTables, fc.nat(CATEGORIES - 1), (table, alone) => {
        const before = measureAll(count(table));
        expect(measureAll(count([...table.map((unit) => [...unit, null]), [null, null]]))).toEqual(before);
        expect(measureAll(count([...table, [alone, null]])).slice(0, 3)).toEqual(before.slice(0, 3));
      }),
    );
  });
});

describe('buildAgreement', () => {
  const units: UnitCounts[] = [
    [9, 1, 0, 0],
    [4, 4, 1, 0],
    [0, 6, 0, 2],
    [1, 0, 7, 0],
    [3, 3, 3, 3],
    [0, 0, 0, 1],
    [0, 0, 0, 0],
  ];

  test('it says what the figures rest on, and puts each inside its interval', () => {
    const { pairs, alpha, ac1, ...n } = buildAgreement(units, { level: 'nominal', seed: 1 });
    expect(n).toEqual({ units: 5, values: 47 });
    expect([pairs.value, alpha.value, ac1.value]).toEqual([
      percentAgreement(units),
      krippendorffAlpha(units, 'nominal'),
      gwetAC1(units),
    ]);
    for (const { value, interval } of [pairs, alpha, ac1]) {
      expect(interval?.low).toBeLessThan(value ?? 0);
      expect(interval?.high).toBeGreaterThan(value ?? 0);
    }
  });

  test('dials go by their order', () => {
    expect(buildAgreement(units, { level: 'ordinal', seed: 1 }).alpha.value).toBe(krippendorffAlpha(units, 'ordinal'));
  });

  test('where nothing varies α is not defined on any resample', () => {
    const { alpha } = buildAgreement(
      [
        [3, 0],
        [4, 0],
      ],
      { level: 'nominal', seed: 1, resamples: 100 },
    );
    expect(alpha).toEqual({ value: null, interval: null, resamples: 100, notDefined: 100 });
  });
});
