import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { toAddress } from '@/lib/domain/pen-name';
import { isInPart, REVIEW_FILTERS, reviewStandingOf } from '@/lib/domain/review-standing';
import { buildFeedback, type Criterion, LEVELS, type ReviewContent } from '@/lib/domain/rubric';

const levels = [1, 2, 3, 5].map((points) => ({ points, words: `worth ${points}` }));
const RUBRIC: Criterion[] = [
  { key: 'a', name: 'A', asks: 'Is it?', levels },
  { key: 'b', name: 'B', asks: 'Could it be?', levels },
];
const write = (scores: ReviewContent['scores'], comment = ''): ReviewContent => ({ scores, comment });

test('the rubric that everybody begins with has three to five criteria of four levels, each with its words', () => {
  expect(DEFAULT_RUBRIC.length).toBeGreaterThanOrEqual(3);
  expect(DEFAULT_RUBRIC.length).toBeLessThanOrEqual(5);
  for (const { levels: own } of DEFAULT_RUBRIC) {
    expect(own.map(({ points }) => points)).toEqual([1, 2, 3, 4]);
    expect(new Set(own.map(({ words }) => words)).size).toBe(LEVELS);
  }
  expect(new Set(DEFAULT_RUBRIC.map(({ key }) => key)).size).toBe(DEFAULT_RUBRIC.length);
});

test.each([
  { name: 'two levels', review: write({ a: 4, b: 1 }), says: ['worth 5', 'worth 1'], points: 6 },
  { name: 'one of them missing', review: write({ b: 2 }), says: [null, 'worth 2'], points: 2 },
  { name: 'a criterion that was taken out', review: write({ a: 1, gone: 4 }), says: ['worth 1', null], points: 1 },
  { name: 'a level that there is not', review: write({ a: 5, b: 0 }), says: [null, null], points: 0 },
  { name: 'a key that every object has', review: write({}), says: [null, null], points: 0 },
])('$name in words', ({ review, says, points }) => {
  const feedback = buildFeedback(RUBRIC, review);
  expect(feedback.criteria.map(({ level }) => level?.words ?? null)).toEqual(says);
  expect(feedback).toMatchObject({ points, most: 10 });
});

const submittedAt = new Date();
const released = (content: ReviewContent) => ({ ...content, rubric: RUBRIC });

test.each([
  { name: 'nothing', review: null, in: ['all', 'to-review'] },
  { name: 'blanks', review: { ...write({}, ' \n'), released: null }, in: ['all', 'to-review'] },
  { name: 'one score', review: { ...write({ a: 1 }), released: null }, in: ['all', 'to-review', 'changed'] },
  { name: 'all scores', review: { ...write({ a: 1, b: 1 }), released: null }, in: ['all', 'scored', 'changed'] },
  {
    name: 'as released',
    review: { ...write({ a: 1, b: 1 }, 'Good. '), released: released(write({ b: 1, a: 1 }, 'Good.')) },
    in: ['all', 'scored', 'released'],
  },
  {
    name: 'changed since',
    review: { ...write({ a: 2, b: 1 }), released: released(write({ a: 1, b: 1 })) },
    in: ['all', 'scored', 'changed', 'released'],
  },
  {
    name: 'taken back since',
    review: { ...write({}), released: released(write({ a: 1, b: 1 })) },
    in: ['all', 'to-review', 'changed', 'released'],
  },
])('a review with $name is in its parts of the list', ({ review, in: parts }) => {
  const standing = reviewStandingOf({ submittedAt, review }, RUBRIC);
  expect(REVIEW_FILTERS.filter((filter) => isInPart(filter, standing))).toEqual(parts);
  const notYet = reviewStandingOf({ submittedAt: null, review }, RUBRIC);
  expect([isInPart('not-handed-in', notYet), isInPart('to-review', notYet)]).toEqual([true, false]);
});

test('a rubric that was changed after the release is something new to show', () => {
  const review = { ...write({ a: 1 }), released: released(write({ a: 1 })) };
  const [a, ...others] = RUBRIC;
  if (!a) throw new Error('There is a first');
  expect(reviewStandingOf({ submittedAt, review }, [{ ...a, name: 'Another' }, ...others]).release).toBe('changed');
});

test.each([
  ['Amber Heron', 'amber-heron'],
  ['Amber Avocet 2', 'amber-avocet-2'],
])('%s has the address %s', (penName, address) => {
  expect(toAddress(penName)).toBe(address);
});
