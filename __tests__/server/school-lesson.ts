import { getAssignmentForInstructor, type TaughtAssignment } from '@/lib/data/assignments';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { grantExtension } from '@/lib/data/extensions';
import { handIn } from '@/lib/data/hand-ins';
import { findProjection, projectPassage, showStage } from '@/lib/data/projections';
import { listReleasable, markOf } from '@/lib/data/review-release';
import { listReviewed } from '@/lib/data/reviewed-attempts';
import { keepReview } from '@/lib/data/reviews';
import { listSavedComments, saveComment } from '@/lib/data/saved-comments';
import { sealId } from '@/lib/data/sealed-ids';
import type { Viewer } from '@/lib/domain/person';
import { LATER, type School } from './school-facts';

/** Puts a sentence on the wall of an assignment and opens the vote. */
async function openVote(assignment: TaughtAssignment): Promise<string> {
  const where = { moduleVersionId: assignment.moduleVersionId, role: 'reading' as const };
  const { slug } = await db().source.findFirstOrThrow({ where, orderBy: { ordinal: 'asc' } });
  await projectPassage(assignment, { source: slug, sentence: 1, reasons: [] }, new Date());
  const projection = await findProjection(assignment);
  if (!projection) throw new Error('Nothing is on the wall');
  await showStage(projection, 'vote');
  return projection.id;
}

/** Reviews a student's work on an assignment before it is handed in, and gives them later dates. */
async function reviewWork(assignment: TaughtAssignment, student: Viewer, attemptId: string) {
  const later = { dueAt: new Date(LATER), closesAt: null };
  await grantExtension(assignment, student.id, later);
  const [work] = await listReviewed(assignment);
  if (!work) throw new Error('There is no work to review');
  await keepReview(work, { scores: { claim: 3 }, comment: 'Say more of the second text.' }, null, new Date());
  await handIn(await getAttemptForViewer(student, attemptId), new Date());
  return { who: work.address, releaseMark: markOf(await listReleasable(assignment, null)) };
}

/** What happens in class and after it: a vote, a review that is not released, a comment to use again. */
export async function holdLesson(
  { instructor, student }: Record<'instructor' | 'student', Viewer>,
  school: Pick<School, 'classroom' | 'assignment' | 'doneAssignment' | 'doneAttempt' | 'attempt' | 'sourceId'>,
): Promise<Pick<School, 'projection' | 'who' | 'releaseMark' | 'tag' | 'keyTag' | 'comment' | 'sourceSlug'>> {
  const assignment = await getAssignmentForInstructor(instructor, school.classroom, school.assignment);
  const done = await getAssignmentForInstructor(instructor, school.classroom, school.doneAssignment);
  await saveComment(instructor, 'Say more of the second text.');
  const [comment] = await listSavedComments(instructor);
  const { id: tag } = await db().tag.findFirstOrThrow({ where: { attemptId: school.attempt } });
  const { slug: sourceSlug } = await db().source.findUniqueOrThrow({ where: { id: school.sourceId } });
  const { id: keyTag } = await db().keyTag.findFirstOrThrow({ where: { sourceId: school.sourceId } });
  return {
    projection: await openVote(assignment),
    ...(await reviewWork(done, student, school.doneAttempt)),
    ...{ tag: sealId(assignment.id, tag), keyTag, sourceSlug, comment: comment?.id ?? '' },
  };
}
