import 'server-only';
import { datesFor, isHandedInLate } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import { toAddress } from '@/lib/domain/pen-name';
import type { ReleasedReview, ReviewContent } from '@/lib/domain/rubric';
import { db, type Transaction } from './database';
import { IS_NAMED } from './names';
import { isSeen } from './seen-students';
import { asReleased, asScores } from './shapes';
import type { StaffAssignment } from './staff';

/** A review as it is kept. */
export interface StoredReview extends ReviewContent {
  /** The work as it was handed in then is what was read; null when it was read as it stands. */
  pinnedAt: Date | null;
  updatedAt: Date;
  releasedAt: Date | null;
  released: ReleasedReview | null;
  /** Who changed it last, by name; null once they are deleted. */
  reviewer: string | null;
}

/** A student's work in the hands of somebody who may review it. */
export interface ReviewedAttempt {
  assignment: StaffAssignment;
  spaceId: string;
  id: string;
  /** Whose it is: a pen name, or the name where the work is read by name. */
  who: string;
  isNamed: boolean;
  /** What leads to it: the pen name, or the attempt's id where the work is read by name. */
  address: string;
  committedAt: Date | null;
  submittedAt: Date | null;
  isSubmittedLate: boolean;
  lastWorkAt: Date | null;
  lateAcceptedAt: Date | null;
  review: StoredReview | null;
}

interface Row extends Pick<ReviewedAttempt, 'id' | 'isNamed' | 'committedAt' | 'submittedAt' | 'lastWorkAt'> {
  lateAcceptedAt: Date | null;
  name: string;
  penName: string;
  isExtended: boolean;
  dueAt: Date | null;
  closesAt: Date | null;
  scores: unknown;
  comment: string;
  pinnedAt: Date | null;
  updatedAt: Date | null;
  releasedAt: Date | null;
  released: unknown;
  reviewer: string | null;
}

const byWho = new Intl.Collator('en', { numeric: true });

/**
 * The work that students have begun on an assignment and that whoever asks may review, with its reviews, in the order of
 * pen names (of names where it is read by name). A person's name is in it only where their work is read by name, and an id
 * of theirs nowhere.
 */
export async function listReviewed(assignment: StaffAssignment, tx: Transaction = db()): Promise<ReviewedAttempt[]> {
  const { spaceId, id: assignmentId, sees } = assignment;
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a."id", ${IS_NAMED} AS "isNamed", a."committedAt", a."submittedAt", a."lastWorkAt", a."lateAcceptedAt",
      p."name", e."penName", x."personId" IS NOT NULL AS "isExtended", x."dueAt", x."closesAt",
      v."scores", v."comment", v."pinnedAt", v."updatedAt", v."releasedAt", v."released", w."name" AS "reviewer"
    FROM "attempt" a
    JOIN "enrollment" e ON e."spaceId" = a."spaceId" AND e."personId" = a."personId" AND e."role" = 'student'
    JOIN "person" p ON p."id" = a."personId" AND p."kind" <> 'demonstration'
    LEFT JOIN "extension" x
      ON x."spaceId" = a."spaceId" AND x."personId" = a."personId" AND x."assignmentId" = a."assignmentId"
    LEFT JOIN "review" v ON v."spaceId" = a."spaceId" AND v."attemptId" = a."id"
    LEFT JOIN "person" w ON w."id" = v."reviewerId"
    WHERE a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${assignmentId}::uuid AND ${isSeen(sees)}`;
  return rows
    .map((row) => toReviewed(assignment, row))
    .sort((a, b) => byWho.compare(a.who, b.who) || byWho.compare(a.address, b.address));
}

function toReviewed(assignment: StaffAssignment, row: Row): ReviewedAttempt {
  const { id, isNamed, name, penName, committedAt, submittedAt, lastWorkAt, lateAcceptedAt, isExtended } = row;
  const { comment, pinnedAt, updatedAt, releasedAt, reviewer } = row;
  const dates = datesFor(assignment, isExtended ? row : null);
  return {
    ...{ assignment, spaceId: assignment.spaceId, id, isNamed },
    who: isNamed ? name : penName,
    address: isNamed ? id : toAddress(penName),
    ...{ committedAt, submittedAt, lastWorkAt, lateAcceptedAt },
    isSubmittedLate: submittedAt !== null && isHandedInLate(dates, submittedAt),
    review: updatedAt && {
      ...{ comment, pinnedAt, updatedAt, releasedAt, reviewer },
      scores: asScores(row.scores),
      released: asReleased(row.released),
    },
  };
}

/** The work that an address leads to, among those that may be reviewed; throws 'not-found' for any other. */
export function findReviewed(reviewed: ReviewedAttempt[], address: string): ReviewedAttempt {
  const found = reviewed.find((one) => one.address === address);
  if (!found) throw new ExpectedError('not-found');
  return found;
}

/** One piece of work to review, by its address. Throws 'not-found'. */
export async function getReviewedAttempt(assignment: StaffAssignment, address: string): Promise<ReviewedAttempt> {
  return findReviewed(await listReviewed(assignment), address);
}

/** As of when the work is read: as it was handed in when the review began, or is handed in now; null as it stands. */
export function readAsOf({ review, submittedAt }: ReviewedAttempt): Date | null {
  return review ? review.pinnedAt : submittedAt;
}

/** Whether there is newer work than what is read: something that came after, or another handing in. */
export function hasNewer(attempt: ReviewedAttempt): { work: boolean; handedIn: boolean } {
  const { lastWorkAt, submittedAt } = attempt;
  const asOf = readAsOf(attempt);
  return {
    work: asOf !== null && lastWorkAt !== null && lastWorkAt > asOf,
    handedIn: submittedAt !== null && submittedAt.getTime() !== asOf?.getTime(),
  };
}
