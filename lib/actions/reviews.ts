'use server';

import { revalidatePath } from 'next/cache';
import { redirect } from 'next/navigation';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { releaseReviews } from '@/lib/data/review-release';
import { getReviewedAttempt, type ReviewedAttempt } from '@/lib/data/reviewed-attempts';
import { keepReview, readNewest } from '@/lib/data/reviews';
import { saveRubric } from '@/lib/data/rubrics';
import { deleteComment, saveComment } from '@/lib/data/saved-comments';
import { getAssignmentForStaff } from '@/lib/data/staff';
import type { ReviewContent } from '@/lib/domain/rubric';
import { paths } from '@/lib/paths';
import { reviewSchema, rubricSchema, savedCommentSchema } from '@/lib/schemas/review';
import { getChanging, readId } from './asking';
import { readValue } from './form';
import { type Outcome, outcome } from './outcome';

/** What somebody has typed, and when what they changed had been kept: ISO time, null when there was nothing. */
export type TypedReview = ReviewContent & { seen: string | null };

/** What became of it: kept, or met by a newer one that is offered beside it. Times are ISO times. */
export type ReviewAnswer =
  | { kind: 'kept'; updatedAt: string }
  | { kind: 'newer'; content: ReviewContent; updatedAt: string; reviewer: string | null };

/** A rubric as its form holds it: points are words until they are read. */
export interface TypedRubric {
  criteria: { key: string | null; name: string; asks: string; levels: { points: string; words: string }[] }[];
  seen: string | null;
}

/** One piece of work in the hands of whoever may review it: instructors, and assistants in their sections. */
async function getToReview(classroomId: string, assignmentId: string, address: string): Promise<ReviewedAttempt> {
  const assignment = await getAssignmentForStaff(await getChanging(), readId(classroomId), readId(assignmentId));
  return getReviewedAttempt(assignment, String(address));
}

/** Keeps a review as it is typed. The page is not shown anew: whoever types has it before them. */
export async function typeReview(
  classroomId: string,
  assignmentId: string,
  address: string,
  typed: TypedReview,
): Promise<Outcome<ReviewAnswer>> {
  return outcome(async () => {
    const attempt = await getToReview(classroomId, assignmentId, address);
    const { seen, ...content } = readValue(reviewSchema, typed);
    const kept = await keepReview(attempt, content, seen, new Date());
    return { ...kept, updatedAt: kept.updatedAt.toISOString() };
  });
}

/** Has a review be of what is handed in now. */
export async function reviewNewest(classroomId: string, assignmentId: string, address: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await readNewest(await getToReview(classroomId, assignmentId, address));
    revalidatePath(paths.reviews(classroomId, assignmentId), 'layout');
    return null;
  });
}

/** Releases the reviews that were shown, one or all of them, and goes back to the list. */
export async function release(
  classroomId: string,
  assignmentId: string,
  address: string | null,
  mark: string,
): Promise<Outcome<null>> {
  const released = await outcome(async () => {
    const assignment = await getAssignmentForInstructor(await getChanging(), readId(classroomId), readId(assignmentId));
    await releaseReviews(assignment, address === null ? null : String(address), String(mark), new Date());
    revalidatePath(paths.reviews(classroomId, assignmentId), 'layout');
    return null;
  });
  if (!released.ok) return released;
  redirect(
    address === null ? paths.reviews(classroomId, assignmentId) : paths.review(classroomId, assignmentId, address),
  );
}

/** Keeps another rubric, and goes back to the reviews. */
export async function keepRubric(
  classroomId: string,
  assignmentId: string,
  typed: TypedRubric,
): Promise<Outcome<null>> {
  const kept = await outcome(async () => {
    const assignment = await getAssignmentForInstructor(await getChanging(), readId(classroomId), readId(assignmentId));
    const { criteria, seen } = readValue(rubricSchema, typed);
    await saveRubric(assignment, criteria, seen, new Date());
    revalidatePath(paths.reviews(classroomId, assignmentId), 'layout');
    return null;
  });
  if (!kept.ok) return kept;
  redirect(paths.reviews(classroomId, assignmentId));
}

/** Keeps a comment to use again. */
export async function keepComment(text: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await saveComment(await getChanging(), readValue(savedCommentSchema, text));
    return null;
  });
}

/** Deletes one of one's own comments. */
export async function forgetComment(id: string): Promise<Outcome<null>> {
  return outcome(async () => {
    await deleteComment(await getChanging(), readId(id));
    return null;
  });
}
