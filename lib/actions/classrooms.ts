'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { createAssignment, getAssignmentForInstructor, setAssignmentClosed } from '@/lib/data/assignments';
import { createClassroom, findClassroomByCode, getClassroomForInstructor, joinClassroom } from '@/lib/data/classrooms';
import { CODES_PER_ADDRESS } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { assignmentSchema, classroomSchema, joinSchema } from '@/lib/schemas/classroom';
import { forgiveTry, getChanging, limitTries, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Creates a class and opens its page. */
export async function openClassroom(form: FormData): Promise<Outcome<never>> {
  const made = await outcome(async () => createClassroom(await getChanging(), readForm(classroomSchema, form).name));
  if (!made.ok) return made;
  redirect(paths.taughtClassroom(made.value.id));
}

/** Whether a class has this code; asked before a guest is made to join it. */
export async function checkCode(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    await limitTries('code', CODES_PER_ADDRESS);
    if (!(await findClassroomByCode(readForm(joinSchema, form).code))) throw new ExpectedError('unknown-code');
    await forgiveTry('code');
    return null;
  });
}

/** Joins the class of a code and opens it. Joining twice changes nothing. */
export async function joinWithCode(form: FormData): Promise<Outcome<never>> {
  const joined = await outcome(async () => {
    const viewer = await getChanging();
    await limitTries('code', CODES_PER_ADDRESS);
    const classroom = await joinClassroom(viewer, readForm(joinSchema, form).code);
    await forgiveTry('code');
    return classroom;
  });
  if (!joined.ok) return joined;
  redirect(paths.classroom(joined.value.id));
}

/** Assigns a module to a class and opens the assignment. */
export async function assignModule(classroomId: string, form: FormData): Promise<Outcome<never>> {
  const made = await outcome(async () => {
    const classroom = await getClassroomForInstructor(await getChanging(), readId(classroomId));
    return createAssignment(classroom, readForm(assignmentSchema, form));
  });
  if (!made.ok) return made;
  redirect(paths.assignment(classroomId, made.value.id));
}

/** Closes an assignment now, or opens it again. */
export async function setClosed(classroomId: string, assignmentId: string, closed: boolean): Promise<Outcome<null>> {
  return outcome(async () => {
    const assignment = await getAssignmentForInstructor(await getChanging(), readId(classroomId), readId(assignmentId));
    await setAssignmentClosed(assignment, closed === true, new Date());
    revalidatePath(paths.assignment(classroomId, assignmentId));
    return null;
  });
}
