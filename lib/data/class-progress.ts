import 'server-only';
import type { Step } from '@/lib/domain/module';
import { isStepDone, type ProgressFacts } from '@/lib/domain/progress';
import type { TaughtAssignment } from './assignments';
import { db } from './database';

/** How far one student is. */
export interface StudentProgress {
  name: string;
  started: boolean;
  /** Keys of the steps they are done with. */
  stepsDone: string[];
  /** Counted tags over the reading sources. */
  tags: number;
  /** Changes of any kind that arrived after the assignment closed. */
  late: number;
  committedAt: Date | null;
  lastWorkAt: Date | null;
}

interface Row extends ProgressFacts {
  name: string;
  attemptId: string | null;
  committedAt: Date | null;
  lastWorkAt: Date | null;
  tags: number;
  late: number;
}

// What JavaScript's trim() takes away: SQL's takes only spaces, and its classes of signs differ between servers.
const BLANKS =
  '\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF';

/**
 * Every student of the class, by name and without their pen name, in one query however many there are. Whoever only
 * looks around in the demonstration class is not one of them.
 */
export async function listClassProgress(assignment: TaughtAssignment, steps: Step[]): Promise<StudentProgress[]> {
  const { spaceId, id } = assignment;
  const rows = await db().$queryRaw<Row[]>`
    SELECT p."name", a."id" AS "attemptId", a."committedAt", a."lastWorkAt",
      a."committedAt" IS NOT NULL AND NOT a."committedLate" AS "committed",
      coalesce(t."tags", 0)::int AS "tags",
      (SELECT count(*) FROM "operation" o WHERE o."spaceId" = a."spaceId" AND o."attemptId" = a."id" AND o."late")::int AS "late",
      EXISTS (SELECT 1 FROM "stance" s WHERE s."spaceId" = a."spaceId" AND s."attemptId" = a."id" AND s."phase" = 'before' AND NOT s."late" AND NOT s."setAside") AS "before",
      EXISTS (SELECT 1 FROM "stance" s WHERE s."spaceId" = a."spaceId" AND s."attemptId" = a."id" AND s."phase" = 'after' AND NOT s."late" AND NOT s."setAside") AS "after",
      EXISTS (SELECT 1 FROM (SELECT * FROM "argument" g WHERE g."spaceId" = a."spaceId" AND g."attemptId" = a."id" AND NOT g."late" AND NOT g."setAside"
          ORDER BY g."number" DESC LIMIT 1) newest
        JOIN "warrant" w ON w."spaceId" = newest."spaceId" AND w."argumentId" = newest."id"
        WHERE btrim(newest."claim", ${BLANKS}) <> '') AS "argued",
      ARRAY(SELECT d."step" FROM "step_done" d WHERE d."spaceId" = a."spaceId" AND d."attemptId" = a."id" AND NOT d."late") AS "stepsDone",
      ARRAY(SELECT newest."step" FROM (SELECT DISTINCT ON (r."step") r."step", r."text", r."built" FROM "response" r
          WHERE r."spaceId" = a."spaceId" AND r."attemptId" = a."id" AND NOT r."late" AND NOT r."setAside" ORDER BY r."step", r."number" DESC) newest
        WHERE newest."built" IS NOT NULL OR btrim(newest."text", ${BLANKS}) <> '') AS "responded"
    FROM "enrollment" e
    JOIN "person" p ON p."id" = e."personId" AND p."kind" <> 'demonstration'
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = ${id}::uuid
    LEFT JOIN LATERAL (
      SELECT count(*) FILTER (WHERE r."kind" <> 'deleted') AS "tags"
      FROM "tag" t JOIN "source" s ON s."id" = t."sourceId" AND s."role" = 'reading'
      LEFT JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."countedNumber"
      WHERE t."spaceId" = a."spaceId" AND t."attemptId" = a."id"
    ) t ON true
    WHERE e."spaceId" = ${spaceId}::uuid AND e."role" = 'student'
    ORDER BY p."id"`;
  const byName = new Intl.Collator('en', { numeric: true });
  rows.sort((a, b) => byName.compare(a.name, b.name));
  return rows.map((row) => {
    const { name, tags, late, committedAt, lastWorkAt } = row;
    const stepsDone = steps.filter((step) => isStepDone(step, row)).map(({ key }) => key);
    return { name, started: row.attemptId !== null, stepsDone, tags, late, committedAt, lastWorkAt };
  });
}
