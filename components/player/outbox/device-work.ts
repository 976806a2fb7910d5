import { createStore, delMany, keys } from 'idb-keyval';
import type { Operation } from '@/lib/domain/operation';
import { forgetPages } from './kept-pages';
import { sendBatch } from './outbox-send';
import { openDeviceStorage } from './outbox-storage';

/** What one attempt has on this device and not on the server. */
export interface Unsent {
  attemptId: string;
  /** Changes that wait, in order, and changes that were not taken. */
  pending: Operation[];
  parked: Operation[];
  drafts: Record<string, string>;
}

const BATCH = 50;
const records = () => createStore('headwaters', 'outbox');

/** Everything of a person that is on this device alone, by attempt; none where the device keeps nothing. */
export async function listUnsent(personId: string): Promise<Unsent[]> {
  if (typeof indexedDB === 'undefined') return [];
  const names = await keys<string>(records());
  const attempts = new Set(
    names.flatMap((name) => (name.startsWith(`${personId}/`) ? (name.split('/')[1] ?? []) : [])),
  );
  const found = await Promise.all(
    [...attempts].map(async (attemptId) => {
      const { pending, parked, drafts } = await openDeviceStorage(personId, attemptId).load();
      // Beside the fields of a form lies what they were begun on, which nobody wrote.
      const fields = Object.entries(drafts).filter(([name]) => !name.endsWith('.base'));
      const refused = parked.map(({ operation }) => operation);
      return { attemptId, pending, parked: refused, drafts: Object.fromEntries(fields) };
    }),
  );
  return found.filter(({ pending, parked, drafts }) => pending.length + parked.length + Object.keys(drafts).length > 0);
}

/** How many things those are. */
export function countUnsent(unsent: Unsent[]): number {
  return unsent.reduce(
    (sum, { pending, parked, drafts }) => sum + pending.length + parked.length + Object.keys(drafts).length,
    0,
  );
}

/** Whether the first list holds anything that the second does not: another change, or other words in a half-written text. */
export function hasMore(unsent: Unsent[], seen: Unsent[]): boolean {
  const list = (all: Unsent[]) =>
    all.flatMap(({ attemptId, pending, parked, drafts }) => [
      ...[...pending, ...parked].map(({ id }) => id),
      ...Object.entries(drafts).map((draft) => JSON.stringify([attemptId, ...draft])),
    ]);
  const known = new Set(list(seen));
  return list(unsent).some((name) => !known.has(name));
}

/** Sends every change that waits; what the server took leaves the device. Half-written texts and refused changes stay. */
export async function sendUnsent(personId: string, unsent: Unsent[], fetcher: typeof fetch): Promise<void> {
  for (const { attemptId, pending } of unsent) await sendAll(personId, attemptId, pending, fetcher);
}

async function sendAll(personId: string, attemptId: string, pending: Operation[], fetcher: typeof fetch) {
  const storage = openDeviceStorage(personId, attemptId);
  let waiting = pending;
  while (waiting.length > 0) {
    const sent = await sendBatch(attemptId, waiting.slice(0, BATCH), fetcher);
    if (sent.kind !== 'answered') return;
    const taken = sent.answers.filter(({ outcome }) => outcome !== 'rejected');
    await storage.remove(taken.map(({ id }) => id));
    // A batch that was too large is answered in part: what was not answered goes next.
    const answered = new Set(sent.answers.map(({ id }) => id));
    const rest = waiting.filter(({ id }) => !answered.has(id));
    if (rest.length === waiting.length) return;
    waiting = rest;
  }
}

/**
 * Forgets everything of a person on this device: what waits, what was half-written, and the pages that were kept.
 * False when the device did not let go of something.
 */
export async function clearDevice(personId: string): Promise<boolean> {
  const done = await Promise.allSettled([forgetRecords(personId), forgetPages()]);
  return done.every(({ status }) => status === 'fulfilled');
}

async function forgetRecords(personId: string): Promise<void> {
  if (typeof indexedDB === 'undefined') return;
  const names = await keys<string>(records());
  await delMany(
    names.filter((name) => name.startsWith(`${personId}/`)),
    records(),
  );
}
