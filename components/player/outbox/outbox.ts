import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { followRefused } from '@/lib/domain/operation-rules';
import { baseOn, type Work } from '@/lib/domain/work';
import { watchStorage } from './outbox-device';
import { followOn, inOrder, makeIdAfter, paintAside, paintOver, timeOf } from './outbox-queue';
import type { OutboxState, Parked, SaveSign } from './outbox-store';
import type { OutboxWorld, Picture } from './outbox-world';

/** An outbox with what its provider needs beside what components see. */
export interface Outbox extends OutboxState {
  /** Takes the server's newer picture of the work, read at `asOf` (ISO); an older one changes nothing. */
  receive: (work: Work, asOf: string) => void;
  /** Brings in what the device kept from earlier and starts to send it; resolves when it is painted. */
  restore: () => Promise<void>;
}

const baseOf = (operation: Operation) => ('base' in operation ? (operation.base ?? null) : null);

const SOON = 300;
/** Another tab made a change and sends it; this one only steps in when that tab is gone. */
const STEPS_IN_AFTER = 4_000;
const FIRST_RETRY = 1_000;
const LONGEST_RETRY = 60_000;
const BATCH = 50;
const DAY = 86_400_000;

/**
 * An attempt's outbox: paints every change at once, keeps it on the device until the server has acknowledged it, and
 * sends batches in order, backing off with jitter while the server cannot be reached. A change that is refused is
 * parked with its words. The tabs of one attempt show the same, and one of them at a time sends.
 */
export function createOutbox(initial: Work, world: OutboxWorld): StoreApi<Outbox> {
  let server: Picture = { work: initial, asOf: '' };
  let pending: Operation[] = [];
  /** Answered since the server's picture was taken, with the server's time. */
  let recent: { operation: Operation; at: string; setAside: boolean }[] = [];
  /** Ids of operations and keys of drafts that were here: what the device says of them is older than what is known. */
  const seen = new Set<string>();
  let refusal: { message: string; signIn: boolean } | null = null;
  let failures = 0;
  let savedAt: number | null = null;
  let isUnderWay = false;
  let isRestored = false;
  let callOff: (() => void) | null = null;
  let sending: Promise<boolean> | null = null;

  return createStore<Outbox>()((set, get) => {
    const showSign = () => set({ sign: sign() });
    const device = watchStorage(world.storage, showSign);

    const paintServer = () =>
      recent.reduce(
        (work, { operation, setAside }) => (setAside ? paintAside(work, operation) : paintOver(work, [operation])),
        server.work,
      );
    const paint = () => paintOver(paintServer(), pending);

    function sign(): SaveSign {
      if (device.isShort()) return { state: 'failed', message: world.deviceIsFull, signIn: false };
      if (isUnderWay) return { state: 'saving' };
      const [oldest] = pending;
      if (!oldest) return { state: 'saved', at: savedAt };
      if (refusal !== null) return { state: 'failed', message: refusal.message, signIn: refusal.signIn };
      const days = Math.max(0, Math.floor((world.now() - timeOf(oldest.id)) / DAY));
      return failures > 0 || days > 0 ? { state: 'kept', days } : { state: 'saving' };
    }

    function schedule(milliseconds: number): void {
      callOff?.();
      callOff = world.wait(milliseconds, () => {
        callOff = null;
        void get().flush();
      });
    }

    /** Takes what was answered out of the queue; returns which those were, and what waits on another text because of it. */
    function take(
      answers: OperationAnswer[],
      at: string,
    ): { taken: Operation[]; parked: Parked[]; moved: Operation[] } {
      const byId = new Map(answers.map((answer) => [answer.id, answer]));
      const isRefused = ({ id }: Operation) => byId.get(id)?.outcome === 'rejected';
      const refused = new Map(pending.filter(isRefused).map((operation) => [operation.id, baseOf(operation)]));
      const taken: Operation[] = [];
      const parked: Parked[] = [];
      const moved: Operation[] = [];
      pending = pending.flatMap((given) => {
        const answer = byId.get(given.id);
        if (answer?.outcome === 'rejected') {
          parked.push({ operation: given, message: answer.message ?? '' });
          return [];
        }
        const operation = followRefused(given, refused);
        if (!answer) {
          if (operation !== given) moved.push(operation);
          return [operation];
        }
        taken.push(operation);
        recent.push({ operation, at, setAside: answer.outcome === 'set-aside' });
        return [];
      });
      set((now) => ({ work: paint(), parked: [...now.parked, ...parked] }));
      return { taken, parked, moved };
    }

    /** Takes what the server answered, on the device and in the other tabs too; returns how many those were. */
    function settle(answers: OperationAnswer[], at: string): number {
      const { taken, parked, moved } = take(answers, at);
      for (const one of parked) void device.park(one);
      for (const one of moved) void device.putOperation(one);
      if (taken.length > 0) {
        // In this order: what is no longer waiting must be in the picture.
        void device.putPicture({ work: paintServer(), asOf: at });
        void device.remove(taken.map(({ id }) => id));
      }
      world.tabs.tell({ kind: 'answered', answers, at });
      return taken.length + parked.length;
    }

    async function sendAll(): Promise<boolean> {
      while (pending.length > 0) {
        isUnderWay = true;
        showSign();
        const sent = await world.send(pending.slice(0, BATCH));
        refusal = sent.kind === 'refused' ? sent : null;
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

    function showDraft(key: string, text: string | null): void {
      seen.add(key);
      const { [key]: _, ...others } = get().drafts;
      set({ drafts: text === null ? others : { ...others, [key]: text } });
    }

    const hideParked = (operationId: string) =>
      set(({ parked }) => ({ parked: parked.filter(({ operation }) => operation.id !== operationId) }));

    world.tabs.listen((news) => {
      if (news.kind === 'draft') return showDraft(news.key, news.text);
      if (news.kind === 'dismissed') return hideParked(news.operationId);
      if (news.kind === 'answered') {
        take(news.answers, news.at);
        savedAt = world.now();
      } else if (!seen.has(news.operation.id)) {
        seen.add(news.operation.id);
        pending = inOrder([...pending, news.operation]);
        if (callOff === null) schedule(STEPS_IN_AFTER);
      }
      set({ work: paint(), sign: sign() });
    });

    return {
      work: initial,
      sign: { state: 'saved', at: null },
      parked: [],
      drafts: {},

      keep(change) {
        const id = makeIdAfter(pending.at(-1)?.id, world.now());
        const operation: Operation = { id, ...baseOn(get().work, change) };
        seen.add(id);
        pending = [...pending, operation];
        set({ work: paint(), sign: sign() });
        void device.putOperation(operation);
        world.tabs.tell({ kind: 'kept', operation });
        // A wait that is under way is not begun again: somebody who never pauses would never be saved.
        if (callOff === null) schedule(SOON);
        return id;
      },

      setDraft(key, text) {
        showDraft(key, text);
        world.tabs.tell({ kind: 'draft', key, text });
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
        hideParked(operationId);
        world.tabs.tell({ kind: 'dismissed', operationId });
        void device.remove([operationId]).then(showSign);
      },

      receive(work, asOf) {
        if (asOf < server.asOf) return;
        server = { work, asOf };
        recent = recent.filter(({ at }) => at >= asOf);
        set({ work: paint() });
        // Before the device was read it may hold a newer one.
        if (isRestored) void device.putPicture({ work: paintServer(), asOf });
      },

      async restore() {
        const kept = await device.load();
        const found = kept.pending.filter(({ id }) => !seen.has(id));
        const parked = kept.parked.filter(({ operation }) => !seen.has(operation.id));
        const drafts = Object.entries(kept.drafts).filter(([key]) => !seen.has(key));
        for (const { id } of [...found, ...parked.map(({ operation }) => operation)]) seen.add(id);
        const own = pending.map((operation) => followOn(operation, found));
        for (const operation of own) if (!pending.includes(operation)) void device.putOperation(operation);
        pending = inOrder([...found, ...own]);
        // A page that was opened without a network may be older than what this device has seen since.
        if (kept.picture && kept.picture.asOf > server.asOf) {
          server = kept.picture;
          recent = recent.filter(({ at }) => at >= server.asOf);
        }
        isRestored = true;
        if (server.asOf > (kept.picture?.asOf ?? '')) void device.putPicture({ ...server, work: paintServer() });
        set((now) => ({
          work: paint(),
          sign: sign(),
          parked: [...now.parked, ...parked],
          drafts: { ...Object.fromEntries(drafts), ...now.drafts },
        }));
        if (pending.length > 0) void get().flush();
      },
    };
  });
}
