import { toInstant, toLocal } from './zoned-time';

/** The same time of day in a zone so many days later; negative is earlier. Summer time does not move the hour. */
export function shiftDays(at: Date, days: number, timeZone: string): Date {
  const [day = '', time = ''] = toLocal(at, timeZone).split('T');
  const moved = new Date(`${day}T00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + days);
  const shifted = toInstant(`${moved.toISOString().slice(0, 10)}T${time}`, timeZone);
  if (!shifted) throw new RangeError(`${days} days from ${at.toISOString()} is no date`);
  return shifted;
}
