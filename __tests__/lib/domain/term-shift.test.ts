import { shiftDays } from '@/lib/domain/term-shift';

test.each([
  { name: 'a week', at: '2026-09-07T15:00:00Z', days: 7, zone: 'Europe/Berlin', expected: '2026-09-14T15:00:00Z' },
  { name: 'no days', at: '2026-09-07T15:00:00Z', days: 0, zone: 'UTC', expected: '2026-09-07T15:00:00Z' },
  {
    name: 'over the end of summer time',
    at: '2026-09-07T15:00:00Z',
    days: 140,
    zone: 'Europe/Berlin',
    expected: '2027-01-25T16:00:00Z',
  },
  {
    name: 'backwards over the year',
    at: '2027-01-25T16:00:00Z',
    days: -140,
    zone: 'Europe/Berlin',
    expected: '2026-09-07T15:00:00Z',
  },
  {
    name: 'where the day is another than in UTC',
    at: '2026-03-01T23:30:00Z',
    days: 1,
    zone: 'Asia/Shanghai',
    expected: '2026-03-02T23:30:00Z',
  },
])('$name: the hour on the wall stays', ({ at, days, zone, expected }) => {
  expect(shiftDays(new Date(at), days, zone)).toEqual(new Date(expected));
});
