import 'server-only';
import type { LaterDates } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { TaughtAssignment } from './assignments';
import { refuseArchived } from './classrooms';
import { db } from './database';

/** Later dates of one student. */
export interface ExtensionRow extends LaterDates {
  personId: string;
  name: string;
}

/** Everybody with an extension, by name. */
export async function listExtensions({ spaceId, id }: TaughtAssignment): Promise<ExtensionRow[]> {
  const rows = await db().extension.findMany({ where: { spaceId, assignmentId: id }, include: { person: true } });
  const byName = new Intl.Collator('en', { numeric: true });
  return rows
    .map(({ personId, dueAt, closesAt, person }) => ({ personId, name: person.name, dueAt, closesAt }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/**
 * Gives a student of the class later dates, in place of those they were given before. Throws 'not-found',
 * 'extension-empty', 'extension-earlier' and 'class-archived'.
 */
export async function grantExtension(
  assignment: TaughtAssignment,
  personId: string,
  { dueAt, closesAt }: LaterDates,
): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id: assignmentId } = assignment;
  const student = await db().enrollment.findFirst({ where: { spaceId, personId, role: 'student' } });
  if (!student) throw new ExpectedError('not-found');
  if (!dueAt && !closesAt) throw new ExpectedError('extension-empty');
  const isEarlier = (own: Date | null, all: Date | null) => own !== null && (all === null || own <= all);
  if (isEarlier(dueAt, assignment.dueAt) || isEarlier(closesAt, assignment.closesAt)) {
    throw new ExpectedError('extension-earlier');
  }
  const key = { spaceId, assignmentId, personId };
  await db().extension.upsert({
    where: { spaceId_assignmentId_personId: key },
    create: { ...key, dueAt, closesAt },
    update: { dueAt, closesAt },
  });
}

/** Takes an extension away; what came in time under it stays in time. Throws 'class-archived'. */
export async function removeExtension({ spaceId, id, classroom }: TaughtAssignment, personId: string): Promise<void> {
  refuseArchived(classroom);
  await db().extension.deleteMany({ where: { spaceId, assignmentId: id, personId } });
}
