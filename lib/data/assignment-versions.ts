import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { ModuleVersion } from '@/lib/domain/module';
import type { TaughtAssignment } from './assignments';
import { refuseArchived } from './classrooms';
import { db } from './database';
import type { Assignment, Prisma } from './generated/client';
import { findNewestVersion, getModuleVersion } from './modules';

/** An attempt in which something was made: it ties an assignment to its version. */
const withWork = {
  OR: [{ lastWorkAt: { not: null } }, { committedAt: { not: null } }, { submittedAt: { not: null } }],
} satisfies Prisma.AttemptWhereInput;

/** The newest version of the module when it is newer than the assignment's; null when it is not. */
async function findNewer({ moduleVersionId }: TaughtAssignment): Promise<ModuleVersion | null> {
  const current = await getModuleVersion(moduleVersionId);
  const newest = await findNewestVersion(current.content.slug);
  return newest && newest.version > current.version ? newest : null;
}

/** A newer version of the module that the assignment may move to; null when there is none, or somebody has work on it. */
export async function findNewerVersion(assignment: TaughtAssignment): Promise<ModuleVersion | null> {
  const { spaceId, id } = assignment;
  const newer = await findNewer(assignment);
  const worked = newer ? await db().attempt.count({ where: { spaceId, assignmentId: id, ...withWork } }) : 0;
  return worked === 0 ? newer : null;
}

/** Moves an assignment on which nobody has work to the newest version of its module. Throws 'version-in-use' and 'class-archived'. */
export async function moveToNewestVersion(assignment: TaughtAssignment): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id } = assignment;
  const newer = await findNewer(assignment);
  if (!newer) throw new ExpectedError('version-in-use');
  await db().$transaction(async (tx) => {
    // The assignment first and then its attempts, as those who begin do it. Whoever begins or works in this moment waits
    // and follows to the new version, or has their work seen.
    const [locked] = await tx.$queryRaw<Pick<Assignment, 'stepsOff' | 'sourcesOff'>[]>`
      SELECT "stepsOff", "sourcesOff" FROM "assignment"
      WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
    if (!locked) throw new ExpectedError('not-found');
    await tx.$queryRaw`SELECT 1 FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "assignmentId" = ${id}::uuid FOR UPDATE`;
    const worked = await tx.attempt.count({ where: { spaceId, assignmentId: id, ...withWork } });
    if (worked > 0) throw new ExpectedError('version-in-use');
    await tx.assignment.update({
      where: { spaceId_id: { spaceId, id } },
      data: { moduleVersionId: newer.id, ...switchedOffIn(newer, locked) },
    });
    await tx.attempt.updateMany({ where: { spaceId, assignmentId: id }, data: { moduleVersionId: newer.id } });
  });
}

/** What stays switched off in another version: what it also has, and never all of its texts. */
function switchedOffIn({ content, sources }: ModuleVersion, off: Pick<Assignment, 'stepsOff' | 'sourcesOff'>) {
  const keys = content.steps.map(({ key }) => key);
  const slugs = sources.map(({ slug }) => slug);
  const sourcesOff = off.sourcesOff.filter((slug) => slugs.includes(slug));
  return {
    stepsOff: off.stepsOff.filter((key) => keys.includes(key)),
    sourcesOff: sourcesOff.length === slugs.length ? [] : sourcesOff,
  };
}
