import { isTimeZone, toInstant, toLocal } from '@/lib/domain/zoned-time';

test.each([
  { name: 'UTC itself', zone: 'UTC', local: '2026-10-05T17:00', at: '2026-10-05T17:00:00.000Z' },
  { name: 'Berlin in summer', zone: 'Europe/Berlin', local: '2026-07-01T17:00', at: '2026-07-01T15:00:00.000Z' },
  { name: 'Berlin in winter', zone: 'Europe/Berlin', local: '2026-12-01T17:00', at: '2026-12-01T16:00:00.000Z' },
  { name: 'Shanghai', zone: 'Asia/Shanghai', local: '2026-10-05T00:00', at: '2026-10-04T16:00:00.000Z' },
  { name: 'half hours', zone: 'Asia/Kolkata', local: '2026-10-05T09:00', at: '2026-10-05T03:30:00.000Z' },
  { name: 'quarters', zone: 'Asia/Kathmandu', local: '2026-10-05T09:00', at: '2026-10-05T03:15:00.000Z' },
  { name: 'behind UTC', zone: 'America/Los_Angeles', local: '2026-12-31T23:59', at: '2027-01-01T07:59:00.000Z' },
  { name: 'furthest ahead', zone: 'Pacific/Kiritimati', local: '2027-01-01T00:00', at: '2026-12-31T10:00:00.000Z' },
  { name: 'the south', zone: 'Australia/Sydney', local: '2027-01-10T12:00', at: '2027-01-10T01:00:00.000Z' },
  { name: 'a leap day', zone: 'Europe/Berlin', local: '2028-02-29T12:00', at: '2028-02-29T11:00:00.000Z' },
  {
    name: 'the last minute before the change',
    zone: 'Europe/Berlin',
    local: '2026-03-29T01:59',
    at: '2026-03-29T00:59:00.000Z',
  },
  {
    name: 'the first minute after it',
    zone: 'Europe/Berlin',
    local: '2026-03-29T03:00',
    at: '2026-03-29T01:00:00.000Z',
  },
  {
    name: 'an hour that happens twice is its first',
    zone: 'Europe/Berlin',
    local: '2026-10-25T02:30',
    at: '2026-10-25T00:30:00.000Z',
  },
  { name: 'also west of UTC', zone: 'America/New_York', local: '2026-11-01T01:30', at: '2026-11-01T05:30:00.000Z' },
  { name: 'after the second', zone: 'America/New_York', local: '2026-11-01T02:00', at: '2026-11-01T07:00:00.000Z' },
  {
    name: 'a change of half an hour',
    zone: 'Australia/Lord_Howe',
    local: '2027-04-04T01:45',
    at: '2027-04-03T14:45:00.000Z',
  },
])('$name: $local in $zone, there and back', ({ zone, local, at }) => {
  expect(toInstant(local, zone)?.toISOString()).toBe(at);
  expect(toLocal(new Date(at), zone)).toBe(local);
});

test.each([
  { name: 'Berlin', zone: 'Europe/Berlin', local: '2026-03-29T02:30', shown: '2026-03-29T03:30' },
  { name: 'New York', zone: 'America/New_York', local: '2027-03-14T02:30', shown: '2027-03-14T03:30' },
  {
    name: 'a whole day that an island skipped',
    zone: 'Pacific/Apia',
    local: '2011-12-30T12:00',
    shown: '2011-12-31T12:00',
  },
])('a time that clocks skip in $name is read as if they had not changed', ({ zone, local, shown }) => {
  const at = toInstant(local, zone);
  expect(at && toLocal(at, zone)).toBe(shown);
});

test.each([
  '',
  'tomorrow',
  '2026-02-29T12:00',
  '2026-06-31T12:00',
  '2026-13-01T12:00',
  '2026-10-05T24:00',
  '2026-10-05T12:60',
  '2026-10-05',
  '2026-10-05T12:00Z',
  '0026-10-05T12:00',
])('“%s” is no date and time', (local) => {
  expect(toInstant(local, 'Europe/Berlin')).toBeNull();
});

test('only zones that there are', () => {
  expect(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isTimeZone)).toEqual([true, true, false, false]);
});
