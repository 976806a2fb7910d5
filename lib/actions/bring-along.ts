'use server';

import { cookies } from 'next/headers';
import { findViewer } from '@/lib/auth';
import { bringAlong, createBringAlongToken, leaveBehind, MINUTES_TO_DECIDE } from '@/lib/data/bring-along';
import { environment } from '@/lib/data/database';
import { BRING_ALONG_COOKIE } from '@/lib/domain/bring-along';
import { choicesSchema } from '@/lib/schemas/people';
import { getAsking } from './asking';
import { type Outcome, outcome } from './outcome';

/**
 * Called before somebody signs in: a guest with work is remembered for an hour, so that the account can take the work
 * over. Answers the guest's id, or null when there is nothing to bring along.
 */
export async function holdGuestWork(): Promise<string | null> {
  const viewer = await findViewer();
  const token = viewer && (await createBringAlongToken(viewer, new Date()));
  if (!token) return null;
  (await cookies()).set(BRING_ALONG_COOKIE, token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: environment().publicUrl.startsWith('https:'),
    path: '/',
    maxAge: MINUTES_TO_DECIDE * 60,
  });
  return viewer.id;
}

const readToken = async () => (await cookies()).get(BRING_ALONG_COOKIE)?.value ?? '';

/** Moves the guest's work to the account that is signed in; the form says which of two attempts counts. */
export async function bringGuestWork(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const viewer = await getAsking();
    await bringAlong(viewer, await readToken(), choicesSchema.parse(Object.fromEntries(form)), new Date());
    (await cookies()).delete(BRING_ALONG_COOKIE);
    return null;
  });
}

/** Leaves the guest's work where it is. */
export async function leaveGuestWork(): Promise<Outcome<null>> {
  return outcome(async () => {
    await leaveBehind(await getAsking(), await readToken());
    (await cookies()).delete(BRING_ALONG_COOKIE);
    return null;
  });
}
