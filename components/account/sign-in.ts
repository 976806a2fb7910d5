import { forgetLeaving } from '@/components/player/outbox/leaving';

/** What a way in answers: signed in, or the code of a sentence in the catalogue's `account.signIn` part. */
export type SignedIn =
  | { ok: true }
  | { ok: false; code: 'wrong' | 'failed' }
  | { ok: false; code: 'wait'; minutes: number };

/** Signs in without leaving the page. A network that fails is an answer like any other. */
export async function signInHere(
  way: 'password' | 'guest' | 'demonstration',
  fields: Record<string, string>,
): Promise<SignedIn> {
  try {
    // Only pages with a way in need it, and only once somebody takes it.
    const { signIn } = await import('next-auth/react');
    const answer = await signIn(way, { ...fields, redirect: false });
    if (answer?.ok && !answer.error) {
      // Whoever signed out here without a network is back on purpose.
      forgetLeaving();
      return { ok: true };
    }
    const wait = /^wait:(\d+)$/.exec(answer?.error ?? '');
    if (wait) return { ok: false, code: 'wait', minutes: Number(wait[1]) };
    return { ok: false, code: answer?.error === 'CredentialsSignin' ? 'wrong' : 'failed' };
  } catch {
    return { ok: false, code: 'failed' };
  }
}
