'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { copyClassroom } from '@/lib/data/class-copy';
import { deleteClassroom } from '@/lib/data/class-deletion';
import { renameClassroom, setArchived, setDeletionRule } from '@/lib/data/class-settings';
import { getClassroomForInstructor, type TaughtClassroom } from '@/lib/data/classrooms';
import { setShowsNames } from '@/lib/data/names';
import { paths } from '@/lib/paths';
import { classSettingsSchema, deleteClassSchema, deletionRuleSchema, newTermSchema } from '@/lib/schemas/class-forms';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

const getTaught = async (classroomId: string): Promise<TaughtClassroom> =>
  getClassroomForInstructor(await getChanging(), readId(classroomId));

/** Runs a change of a class and has its pages rendered again. */
function changing(classroomId: string, change: (classroom: TaughtClassroom) => Promise<void>): Promise<Outcome<null>> {
  return outcome(async () => {
    await change(await getTaught(classroomId));
    revalidatePath(paths.taughtClassroom(classroomId), 'layout');
    return null;
  });
}

/** What a class is called and by which clock it goes. */
export async function saveClass(classroomId: string, form: FormData): Promise<Outcome<null>> {
  return changing(classroomId, (classroom) => renameClassroom(classroom, readForm(classSettingsSchema, form)));
}

/** Shows names in what is begun from now on, or no longer. */
export async function saveNames(classroomId: string, shows: boolean): Promise<Outcome<null>> {
  return changing(classroomId, (classroom) => setShowsNames(classroom, shows === true));
}

/** What becomes of the work of somebody who deletes their account. */
export async function saveDeletionRule(classroomId: string, form: FormData): Promise<Outcome<null>> {
  return changing(classroomId, (classroom) =>
    setDeletionRule(classroom, readForm(deletionRuleSchema, form).onDeletion),
  );
}

/** Archives a class, or takes it up again. */
export async function saveArchived(classroomId: string, archived: boolean): Promise<Outcome<null>> {
  return changing(classroomId, (classroom) => setArchived(classroom, archived === true, new Date()));
}

/** Makes the same class for a new term and opens it. */
export async function copyToNewTerm(classroomId: string, form: FormData): Promise<Outcome<null>> {
  const made = await outcome(async () => {
    const viewer = await getChanging();
    const classroom = await getClassroomForInstructor(viewer, readId(classroomId));
    return copyClassroom(viewer, classroom, readForm(newTermSchema, form));
  });
  if (!made.ok) return made;
  redirect(paths.taughtClassroom(made.value.id));
}

/** Deletes a class with everything in it, once its name was typed. */
export async function deleteClass(classroomId: string, form: FormData): Promise<Outcome<null>> {
  const deleted = await outcome(async () =>
    deleteClassroom(await getTaught(classroomId), readForm(deleteClassSchema, form).name),
  );
  if (!deleted.ok) return deleted;
  redirect(paths.teach);
}
