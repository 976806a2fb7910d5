'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useEffect } from 'react';
import { tellOwner, tellWorker, WORKER } from './page-worker';

/** Between two pages that are fetched ahead, in milliseconds: a whole class that begins at once must not be felt. */
const PAUSE = 15_000;

/** Lets go of every page that is kept on this device, by the name that sw.js gives them, with a worker or without. */
export async function forgetPages(): Promise<void> {
  const name = 'headwaters-pages-1';
  // A browser that forbids to look has kept nothing.
  if ('caches' in globalThis && (await caches.has(name).catch(() => false))) await caches.delete(name);
}

/** Whether the browser asked the server for this page itself, where the worker could see it come. */
function cameWhole(address: string): boolean {
  const [whole] = performance.getEntriesByType('navigation');
  return whole !== undefined && new URL(address, whole.name).href === whole.name.replace(/#.*/, '');
}

/** The files that this page has loaded: those of the first visit came before there was a worker to see them. */
function listLoaded(): string {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => name.includes('/_next/static/'))
    .join(' ');
}

/** Keeps the pages of an attempt on the device: the one on the screen at once, the others little by little. */
export function KeptPages({ personId, addresses }: { personId: string; addresses: string[] }) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${path}?${search}` : path;
  const all = addresses.join(' ');

  // Follows who is signed in and the page on the screen.
  useEffect(() => {
    // While the app is being written its files change under their names.
    if (process.env.NODE_ENV !== 'production' || !('serviceWorker' in navigator)) return;
    void navigator.serviceWorker
      .register(WORKER)
      .then(() => navigator.serviceWorker.ready)
      .then(() => tellOwner(personId))
      .then(() =>
        tellWorker({ kind: 'keep', owner: personId, address: here, again: !cameWhole(here), files: listLoaded() }),
      )
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
        void tellWorker({ kind: 'keep', owner: personId, address }).catch(() => {});
      },
      PAUSE * (0.5 + Math.random()),
    );
    return () => clearInterval(timer);
  }, [personId, all]);

  // The worker keeps a page only if it says whose it is.
  return <meta name="headwaters-person" content={personId} />;
}
