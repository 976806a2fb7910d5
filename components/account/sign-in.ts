import { forgetLeaving } from '@/components/player/outbox/leaving';
import { paths } from '@/lib/paths';

/** What a way in answers: signed in, or the code of a sentence in the catalogue's `account.signIn` part. */
export type SignedIn =
  | { ok: true /** A guest's work can be brought along. */; brings: boolean }
  | { ok: false; code: 'wrong' | 'disabled' | 'failed' }
  | { ok: false; code: 'wait'; minutes: number };

/** Remembers the guest who is about to be somebody else; answers their id, or null when there is nothing to bring along. */
export type HoldGuest = () => Promise<string | null>;

/** Signs in without leaving the page. A network that fails is an answer like any other. */
export async function signInHere(
  way: 'password' | 'guest' | 'return-code' | 'demonstration' | 'pass',
  fields: Record<string, string>,
  hold?: HoldGuest,
): Promise<SignedIn> {
  try {
    // Only pages with a way in need it, and only once somebody takes it.
    const brings = hold ? await holdGuest(hold) : false;
    const { signIn } = await import('next-auth/react');
    const answer = await signIn(way, { ...fields, redirect: false });
    if (answer?.ok && !answer.error) {
      // Whoever signed out here without a network is back on purpose.
      forgetLeaving();
      return { ok: true, brings };
    }
    const wait = /^wait:(\d+)$/.exec(answer?.error ?? '');
    if (wait) return { ok: false, code: 'wait', minutes: Number(wait[1]) };
    if (answer?.error === 'sign-in-disabled') return { ok: false, code: 'disabled' };
    return { ok: false, code: answer?.error === 'CredentialsSignin' ? 'wrong' : 'failed' };
  } catch {
    return { ok: false, code: 'failed' };
  }
}

/** Leaves for an identity provider and comes back to `from`; false when it cannot be reached now. */
export async function signInAt(provider: string, from: string, hold?: HoldGuest): Promise<boolean> {
  try {
    const brings = hold ? await holdGuest(hold) : false;
    const { signIn } = await import('next-auth/react');
    forgetLeaving();
    await signIn(provider, { callbackUrl: brings ? paths.bringAlong(from) : from });
    return true;
  } catch {
    return false;
  }
}

/** Before a guest becomes somebody else here: what waits on the device is sent in their name, and they are remembered. */
async function holdGuest(hold: HoldGuest): Promise<boolean> {
  const guestId = await hold();
  if (guestId === null) return false;
  const { listUnsent, sendUnsent } = await import('@/components/player/outbox/device-work');
  // What cannot be sent stays on the device; signing in is not held up by it.
  await listUnsent(guestId)
    .then((unsent) => sendUnsent(guestId, unsent, fetch))
    .catch(() => {});
  return true;
}
