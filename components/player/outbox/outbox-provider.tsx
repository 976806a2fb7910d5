'use client';

import { useRouter } from 'next/navigation';
import { type ReactNode, useEffect, useState } from 'react';
import type { StoreApi } from 'zustand/vanilla';
import type { Work } from '@/lib/domain/work';
import { goToStart, isLeaving, onLeft, untilLeft } from './leaving';
import { createOutbox, type Outbox } from './outbox';
import { sendBatch } from './outbox-send';
import { openDeviceStorage, openMemoryStorage } from './outbox-storage';
import { OutboxContext } from './outbox-store';
import type { OutboxWorld, TabNews, Tabs } from './outbox-world';

/** Gives everything below it the outbox of one attempt. `asOf` is the server's time when it read `work`. */
export function OutboxProvider(props: {
  attemptId: string;
  personId: string;
  work: Work;
  asOf: string;
  /** What to say when the device cannot keep a change. */
  deviceIsFull: string;
  children: ReactNode;
}) {
  const { attemptId, personId, work, asOf, deviceIsFull, children } = props;
  const router = useRouter();
  const [outbox] = useState(() => findOrCreate(personId, attemptId, work, deviceIsFull));

  // Follows the device: what it kept from earlier, and the moments when sending becomes possible or urgent.
  useEffect(() => {
    void outbox.getState().restore();
    const flush = () => void outbox.getState().flush();
    window.addEventListener('online', flush);
    // Leaving the page may be the last moment; coming back may follow on signing in somewhere else.
    document.addEventListener('visibilitychange', flush);
    return () => {
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flush);
      // What waits is sent now rather than at the next visit.
      flush();
    };
  }, [outbox]);

  // Follows signing out: in another tab now, or before this page was opened, without a network.
  useEffect(() => {
    if (isLeaving(personId)) goToStart();
    return onLeft(personId, goToStart);
  }, [personId]);

  // Follows the outbox: what the server did not take was made on an older picture than the server's, so a new one is fetched.
  useEffect(
    () =>
      outbox.subscribe((now, before) => {
        const isNews =
          now.parked.length > before.parked.length || now.work.setAside.length > before.work.setAside.length;
        if (isNews) router.refresh();
      }),
    [outbox, router],
  );

  // Follows the server: a page that was rendered again brings a newer picture of the work.
  useEffect(() => outbox.getState().receive(work, asOf), [outbox, work, asOf]);

  return <OutboxContext value={outbox}>{children}</OutboxContext>;
}

// A page that the browser brings back from its memory shows the work as it was when it was first loaded. The outbox of
// this attempt knows what happened since, so it stays for as long as the tab does.
const opened = new Map<string, StoreApi<Outbox>>();

function findOrCreate(personId: string, attemptId: string, work: Work, deviceIsFull: string): StoreApi<Outbox> {
  const key = `${personId}/${attemptId}`;
  let hasLeft = false;
  const create = () =>
    createOutbox(
      work,
      untilLeft(browserWorld(personId, attemptId, deviceIsFull), () => hasLeft),
    );
  if (typeof window === 'undefined') return create();
  const known = opened.get(key);
  if (known) return known;
  const outbox = create();
  opened.set(key, outbox);
  // Also when its page is no longer on the screen, as on the page with the way out.
  onLeft(personId, () => {
    hasLeft = true;
    opened.delete(key);
  });
  return outbox;
}

/** The other tabs, where the browser lets them talk to each other; the server has none. */
function openTabs(name: string): Tabs {
  if (typeof window === 'undefined' || typeof BroadcastChannel === 'undefined')
    return { tell: () => {}, listen: () => {} };
  const channel = new BroadcastChannel(name);
  return {
    tell: (news) => channel.postMessage(news),
    listen: (hear) => channel.addEventListener('message', (event: MessageEvent<TabNews>) => hear(event.data)),
  };
}

function browserWorld(personId: string, attemptId: string, deviceIsFull: string): OutboxWorld {
  return {
    storage: typeof indexedDB === 'undefined' ? openMemoryStorage() : openDeviceStorage(personId, attemptId),
    tabs: openTabs(`headwaters-outbox/${personId}/${attemptId}`),
    send: (operations) => sendBatch(attemptId, operations, fetch),
    wait: (milliseconds, then) => {
      const timer = setTimeout(then, milliseconds);
      return () => clearTimeout(timer);
    },
    now: () => Date.now(),
    random: () => Math.random(),
    alone: (work) => (navigator.locks ? navigator.locks.request(`headwaters-outbox-${attemptId}`, work) : work()),
    deviceIsFull,
  };
}
