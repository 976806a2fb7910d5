import 'server-only';
import { db } from './database';
import { Prisma } from './generated/client';
import { isListed, isSeen } from './seen-students';
import type { StaffAssignment, StaffClassroom } from './staff';

/** How far the students of an assignment are, of those whom the asking person may see. */
export interface Standing {
  students: number;
  committed: number;
  handedIn: number;
}

/** How far each assignment of a class is, by the id of the assignment; one that goes to none of the students is not in it. */
export function listStandings(classroom: StaffClassroom): Promise<Map<string, Standing>> {
  return countByAssignment(classroom, Prisma.sql`true`);
}

/** How many students an assignment is for, of those whom the asking person may see, and how many have committed. */
export async function countStanding({ id, classroom }: StaffAssignment): Promise<Omit<Standing, 'handedIn'>> {
  const standings = await countByAssignment(classroom, Prisma.sql`g."id" = ${id}::uuid`);
  const { students, committed } = standings.get(id) ?? { students: 0, committed: 0 };
  return { students, committed };
}

/** The standings of those assignments `g` of a class for which the condition holds. */
async function countByAssignment(classroom: StaffClassroom, isAsked: Prisma.Sql): Promise<Map<string, Standing>> {
  const rows = await db().$queryRaw<(Standing & { id: string })[]>`
    SELECT g."id", count(*)::int AS "students", count(a."committedAt")::int AS "committed",
      count(a."submittedAt")::int AS "handedIn"
    FROM "assignment" g
    JOIN "enrollment" e ON e."spaceId" = g."spaceId" AND e."role" = 'student' AND ${isSeen(classroom.sees)}
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = g."id"
    WHERE g."spaceId" = ${classroom.spaceId}::uuid AND ${isAsked} AND (
      NOT EXISTS (SELECT 1 FROM "assignment_section" s WHERE s."spaceId" = g."spaceId" AND s."assignmentId" = g."id")
      OR EXISTS (SELECT 1 FROM "assignment_section" s
        WHERE s."spaceId" = g."spaceId" AND s."assignmentId" = g."id" AND s."sectionId" = e."sectionId"))
    GROUP BY g."id"`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
