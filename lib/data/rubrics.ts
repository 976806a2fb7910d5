import 'server-only';
import { v7 as newId } from 'uuid';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Criterion } from '@/lib/domain/rubric';
import type { TaughtAssignment } from './assignments';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';
import type { Assignment } from './generated/client';
import { asRubric } from './shapes';

/** What is judged in an assignment; `updatedAt` null while it is what everybody begins with. */
export interface AssignmentRubric {
  criteria: Criterion[];
  updatedAt: Date | null;
}

type Key = Pick<Assignment, 'spaceId' | 'id'>;

/** The rubric of an assignment that the caller holds. */
export async function getRubric({ spaceId, id }: Key, tx: Transaction = db()): Promise<AssignmentRubric> {
  const row = await tx.rubric.findUnique({ where: { spaceId_assignmentId: { spaceId, assignmentId: id } } });
  return row
    ? { criteria: asRubric(row.criteria), updatedAt: row.updatedAt }
    : { criteria: DEFAULT_RUBRIC, updatedAt: null };
}

/** The same, held to the end by its assignment, since there may be no row of it yet. */
export async function lockRubric(tx: Transaction, { spaceId, id }: Key): Promise<AssignmentRubric> {
  await tx.$queryRaw`SELECT 1 FROM "assignment" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  return getRubric({ spaceId, id }, tx);
}

/** A criterion as it was typed; without a key it is a new one. */
export type TypedCriterion = Omit<Criterion, 'key'> & { key: string | null };

/**
 * Keeps another rubric. Criteria keep their scores through every change of words and points; the scores of those that
 * are taken out no longer say anything. What was released stays as it was. `seen`: when the rubric that was changed had
 * been kept; throws 'rubric-changed' when somebody kept another since, and 'class-archived'.
 */
export async function saveRubric(
  assignment: TaughtAssignment,
  typed: TypedCriterion[],
  seen: Date | null,
  now: Date,
): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id: assignmentId } = assignment;
  await db().$transaction(async (tx) => {
    const { criteria, updatedAt } = await lockRubric(tx, assignment);
    if (updatedAt?.getTime() !== seen?.getTime()) throw new ExpectedError('rubric-changed');
    const known = new Set(criteria.map(({ key }) => key));
    const kept = typed.map((one) => ({ ...one, key: one.key !== null && known.has(one.key) ? one.key : newId() }));
    // Later than the one before, also within a millisecond: it is what the next change is compared with.
    const at = new Date(Math.max(now.getTime(), (updatedAt?.getTime() ?? 0) + 1));
    await tx.rubric.upsert({
      where: { spaceId_assignmentId: { spaceId, assignmentId } },
      create: { spaceId, assignmentId, criteria: kept, updatedAt: at },
      update: { criteria: kept, updatedAt: at },
    });
    await noteChange(tx, { spaceId, assignmentId, kind: 'review' });
  });
}

/** Gives another assignment the same rubric, where one was kept. */
export async function copyRubric(tx: Transaction, from: Key, to: Key): Promise<void> {
  const { criteria, updatedAt } = await getRubric(from, tx);
  if (updatedAt === null) return;
  await tx.rubric.create({ data: { spaceId: to.spaceId, assignmentId: to.id, criteria } });
}
