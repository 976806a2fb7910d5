import 'server-only';
import { db } from './database';
import { isListed, isSeen } from './seen-students';
import type { StaffClassroom } from './staff';

/** How far the students of an assignment are, of those whom the asking person may see. */
export interface Standing {
  students: number;
  committed: number;
  handedIn: number;
}

/** How far each assignment of a class is, by the id of the assignment; one that goes to none of the students is not in it. */
export async function listStandings(classroom: StaffClassroom): Promise<Map<string, Standing>> {
  const rows = await db().$queryRaw<(Standing & { id: string })[]>`
    SELECT g."id", count(*)::int AS "students", count(a."committedAt")::int AS "committed",
      count(a."submittedAt")::int AS "handedIn"
    FROM "assignment" g
    JOIN "enrollment" e ON e."spaceId" = g."spaceId" AND e."role" = 'student' AND ${isSeen(classroom.sees)}
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = g."id"
    WHERE g."spaceId" = ${classroom.spaceId}::uuid AND (
      NOT EXISTS (SELECT 1 FROM "assignment_section" s WHERE s."spaceId" = g."spaceId" AND s."assignmentId" = g."id")
      OR EXISTS (SELECT 1 FROM "assignment_section" s
        WHERE s."spaceId" = g."spaceId" AND s."assignmentId" = g."id" AND s."sectionId" = e."sectionId"))
    GROUP BY g."id"`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}
