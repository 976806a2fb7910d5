import fc from 'fast-check';
import { buildShift, rankBiserial, signedRanks, signFlipP } from '@/lib/domain/permutation';
import { listDifferences, PAIRED_CASES } from './paired-cases';

describe.each(PAIRED_CASES)('$name', ({ pre, post, scale, counts, mean, p, rankBiserial: expected }) => {
  const differences = listDifferences(pre, post, scale);

  test('over ranks the exact p is the published one of the signed-rank test', () => {
    expect(signFlipP(signedRanks(differences))).toBe(p);
  });

  test('counts, mean shift and effect size', () => {
    const shift = buildShift(differences, { seed: 1, resamples: 100 });
    expect(shift).toMatchObject(counts);
    expect(Math.abs((shift.mean.value ?? Number.NaN) / scale - mean)).toBeLessThan(1e-9);
    expect(Math.abs((shift.rankBiserial ?? Number.NaN) - expected)).toBeLessThan(1e-9);
  });
});

test('Fisher (1935): 863 of 32,768 sums of Darwin’s plants reach 314, and as many −314', () => {
  const darwin = PAIRED_CASES[2]?.post ?? [];
  expect(signFlipP(darwin)).toBe((2 * 863) / 32_768);
  expect(buildShift(darwin, { seed: 1, resamples: 100 }).p).toBe(signFlipP(darwin));
});

test('one of two sides is the published p of Hollander and Wolfe, 0.01953', () => {
  const { pre, post, scale } = PAIRED_CASES[0] ?? { pre: [], post: [], scale: 1 };
  expect(((signFlipP(signedRanks(listDifferences(pre, post, scale))) ?? 0) / 2).toFixed(5)).toBe('0.01953');
});

describe('signFlipP', () => {
  test.each([
    { name: 'nobody answered twice', differences: [], p: null },
    { name: 'nobody moved', differences: [0, 0, 0], p: 1 },
    { name: 'one person can prove nothing', differences: [3], p: 1 },
    { name: 'three alike', differences: [1, 1, 1], p: 1 / 4 },
    { name: 'those who stay change nothing', differences: [1, 0, 1, 0, 1], p: 1 / 4 },
    { name: 'up and down in balance', differences: [2, -2], p: 1 },
    { name: 'ties with what was seen count', differences: [2, 1, -1], p: 3 / 4 },
    { name: 'a class of 60 who all move', differences: Array(60).fill(1), p: 2 ** -59 },
  ])('$name', ({ differences, p }) => {
    expect(signFlipP(differences)).toBe(p);
  });

  test('it stays over 0 for a course of thousands', () => {
    expect(signFlipP(Array(1200).fill(6))).toBeGreaterThan(0);
  });

  test('parts of scale points are a mistake', () => {
    expect(() => signFlipP([0.5])).toThrow('whole numbers');
  });
});

test.each([
  { name: 'ties share the middle of their ranks', differences: [1, -1, 3], ranks: [3, -3, 6] },
  { name: 'who stays has none', differences: [0, -2, 0, 5], ranks: [0, -2, 0, 4] },
  { name: 'nobody', differences: [], ranks: [] },
])('ranks, doubled: $name', ({ differences, ranks }) => {
  expect(signedRanks(differences)).toEqual(ranks);
});

test.each([
  { name: 'nobody moved', differences: [0, 0], effect: null },
  { name: 'all who moved went up', differences: [1, 0, 2], effect: 1 },
  { name: 'two small steps up and a large one down', differences: [1, 1, -2], effect: 0 },
])('rank-biserial: $name', ({ differences, effect }) => {
  expect(rankBiserial(differences)).toBe(effect);
});

test('a class nobody answered in has no figures', () => {
  expect(buildShift([], { seed: 1 })).toEqual({
    n: 0,
    up: 0,
    same: 0,
    down: 0,
    mean: { value: null, interval: null, resamples: 0, notDefined: 0 },
    p: null,
    rankBiserial: null,
  });
});

const shifts = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 10 });

/** The same by trying every way to give each difference a sign. */
function pByTrying(differences: number[]): number {
  const seen = Math.abs(differences.reduce((a, b) => a + b, 0));
  let far = 0;
  for (let way = 0; way < 2 ** differences.length; way += 1) {
    const total = differences.reduce((a, b, index) => a + (Math.floor(way / 2 ** index) % 2 === 0 ? b : -b), 0);
    if (Math.abs(total) >= seen) far += 1;
  }
  return far / 2 ** differences.length;
}

describe('for any shifts', () => {
  test('p is the share of all ways, tried one by one', () => {
    fc.assert(
      fc.property(shifts, (differences) => {
        expect(signFlipP(differences)).toBeCloseTo(pByTrying(differences), 12);
      }),
    );
  });

  test('p is over 0 and at most 1, and the same for the other direction and another order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 1, maxLength: 300 }), (differences) => {
        const p = signFlipP(differences) ?? Number.NaN;
        expect(p).toBeGreaterThan(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(signFlipP(differences.map((difference) => -difference))).toBe(p);
        expect(signFlipP([...differences].reverse())).toBeCloseTo(p, 12);
      }),
    );
  });

  test('the effect lies between −1 and 1 and turns round with the differences', () => {
    fc.assert(
      fc.property(shifts, (differences) => {
        const effect = rankBiserial(differences);
        const turned = rankBiserial(differences.map((difference) => -difference));
        if (effect === null || turned === null) return expect(effect).toBe(turned);
        expect(Math.abs(effect)).toBeLessThanOrEqual(1);
        expect(effect + turned).toBe(0);
      }),
    );
  });
});
