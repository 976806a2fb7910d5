import 'server-only';
import { headers } from 'next/headers';
import { findViewer } from '@/lib/auth';
import { giveBackTry, type Limit, takeTry } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { idSchema } from '@/lib/schemas/classroom';

/** Who is asking for a change; throws 'sign-in-first' when nobody is signed in. */
export async function getAsking(): Promise<Viewer> {
  const viewer = await findViewer();
  if (!viewer) throw new ExpectedError('sign-in-first');
  return viewer;
}

/** An id as the browser sent it; one that is no id looks like one that leads nowhere. */
export function readId(id: string): string {
  const parsed = idSchema.safeParse(id);
  if (!parsed.success) throw new ExpectedError('not-found');
  return parsed.data;
}

/** Who may change things, leaving out whoever is only looking around; throws 'sign-in-first' or 'looking-around'. */
export async function getChanging(): Promise<Viewer> {
  const viewer = await getAsking();
  if (viewer.kind === 'demonstration') throw new ExpectedError('looking-around');
  return viewer;
}

const keyOf = async (what: string) => {
  const hops = (await headers()).get('x-forwarded-for') ?? '';
  return `${what}-from:${hops.split(',').at(-1)?.trim() || 'direct'}`;
};

/** Counts a try from this address; throws 'too-many' with the minutes to wait when there were too many. */
export async function limitTries(what: string, limit: Limit): Promise<void> {
  const minutes = await takeTry(await keyOf(what), limit, new Date());
  if (minutes > 0) throw new ExpectedError('too-many', { minutes });
}

/** Takes the try back: it turned out well, and only failures count. */
export async function forgiveTry(what: string): Promise<void> {
  await giveBackTry(await keyOf(what));
}
