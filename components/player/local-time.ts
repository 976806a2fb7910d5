'use client';

import { useFormatter } from 'next-intl';
import { useSyncExternalStore } from 'react';

const never = () => () => {};
const deviceZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
// The server does not know the device's zone; the first paint shows its own and is corrected at once.
const serverZone = () => undefined;

/** Says times as the clock on the wall beside the device shows them. */
export function useLocalTime(): { clock: (at: number) => string; day: (iso: string) => string } {
  const format = useFormatter();
  const timeZone = useSyncExternalStore(never, deviceZone, serverZone);
  return {
    clock: (at) => format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }),
    day: (iso) =>
      format.dateTime(new Date(iso), {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
        timeZone,
      }),
  };
}
