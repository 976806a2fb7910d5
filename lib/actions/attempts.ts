'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  beginAnotherRound,
  beginAssignment,
  beginStudy,
  commitAttempt,
  getAttemptForViewer,
  getModuleOfAttempt,
} from '@/lib/data/attempts';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { getAsking, readId } from './asking';
import { type Outcome, outcome } from './outcome';

/** Begins studying a module alone, or goes on where the person stopped: its short run, or the whole of it. */
export async function study(moduleSlug: string, isShort: boolean): Promise<Outcome<never>> {
  const begun = await outcome(async () => beginStudy(await getAsking(), String(moduleSlug), isShort === true));
  if (!begun.ok) return begun;
  redirect(paths.attempt(begun.value.id));
}

/** Begins another round of a module that was committed; before that it goes on with the one that is under way. */
export async function repeat(moduleSlug: string): Promise<Outcome<never>> {
  const begun = await outcome(async () => beginAnotherRound(await getAsking(), String(moduleSlug)));
  if (!begun.ok) return begun;
  redirect(paths.attempt(begun.value.id));
}

/** Begins an assignment, or goes on where the person stopped. */
export async function workOn(classroomId: string, assignmentId: string): Promise<Outcome<never>> {
  const begun = await outcome(async () =>
    beginAssignment(await getAsking(), readId(classroomId), readId(assignmentId)),
  );
  if (!begun.ok) return begun;
  redirect(paths.attempt(begun.value.id));
}

/**
 * Changes between the short run of a module and the whole of it, in one's own study. The whole after a committed short run
 * is a new round: its other texts are read without the key.
 */
export async function changeRun(attemptId: string, isShort: boolean): Promise<Outcome<never>> {
  const changed = await outcome(async () => {
    const viewer = await getAsking();
    const attempt = await getAttemptForViewer(viewer, readId(attemptId));
    if (attempt.assignmentId !== null) throw new ExpectedError('not-found');
    const { content } = await getModuleOfAttempt(attempt);
    return beginStudy(viewer, content.slug, isShort === true);
  });
  if (!changed.ok) return changed;
  revalidatePath(paths.attempt(attemptId), 'layout');
  redirect(paths.attempt(changed.value.id));
}

/** Locks the first tags and opens the key. Committing twice changes nothing. */
export async function commit(attemptId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    const attempt = await getAttemptForViewer(await getAsking(), readId(attemptId));
    await commitAttempt(attempt, new Date());
    revalidatePath(paths.attempt(attemptId), 'layout');
    return null;
  });
}
