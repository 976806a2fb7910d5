import fc from 'fast-check';
import { krippendorffAlpha, type UnitCounts } from '@/lib/domain/agreement';
import { bootstrap } from '@/lib/domain/bootstrap';
import { listDifferences, PAIRED_CASES } from './paired-cases';

const mean = (numbers: readonly number[]) =>
  numbers.length === 0 ? null : numbers.reduce((a, b) => a + b, 0) / numbers.length;

test.each(PAIRED_CASES)('$name: the published interval of the mean shift', ({ pre, post, scale, interval }) => {
  const { value, interval: found } = bootstrap(listDifferences(pre, post, scale), mean, { seed: 1, resamples: 10_000 });
  expect(value).not.toBeNull();
  // Tolerance of the cases: four standard deviations of one run of 10,000, and 0.02 for the rule of the quantile.
  for (const [bound, want] of [
    [found?.low, interval.low],
    [found?.high, interval.high],
  ] as const) {
    expect(Math.abs((bound ?? Number.NaN) / scale - want.value)).toBeLessThanOrEqual(4 * want.deviation + 0.02);
  }
});

test('the bounds are the 50th values from both ends of 2,000', () => {
  let turn = 0;
  // The first call is for the value itself; then 1, 2, 3 … 2,000 come as resamples.
  const { value, interval, resamples, notDefined } = bootstrap([1, 2], () => turn++, { seed: 1 });
  expect({ value, interval, resamples, notDefined }).toEqual({
    value: 0,
    interval: { low: 50, high: 1951 },
    resamples: 2000,
    notDefined: 0,
  });
});

test.each([
  { name: 'nothing', units: [], value: null },
  { name: 'one unit, which could only be drawn again', units: [4], value: 4 },
])('no interval over $name', ({ units, value }) => {
  expect(bootstrap(units, mean, { seed: 1 })).toEqual({ value, interval: null, resamples: 0, notDefined: 0 });
});

test('resamples on which nothing varies are counted and left out', () => {
  const units: UnitCounts[] = [
    [4, 0],
    [0, 4],
    [3, 1],
  ];
  const { interval, notDefined } = bootstrap(units, (some) => krippendorffAlpha(some, 'nominal'), { seed: 3 });
  // Two of the 27 ways to draw three of them hold only one category: the first three times, or the second.
  expect(notDefined / 2000).toBeCloseTo(2 / 27, 1);
  expect(interval).not.toBeNull();
});

test.each([
  { name: 'more than half not defined', defined: 4, interval: null },
  { name: 'half defined', defined: 5, interval: { low: expect.any(Number), high: expect.any(Number) } },
])('$name', ({ defined, interval }) => {
  let turn = 0;
  expect(bootstrap([1, 2], () => (turn++ % 10 < defined ? turn : null), { seed: 1, resamples: 1000 }).interval).toEqual(
    interval,
  );
});

test('too few resamples have no tail', () => {
  expect(bootstrap([1, 2], mean, { seed: 1, resamples: 38 }).interval).toBeNull();
  expect(bootstrap([1, 2], mean, { seed: 1, resamples: 39 }).interval).not.toBeNull();
});

const numbers = fc.array(fc.integer({ min: -6, max: 6 }), { minLength: 2, maxLength: 12 });

test('the same seed gives the same answer, another seed nearly the same', () => {
  const units = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8].map(Math.sqrt);
  const draw = (seed: number) => bootstrap(units, mean, { seed }).interval;
  expect(draw(1)).toEqual(draw(1));
  expect(draw(2)).not.toEqual(draw(1));
  expect(Math.abs((draw(2)?.low ?? 0) - (draw(1)?.low ?? 9))).toBeLessThan(0.15);
});

test('the interval is in order, within the units, and every unit is drawn as often as another', () => {
  fc.assert(
    fc.property(numbers, (units) => {
      const { interval } = bootstrap(units, mean, { seed: 5, resamples: 200 });
      expect(interval?.low).toBeLessThanOrEqual(interval?.high ?? Number.NaN);
      expect(interval?.low).toBeGreaterThanOrEqual(Math.min(...units));
      expect(interval?.high).toBeLessThanOrEqual(Math.max(...units));
    }),
    { numRuns: 40 },
  );
  const drawn = [0, 0, 0, 0, 0];
  bootstrap(
    [0, 1, 2, 3, 4],
    (sample) => {
      for (const unit of sample) drawn[unit] = (drawn[unit] ?? 0) + 1;
      return 0;
    },
    { seed: 9 },
  );
  for (const times of drawn) expect(times / 10_005).toBeCloseTo(1 / 5, 1);
});
