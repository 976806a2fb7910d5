// Times of day in a named zone, with nothing but Intl: how far a zone is from UTC is read off its own clock.

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOCAL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})$/;

/** Whether there is a time zone of this name, such as "Europe/Berlin". */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== null;
  } catch {
    return false;
  }
}

/** What a clock in the zone shows at an instant, as the milliseconds at which a clock in UTC shows the same. */
function clockOf(at: number, zone: string): number {
  const format = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
    hourCycle: 'h23',
  });
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** How many milliseconds a zone is ahead of UTC at an instant. */
const aheadOf = (at: number, zone: string) => clockOf(at, zone) - Math.floor(at / 1000) * 1000;

/**
 * The instant at which clocks in a zone show a local date and time ("2026-10-25T02:30"); null when there is no such day
 * or time. An hour that happens twice means the first of the two; one that is skipped is read as if the clocks had not
 * yet changed, so 02:30 becomes 03:30.
 */
export function toInstant(local: string, zone: string): Date | null {
  const found = LOCAL.exec(local);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = found.slice(1).map(Number);
  const clock = Date.UTC(year, month - 1, day, hour, minute);
  // Date.UTC reads a 31st of June as a 1st of July, and a year under 100 as one of the last century.
  if (new Date(clock).toISOString().slice(0, 16) !== local) return null;
  // No zone changes twice within two days: one of these two offsets is that of the time asked for, and before a change
  // the earlier one leads to the first of two hours, and past a skipped one.
  const [before, after] = [aheadOf(clock - DAY, zone), aheadOf(clock + DAY, zone)];
  const matching = [clock - before, clock - after].filter((at) => clockOf(at, zone) === clock);
  return new Date(matching.length > 0 ? Math.min(...matching) : clock - before);
}

/** What a clock in the zone shows, as a field for date and time takes it: "2026-10-25T02:30". */
export function toLocal(at: Date, zone: string): string {
  return new Date(clockOf(at.getTime(), zone)).toISOString().slice(0, 16);
}
