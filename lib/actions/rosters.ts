'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getClassroomForInstructor, type TaughtClassroom } from '@/lib/data/classrooms';
import { acceptInvite, acceptWaitingInvite } from '@/lib/data/invites';
import { type InviteLink, importRoster, planForClass, renewLinks, withdrawInvite } from '@/lib/data/rosters';
import { CODES_PER_ADDRESS } from '@/lib/data/throttle';
import type { PlannedRow } from '@/lib/domain/roster';
import { paths } from '@/lib/paths';
import { rosterSchema } from '@/lib/schemas/class-forms';
import { readRoster } from '@/lib/schemas/roster';
import { forgiveTry, getChanging, limitTries, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

const getTaught = async (classroomId: string): Promise<TaughtClassroom> =>
  getClassroomForInstructor(await getChanging(), readId(classroomId));

const readRows = (form: FormData) => readRoster(readForm(rosterSchema, form).text);

/** Says what each row of a roster would do; changes nothing. */
export async function previewRoster(classroomId: string, form: FormData): Promise<Outcome<PlannedRow[]>> {
  return outcome(async () => planForClass(await getTaught(classroomId), readRows(form)));
}

/** Invites everybody of a roster who is new; the links are in the answer and nowhere else. */
export async function inviteRoster(classroomId: string, form: FormData): Promise<Outcome<InviteLink[]>> {
  return outcome(async () => {
    const links = await importRoster(await getTaught(classroomId), readRows(form), new Date());
    revalidatePath(paths.classPeople(classroomId), 'layout');
    return links;
  });
}

/** Fresh links for everybody who is invited and not there yet; the earlier ones stop. */
export async function makeNewLinks(classroomId: string): Promise<Outcome<InviteLink[]>> {
  return outcome(async () => renewLinks(await getTaught(classroomId), new Date()));
}

/** Withdraws an invite that nobody has taken. */
export async function takeBackInvite(classroomId: string, inviteId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await withdrawInvite(await getTaught(classroomId), readId(inviteId));
    revalidatePath(paths.classPeople(classroomId), 'layout');
    return null;
  });
}

/** Takes the invite of a link and opens the class. Taking it twice changes nothing. */
export async function joinByLink(token: string): Promise<Outcome<never>> {
  const joined = await outcome(async () => {
    await limitTries('code', CODES_PER_ADDRESS);
    const accepted = await acceptInvite(await getChanging(), String(token), new Date());
    await forgiveTry('code');
    return accepted;
  });
  if (!joined.ok) return joined;
  redirect(paths.classroom(joined.value.classroomId));
}

/** Takes an invite that waits for the person's own, verified address, and opens the class. */
export async function joinByAddress(classroomId: string, inviteId: string): Promise<Outcome<never>> {
  const joined = await outcome(async () => {
    const invite = { classroomId: readId(classroomId), id: readId(inviteId) };
    return acceptWaitingInvite(await getChanging(), invite, new Date());
  });
  if (!joined.ok) return joined;
  redirect(paths.classroom(joined.value.classroomId));
}
