import 'server-only';
import { datesFor, isHandedInLate, type LaterDates } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { TaughtAssignment } from './assignments';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';

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
 * 'extension-empty', 'extension-earlier', 'extension-used' and 'class-archived'.
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
  for (const [field, own, all] of [
    ['dueAt', dueAt, assignment.dueAt],
    ['closesAt', closesAt, assignment.closesAt],
  ] as const) {
    if (isEarlier(own, all)) throw new ExpectedError('extension-earlier', {}, field);
  }
  const key = { spaceId, assignmentId, personId };
  await db().$transaction(async (tx) => {
    await refuseUsed(tx, assignment, personId, { dueAt, closesAt });
    await tx.extension.upsert({
      where: { spaceId_assignmentId_personId: key },
      create: { ...key, dueAt, closesAt },
      update: { dueAt, closesAt },
    });
  });
}

/** Takes an extension away; what came in time under it stays in time. Throws 'extension-used' and 'class-archived'. */
export async function removeExtension(assignment: TaughtAssignment, personId: string): Promise<void> {
  const { spaceId, id, classroom } = assignment;
  refuseArchived(classroom);
  await db().$transaction(async (tx) => {
    await refuseUsed(tx, assignment, personId, null);
    await tx.extension.deleteMany({ where: { spaceId, assignmentId: id, personId } });
  });
}

/** Throws 'extension-used' when what a student handed in on time would be late by the dates that follow. */
async function refuseUsed(
  tx: Transaction,
  assignment: TaughtAssignment,
  personId: string,
  next: LaterDates | null,
): Promise<void> {
  const { spaceId, id: assignmentId } = assignment;
  // Locked, so that nothing is handed in between the check and the change.
  const [attempt] = await tx.$queryRaw<{ submittedAt: Date | null }[]>`
    SELECT "submittedAt" FROM "attempt"
    WHERE "spaceId" = ${spaceId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "personId" = ${personId}::uuid
    FOR UPDATE`;
  const submittedAt = attempt?.submittedAt;
  if (!submittedAt) return;
  const key = { spaceId, assignmentId, personId };
  const given = await tx.extension.findUnique({ where: { spaceId_assignmentId_personId: key } });
  const isLateBy = (dates: LaterDates | null) => isHandedInLate(datesFor(assignment, dates), submittedAt);
  if (!isLateBy(given) && isLateBy(next)) throw new ExpectedError('extension-used');
}
