import { type CourseAttempt, findUnfinished, keptStances, layCourse } from '@/lib/domain/course';

const attempt = (number: number, done: number, workedAt: string): CourseAttempt => ({
  id: `${number}`,
  slug: `m${number}`,
  number,
  title: 't',
  classroom: null,
  isCommitted: false,
  workedAt: new Date(workedAt),
  done,
  of: 9,
  before: null,
  after: null,
});

test.each([
  { name: 'nothing begun', attempts: [], found: null },
  { name: 'everything done', attempts: [attempt(1, 9, '2026-01-01')], found: null },
  {
    name: 'the one worked on last among those open',
    attempts: [attempt(1, 3, '2026-01-01'), attempt(2, 0, '2026-03-01'), attempt(3, 9, '2026-04-01')],
    found: '2',
  },
  {
    name: 'the first of two of one moment',
    attempts: [attempt(4, 3, '2026-01-01'), attempt(5, 0, '2026-01-01')],
    found: '4',
  },
])('what to go on with: $name', ({ attempts, found }) => {
  expect(findUnfinished(attempts)?.id ?? null).toBe(found);
});

test('only modules in which a stance was kept are laid side by side, in the order of the course', () => {
  const kept = { value: 1, confidence: 3 } as const;
  const rows = [
    { number: 9, title: 'nine', before: kept, after: null },
    { number: 2, title: 'two', before: null, after: null },
    { number: 1, title: 'one', before: null, after: kept },
  ];
  expect(keptStances(rows).map(({ number }) => number)).toEqual([1, 9]);
  const own = { number: 9, title: 'nine, as it is now', before: kept, after: kept };
  expect(layCourse(rows, own).map(({ title }) => title)).toEqual(['one', 'nine, as it is now']);
});
