'use server';

import { redirect } from 'next/navigation';
import { createClassroom, findClassroomByCode, joinClassroom } from '@/lib/data/classrooms';
import { CODES_PER_ADDRESS } from '@/lib/data/throttle';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { returnPathSchema } from '@/lib/schemas/account';
import { newClassSchema } from '@/lib/schemas/class-forms';
import { joinSchema } from '@/lib/schemas/classroom';
import { forgiveTry, getChanging, limitTries } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Creates a class and opens its page. */
export async function openClassroom(form: FormData): Promise<Outcome<never>> {
  const made = await outcome(async () => {
    const { name, timeZone } = readForm(newClassSchema, form);
    return createClassroom(await getChanging(), name, timeZone);
  });
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

/** Joins the class of a code and opens it, or goes on to where the person came from. Joining twice changes nothing. */
export async function joinWithCode(from: string, form: FormData): Promise<Outcome<never>> {
  const joined = await outcome(async () => {
    const viewer = await getChanging();
    await limitTries('code', CODES_PER_ADDRESS);
    const classroom = await joinClassroom(viewer, readForm(joinSchema, form).code);
    await forgiveTry('code');
    return classroom;
  });
  if (!joined.ok) return joined;
  const back = returnPathSchema.parse(from);
  redirect(back === paths.home ? paths.classroom(joined.value.id) : back);
}
