import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { shiftDays } from '@/lib/domain/term-shift';
import { newJoinCode, type TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';
import { enroll } from './enroll';
import { isUniqueViolation } from './failures';
import { copyKeyNotes } from './key-notes';
import { writeNames } from './names';
import { copyRubric } from './rubrics';

/** How a class begins again: under which name, and how many days later everything is. */
export interface NewTerm {
  name: string;
  days: number;
}

/**
 * The same class for other students: its settings, sections and assignments with their dates moved, and of its people
 * only the one who copies it. No work comes along. Throws 'may-not-teach'.
 */
export async function copyClassroom(
  viewer: Viewer,
  classroom: TaughtClassroom,
  term: NewTerm,
): Promise<{ id: string }> {
  if (!viewer.mayTeach) throw new ExpectedError('may-not-teach');
  for (let tries = 0; ; tries++) {
    try {
      return await db().$transaction((tx) => writeCopy(tx, viewer, classroom, term));
    } catch (error) {
      // Another class has this code: make one more.
      if (tries >= 5 || !isUniqueViolation(error)) throw error;
    }
  }
}

async function writeCopy(
  tx: Transaction,
  viewer: Viewer,
  { spaceId: from, timeZone, showsNames, onDeletion }: TaughtClassroom,
  { name, days }: NewTerm,
): Promise<{ id: string }> {
  const spaceId = newId();
  const shift = (at: Date | null) => at && shiftDays(at, days, timeZone);
  const data = { name, timeZone, onDeletion, joinCode: newJoinCode() };
  await tx.space.create({ data: { id: spaceId, kind: 'classroom', classroom: { create: data } } });
  await enroll(tx, { spaceId, personId: viewer.id, role: 'instructor', sectionId: null });
  if (showsNames) await writeNames(tx, { spaceId, actorId: viewer.id, showsNames });

  const sections = await tx.section.findMany({ where: { spaceId: from } });
  const sectionIds = new Map(sections.map(({ id }) => [id, newId()]));
  const newOf = (id: string) => sectionIds.get(id) ?? id;
  await tx.section.createMany({ data: sections.map(({ id, name }) => ({ spaceId, id: newOf(id), name })) });

  // In the order in which they were made, which their new ids keep.
  const assignments = await tx.assignment.findMany({
    where: { spaceId: from },
    include: { sections: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  for (const { sections: given, createdAt: _, closedAt: __, ...settings } of assignments) {
    const id = newId();
    const moved = {
      opensAt: shift(settings.opensAt),
      dueAt: shift(settings.dueAt),
      closesAt: shift(settings.closesAt),
      // Under the rule "opened" it was this class's instructor who opened it.
      commitFrom: settings.commitRule === 'date' ? shift(settings.commitFrom) : null,
    };
    await tx.assignment.create({ data: { ...settings, ...moved, spaceId, id } });
    await tx.assignmentSection.createMany({
      data: given.map(({ sectionId }) => ({ spaceId, assignmentId: id, sectionId: newOf(sectionId) })),
    });
    await copyKeyNotes(tx, { spaceId: from, id: settings.id }, { spaceId, id });
    await copyRubric(tx, { spaceId: from, id: settings.id }, { spaceId, id });
  }
  return { id: spaceId };
}
