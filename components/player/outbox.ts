import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import type { Work } from '@/lib/domain/work';
import { watchStorage } from './outbox-device';
import { inOrder, makeIdAfter, paintOver } from './outbox-queue';
import type { OutboxState, Parked, SaveSign } from './outbox-store';
import type { OutboxWorld } from './outbox-world';

/** An outbox with what its provider needs beside what components see. */
export interface Outbox extends OutboxState {
  /** Takes the server's newer picture of the work, read at `asOf` (ISO); an older one changes nothing. */
  receive: (work: Work, asOf: string) => void;
  /** Brings in what the device kept from earlier and starts to send it; resolves when it is painted. */
  restore: () => Promise<void>;
  /** Stops waiting for the next try. */
  close: () => void;
}

const SOON = 300;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;
const BATCH = 50;

/**
 * An attempt's outbox: paints every change at once, keeps it on the device until the server has acknowledged it, and
 * sends batches in order, backing off with jitter while the server cannot be reached. A change that is refused is
 * parked with its words.
 */
export function createOutbox(initial: Work, world: OutboxWorld): StoreApi<Outbox> {
  let server = { work: initial, asOf: '' };
  let pending: Operation[] = [];
  /** Acknowledged since the server's picture was taken, with the server's time. */
  let recent: { operation: Operation; at: string }[] = [];
  /** Ids of operations and keys of drafts that were here: what the device says of them is older than what is known. */
  const seen = new Set<string>();
  let refusal: string | null = null;
  let failures = 0;
  let savedAt: number | null = null;
  let isUnderWay = false;
  let callOff: (() => void) | null = null;
  let sending: Promise<boolean> | null = null;

  return createStore<Outbox>()((set, get) => {
    const showSign = () => set({ sign: sign() });
    const device = watchStorage(world.storage, showSign);

    const paint = () => paintOver(server.work, [...recent.map(({ operation }) => operation), ...pending]);

    function sign(): SaveSign {
      if (device.isShort()) return { state: 'failed', message: world.deviceIsFull };
      if (isUnderWay) return { state: 'saving' };
      if (pending.length === 0) return { state: 'saved', at: savedAt };
      if (refusal !== null) return { state: 'failed', message: refusal };
      return { state: failures > 0 ? 'kept' : 'saving' };
    }

    function schedule(milliseconds: number): void {
      callOff?.();
      callOff = world.wait(milliseconds, () => {
        callOff = null;
        void get().flush();
      });
    }

    /** Takes what was answered out of the queue; returns how many that were. */
    function settle(answers: OperationAnswer[], at: string): number {
      const byId = new Map(answers.map((answer) => [answer.id, answer]));
      const taken: Operation[] = [];
      const parked: Parked[] = [];
      for (const operation of pending) {
        const answer = byId.get(operation.id);
        if (!answer) continue;
        if (answer.outcome === 'applied' || answer.outcome === 'already') taken.push(operation);
        else parked.push({ operation, message: answer.message ?? '' });
      }
      pending = pending.filter(({ id }) => !byId.has(id));
      recent.push(...taken.map((operation) => ({ operation, at })));
      if (taken.length > 0) void device.remove(taken.map(({ id }) => id));
      for (const one of parked) void device.park(one);
      set((now) => ({ work: paint(), parked: [...now.parked, ...parked] }));
      return taken.length + parked.length;
    }

    async function sendAll(): Promise<boolean> {
      while (pending.length > 0) {
        isUnderWay = true;
        showSign();
        const sent = await world.send(pending.slice(0, BATCH));
        refusal = sent.kind === 'refused' ? sent.message : null;
        if (sent.kind !== 'answered' || settle(sent.answers, sent.at) === 0) return false;
        failures = 0;
        savedAt = world.now();
      }
      return true;
    }

    async function sendAlone(): Promise<boolean> {
      let all = false;
      try {
        await world.alone(async () => {
          all = await sendAll();
        });
      } catch {
        // Neither a lock that fails nor an answer that makes no sense may end the trying.
      }
      isUnderWay = false;
      if (!all) {
        failures++;
        const longest = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
        schedule(longest * (0.5 + world.random() / 2));
      }
      showSign();
      return all;
    }

    return {
      work: initial,
      sign: { state: 'saved', at: null },
      parked: [],
      drafts: {},

      keep(change) {
        const operation: Operation = { id: makeIdAfter(pending.at(-1)?.id), ...change };
        seen.add(operation.id);
        pending = [...pending, operation];
        set({ work: paint(), sign: sign() });
        void device.putOperation(operation);
        // A wait that is under way is not begun again: somebody who never pauses would never be saved.
        if (callOff === null) schedule(SOON);
        return operation.id;
      },

      setDraft(key, text) {
        seen.add(key);
        const { [key]: _, ...others } = get().drafts;
        set({ drafts: text === null ? others : { ...others, [key]: text } });
        void device.putDraft(key, text).then(showSign);
      },

      async flush() {
        callOff?.();
        callOff = null;
        // Everything includes what was kept while the last batch was on its way.
        while (pending.length > 0) {
          sending ??= sendAlone().finally(() => {
            sending = null;
          });
          if (!(await sending)) return false;
        }
        return true;
      },

      dismiss(operationId) {
        set(({ parked }) => ({ parked: parked.filter(({ operation }) => operation.id !== operationId) }));
        void device.remove([operationId]).then(showSign);
      },

      receive(work, asOf) {
        if (asOf < server.asOf) return;
        server = { work, asOf };
        recent = recent.filter(({ at }) => at >= asOf);
        set({ work: paint() });
      },

      async restore() {
        const kept = await device.load();
        const found = kept.pending.filter(({ id }) => !seen.has(id));
        const parked = kept.parked.filter(({ operation }) => !seen.has(operation.id));
        const drafts = Object.entries(kept.drafts).filter(([key]) => !seen.has(key));
        for (const { id } of [...found, ...parked.map(({ operation }) => operation)]) seen.add(id);
        pending = inOrder([...found, ...pending]);
        set((now) => ({
          work: paint(),
          sign: sign(),
          parked: [...now.parked, ...parked],
          drafts: { ...Object.fromEntries(drafts), ...now.drafts },
        }));
        if (pending.length > 0) void get().flush();
      },

      close() {
        callOff?.();
        callOff = null;
      },
    };
  });
}
