'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';

const WORKER = '/sw.js';

/** Between two pages that are fetched ahead, in milliseconds: a whole class that begins at once must not be felt. */
const PAUSE = 15_000;

/** Tells the worker something, where the browser has one: it needs https, or this computer's own address. */
async function tellWorker(message: object): Promise<void> {
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage(message);
}

/** Lets go of every page that is kept on this device. */
export async function forgetPages(): Promise<void> {
  if (!('serviceWorker' in navigator) || !(await navigator.serviceWorker.getRegistration(WORKER))) return;
  await tellWorker({ kind: 'forget' });
}

/** Keeps the pages of an attempt on the device: the one on the screen at once, the others little by little. */
export function KeptPages({ personId, addresses }: { personId: string; addresses: string[] }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${path}?${search}` : path;
  const all = addresses.join(' ');

  // Follows the page on the screen.
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    void navigator.serviceWorker
      .register(WORKER)
      .then(() => tellWorker({ kind: 'keep', owner: personId, address: here }))
      // A browser may forbid it (private windows do): everything works but for opening pages without a network.
      .catch(() => {});
  }, [personId, here]);

  // Follows the clock.
  useEffect(() => {
    if (!('serviceWorker' in navigator)) return;
    const waiting = all.split(' ');
    const timer = setInterval(
      () => {
        if (document.visibilityState === 'hidden' || !navigator.onLine) return;
        const address = waiting.shift();
        if (address === undefined) return clearInterval(timer);
        void tellWorker({ kind: 'keep', owner: personId, address });
      },
      PAUSE * (0.5 + Math.random()),
    );
    return () => clearInterval(timer);
  }, [personId, all]);

  return null;
}
