import { getFormatter } from 'next-intl/server';

/** A date and time for people, with the name of its zone, since the server does not know theirs: the class's, or UTC. */
export async function getDateWords(timeZone?: string): Promise<(at: Date) => string> {
  const format = await getFormatter();
  return (at) =>
    format.dateTime(at, {
      weekday: 'short',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZoneName: 'short',
      ...(timeZone ? { timeZone } : {}),
    });
}
