'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { beginAssignment, beginStudy, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { getModuleVersion } from '@/lib/data/modules';
import { paths } from '@/lib/paths';
import { getAsking, readId } from './asking';
import { type Outcome, outcome } from './outcome';

/** Begins studying a module alone, or goes on where the person stopped. */
export async function study(moduleSlug: string): Promise<Outcome<never>> {
  const begun = await outcome(async () => beginStudy(await getAsking(), String(moduleSlug)));
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

/** Locks the first tags and opens the key. Committing twice changes nothing. */
export async function commit(attemptId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    const attempt = await getAttemptForViewer(await getAsking(), readId(attemptId));
    const version = await getModuleVersion(attempt.moduleVersionId);
    const sourceIds = version.sources.map(({ id }) => id);
    await commitAttempt(attempt, sourceIds, new Date());
    revalidatePath(paths.attempt(attemptId), 'layout');
    return null;
  });
}
