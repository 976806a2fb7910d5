import 'server-only';
import { findViewer } from '@/lib/auth';
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
