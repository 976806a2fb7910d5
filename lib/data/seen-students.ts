import 'server-only';
import { db } from './database';
import { Prisma } from './generated/client';

/** Whose work somebody who teaches may see: everybody's, or that of the students in the sections given to them. */
export type Sees = { kind: 'all' } | { kind: 'sections'; sectionIds: string[] };

/** What an instructor sees, and what is counted for a whole class. */
export const SEES_ALL = { kind: 'all' } as const satisfies Sees;

/**
 * The condition under which the student of the enrollment `e` in the query around it is one whose work may be seen.
 * Every query behind a page for those who teach carries it, whatever it counts or lists: it takes the students away
 * before anything is counted. With no section an assistant sees nobody, and a student without a section is seen by
 * instructors alone.
 */
export function isSeen(sees: Sees): Prisma.Sql {
  return sees.kind === 'all' ? Prisma.sql`true` : isInSections(sees.sectionIds);
}

/** The condition under which the enrollment `e` belongs to one of these sections; to none of them when there are none. */
export function isInSections(sectionIds: string[]): Prisma.Sql {
  return Prisma.sql`coalesce(e."sectionId" = ANY(${sectionIds}::uuid[]), false)`;
}

/**
 * The condition under which the person `p` is a student whom a class lists by name: nobody who only looks around, and,
 * outside a simulated class, nothing that stayed of somebody who is deleted, whose name is the pen name.
 */
export function isListed({ isSimulated }: { isSimulated: boolean }): Prisma.Sql {
  return isSimulated
    ? Prisma.sql`p."kind" <> 'demonstration'`
    : Prisma.sql`p."kind" NOT IN ('demonstration', 'simulated')`;
}

/** How many students a class lists by name. */
export async function countListed(classroom: { spaceId: string; isSimulated: boolean }): Promise<number> {
  const [row] = await db().$queryRaw<{ people: number }[]>`
    SELECT count(*)::int AS "people" FROM "enrollment" e
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    WHERE e."spaceId" = ${classroom.spaceId}::uuid AND e."role" = 'student'`;
  return row?.people ?? 0;
}

/** The same as `isSeen` for a query of enrollments that is not written in SQL. */
export function seenEnrollments(sees: Sees): Prisma.EnrollmentWhereInput {
  return sees.kind === 'all' ? {} : { sectionId: { in: sees.sectionIds } };
}
