import {
  type Answer,
  balanceOf,
  countByStart,
  groupByWay,
  listNamed,
  meanOf,
  type StudentStance,
  withBoth,
} from '@/lib/domain/class-stances';
import type { StanceValue } from '@/lib/domain/debate';

const answer = (value: StanceValue): Answer => ({ value, position: 'transfer', confidence: 3 });
const NO_TAGS = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };

function student(
  who: string,
  before: StanceValue | null,
  after: StanceValue | null,
  change: Partial<StudentStance> = {},
) {
  return {
    number: 1,
    who,
    before: before === null ? null : answer(before),
    after: after === null ? null : answer(after),
    movedBy: [],
    unmoved: '',
    prediction: { before: null, after: null },
    tags: NO_TAGS,
    ...change,
  } satisfies StudentStance;
}

const CLASS = [
  student('Amber', -2, 1),
  student('Birch', 2, 2),
  student('Cedar', 3, -1),
  student('Dove', 0, -1),
  student('Elm', 1, null),
  student('Fern', null, 2),
];

test('only those with both answers have moved or stayed, the furthest first', () => {
  const groups = groupByWay(withBoth(CLASS)).map(({ way, students }) => [way, students.map(({ who }) => who)]);
  expect(groups).toEqual([
    ['elsewhere', ['Cedar', 'Dove']],
    ['stayed', ['Birch']],
    ['home', ['Amber']],
  ]);
});

test('every starting point has a row, with how many ended where', () => {
  const rows = countByStart(withBoth([...CLASS, student('Gull', 2, 0)]));
  expect(rows.map(({ start, people }) => [start, people])).toEqual([
    [-3, 0],
    [-2, 1],
    [-1, 0],
    [0, 1],
    [1, 0],
    [2, 2],
    [3, 1],
  ]);
  expect(rows.find(({ start }) => start === 2)?.ends).toEqual([0, 0, 0, 1, 0, 1, 0]);
});

test('a mean of nobody is none', () => {
  expect(meanOf([], 'value')).toBeNull();
  expect(meanOf([answer(-2), answer(1)], 'value')).toBe(-0.5);
  expect(meanOf([answer(-2)], 'confidence')).toBe(3);
});

test('a student counts once in a sentence, and the words are those that most named', () => {
  const mover = (sentence: number, start: number, end: number) => ({ sourceId: 'a', sentence, start, end });
  const students = withBoth([
    student('Amber', -2, 1, { movedBy: [mover(3, 50, 60), mover(3, 52, 58)] }),
    student('Birch', 2, 2, { movedBy: [mover(3, 50, 60), mover(1, 0, 5)] }),
    student('Cedar', 3, -1, { movedBy: [{ ...mover(1, 0, 5), sourceId: 'b' }] }),
  ]);
  expect(listNamed(students, ['b', 'a'])).toEqual([
    { sourceId: 'a', sentence: 3, start: 50, end: 60, people: 2, moved: 1 },
    { sourceId: 'b', sentence: 1, start: 0, end: 5, people: 1, moved: 1 },
    { sourceId: 'a', sentence: 1, start: 0, end: 5, people: 1, moved: 0 },
  ]);
});

test('the balance counts tags by the side that each started from', () => {
  const tags = (transfer: number, indigenous: number, sequence = 0) => ({ ...NO_TAGS, transfer, indigenous, sequence });
  expect(
    balanceOf([
      student('Amber', -2, null, { tags: tags(3, 1, 2) }),
      student('Birch', 2, 2, { tags: tags(3, 1) }),
      student('Cedar', 1, 0, { tags: tags(1, 1) }),
      student('Dove', 0, 0, { tags: tags(4, 0) }),
      student('Elm', -1, 0),
      student('Fern', null, 2, { tags: tags(1, 1) }),
    ]),
  ).toEqual({ mostlyWith: 1, even: 1, mostlyAgainst: 1, with: 5, against: 5, neither: 2, middle: 1 });
});
