import {
  datesFor,
  isHandedInLate,
  mayTakeBack,
  type Situation,
  sortByDue,
  standingOf,
} from '@/lib/domain/assignment-dates';

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));
const forAll = { opensAt: at(8), dueAt: at(12), closesAt: at(14), closedAt: null };

describe('an extension', () => {
  test.each([
    { name: 'none', change: {}, extension: null, dueAt: at(12), closesAt: at(14) },
    { name: 'both dates', change: {}, extension: { dueAt: at(15), closesAt: at(16) }, dueAt: at(15), closesAt: at(16) },
    {
      name: 'a later due date alone moves the closing along',
      change: {},
      extension: { dueAt: at(15), closesAt: null },
      dueAt: at(15),
      closesAt: at(15),
    },
    {
      name: 'a due date before the closing leaves that',
      change: {},
      extension: { dueAt: at(13), closesAt: null },
      dueAt: at(13),
      closesAt: at(14),
    },
    {
      name: 'a later closing alone',
      change: {},
      extension: { dueAt: null, closesAt: at(16) },
      dueAt: at(12),
      closesAt: at(16),
    },
    {
      name: 'never makes a date earlier',
      change: {},
      extension: { dueAt: at(9), closesAt: at(10) },
      dueAt: at(12),
      closesAt: at(14),
    },
    {
      name: 'holds when the class was closed by hand',
      change: { closedAt: at(10) },
      extension: { dueAt: null, closesAt: at(16) },
      dueAt: at(12),
      closesAt: at(16),
    },
    { name: 'none, closed by hand', change: { closedAt: at(10) }, extension: null, dueAt: at(12), closesAt: at(10) },
    {
      name: 'gives no date to what has none',
      change: { dueAt: null, closesAt: null },
      extension: { dueAt: at(15), closesAt: at(16) },
      dueAt: null,
      closesAt: null,
    },
  ])('$name', ({ change, extension, dueAt, closesAt }) => {
    expect(datesFor({ ...forAll, ...change }, extension)).toEqual({ opensAt: at(8), dueAt, closesAt });
  });
});

describe('handing in', () => {
  test.each([
    { name: 'before it is due', dates: { dueAt: at(12), closesAt: at(14) }, when: at(11), late: false },
    { name: 'at the minute it is due', dates: { dueAt: at(12), closesAt: at(14) }, when: at(12), late: true },
    { name: 'with no due date, before it closes', dates: { dueAt: null, closesAt: at(14) }, when: at(13), late: false },
    { name: 'with no due date, after it closed', dates: { dueAt: null, closesAt: at(14) }, when: at(15), late: true },
    { name: 'with no date at all', dates: { dueAt: null, closesAt: null }, when: at(23), late: false },
  ])('$name', ({ dates, when, late }) => {
    expect(isHandedInLate(dates, when)).toBe(late);
    expect(mayTakeBack(dates, when)).toBe(!late);
  });
});

const plain: Situation = { opensAt: null, dueAt: null, closesAt: null, attemptId: null, submittedAt: null };

describe('where an assignment stands', () => {
  test.each([
    { name: 'opens later', change: { opensAt: at(11) }, standing: 'not-open' },
    { name: 'open', change: { opensAt: at(10) }, standing: 'to-begin' },
    { name: 'begun', change: { attemptId: 'a', dueAt: at(12) }, standing: 'begun' },
    { name: 'was due', change: { attemptId: 'a', dueAt: at(9), closesAt: at(12) }, standing: 'overdue' },
    { name: 'has closed', change: { dueAt: at(8), closesAt: at(9) }, standing: 'closed' },
    { name: 'was handed in and has closed', change: { submittedAt: at(8), closesAt: at(9) }, standing: 'handed-in' },
  ])('$name', ({ change, standing }) => {
    expect(standingOf({ ...plain, ...change }, at(10))).toBe(standing);
  });

  test('what is due next stands first; what is done, last', () => {
    const list = [
      { ...plain, name: 'handed in', submittedAt: at(9), dueAt: at(11) },
      { ...plain, name: 'no date' },
      { ...plain, name: 'closed', closesAt: at(9) },
      { ...plain, name: 'opens last', opensAt: at(20), dueAt: at(21) },
      { ...plain, name: 'due at 13', dueAt: at(13) },
      { ...plain, name: 'closes at 12', closesAt: at(12) },
      { ...plain, name: 'another without a date' },
      { ...plain, name: 'opens at 11', opensAt: at(11), dueAt: at(22) },
      { ...plain, name: 'was due at 9', dueAt: at(9) },
    ];
    expect(sortByDue(list, at(10)).map(({ name }) => name)).toEqual([
      'was due at 9',
      'closes at 12',
      'due at 13',
      'no date',
      'another without a date',
      'opens at 11',
      'opens last',
      'closed',
      'handed in',
    ]);
  });
});
