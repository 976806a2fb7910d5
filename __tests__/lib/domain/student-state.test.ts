import { studentState } from '@/lib/domain/student-state';

const now = new Date('2026-10-05T10:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);
const begun = {
  started: true,
  stepsDone: 2,
  stepsOf: 7,
  lastWorkAt: hours(-1),
  submittedAt: null,
  dates: { dueAt: null, closesAt: null },
};

test.each([
  { name: 'worked an hour ago', change: {}, state: 'working' },
  { name: 'has not begun', change: { started: false, lastWorkAt: null, stepsDone: 0 }, state: 'not-begun' },
  { name: 'began and made nothing yet', change: { lastWorkAt: null }, state: 'working' },
  { name: 'nearly three days without work', change: { lastWorkAt: hours(-71.9) }, state: 'working' },
  { name: 'three days without work', change: { lastWorkAt: hours(-72) }, state: 'stuck' },
  {
    name: 'a day without work, due tomorrow',
    change: { lastWorkAt: hours(-24), dates: { dueAt: hours(24), closesAt: null } },
    state: 'stuck',
  },
  {
    name: 'a day without work, due next week',
    change: { lastWorkAt: hours(-24), dates: { dueAt: hours(170), closesAt: null } },
    state: 'working',
  },
  { name: 'every step done long ago', change: { stepsDone: 7, lastWorkAt: hours(-500) }, state: 'done' },
  { name: 'due and not handed in', change: { dates: { dueAt: now, closesAt: null } }, state: 'overdue' },
  {
    name: 'not begun, and due',
    change: { started: false, dates: { dueAt: hours(-1), closesAt: null } },
    state: 'overdue',
  },
  { name: 'closed without a due date', change: { dates: { dueAt: null, closesAt: hours(-1) } }, state: 'overdue' },
  {
    name: 'handed in late',
    change: { submittedAt: now, dates: { dueAt: hours(-1), closesAt: null } },
    state: 'handed-in',
  },
])('$name: $state', ({ change, state }) => {
  expect(studentState({ ...begun, ...change }, now)).toBe(state);
});
