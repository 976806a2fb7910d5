import 'server-only';
import { writeAudit } from './audit';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';
import { Prisma } from './generated/client';

/**
 * Whether the work of an attempt `a` is read by name: whether its class showed names when it was begun. What is begun
 * under a pen name is never given a name afterwards, and the other way round, so that no view joins the two.
 */
export const IS_NAMED = Prisma.sql`coalesce((
  SELECT n."act" = 'names.shown' FROM "audit_entry" n
  WHERE n."spaceId" = a."spaceId" AND n."act" IN ('names.shown', 'names.hidden') AND n."at" <= a."startedAt"
  ORDER BY n."at" DESC, n."id" DESC LIMIT 1), false)`;

/** Whether an attempt's tags and reasons are read by name. */
export async function isNamed({ spaceId, id }: { spaceId: string; id: string }): Promise<boolean> {
  const [row] = await db().$queryRaw<{ named: boolean }[]>`
    SELECT ${IS_NAMED} AS "named" FROM "attempt" a WHERE a."spaceId" = ${spaceId}::uuid AND a."id" = ${id}::uuid`;
  return row?.named ?? false;
}

/** How many students have begun something in a class: whose work a change of names says something to. */
export function countBegun({ spaceId }: TaughtClassroom): Promise<number> {
  return db().enrollment.count({ where: { spaceId, role: 'student', person: { attempts: { some: { spaceId } } } } });
}

/** Enters that names are shown or hidden in what is begun from now on. */
export async function writeNames(
  tx: Transaction,
  { spaceId, actorId, showsNames }: { spaceId: string; actorId: string; showsNames: boolean },
): Promise<void> {
  await tx.classroom.update({ where: { spaceId }, data: { showsNames } });
  await writeAudit(tx, { spaceId, actorId, act: showsNames ? 'names.shown' : 'names.hidden', about: {} });
}

/**
 * Shows names beside tags and reasons in all work that is begun from now on, or no longer. Work that was begun before
 * keeps to what was said where it was written. Throws 'class-archived'.
 */
export async function setShowsNames(classroom: TaughtClassroom, showsNames: boolean): Promise<void> {
  refuseArchived(classroom);
  const { spaceId, enrollment } = classroom;
  await db().$transaction(async (tx) => {
    // Locked, so that two who press at once enter one change.
    const [now] = await tx.$queryRaw<{ showsNames: boolean }[]>`
      SELECT "showsNames" FROM "classroom" WHERE "spaceId" = ${spaceId}::uuid FOR UPDATE`;
    if (!now || now.showsNames === showsNames) return;
    await writeNames(tx, { spaceId, actorId: enrollment.personId, showsNames });
  });
}
