import 'server-only';
import { type Dates, datesFor, isHandedInLate } from '@/lib/domain/assignment-dates';
import type { Step } from '@/lib/domain/module';
import { isStepDone, type ProgressFacts } from '@/lib/domain/progress';
import { counts } from './counted';
import { db } from './database';
import { Prisma } from './generated/client';
import { isInSections, isListed, isSeen } from './seen-students';
import type { StaffAssignment } from './staff';

/** How far one student is. */
export interface StudentProgress {
  personId: string;
  name: string;
  started: boolean;
  /** Keys of the steps they are done with. */
  stepsDone: string[];
  /** Counted tags over the texts that the assignment uses. */
  tags: number;
  /** Changes of any kind that arrived after the assignment closed, and how many of them nobody has accepted. */
  late: number;
  lateWaiting: number;
  lateAcceptedAt: Date | null;
  committedAt: Date | null;
  lastWorkAt: Date | null;
  submittedAt: Date | null;
  /** It was handed in when it was due already, by the dates that hold for this student. */
  isSubmittedLate: boolean;
  dates: Dates;
  isExtended: boolean;
  attemptId: string | null;
}

interface Row extends ProgressFacts {
  personId: string;
  name: string;
  attemptId: string | null;
  committedAt: Date | null;
  lastWorkAt: Date | null;
  tags: number;
  late: number;
  lateWaiting: number;
  lateAcceptedAt: Date | null;
  submittedAt: Date | null;
  isExtended: boolean;
  dueAt: Date | null;
  closesAt: Date | null;
}

// What JavaScript's trim() takes away: SQL's takes only spaces, and its classes of signs differ between servers.
const BLANKS =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

/**
 * Every student for whom an assignment is and whom the asking person may see, by name and without their pen name, in
 * one query however many there are. Whoever only looks around in the demonstration class is not one of them, and neither
 * is, in any other class, what stayed of somebody who is deleted: their name is the pen name. `steps` are those that the
 * assignment uses.
 */
export async function listClassProgress(assignment: StaffAssignment, steps: Step[]): Promise<StudentProgress[]> {
  const { spaceId, id, sourcesOff, sections, classroom, sees } = assignment;
  const sectionIds = sections.map(({ sectionId }) => sectionId);
  const isFor = sectionIds.length === 0 ? Prisma.sql`true` : isInSections(sectionIds);
  const rows = await db().$queryRaw<Row[]>`
    SELECT p."id" AS "personId", p."name", a."id" AS "attemptId", a."committedAt", a."lastWorkAt", a."submittedAt",
      a."lateAcceptedAt", x."personId" IS NOT NULL AS "isExtended", x."dueAt", x."closesAt",
      a."committedAt" IS NOT NULL AND (NOT a."committedLate" OR coalesce(a."committedAt" <= a."lateAcceptedAt", false)) AS "committed",
      coalesce(t."tags", 0)::int AS "tags",
      coalesce(o."late", 0)::int AS "late", coalesce(o."waiting", 0)::int AS "lateWaiting",
      EXISTS (SELECT 1 FROM "stance" s WHERE s."spaceId" = a."spaceId" AND s."attemptId" = a."id" AND s."phase" = 'before' AND ${counts('s')} AND NOT s."setAside") AS "before",
      EXISTS (SELECT 1 FROM "stance" s WHERE s."spaceId" = a."spaceId" AND s."attemptId" = a."id" AND s."phase" = 'after' AND ${counts('s')} AND NOT s."setAside") AS "after",
      EXISTS (SELECT 1 FROM (SELECT * FROM "argument" g WHERE g."spaceId" = a."spaceId" AND g."attemptId" = a."id" AND ${counts('g')} AND NOT g."setAside"
          ORDER BY g."number" DESC LIMIT 1) newest
        JOIN "warrant" w ON w."spaceId" = newest."spaceId" AND w."argumentId" = newest."id"
        WHERE btrim(newest."claim", ${BLANKS}) <> '') AS "argued",
      ARRAY(SELECT d."step" FROM "step_done" d WHERE d."spaceId" = a."spaceId" AND d."attemptId" = a."id" AND ${counts('d', 'doneAt')}) AS "stepsDone",
      ARRAY(SELECT newest."step" FROM (SELECT DISTINCT ON (r."step") r."step", r."text", r."built" FROM "response" r
          WHERE r."spaceId" = a."spaceId" AND r."attemptId" = a."id" AND ${counts('r')} AND NOT r."setAside" ORDER BY r."step", r."number" DESC) newest
        WHERE newest."built" IS NOT NULL OR btrim(newest."text", ${BLANKS}) <> '') AS "responded"
    FROM "enrollment" e
    JOIN "person" p ON p."id" = e."personId" AND ${isListed(classroom)}
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = ${id}::uuid
    LEFT JOIN "extension" x ON x."spaceId" = e."spaceId" AND x."personId" = e."personId" AND x."assignmentId" = ${id}::uuid
    LEFT JOIN LATERAL (
      SELECT count(*) AS "late", count(*) FILTER (WHERE NOT ${counts('o', 'appliedAt')}) AS "waiting"
      FROM "operation" o WHERE o."spaceId" = a."spaceId" AND o."attemptId" = a."id" AND o."late"
    ) o ON true
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r."kind" <> 'deleted') AS "tags"
      FROM "tag" t JOIN "source" s ON s."id" = t."sourceId" AND s."role" = 'reading' AND s."slug" <> ALL(${sourcesOff}::text[])
      LEFT JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."countedNumber"
      WHERE t."spaceId" = a."spaceId" AND t."attemptId" = a."id"
    ) t ON true
    WHERE e."spaceId" = ${spaceId}::uuid AND e."role" = 'student' AND ${isFor} AND ${isSeen(sees)}
    ORDER BY p."id"`;
  const byName = new Intl.Collator('en', { numeric: true });
  rows.sort((a, b) => byName.compare(a.name, b.name));
  return rows.map((row) => {
    const { personId, name, attemptId, tags, late, lateWaiting, lateAcceptedAt, committedAt, lastWorkAt } = row;
    const { submittedAt, isExtended } = row;
    const dates = datesFor(assignment, isExtended ? row : null);
    return {
      ...{ personId, name, attemptId, tags, late, lateWaiting, lateAcceptedAt, committedAt, lastWorkAt },
      ...{ submittedAt, isExtended, dates },
      started: attemptId !== null,
      stepsDone: steps.filter((step) => isStepDone(step, row)).map(({ key }) => key),
      isSubmittedLate: submittedAt !== null && isHandedInLate(dates, submittedAt),
    };
  });
}
