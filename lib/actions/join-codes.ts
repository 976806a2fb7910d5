'use server';

import { revalidatePath } from 'next/cache';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { closeJoining, renewJoinCode } from '@/lib/data/join-codes';
import { paths } from '@/lib/paths';
import { getChanging, readId } from './asking';
import { type Outcome, outcome } from './outcome';

/** Gives a class a fresh join code; the old one stops at once. */
export async function renewCode(classroomId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await renewJoinCode(await getClassroomForInstructor(await getChanging(), readId(classroomId)));
    revalidatePath(paths.taughtClassroom(classroomId), 'layout');
    return null;
  });
}

/** Closes joining by code. */
export async function closeCode(classroomId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await closeJoining(await getClassroomForInstructor(await getChanging(), readId(classroomId)));
    revalidatePath(paths.taughtClassroom(classroomId), 'layout');
    return null;
  });
}
