import fc from 'fast-check';
import { layTimeline } from '@/components/player/picture/timeline-layout';

const events = (...dates: number[]) =>
  dates.map((at) => ({ date: `${at}`, at, lane: 'Solar', text: `In ${at}`, evidence: [] }));
const lay = (...dates: number[]) => layTimeline({ lanes: ['Solar'], events: events(...dates) });

test.each([
  { name: 'far apart: one row', dates: [2000, 2010, 2020], rows: [0, 0, 0] },
  { name: 'close together: each in a row below', dates: [2000, 2001, 2020], rows: [0, 1, 0] },
  { name: 'the same moment: two rows', dates: [2000, 2000, 2020], rows: [0, 1, 0] },
  { name: 'a row is used again once its words have ended', dates: [2000, 2004, 2008, 2020], rows: [0, 1, 0, 0] },
  { name: 'all at once', dates: [2003.5, 2003.5], rows: [0, 1] },
])('$name', ({ dates, rows }) => {
  const [lane] = lay(...dates).lanes;
  expect(lane?.events.map(({ row }) => row)).toEqual(rows);
  expect(lane?.rows).toBe(Math.max(...rows) + 1);
});

test('words take the room up to the next mark in their row, but no more than is read with ease', () => {
  const [lane] = lay(2000, 2008, 2020).lanes;
  expect(lane?.events.map(({ x }) => x)).toEqual([0, expect.closeTo(30.4), 76]);
  expect(lane?.events.map(({ room }) => room)).toEqual([expect.closeTo(27.4), 40, 24]);
});

test('events of one moment still have an axis', () => {
  const { ticks, lanes } = lay(2003, 2003);
  expect(ticks).toEqual([{ year: 2003, x: 0 }]);
  expect(lanes[0]?.events.map(({ x }) => x)).toEqual([0, 0]);
});

test.each([
  { name: 'every year of a short time', dates: [2022.8, 2026.5], years: [2022, 2023, 2024, 2025, 2026, 2027] },
  { name: 'every fifth of a long one', dates: [1998, 2026], years: [2000, 2005, 2010, 2015, 2020, 2025] },
  { name: 'every tenth of a longer one', dates: [1951, 2024], years: [1960, 1970, 1980, 1990, 2000, 2010, 2020] },
  { name: 'those around a single moment', dates: [2003.5, 2003.5], years: [2003, 2004] },
])('ticks stand at round years: $name', ({ dates, years }) => {
  expect(lay(...dates).ticks.map(({ year }) => year)).toEqual(years);
});

test.each([
  { name: 'events on both sides', dates: [2020, 2026], stands: true, after: [false, true] },
  { name: 'all before', dates: [2020, 2024.9], stands: false, after: [false, false] },
  { name: 'all after', dates: [2025.2, 2026], stands: false, after: [true, true] },
  { name: 'the day of R1 and the essay itself', dates: [2025.05, 2025.08], stands: true, after: [false, false] },
  { name: 'February is after it', dates: [2025.05, 2025.09], stands: true, after: [false, true] },
])('the essay of late January 2025: $name', ({ dates, stands, after }) => {
  const { essay, lanes } = lay(...dates);
  expect(essay !== null).toBe(stands);
  expect(lanes[0]?.events.map(({ isAfterEssay }) => isAfterEssay)).toEqual(after);
});

test('lanes keep their order and their own rows; one without events takes none', () => {
  const { lanes } = layTimeline({
    lanes: ['Batteries', 'Solar', 'Cars'],
    events: events(2000, 2001).map((event, index) => ({ ...event, lane: index === 0 ? 'Solar' : 'Batteries' })),
  });
  expect(lanes.map(({ name, rows }) => [name, rows])).toEqual([
    ['Batteries', 1],
    ['Solar', 1],
    ['Cars', 0],
  ]);
});

test('no words run into others or off the page, however the dates fall', () => {
  const someDates = fc.array(fc.double({ min: 1950, max: 2030, noNaN: true }), { minLength: 2, maxLength: 20 });
  fc.assert(
    fc.property(someDates, (dates) => {
      const laid = lay(...dates.sort((a, b) => a - b)).lanes[0]?.events ?? [];
      expect(laid.map(({ event }) => event.at)).toEqual(dates);
      for (const [index, one] of laid.entries()) {
        expect(one.room).toBeGreaterThanOrEqual(24 - 1e-9);
        expect(one.x + one.room).toBeLessThanOrEqual(100 + 1e-9);
        for (const other of laid.slice(index + 1)) {
          if (other.row === one.row) expect(one.x + one.room).toBeLessThanOrEqual(other.x);
        }
      }
    }),
  );
});
