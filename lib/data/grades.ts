import 'server-only';
import { buildFeedback, type Feedback } from '@/lib/domain/rubric';
import type { TaughtAssignment } from './assignments';
import { writeAudit } from './audit';
import { db } from './database';
import { Prisma } from './generated/client';
import { IS_NAMED } from './names';
import { asReleased } from './shapes';

/** What was released to one student, beside their name. */
export interface Grade extends Feedback {
  name: string;
  email: string | null;
  section: string | null;
  releasedAt: Date;
  /** Their work is read by name everywhere, so this list tells nothing new of them. */
  isNamed: boolean;
}

interface Row extends Pick<Grade, 'name' | 'email' | 'section' | 'releasedAt' | 'isNamed'> {
  released: unknown;
}

const byName = new Intl.Collator('en', { numeric: true });

/**
 * The released results of an assignment, by name: here alone scores meet names, and only for instructors. No row has an
 * id or a pen name, and the order is that of the names. What stayed of somebody who is deleted has no name, and is not
 * in it. What was not released is nowhere in it.
 */
export async function listGrades({ spaceId, id, classroom }: TaughtAssignment): Promise<Grade[]> {
  const isCounted = classroom.isSimulated ? Prisma.sql`true` : Prisma.sql`p."kind" <> 'simulated'`;
  const rows = await db().$queryRaw<Row[]>`
    SELECT p."name", p."email", s."name" AS "section", v."releasedAt", v."released", ${IS_NAMED} AS "isNamed"
    FROM "attempt" a
    JOIN "enrollment" e ON e."spaceId" = a."spaceId" AND e."personId" = a."personId" AND e."role" = 'student'
    JOIN "person" p ON p."id" = a."personId" AND p."kind" <> 'demonstration' AND ${isCounted}
    JOIN "review" v ON v."spaceId" = a."spaceId" AND v."attemptId" = a."id" AND v."releasedAt" IS NOT NULL
    LEFT JOIN "section" s ON s."spaceId" = e."spaceId" AND s."id" = e."sectionId"
    WHERE a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${id}::uuid
    ORDER BY p."id"`;
  const grades = rows.flatMap(({ released, ...row }) => {
    const shown = asReleased(released);
    return shown ? [{ ...row, ...buildFeedback(shown.rubric, shown) }] : [];
  });
  return grades.sort((a, b) => byName.compare(a.name, b.name));
}

/** The same, for somebody who looks at it: entered where it joins a name to a pen name's scores. */
export async function openGrades(assignment: TaughtAssignment): Promise<Grade[]> {
  const grades = await listGrades(assignment);
  const { spaceId, id: assignmentId, classroom } = assignment;
  if (!classroom.isSimulated && grades.some(({ isNamed }) => !isNamed)) {
    const actorId = classroom.enrollment.personId;
    await db().$transaction((tx) =>
      writeAudit(tx, { spaceId, actorId, act: 'grades.opened', about: { assignmentId } }),
    );
  }
  return grades;
}
