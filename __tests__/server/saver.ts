import { v7 as newId } from 'uuid';
import type { StoreApi } from 'zustand/vanilla';
import { createOutbox, type Outbox } from '@/components/player/outbox/outbox';
import { sendBatch } from '@/components/player/outbox/outbox-send';
import { openMemoryStorage } from '@/components/player/outbox/outbox-storage';
import type { OutboxStorage } from '@/components/player/outbox/outbox-world';
import type { Change, Operation } from '@/lib/domain/operation';
import type { Tag } from '@/lib/domain/tag';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import type { Begun } from './ask-database';
import type { Guest } from './guest';

/** How often somebody here keeps something, in milliseconds: as fast as ten people never do. */
const EVERY = 200;
/** The outbox's waits pass this much faster than a clock, so that a test need not be patient. */
const HASTE = 4;

/** A person who tags and changes tags without a pause, through the real outbox. */
export interface Saver {
  guest: Guest;
  attemptId: string;
  /** The outbox of the page that is open. */
  outbox: () => StoreApi<Outbox>;
  storage: OutboxStorage;
  /** Everything they kept, in order. */
  kept: Operation[];
  /** The ids that an answer said were applied, once per answer. */
  acknowledged: string[];
  /** Closes the page, whatever it waited for, and opens it again on what the device kept. */
  reload: () => void;
  /** Keeps nothing more; the page stays open, for what was kept last still has to get through. */
  stop: () => void;
  /** Closes the page for good. */
  leave: () => void;
}

/** Sits a guest down at their attempt and begins to save. */
export function startSaving(guest: Guest, { attemptId, sourceId, length }: Begun): Saver {
  const kept: Operation[] = [];
  const acknowledged: string[] = [];
  const storage = openMemoryStorage();

  function openPage(seen: Work): { outbox: StoreApi<Outbox>; die: () => void } {
    let isAlive = true;
    const timers = new Set<NodeJS.Timeout>();
    const never = new Promise<never>(() => {});
    const outbox = createOutbox(seen, {
      storage,
      tabs: { tell: () => {}, listen: () => {} },
      send: async (operations) => {
        const sent = await sendBatch(attemptId, operations, guest.fetcher);
        if (!isAlive) return never;
        if (sent.kind === 'answered') {
          const taken = sent.answers.filter(({ outcome }) => outcome === 'applied' || outcome === 'already');
          acknowledged.push(...taken.map(({ id }) => id));
        }
        return sent;
      },
      wait: (milliseconds, then) => {
        const timer = setTimeout(() => {
          timers.delete(timer);
          if (isAlive) then();
        }, milliseconds / HASTE);
        timers.add(timer);
        return () => clearTimeout(timer);
      },
      now: () => Date.now(),
      random: () => Math.random(),
      alone: (work) => work(),
      deviceIsFull: 'The device is full.',
    });
    const die = () => {
      isAlive = false;
      for (const timer of timers) clearTimeout(timer);
    };
    return { outbox, die };
  }

  let page = openPage(EMPTY_WORK);
  const save = () => {
    const { work, keep } = page.outbox.getState();
    const change = buildChange(work.tags, sourceId, length, kept.length);
    kept.push({ id: keep(change), ...change });
  };
  const timer = setInterval(save, EVERY);
  const reload = () => {
    page.die();
    page = openPage(page.outbox.getState().work);
    void page.outbox.getState().restore();
  };
  const stop = () => clearInterval(timer);
  const leave = () => page.die();
  return { guest, attemptId, outbox: () => page.outbox, storage, kept, acknowledged, reload, stop, leave };
}

/** Two new tags, then a change of one that was made before, and so on. */
function buildChange(tags: Tag[], sourceId: string, length: number, count: number): Change {
  const start = (count * 37) % (length - 60);
  const content = {
    start,
    end: start + 50,
    position: 'sequence' as const,
    factors: [],
    credibility: null,
    bearing: null,
    because: `because of change ${count}`,
  };
  const tag = count % 3 === 2 ? tags[(count * 7) % tags.length] : undefined;
  if (!tag) return { kind: 'tag.create', tagId: newId(), sourceId, ...content };
  return { kind: 'tag.edit', tagId: tag.id, base: tag.revisionId, ...content };
}
