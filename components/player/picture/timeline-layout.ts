import type { TimelinePicture } from '@/lib/domain/picture';

type TimelineEvent = TimelinePicture['events'][number];

/** When the essay appeared, in late January 2025, as a year with its fraction; what is dated February or later is after it. */
const ESSAY_AT = 2025.07;
const AFTER_ESSAY = 2025 + 1 / 12;

/** The room of an event’s words, in hundredths of the width: what some thirty letters need, and what is still read with ease. */
const LEAST_ROOM = 24;
const MOST_ROOM = 40;
/** Between the end of one event’s words and the next mark in the same row. */
const BETWEEN = 3;

/** Distances between round years, and how many of them there may be before the next larger one is taken. */
const STEPS = [1, 2, 5, 10, 20, 50];
const MOST_TICKS = 8;

/** An event in its lane: how far along the axis, and how wide its words may be, both in hundredths of the width. */
export interface PlacedEvent {
  event: TimelineEvent;
  x: number;
  room: number;
  /** Row within the lane, from 0. */
  row: number;
  isAfterEssay: boolean;
}

export interface TimelineLayout {
  ticks: { year: number; x: number }[];
  /** How far along the essay stands; null when the events do not reach it. */
  essay: number | null;
  lanes: { name: string; rows: number; events: PlacedEvent[] }[];
}

/** The uppermost row whose last words have ended for every event in turn, so that rows read from left to right. */
function placeInRows(events: TimelineEvent[], along: (at: number) => number): PlacedEvent[] {
  const rows: PlacedEvent[][] = [];
  for (const event of events) {
    const x = along(event.at);
    const isFree = (row: PlacedEvent[]) => (row.at(-1)?.x ?? -Infinity) + LEAST_ROOM + BETWEEN <= x;
    const found = rows.findIndex(isFree);
    const row = found === -1 ? rows.length : found;
    const placed = { event, x, row, room: MOST_ROOM, isAfterEssay: event.at >= AFTER_ESSAY };
    rows[row] = [...(rows[row] ?? []), placed];
  }
  return rows
    .flatMap((row) =>
      row.map((one, index) => {
        const next = row[index + 1];
        return { ...one, room: Math.min(MOST_ROOM, next ? next.x - BETWEEN - one.x : 100 - one.x) };
      }),
    )
    .sort((a, b) => events.indexOf(a.event) - events.indexOf(b.event));
}

/**
 * Places events on an axis that begins with the year of the first and ends where the words of the last still have room.
 * Within a lane, an event whose words would run into others moves to a row below. Expects events in the order of `at`.
 */
export function layTimeline({ lanes, events }: Pick<TimelinePicture, 'lanes' | 'events'>): TimelineLayout {
  const [first, last] = [events[0]?.at ?? 0, events.at(-1)?.at ?? 0];
  const from = Math.floor(first);
  // A year at the least: events of one day would have no axis.
  const span = Math.max(last - from, 1);
  const along = (at: number) => ((at - from) / span) * (100 - LEAST_ROOM);
  const step = STEPS.find((years) => span / years <= MOST_TICKS) ?? span;
  const ticks: TimelineLayout['ticks'] = [];
  for (let year = Math.ceil(from / step) * step; year <= Math.ceil(last); year += step) {
    ticks.push({ year, x: along(year) });
  }
  return {
    ticks,
    essay: first <= ESSAY_AT && ESSAY_AT <= last ? along(ESSAY_AT) : null,
    lanes: lanes.map((name) => {
      const placed = placeInRows(
        events.filter(({ lane }) => lane === name),
        along,
      );
      return { name, rows: Math.max(0, ...placed.map(({ row }) => row + 1)), events: placed };
    }),
  };
}
