import type { Operation } from '@/lib/domain/operation';
import type { Parked } from './outbox-store';
import type { OutboxStorage, Picture } from './outbox-world';

/** An outbox's storage, watched: nothing here rejects, and what the device should hold but could not take is known. */
export interface Device {
  /** Whether something would not survive this page. */
  isShort: () => boolean;
  load: OutboxStorage['load'];
  putOperation: (operation: Operation) => Promise<void>;
  park: (parked: Parked) => Promise<void>;
  remove: (ids: string[]) => Promise<void>;
  putDraft: (key: string, text: string | null) => Promise<void>;
  /** Not being able to is no loss: the server has what it shows. */
  putPicture: (picture: Picture) => Promise<void>;
}

/** Watches a storage; `onChange` is called when the answer of isShort may have changed. */
export function watchStorage(storage: OutboxStorage, onChange: () => void): Device {
  const wanted = new Set<string>();
  const missing = new Set<string>();

  async function put(name: string, write: () => Promise<void>): Promise<void> {
    wanted.add(name);
    const isThere = await succeeds(write);
    if (isThere) missing.delete(name);
    // What was settled while the device tried need not be there any more.
    else if (wanted.has(name)) missing.add(name);
    onChange();
  }

  // What stays behind by mistake is met again at the next visit, where it changes nothing.
  async function forget(names: string[], write: () => Promise<void>): Promise<void> {
    for (const name of names) {
      wanted.delete(name);
      missing.delete(name);
    }
    await succeeds(write);
  }

  return {
    isShort: () => missing.size > 0,

    async load() {
      try {
        return await storage.load();
      } catch {
        // A device that cannot be read says so at the first change that it cannot keep.
        return { pending: [], parked: [], drafts: {}, picture: null };
      }
    },

    putOperation: (operation) => put(operation.id, () => storage.putOperation(operation)),

    async park(parked) {
      // Where there is no room to park it, the waiting one is still there, and meets the same answer at the next visit.
      if (await succeeds(() => storage.park(parked))) missing.delete(parked.operation.id);
      onChange();
    },

    remove: (ids) => forget(ids, () => storage.remove(ids)),

    putDraft: (key, text) =>
      text === null ? forget([key], () => storage.putDraft(key, null)) : put(key, () => storage.putDraft(key, text)),

    async putPicture(picture) {
      await succeeds(() => storage.putPicture(picture));
    },
  };
}

async function succeeds(write: () => Promise<void>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch {
    return false;
  }
}
