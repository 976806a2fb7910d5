import { createStore, del, delMany, entries, promisifyRequest, set } from 'idb-keyval';
import type { Operation } from '@/lib/domain/operation';
import { EMPTY_WORK } from '@/lib/domain/work';
import type { Parked } from './outbox-store';
import type { Kept, OutboxStorage, Picture } from './outbox-world';

const DATABASE = 'headwaters';

/** The device's IndexedDB. Keys carry the person and the attempt, so one person's work never shows in another's session. */
export function openDeviceStorage(personId: string, attemptId: string): OutboxStorage {
  const store = createStore(DATABASE, 'outbox');
  const prefix = `${personId}/${attemptId}/`;
  const key = (kind: 'operation' | 'parked' | 'draft' | 'picture', name: string) => `${prefix}${kind}/${name}`;

  return {
    async load() {
      const found: Kept = { pending: [], parked: [], drafts: {}, picture: null };
      for (const [name, value] of await entries<string, unknown>(store)) {
        if (!name.startsWith(prefix)) continue;
        const [kind, ...rest] = name.slice(prefix.length).split('/');
        // Only this file writes under these keys.
        if (kind === 'operation') found.pending.push(value as Operation);
        if (kind === 'parked') found.parked.push(value as Parked);
        if (kind === 'draft') found.drafts[rest.join('/')] = String(value);
        if (kind === 'picture') found.picture = completed(value as Picture);
      }
      found.pending.sort((a, b) => (a.id < b.id ? -1 : 1));
      return found;
    },
    putOperation: (operation) => set(key('operation', operation.id), operation, store),
    park: (parked) =>
      store('readwrite', (records) => {
        records.put(parked, key('parked', parked.operation.id));
        records.delete(key('operation', parked.operation.id));
        return promisifyRequest(records.transaction);
      }),
    remove: (ids) =>
      delMany(
        ids.flatMap((id) => [key('operation', id), key('parked', id)]),
        store,
      ),
    putDraft: (name, text) => (text === null ? del(key('draft', name), store) : set(key('draft', name), text, store)),
    putPicture: (picture) => set(key('picture', 'newest'), picture, store),
  };
}

/** A picture that an older version of this page kept knows nothing of the parts that work has got since. */
const completed = ({ work, asOf }: Picture): Picture => ({ work: { ...EMPTY_WORK, ...work }, asOf });

/** Storage that lasts as long as its object: for tests, and for browsers that allow no other. */
export function openMemoryStorage(): OutboxStorage {
  const operations = new Map<string, Operation>();
  const parked = new Map<string, Parked>();
  const drafts = new Map<string, string>();
  let picture: Picture | null = null;
  return {
    load: async () => ({
      pending: [...operations.values()],
      parked: [...parked.values()],
      drafts: Object.fromEntries(drafts),
      picture,
    }),
    putOperation: async (operation) => void operations.set(operation.id, operation),
    park: async (one) => {
      parked.set(one.operation.id, one);
      operations.delete(one.operation.id);
    },
    remove: async (ids) => {
      for (const id of ids) {
        operations.delete(id);
        parked.delete(id);
      }
    },
    putDraft: async (name, text) => {
      if (text === null) drafts.delete(name);
      else drafts.set(name, text);
    },
    putPicture: async (next) => {
      picture = next;
    },
  };
}
