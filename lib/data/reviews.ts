import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import { LEVELS, type ReviewContent, type Scores } from '@/lib/domain/rubric';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';
import type { ReviewedAttempt } from './reviewed-attempts';
import { getRubric } from './rubrics';
import { asScores } from './shapes';

/** What became of a change: kept, or met by somebody else's that whoever made it has not seen. */
export type KeptReview =
  | { kind: 'kept'; updatedAt: Date }
  | { kind: 'newer'; content: ReviewContent; updatedAt: Date; reviewer: string | null };

const sameScores = (a: Scores, b: Scores) =>
  Object.keys(a).length === Object.keys(b).length && Object.entries(a).every(([key, level]) => b[key] === level);

/** Holds the attempt to the end, so that two reviewers take turns; gives its handing in and its review as they are. */
async function lockReview(tx: Transaction, { spaceId, id }: ReviewedAttempt) {
  const [attempt] = await tx.$queryRaw<{ submittedAt: Date | null }[]>`
    SELECT "submittedAt" FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  if (!attempt) throw new ExpectedError('not-found');
  const review = await tx.review.findUnique({
    where: { spaceId_attemptId: { spaceId, attemptId: id } },
    include: { reviewer: { select: { name: true } } },
  });
  return { submittedAt: attempt.submittedAt, review };
}

/**
 * Keeps scores and comment as they were typed; nobody but those who review sees them before they are released. The first
 * time it notes what was handed in as what is reviewed. `seen`: when the review that was changed had been kept, null for
 * none. A newer one is given back and not overwritten. Throws 'class-archived' and 'not-found'.
 */
export async function keepReview(
  attempt: ReviewedAttempt,
  typed: ReviewContent,
  seen: Date | null,
  now: Date,
): Promise<KeptReview> {
  const { assignment, spaceId, id: attemptId } = attempt;
  refuseArchived(assignment.classroom);
  return db().$transaction(async (tx) => {
    const { submittedAt, review } = await lockReview(tx, attempt);
    const { criteria } = await getRubric(assignment, tx);
    const scores: Scores = {};
    for (const { key } of criteria) {
      const level = Object.hasOwn(typed.scores, key) ? typed.scores[key] : undefined;
      if (level !== undefined && level >= 1 && level <= LEVELS) scores[key] = level;
    }
    const content = { scores, comment: typed.comment };
    if (review && review.updatedAt.getTime() !== seen?.getTime()) {
      const theirs = { scores: asScores(review.scores), comment: review.comment };
      // The answer to the same change may have been lost on its way.
      if (theirs.comment === content.comment && sameScores(theirs.scores, scores)) {
        return { kind: 'kept', updatedAt: review.updatedAt };
      }
      const { updatedAt, reviewer } = review;
      return { kind: 'newer', content: theirs, updatedAt, reviewer: reviewer?.name ?? null };
    }
    const updatedAt = new Date(Math.max(now.getTime(), (review?.updatedAt.getTime() ?? 0) + 1));
    const data = { ...content, updatedAt, reviewerId: assignment.classroom.enrollment.personId };
    await tx.review.upsert({
      where: { spaceId_attemptId: { spaceId, attemptId } },
      create: { spaceId, attemptId, ...data, pinnedAt: submittedAt },
      update: data,
    });
    await noteChange(tx, { spaceId, assignmentId: assignment.id, kind: 'review' });
    return { kind: 'kept', updatedAt };
  });
}

/** From now on the review is of what is handed in now, not of what was when it began. Throws 'class-archived' and 'not-found'. */
export async function readNewest(attempt: ReviewedAttempt): Promise<void> {
  const { spaceId, id: attemptId } = attempt;
  refuseArchived(attempt.assignment.classroom);
  await db().$transaction(async (tx) => {
    const { submittedAt } = await lockReview(tx, attempt);
    await tx.review.updateMany({ where: { spaceId, attemptId }, data: { pinnedAt: submittedAt } });
    await noteChange(tx, { spaceId, assignmentId: attempt.assignment.id, kind: 'review' });
  });
}
