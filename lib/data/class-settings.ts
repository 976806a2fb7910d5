import 'server-only';
import { writeAudit } from './audit';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db } from './database';
import type { DeletionRule } from './generated/client';

/** What a class is called and by which clock it goes. Throws 'class-archived'. */
export async function renameClassroom(
  classroom: TaughtClassroom,
  { name, timeZone }: { name: string; timeZone: string },
): Promise<void> {
  refuseArchived(classroom);
  await db().classroom.update({ where: { spaceId: classroom.spaceId }, data: { name, timeZone } });
}

/** What becomes of the work of somebody who deletes their account. Throws 'class-archived'. */
export async function setDeletionRule(classroom: TaughtClassroom, onDeletion: DeletionRule): Promise<void> {
  refuseArchived(classroom);
  await db().classroom.update({ where: { spaceId: classroom.spaceId }, data: { onDeletion } });
}

/**
 * Archives a class, or takes it up again. In an archived class everything can be read and nothing changed; its join
 * code stops, and stays closed when the class is taken up again.
 */
export async function setArchived(classroom: TaughtClassroom, isArchived: boolean, now: Date): Promise<void> {
  const { spaceId, enrollment } = classroom;
  await db().$transaction(async (tx) => {
    const { count } = await tx.classroom.updateMany({
      where: { spaceId, archivedAt: isArchived ? null : { not: null } },
      data: isArchived ? { archivedAt: now, joinCode: null } : { archivedAt: null },
    });
    if (count === 0) return;
    const act = isArchived ? 'class.archived' : 'class.reopened';
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act, about: {} });
  });
}
