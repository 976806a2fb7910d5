import { paths } from '@/lib/paths';
import type { OutboxWorld } from './outbox-world';

const MARK = 'headwaters-leaving';
const channelOf = (personId: string) =>
  typeof window === 'undefined' || typeof BroadcastChannel === 'undefined'
    ? null
    : new BroadcastChannel(`${MARK}/${personId}`);

/** Tells every tab on this device that this person has signed out. */
export function tellLeft(personId: string): void {
  const channel = channelOf(personId);
  channel?.postMessage('left');
  channel?.close();
}

/** Calls back when this person has signed out in any tab, this one included; returns a way to stop listening. */
export function onLeft(personId: string, then: () => void): () => void {
  const channel = channelOf(personId);
  channel?.addEventListener('message', then);
  return () => channel?.close();
}

/** Remembers that this person has signed out while their session could not be ended: the next page ends it. */
export function markLeaving(personId: string): void {
  try {
    localStorage.setItem(MARK, personId);
  } catch {
    // A browser may forbid it; then the page on the screen is the only one that can end the session.
  }
}

/** Whether this person has signed out here and their session is still to be ended. */
export function isLeaving(personId: string): boolean {
  try {
    return localStorage.getItem(MARK) === personId;
  } catch {
    return false;
  }
}

/** Lets go of that: the session has ended, or somebody has begun one. */
export function forgetLeaving(): void {
  try {
    localStorage.removeItem(MARK);
  } catch {
    // Where nothing can be removed nothing was remembered.
  }
}

/** Goes to the start page as if the app had never been open: nothing that is in memory comes along. */
export function goToStart(): void {
  window.location.assign(paths.home);
}

/** A world in which nothing is written to the device or sent any more once the person has left. */
export function untilLeft(world: OutboxWorld, hasLeft: () => boolean): OutboxWorld {
  const unlessLeft =
    <Given extends unknown[]>(write: (...given: Given) => Promise<void>) =>
    async (...given: Given) => {
      if (!hasLeft()) await write(...given);
    };
  const { storage, send } = world;
  return {
    ...world,
    storage: {
      load: storage.load,
      putOperation: unlessLeft(storage.putOperation),
      park: unlessLeft(storage.park),
      remove: unlessLeft(storage.remove),
      putDraft: unlessLeft(storage.putDraft),
      putPicture: unlessLeft(storage.putPicture),
    },
    send: async (operations) => (hasLeft() ? { kind: 'unreachable' } : send(operations)),
  };
}
