import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import { writeAudit } from './audit';
import type { TaughtClassroom } from './classrooms';
import { db } from './database';
import { Prisma } from './generated/client';
import { WORK_TABLES } from './work-rows';

/** What goes with a class. */
export interface ClassContents {
  people: number;
  assignments: number;
  attempts: number;
}

/** What a class holds, to say before it is deleted. */
export async function countContents({ spaceId }: TaughtClassroom): Promise<ClassContents> {
  const [people, assignments, attempts] = await Promise.all([
    db().enrollment.count({ where: { spaceId } }),
    db().assignment.count({ where: { spaceId } }),
    db().attempt.count({ where: { spaceId } }),
  ]);
  return { people, assignments, attempts };
}

// Beside the work itself, those first that others point to.
const CLASS_TABLES = [
  'space',
  'classroom',
  'section',
  'enrollment',
  'section_assistant',
  'invite',
  'assignment',
  'assignment_section',
  'extension',
] as const;

/**
 * Deletes a class with all the work in it, in one transaction; the people stay. What is left is one line of the trail,
 * with figures and no names. Throws 'name-differs' unless the name was typed as it stands, and 'class-simulated' for the
 * demonstration, which everybody shares.
 */
export async function deleteClassroom(classroom: TaughtClassroom, typedName: string): Promise<void> {
  const { spaceId, name, isSimulated, enrollment } = classroom;
  if (isSimulated) throw new ExpectedError('class-simulated');
  if (typedName.normalize('NFC').trim() !== name) throw new ExpectedError('name-differs');
  await db().$transaction(async (tx) => {
    // Held to the end: nobody joins, and no new attempt begins, while it goes.
    await tx.$queryRaw`SELECT 1 FROM "classroom" WHERE "spaceId" = ${spaceId}::uuid FOR UPDATE`;
    await tx.$queryRaw`SELECT 1 FROM "space" WHERE "id" = ${spaceId}::uuid FOR UPDATE`;
    const people = await tx.enrollment.count({ where: { spaceId } });
    const attempts = await tx.attempt.count({ where: { spaceId } });
    const tables = [...CLASS_TABLES, ...WORK_TABLES.map(({ table }) => table)].toReversed();
    for (const table of tables) {
      const key = Prisma.raw(table === 'space' ? '"id"' : '"spaceId"');
      await tx.$executeRaw`DELETE FROM ${Prisma.raw(`"${table}"`)} WHERE ${key} = ${spaceId}::uuid`;
    }
    await tx.auditEntry.deleteMany({ where: { spaceId } });
    const about = { people, attempts };
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'class.deleted', about });
  });
}
