import 'server-only';
import { counts } from './counted';
import type { CountedAssignment } from './counted-revisions';
import { Prisma } from './generated/client';
import { IS_NAMED } from './names';
import { isSeen } from './seen-students';

/**
 * The attempts of the students of an assignment whose work is counted and whom the asking person may see: a query to be
 * read by others, with all columns of the attempt and `who` (pen name, or the name where the work is read by name).
 * People who only look around are left out. Name it `a` where `counts` is asked of its parts.
 */
export function countedAttempts({ spaceId, id, sees }: CountedAssignment): Prisma.Sql {
  return Prisma.sql`
    SELECT a.*, CASE WHEN ${IS_NAMED} THEN p."name" ELSE e."penName" END AS "who"
    FROM "attempt" a
    JOIN "enrollment" e ON e."spaceId" = a."spaceId" AND e."personId" = a."personId" AND e."role" = 'student'
    JOIN "person" p ON p."id" = a."personId" AND p."kind" <> 'demonstration'
    WHERE a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${id}::uuid AND ${isSeen(sees)}`;
}

/**
 * The newest answer of each of these students and phase that came in time or was accepted, and was not set aside: a query
 * to be read by others.
 */
export function newestAnswers(assignment: CountedAssignment, table: 'stance' | 'prediction_answer'): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (s."attemptId", s."phase") s.* FROM (${countedAttempts(assignment)}) a
    JOIN ${Prisma.raw(`"${table}"`)} s ON s."spaceId" = a."spaceId" AND s."attemptId" = a."id"
    WHERE ${counts('s')} AND NOT s."setAside" ORDER BY s."attemptId", s."phase", s."number" DESC`;
}

/** The same of their arguments, one of each student, with `who` and `committedAt`. */
export function newestArguments(assignment: CountedAssignment): Prisma.Sql {
  return Prisma.sql`
    SELECT DISTINCT ON (g."attemptId") g.*, a."who", a."committedAt" FROM (${countedAttempts(assignment)}) a
    JOIN "argument" g ON g."spaceId" = a."spaceId" AND g."attemptId" = a."id"
    WHERE ${counts('g')} AND NOT g."setAside" ORDER BY g."attemptId", g."number" DESC`;
}
