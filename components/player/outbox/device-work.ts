import { createStore, delMany, entries, keys } from 'idb-keyval';
import type { Change, Operation } from '@/lib/domain/operation';
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
      return { attemptId, pending, parked: parked.map(({ operation }) => operation), drafts };
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

/** Sends every change that waits; what the server took leaves the device. Half-written texts and refused changes stay. */
export async function sendUnsent(personId: string, unsent: Unsent[], fetcher: typeof fetch): Promise<void> {
  for (const { attemptId, pending } of unsent) {
    const storage = openDeviceStorage(personId, attemptId);
    for (let from = 0; from < pending.length; from += BATCH) {
      const sent = await sendBatch(attemptId, pending.slice(from, from + BATCH), fetcher);
      if (sent.kind !== 'answered') break;
      const taken = sent.answers.filter(({ outcome }) => outcome !== 'rejected');
      await storage.remove(taken.map(({ id }) => id));
    }
  }
}

/** Forgets everything of a person on this device: what waits, what was half-written, and the pages that were kept. */
export async function clearDevice(personId: string): Promise<void> {
  if (typeof indexedDB !== 'undefined') {
    const store = records();
    const own = (await entries<string, unknown>(store)).map(([name]) => name);
    await delMany(
      own.filter((name) => name.startsWith(`${personId}/`)),
      store,
    );
  }
  await forgetPages();
}

/** The fields in which a person writes. */
const WRITTEN = ['because', 'reason', 'text', 'claim', 'objection', 'answer', 'unmoved'];

function listWritten(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(listWritten);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (typeof inner !== 'string') return listWritten(inner);
    return WRITTEN.includes(name) && inner.trim() !== '' ? [`${name}: ${inner}`] : [];
  });
}

/** Everything that was written in it, as a plain text to keep: a heading, then a block per change or half-written text. */
export function writeFile(unsent: Unsent[], heading: string): string {
  const ofChange = (change: Change) => [change.kind, ...listWritten(change)].join('\n');
  const blocks = unsent.flatMap(({ pending, parked, drafts }) => [
    ...[...pending, ...parked].map(ofChange),
    ...Object.entries(drafts).map(([name, text]) => `${name}\n${text}`),
  ]);
  return `${[heading, ...blocks].join('\n\n')}\n`;
}
