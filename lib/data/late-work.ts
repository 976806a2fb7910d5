import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { TaughtAssignment } from './assignments';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db } from './database';

/**
 * Accepts what came late from a student until now, which counts from then on, or with null takes that back. What
 * comes later still waits. Throws 'not-found' and 'class-archived'.
 */
export async function acceptLateWork(
  assignment: TaughtAssignment,
  personId: string,
  until: Date | null,
): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id: assignmentId } = assignment;
  await db().$transaction(async (tx) => {
    // Locked as it is for arriving work, so that what comes in this moment is either accepted or waits.
    const [attempt] = await tx.$queryRaw<{ id: string }[]>`
      SELECT "id" FROM "attempt"
      WHERE "spaceId" = ${spaceId}::uuid AND "assignmentId" = ${assignmentId}::uuid AND "personId" = ${personId}::uuid
      FOR UPDATE`;
    if (!attempt) throw new ExpectedError('not-found');
    const { id } = attempt;
    await tx.attempt.update({ where: { spaceId_id: { spaceId, id } }, data: { lateAcceptedAt: until } });
    await tx.$executeRaw`
      UPDATE "tag" t SET "countedNumber" = (
        SELECT max(r."number") FROM "tag_revision" r
        WHERE r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND NOT r."setAside"
          AND (NOT r."late" OR coalesce(r."savedAt" <= ${until}::timestamptz, false)))
      WHERE t."spaceId" = ${spaceId}::uuid AND t."attemptId" = ${id}::uuid`;
    // What counts from now on may belong to what those who have committed are shown.
    await noteChange(tx, { spaceId, assignmentId, kind: 'commit' });
  });
}
