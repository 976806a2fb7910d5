import 'server-only';
import { db } from './database';
import { Prisma } from './generated/client';
import { isInSections, isListed, isSeen } from './seen-students';
import type { StaffAssignment } from './staff';

/** How many students an assignment is for, of those whom the asking person may see, and how many have committed. */
export async function countStanding(assignment: StaffAssignment): Promise<{ students: number; committed: number }> {
  const { spaceId, id, sections, classroom, sees } = assignment;
  const isFor = sections.length === 0 ? Prisma.sql`true` : isInSections(sections.map(({ sectionId }) => sectionId));
  const [row] = await db().$queryRaw<{ students: number; committed: number }[]>`
    SELECT count(*)::int AS "students", count(a."committedAt")::int AS "committed"
    FROM "enrollment" e
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = ${id}::uuid
    WHERE e."spaceId" = ${spaceId}::uuid AND e."role" = 'student' AND ${isFor} AND ${isSeen(sees)}`;
  return row ?? { students: 0, committed: 0 };
}
