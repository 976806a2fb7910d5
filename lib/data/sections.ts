import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db } from './database';
import { isUniqueViolation } from './failures';
import type { StaffClassroom } from './staff';

/** A part of a class. */
export interface SectionRow {
  id: string;
  name: string;
  students: number;
}

/** The sections of a class by name; for an assistant those given to them. */
export async function listSections({ spaceId, sees }: StaffClassroom): Promise<SectionRow[]> {
  const rows = await db().section.findMany({
    where: { spaceId, ...(sees.kind === 'all' ? {} : { id: { in: sees.sectionIds } }) },
    include: { _count: { select: { enrollments: { where: { role: 'student' } } } } },
  });
  const byName = new Intl.Collator('en', { numeric: true });
  return rows
    .map(({ id, name, _count }) => ({ id, name, students: _count.enrollments }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

async function takingName<T>(write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    throw isUniqueViolation(error) ? new ExpectedError('section-taken') : error;
  }
}

/** A new section with nobody in it. Throws 'section-taken' or 'class-archived'. */
export async function createSection(classroom: TaughtClassroom, name: string): Promise<{ id: string }> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  return takingName(() => db().section.create({ data: { spaceId, id: newId(), name }, select: { id: true } }));
}

/** Throws 'section-taken', 'not-found' or 'class-archived'. */
export async function renameSection(classroom: TaughtClassroom, id: string, name: string): Promise<void> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  const { count } = await takingName(() => db().section.updateMany({ where: { spaceId, id }, data: { name } }));
  if (count === 0) throw new ExpectedError('not-found');
}

/**
 * Deletes a section; who was in it stays in the class. Throws 'section-assigned' while an assignment goes to it alone:
 * without it the assignment would go to everybody. Throws 'not-found' or 'class-archived'.
 */
export async function deleteSection(classroom: TaughtClassroom, id: string): Promise<void> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  await db().$transaction(async (tx) => {
    const sections = { every: { sectionId: id }, some: { sectionId: id } };
    if (await tx.assignment.findFirst({ where: { spaceId, sections }, select: { id: true } })) {
      throw new ExpectedError('section-assigned');
    }
    await tx.enrollment.updateMany({ where: { spaceId, sectionId: id }, data: { sectionId: null } });
    await tx.invite.updateMany({ where: { spaceId, sectionId: id }, data: { sectionId: null } });
    const { count } = await tx.section.deleteMany({ where: { spaceId, id } });
    if (count === 0) throw new ExpectedError('not-found');
  });
}
