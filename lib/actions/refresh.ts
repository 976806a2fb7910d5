'use server';

import { revalidatePath } from 'next/cache';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { paths } from '@/lib/paths';
import { getAsking, readId } from './asking';
import { type Outcome, outcome } from './outcome';

/** Has the pages of one's own attempt rendered again, after the outbox brought something that opens more of them. */
export async function refreshAttempt(attemptId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    const { id } = await getAttemptForViewer(await getAsking(), readId(attemptId));
    revalidatePath(paths.attempt(id), 'layout');
    return null;
  });
}
