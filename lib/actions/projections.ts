'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getAssignmentForInstructor, type TaughtAssignment } from '@/lib/data/assignments';
import { endProjection, getProjection, projectPassage, setReasonAside, showStage } from '@/lib/data/projections';
import { unsealId } from '@/lib/data/sealed-ids';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { projectionSchema, stageSchema } from '@/lib/schemas/projection';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

const getTaught = async (classroomId: string, assignmentId: string): Promise<TaughtAssignment> =>
  getAssignmentForInstructor(await getChanging(), readId(classroomId), readId(assignmentId));

// All of these are given to forms that work without script as well, so they take the answer before and the form.

/** Puts a sentence on the wall, with the two chosen reasons or none, and opens the wall. */
export async function putOnWall(
  classroomId: string,
  assignmentId: string,
  _before: Outcome<null> | null,
  form: FormData,
): Promise<Outcome<null>> {
  const put = await outcome(async () => {
    const assignment = await getTaught(classroomId, assignmentId);
    const { reason, ...passage } = readForm(projectionSchema, form, ['reason']);
    const reasons = reason.map((sealed) => unsealId(assignment.id, sealed));
    await projectPassage(assignment, { ...passage, reasons }, new Date());
    return null;
  });
  if (!put.ok) return put;
  revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
  redirect(paths.wall(classroomId, assignmentId));
}

/** Shows a stage of what is on the wall. */
export async function stepWall(
  classroomId: string,
  assignmentId: string,
  projectionId: string,
  stage: string,
): Promise<Outcome<null>> {
  return outcome(async () => {
    const assignment = await getTaught(classroomId, assignmentId);
    const parsed = stageSchema.safeParse(stage);
    if (!parsed.success) throw new ExpectedError('not-found');
    await showStage(await getProjection(assignment, readId(projectionId)), parsed.data);
    revalidatePath(paths.wall(classroomId, assignmentId));
    return null;
  });
}

/** Takes the passage off the wall. */
export async function takeOffWall(
  classroomId: string,
  assignmentId: string,
  projectionId: string,
): Promise<Outcome<null>> {
  const ended = await outcome(async () => {
    const assignment = await getTaught(classroomId, assignmentId);
    await endProjection(await getProjection(assignment, readId(projectionId)), new Date());
    return null;
  });
  if (!ended.ok) return ended;
  revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
  return ended;
}

/** Sets a reason aside for the wall, or takes it back; `reason` is the sealed id that the page has of its tag. */
export async function setAside(
  classroomId: string,
  assignmentId: string,
  reason: string,
  isSetAside: boolean,
): Promise<Outcome<null>> {
  return outcome(async () => {
    const assignment = await getTaught(classroomId, assignmentId);
    await setReasonAside(assignment, unsealId(assignment.id, String(reason)), isSetAside === true);
    revalidatePath(paths.assignment(classroomId, assignmentId), 'layout');
    return null;
  });
}
