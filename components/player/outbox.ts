import { v7 as newId } from 'uuid';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { applyOperation, type Work } from '@/lib/domain/work';
import type { OutboxState, Parked } from './outbox-store';

/** What happened to a batch that was sent. */
export type Sent =
  /** `at` is the server's ISO time when it answered. */
  | { kind: 'answered'; answers: OperationAnswer[]; at: string }
  /** No answer, or one that says to try again. */
  | { kind: 'unreachable' }
  /** The server will not take anything as things stand, for a reason the person can mend. */
  | { kind: 'refused'; message: string };

/** Where an outbox keeps what is not acknowledged, one record per thing, so that two tabs never overwrite each other. */
export interface OutboxStorage {
  load(): Promise<{ pending: Operation[]; parked: Parked[]; drafts: Record<string, string> }>;
  putOperation(operation: Operation): Promise<void>;
  removeOperation(id: string): Promise<void>;
  putParked(parked: Parked): Promise<void>;
  removeParked(operationId: string): Promise<void>;
  putDraft(key: string, text: string | null): Promise<void>;
}

/** The outside world of an outbox. */
export interface OutboxWorld {
  storage: OutboxStorage;
  send(operations: Operation[]): Promise<Sent>;
  /** Calls back after so many milliseconds; returns a way to call it off. */
  wait(milliseconds: number, then: () => void): () => void;
  /** The device's time in milliseconds. */
  now(): number;
  random(): number;
  /** Runs work while no other tab of the same attempt does. */
  alone(work: () => Promise<void>): Promise<void>;
  /** What to say when the device cannot keep a change. */
  deviceIsFull: string;
}

/** An outbox with what its provider needs beside what components see. */
export interface Outbox extends OutboxState {
  /** Takes the server's newer picture of the work, read at `asOf` (ISO). */
  receive: (work: Work, asOf: string) => void;
  /** Brings in what the device kept from earlier; resolves when it is painted. */
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
  let server = initial;
  let pending: Operation[] = [];
  /** Acknowledged since the server's picture was taken, with the server's time. */
  let recent: { operation: Operation; at: string }[] = [];
  let failures = 0;
  let callOff: (() => void) | null = null;
  let sending: Promise<boolean> | null = null;

  const fold = (work: Work, operations: Operation[]) => operations.reduce(applyOperation, work);
  const paint = () =>
    fold(
      fold(
        server,
        recent.map(({ operation }) => operation),
      ),
      pending,
    );

  return createStore<Outbox>()((set, get) => {
    const schedule = (milliseconds: number) => {
      callOff?.();
      callOff = world.wait(milliseconds, () => {
        callOff = null;
        void get().flush();
      });
    };

    const store = async (write: () => Promise<void>) => {
      try {
        await write();
      } catch {
        // The change is still in memory and on its way; what is lost is the safety net, and the person should know.
        set({ sign: { state: 'failed', message: world.deviceIsFull } });
      }
    };

    const settle = (answers: OperationAnswer[], at: string) => {
      const byId = new Map(answers.map((answer) => [answer.id, answer]));
      const settled = pending.filter(({ id }) => byId.has(id));
      pending = pending.filter(({ id }) => !byId.has(id));
      const parked: Parked[] = [];
      for (const operation of settled) {
        const answer = byId.get(operation.id);
        if (!answer) continue;
        if (answer.outcome === 'applied' || answer.outcome === 'already') recent.push({ operation, at });
        else parked.push({ operation, message: answer.message ?? '' });
      }
      // Parked before it leaves the queue's record, so that a crash between the two keeps it twice rather than never.
      void store(async () => {
        for (const one of parked) await world.storage.putParked(one);
        for (const { id } of settled) await world.storage.removeOperation(id);
      });
      set(({ parked: before }) => ({ work: paint(), parked: [...before, ...parked] }));
      return settled.length;
    };

    const sendAll = async (): Promise<boolean> => {
      while (pending.length > 0) {
        set({ sign: { state: 'saving' } });
        const sent = await world.send(pending.slice(0, BATCH));
        if (sent.kind === 'answered' && settle(sent.answers, sent.at) > 0) {
          failures = 0;
          continue;
        }
        failures++;
        const longest = Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** (failures - 1));
        schedule(longest * (0.5 + world.random() / 2));
        set({ sign: sent.kind === 'refused' ? { state: 'failed', message: sent.message } : { state: 'kept' } });
        return false;
      }
      set({ sign: { state: 'saved', at: world.now() } });
      return true;
    };

    return {
      work: initial,
      sign: { state: 'saved', at: null },
      parked: [],
      drafts: {},

      keep(change) {
        const operation: Operation = { id: newId(), ...change };
        pending = [...pending, operation];
        set({ work: paint(), sign: { state: 'saving' } });
        void store(() => world.storage.putOperation(operation));
        if (failures === 0) schedule(SOON);
        return operation.id;
      },

      setDraft(key, text) {
        set(({ drafts }) => {
          const { [key]: _, ...others } = drafts;
          return { drafts: text === null ? others : { ...others, [key]: text } };
        });
        void store(() => world.storage.putDraft(key, text));
      },

      flush() {
        callOff?.();
        callOff = null;
        if (pending.length === 0) return Promise.resolve(true);
        sending ??= new Promise<boolean>((resolve) => {
          let all = false;
          world
            .alone(async () => {
              all = await sendAll();
            })
            .finally(() => {
              sending = null;
              resolve(all);
            });
        });
        return sending;
      },

      dismiss(operationId) {
        set(({ parked }) => ({ parked: parked.filter(({ operation }) => operation.id !== operationId) }));
        void store(() => world.storage.removeParked(operationId));
      },

      receive(work, asOf) {
        server = work;
        recent = recent.filter(({ at }) => at >= asOf);
        set({ work: paint() });
      },

      async restore() {
        const kept = await world.storage.load();
        const known = new Set(pending.map(({ id }) => id));
        // Ids are made in the order of time, so sorting them is the order in which the changes were made.
        pending = [...kept.pending.filter(({ id }) => !known.has(id)), ...pending].sort((a, b) => (a.id < b.id ? -1 : 1));
        set(({ drafts }) => ({ parked: kept.parked, drafts: { ...kept.drafts, ...drafts }, work: paint() }));
        if (pending.length > 0) await get().flush();
      },

      close() {
        callOff?.();
        callOff = null;
      },
    };
  });
}
