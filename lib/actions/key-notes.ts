'use server';

import { revalidatePath } from 'next/cache';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { keepKeyNote } from '@/lib/data/key-notes';
import { paths } from '@/lib/paths';
import { keyNoteSchema } from '@/lib/schemas/key-view';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Keeps what an instructor says to a class about an item of the key, or that the class does not see it. */
export async function saveKeyNote(
  classroomId: string,
  assignmentId: string,
  keyTagId: string,
  _before: Outcome<null> | null,
  form: FormData,
): Promise<Outcome<null>> {
  return outcome(async () => {
    const assignment = await getAssignmentForInstructor(await getChanging(), readId(classroomId), readId(assignmentId));
    await keepKeyNote(assignment, readId(keyTagId), readForm(keyNoteSchema, form));
    revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
    return null;
  });
}
