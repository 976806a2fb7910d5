'use server';

import { revalidatePath } from 'next/cache';
import { getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { handIn, takeBack } from '@/lib/data/hand-ins';
import { paths } from '@/lib/paths';
import { getAsking, readId } from './asking';
import { type Outcome, outcome } from './outcome';

function changing(attemptId: string, change: (attempt: OwnAttempt) => Promise<void>): Promise<Outcome<null>> {
  return outcome(async () => {
    const attempt = await getAttemptForViewer(await getAsking(), readId(attemptId));
    await change(attempt);
    revalidatePath(paths.attempt(attempt.id), 'layout');
    revalidatePath(paths.classroom(attempt.spaceId));
    return null;
  });
}

/** Hands in one's work on an assignment as it is now. */
export async function handInWork(attemptId: string): Promise<Outcome<null>> {
  return changing(attemptId, (attempt) => handIn(attempt, new Date()));
}

/** Takes it back until it is due. */
export async function takeBackWork(attemptId: string): Promise<Outcome<null>> {
  return changing(attemptId, (attempt) => takeBack(attempt, new Date()));
}
