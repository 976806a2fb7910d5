/** Address of the worker that keeps pages for no network. */
export const WORKER = '/sw.js';

/** What the worker is told: who is signed in, as a page just said; or which page of this person to keep. */
type Message =
  | { kind: 'owner'; owner: string }
  | { kind: 'keep'; owner: string; address: string; again?: boolean; files?: string };

/** Tells the worker something, where this browser has one (it needs https, or this computer’s own address); says if it has. */
export async function tellWorker(message: Message): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration(WORKER);
  registration?.active?.postMessage(message);
  return Boolean(registration?.active);
}

let told: string | null = null;

/**
 * Tells the worker who is signed in. A tab says so once: one that is still open when somebody else has signed in must
 * not claim the device back as it is leafed through.
 */
export async function tellOwner(personId: string): Promise<void> {
  if (told !== personId && (await tellWorker({ kind: 'owner', owner: personId }))) told = personId;
}
