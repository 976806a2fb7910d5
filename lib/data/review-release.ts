import 'server-only';
import { createHash } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import { reviewStandingOf } from '@/lib/domain/review-standing';
import type { Criterion, Feedback } from '@/lib/domain/rubric';
import type { TaughtAssignment } from './assignments';
import { writeAudit } from './audit';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';
import { listReviewed, type ReviewedAttempt } from './reviewed-attempts';
import { getRubric, lockRubric } from './rubrics';

/** A review that says something its student has not been shown, as they would read it. */
export interface Releasable {
  attempt: ReviewedAttempt;
  feedback: Feedback;
  /** Every criterion is scored. */
  isComplete: boolean;
  /** An earlier state of it was released. */
  isAgain: boolean;
}

/** The reviews that can be released, all of them or the one of an address. */
export async function listReleasable(assignment: TaughtAssignment, address: string | null): Promise<Releasable[]> {
  const { criteria } = await getRubric(assignment);
  return listByRubric(assignment, address, criteria, db());
}

async function listByRubric(
  assignment: TaughtAssignment,
  address: string | null,
  criteria: Criterion[],
  tx: Transaction,
): Promise<Releasable[]> {
  const reviewed = await listReviewed(assignment, tx);
  return reviewed.flatMap((attempt) => {
    if (address !== null && attempt.address !== address) return [];
    const { feedback, isToRelease, isComplete, release } = reviewStandingOf(attempt, criteria);
    return isToRelease ? [{ attempt, feedback, isComplete, isAgain: release !== 'none' }] : [];
  });
}

/** Names exactly what a list would show the students: another one if anything in it changes. */
export function markOf(releasable: Releasable[]): string {
  const shown = releasable.map(({ attempt: { id }, feedback }) => [id, feedback]);
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 20);
}

/**
 * Releases reviews as they were shown beforehand, and enters how many; returns that number. `mark` is of what was shown:
 * throws 'release-changed' when it is no longer that, and 'class-archived'.
 */
export async function releaseReviews(
  assignment: TaughtAssignment,
  address: string | null,
  mark: string,
  now: Date,
): Promise<number> {
  refuseArchived(assignment.classroom);
  const { spaceId, id: assignmentId, classroom } = assignment;
  return db().$transaction(async (tx) => {
    // Held to the end, the rubric first: what is shown is what goes out.
    const { criteria: rubric } = await lockRubric(tx, assignment);
    await tx.$queryRaw`
      SELECT 1 FROM "review" v JOIN "attempt" a ON a."spaceId" = v."spaceId" AND a."id" = v."attemptId"
      WHERE a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${assignmentId}::uuid ORDER BY a."id" FOR UPDATE OF v`;
    const releasable = await listByRubric(assignment, address, rubric, tx);
    if (releasable.length === 0 || markOf(releasable) !== mark) throw new ExpectedError('release-changed');
    for (const { attempt } of releasable) {
      if (!attempt.review) continue;
      const { scores, comment } = attempt.review;
      await tx.review.update({
        where: { spaceId_attemptId: { spaceId, attemptId: attempt.id } },
        data: { releasedAt: now, released: { rubric, scores, comment } },
      });
    }
    // How many, and not whose: beside a name it would say who a pen name is.
    const about = { assignmentId, count: releasable.length };
    await writeAudit(tx, { spaceId, actorId: classroom.enrollment.personId, act: 'reviews.released', about });
    await noteChange(tx, { spaceId, assignmentId, kind: 'review' });
    return releasable.length;
  });
}
