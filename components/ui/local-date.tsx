'use client';

import { useFormatter } from 'next-intl';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

interface LocalDateProps {
  /** ISO time. */
  at: string;
  /** The zone in which it is shown where no script runs: the class's. */
  zone: string;
}

/** A date and time by the clock of the device that shows it, with the name of its zone. */
export function LocalDate({ at, zone }: LocalDateProps) {
  const format = useFormatter();
  // The server does not know the device's zone; the first paint shows the class's and is corrected at once.
  const timeZone = useSyncExternalStore(never, deviceZone, () => zone);
  const words = format.dateTime(new Date(at), {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  });
  return <time dateTime={at}>{words}</time>;
}
