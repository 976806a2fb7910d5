'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeRole, getPerson, giveSections, moveStudents, removePerson } from '@/lib/data/class-people';
import { getClassroomForInstructor, type TaughtClassroom } from '@/lib/data/classrooms';
import { createSection, deleteSection, renameSection } from '@/lib/data/sections';
import { ExpectedError } from '@/lib/domain/expected-error';
import { paths } from '@/lib/paths';
import { idsSchema, placeSchema, roleSchema, sectionSchema } from '@/lib/schemas/class-forms';
import { getChanging, readId } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

const getTaught = async (classroomId: string): Promise<TaughtClassroom> =>
  getClassroomForInstructor(await getChanging(), readId(classroomId));

const refresh = (classroomId: string) => revalidatePath(paths.classPeople(classroomId), 'layout');

function readIds(form: FormData, name: string): string[] {
  const parsed = idsSchema.safeParse(form.getAll(name));
  if (!parsed.success) throw new ExpectedError('not-found');
  return parsed.data;
}

/** Gives somebody of a class another role. Whoever gives up their own leaves the instructor's pages. */
export async function setRole(classroomId: string, personId: string, form: FormData): Promise<Outcome<null>> {
  const changed = await outcome(async () => {
    const classroom = await getTaught(classroomId);
    const person = await getPerson(classroom, readId(personId));
    const { role } = readForm(roleSchema, form);
    await changeRole(classroom, person, role);
    refresh(classroomId);
    return person.id === classroom.enrollment.personId && role !== 'instructor';
  });
  if (!changed.ok) return changed;
  if (changed.value) redirect(paths.classes);
  return { ok: true, value: null };
}

/** Takes somebody out of a class, or oneself. */
export async function takeOut(classroomId: string, personId: string): Promise<Outcome<null>> {
  const removed = await outcome(async () => {
    const classroom = await getTaught(classroomId);
    const person = await getPerson(classroom, readId(personId));
    await removePerson(classroom, person);
    refresh(classroomId);
    return person.id === classroom.enrollment.personId;
  });
  if (!removed.ok) return removed;
  redirect(removed.value ? paths.teach : paths.classPeople(classroomId));
}

/** Puts the chosen students into a section, or into none; answers how many. */
export async function moveToSection(classroomId: string, form: FormData): Promise<Outcome<number>> {
  return outcome(async () => {
    const classroom = await getTaught(classroomId);
    const { sectionId } = readForm(placeSchema, form);
    const count = await moveStudents(classroom, readIds(form, 'person'), sectionId);
    refresh(classroomId);
    return count;
  });
}

/** Gives an assistant the ticked sections, and no others. */
export async function setAssists(classroomId: string, personId: string, form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const classroom = await getTaught(classroomId);
    await giveSections(classroom, await getPerson(classroom, readId(personId)), readIds(form, 'section'));
    refresh(classroomId);
    return null;
  });
}

/** Adds a section. */
export async function addSection(classroomId: string, form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    await createSection(await getTaught(classroomId), readForm(sectionSchema, form).name);
    refresh(classroomId);
    return null;
  });
}

/** Gives a section another name. */
export async function changeSection(classroomId: string, sectionId: string, form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    await renameSection(await getTaught(classroomId), readId(sectionId), readForm(sectionSchema, form).name);
    refresh(classroomId);
    return null;
  });
}

/** Deletes a section; its students stay in the class. */
export async function removeSection(classroomId: string, sectionId: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await deleteSection(await getTaught(classroomId), readId(sectionId));
    refresh(classroomId);
    return null;
  });
}
