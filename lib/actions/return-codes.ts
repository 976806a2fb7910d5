'use server';

import { createAccounts, reissueReturnCode } from '@/lib/data/class-accounts';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { renewReturnCode, type ShownCode } from '@/lib/data/return-codes';
import { ExpectedError } from '@/lib/domain/expected-error';
import { parseNames } from '@/lib/schemas/people';
import { getAsking, getChanging, readId } from './asking';
import { type Outcome, outcome } from './outcome';

/** A fresh return code for whoever asks; the one before and every other session stop, and this one goes on with the pass. */
export async function getReturnCode(): Promise<Outcome<ShownCode & { pass: string }>> {
  return outcome(async () => renewReturnCode(await getAsking(), new Date()));
}

/** A fresh return code for a student of a class, from its instructor. */
export async function reissueCode(classroomId: string, personId: string): Promise<Outcome<ShownCode[]>> {
  return outcome(async () => {
    const classroom = await getClassroomForInstructor(await getChanging(), readId(classroomId));
    return [await reissueReturnCode(classroom, readId(personId))];
  });
}

/** Makes accounts for a pasted list of names; the codes are in the answer and nowhere else. */
export async function makeAccounts(classroomId: string, form: FormData): Promise<Outcome<ShownCode[]>> {
  return outcome(async () => {
    const classroom = await getClassroomForInstructor(await getChanging(), readId(classroomId));
    const list = parseNames(String(form.get('names') ?? ''));
    if (!list.ok) throw new ExpectedError(list.code, list.values);
    return createAccounts(classroom, list.names);
  });
}
