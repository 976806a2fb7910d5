import { setImmediate } from 'node:timers';
import type { StoreApi } from 'zustand/vanilla';
import { createOutbox, type Outbox } from '@/components/player/outbox/outbox';
import { openMemoryStorage } from '@/components/player/outbox/outbox-storage';
import type { OutboxStorage, OutboxWorld, Picture, Sent, TabNews } from '@/components/player/outbox/outbox-world';
import type { Operation } from '@/lib/domain/operation';
import type { FakeServer } from './outbox-fake-server';

export const DEVICE_IS_FULL = 'The device has no room.';

/** What happens to one request. Times in milliseconds from when it is sent; null: it never gets there. */
export interface Weather {
  arrives: number | null;
  answered: number | null;
}
export const CLEAR: Weather = { arrives: 0, answered: 0 };
export const OFFLINE: Weather = { arrives: null, answered: null };
const PATIENCE = 20_000;

/** A tab that is open on the attempt. */
export interface Page {
  outbox: StoreApi<Outbox>;
  /** The tab is closed or its device loses power: nothing it waited for happens to it any more. */
  die: () => void;
  /** The browser lets the tab rest: it hears nothing and what it waited for passes by. */
  freeze: () => void;
}

/** One device with its storage, its clock that only tests move, and the way to the server. */
export interface FakeDevice {
  storage: OutboxStorage;
  /** One entry per request that was sent. */
  requests: Operation[][];
  /** What happens to the next requests, in order and over again; clear when empty. */
  weather: Weather[];
  /** Whether the storage throws. */
  isFull: boolean;
  /** Milliseconds that pages have waited for, of waits that are under way. */
  waits: () => number[];
  /** `picture`: what the page shows of the server's work; by default what it would be now. */
  openPage: (options?: Partial<Pick<OutboxWorld, 'send' | 'alone'>> & { picture?: Picture }) => Page;
  /** Lets time pass, and everything happen that was due. */
  pass: (milliseconds: number) => Promise<void>;
}

/** Lets everything happen that needs no time. */
export const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

export function openDevice(server: FakeServer): FakeDevice {
  const memory = openMemoryStorage();
  const due: { at: number; lasts: number; isWait: boolean; run: () => void }[] = [];
  const queue: { page: symbol; begin: () => Promise<void> }[] = [];
  const listeners = new Map<symbol, (news: TabNews) => void>();
  let holder: symbol | null = null;
  let now = 0;

  const later = (lasts: number, run: () => void, isWait = false) => {
    const entry = { at: now + lasts, lasts, isWait, run };
    due.push(entry);
    return () => void due.splice(due.indexOf(entry), due.includes(entry) ? 1 : 0);
  };

  function next(): void {
    const turn = holder === null ? queue.shift() : undefined;
    if (!turn) return;
    holder = turn.page;
    void turn.begin().finally(() => {
      if (holder === turn.page) holder = null;
      next();
    });
  }

  function request(operations: Operation[], done: (sent: Sent) => void): void {
    const { arrives, answered } = device.weather[device.requests.length % device.weather.length] ?? CLEAR;
    device.requests.push(operations);
    let answer: Sent | null = null;
    if (arrives !== null) {
      later(arrives, () => {
        answer = { kind: 'answered', ...server.take(operations) };
      });
    }
    if (arrives !== null && answered !== null && arrives + answered < PATIENCE) {
      later(arrives + answered, () => done(answer ?? { kind: 'unreachable' }));
    } else later(arrives === null ? 0 : PATIENCE, () => done({ kind: 'unreachable' }));
  }

  const device: FakeDevice = {
    storage: memory,
    requests: [],
    weather: [],
    isFull: false,
    waits: () => due.filter(({ isWait }) => isWait).map(({ lasts }) => lasts),

    openPage(options = {}) {
      const page = Symbol('page');
      let isAlive = true;
      let isFrozen = false;
      const never = new Promise<never>(() => {});
      const onDevice = <T>(act: () => Promise<T>): Promise<T> => {
        if (!isAlive) return never;
        return device.isFull ? Promise.reject(new Error('QuotaExceededError')) : act();
      };
      const { work, asOf } = options.picture ?? server.picture();
      const outbox = createOutbox(work, {
        storage: {
          load: () => onDevice(() => memory.load()),
          putOperation: (operation) => onDevice(() => memory.putOperation(operation)),
          park: (parked) => onDevice(() => memory.park(parked)),
          remove: (ids) => onDevice(() => memory.remove(ids)),
          putDraft: (key, text) => onDevice(() => memory.putDraft(key, text)),
          putPicture: (picture) => onDevice(() => memory.putPicture(picture)),
        },
        tabs: {
          tell: (news) => {
            for (const [other, hear] of listeners) {
              if (other !== page && isAlive) later(1, () => listeners.has(other) && hear(structuredClone(news)));
            }
          },
          listen: (hear) => void listeners.set(page, hear),
        },
        send: (operations) => {
          if (!isAlive) return never;
          if (options.send) return options.send(operations);
          return new Promise((resolve) => request(operations, (sent) => isAlive && resolve(sent)));
        },
        wait: (milliseconds, then) => later(milliseconds, () => isAlive && !isFrozen && then(), true),
        now: () => now,
        random: () => 1,
        alone:
          options.alone ??
          ((inside) =>
            new Promise((resolve, reject) => {
              queue.push({ page, begin: () => inside().then(resolve, reject) });
              next();
            })),
        deviceIsFull: DEVICE_IS_FULL,
      });
      outbox.getState().receive(work, asOf);
      const die = () => {
        isAlive = false;
        listeners.delete(page);
        for (const turn of queue.filter((waiting) => waiting.page === page)) queue.splice(queue.indexOf(turn), 1);
        if (holder === page) holder = null;
        next();
      };
      const freeze = () => {
        isFrozen = true;
        listeners.delete(page);
      };
      return { outbox, die, freeze };
    },

    async pass(milliseconds) {
      const until = now + milliseconds;
      await settle();
      for (;;) {
        const [first] = due.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at);
        if (!first) break;
        now = first.at;
        due.splice(due.indexOf(first), 1);
        first.run();
        await settle();
      }
      now = until;
    },
  };
  return device;
}
