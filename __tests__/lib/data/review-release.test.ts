import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeMember } from '@/__tests__/factories';
import { getAssignmentForInstructor, listAssignments } from '@/lib/data/assignments';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { deletePerson } from '@/lib/data/deletion';
import { findFeedback } from '@/lib/data/feedback';
import { listGrades, openGrades } from '@/lib/data/grades';
import { getOwnData } from '@/lib/data/own-data';
import { listReleasable, markOf, releaseReviews } from '@/lib/data/review-release';
import { getReviewedAttempt, listReviewed } from '@/lib/data/reviewed-attempts';
import { keepReview } from '@/lib/data/reviews';
import { saveRubric } from '@/lib/data/rubrics';
import { moveIntoStudy } from '@/lib/data/work-rows';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { at, makeReviewedClass } from './reviewing';

withDatabase();
jest.setTimeout(90_000);

const SECRET = 'Your objection is the strongest in the class.';
const LIKED = { scores: { claim: 3, evidence: 4 }, comment: SECRET };

/** A class in which Samira's work is reviewed and nothing is released. */
async function makeReviewed() {
  const made = await makeReviewedClass();
  await keepReview(await made.work(), LIKED, null, at(12));
  const { sam, assignment, classroom } = made;
  return {
    ...made,
    /** Everything that a student's pages are made of. */
    seen: async () => {
      const attempt = await getAttemptForViewer(sam.student, sam.attempt.id);
      const room = await getClassroomForStudent(sam.student, classroom.spaceId);
      const feedback = await findFeedback(attempt);
      const data = await getOwnData(sam.student, at(20));
      return { feedback, all: JSON.stringify([attempt, await listAssignments(room), feedback, data]) };
    },
    releaseAll: async (hour: number) =>
      releaseReviews(assignment, null, markOf(await listReleasable(assignment, null)), at(hour)),
  };
}

const acts = (spaceId: string) =>
  db().auditEntry.findMany({
    where: { spaceId, act: { in: ['reviews.released', 'grades.opened'] } },
    orderBy: { at: 'asc' },
  });

describe('before the release', () => {
  test('nothing of a review reaches its student, not even that there is one', async () => {
    const { seen, olu } = await makeReviewed();
    const { feedback, all } = await seen();
    expect(feedback).toBeNull();
    for (const secret of [SECRET, '"evidence":4', '"claim":3']) expect(all).not.toContain(secret);
    const other = await getAttemptForViewer(olu.student, olu.attempt.id);
    expect(await findFeedback(other)).toBeNull();
  });

  test('and the grade list has nobody in it', async () => {
    const { assignment } = await makeReviewed();
    expect(await openGrades(assignment)).toEqual([]);
    expect(await acts(assignment.spaceId)).toEqual([]);
  });

  test('neither assistants nor students hold what releases and lists grades', async () => {
    const { classroom, assignment, assistant, sam, stranger } = await makeReviewed();
    for (const viewer of [assistant, sam.student, stranger]) {
      await expect(getAssignmentForInstructor(viewer, classroom.spaceId, assignment.id)).rejects.toMatchObject({
        code: 'not-found',
      });
    }
  });
});

describe('the release', () => {
  test('shows exactly what was shown beforehand, and is written down without whose it was', async () => {
    const { assignment, address, seen, instructor } = await makeReviewed();
    const [shown, ...others] = await listReleasable(assignment, address);
    expect(others).toEqual([]);
    expect(shown?.feedback).toMatchObject({ points: 7, most: 20, comment: SECRET });
    expect(await releaseReviews(assignment, address, markOf(shown ? [shown] : []), at(14))).toBe(1);
    expect((await seen()).feedback).toEqual({ feedback: shown?.feedback, releasedAt: at(14) });
    const [entry] = await acts(assignment.spaceId);
    expect(entry).toMatchObject({ act: 'reviews.released', actorId: instructor.id });
    // Whose it was is not in it: beside a name it would say who a pen name is.
    expect(entry?.about).toEqual({ assignmentId: assignment.id, count: 1 });
    // There is nothing new to release.
    expect(await listReleasable(assignment, null)).toEqual([]);
  });

  test('what was changed while somebody looked is not released behind their back', async () => {
    const { assignment, work, seen } = await makeReviewed();
    const mark = markOf(await listReleasable(assignment, null));
    const { review } = await work();
    await keepReview(await work(), { ...LIKED, comment: 'Changed.' }, review?.updatedAt ?? null, at(13));
    await expect(releaseReviews(assignment, null, mark, at(14))).rejects.toMatchObject({ code: 'release-changed' });
    await expect(releaseReviews(assignment, 'nobody', '', at(14))).rejects.toMatchObject({ code: 'release-changed' });
    expect((await seen()).feedback).toBeNull();
  });

  test('later changes of the review and of the rubric are seen at the next release', async () => {
    const { assignment, work, seen, releaseAll } = await makeReviewed();
    await releaseAll(14);
    const { review } = await work();
    await keepReview(await work(), { ...LIKED, comment: 'A second thought.' }, review?.updatedAt ?? null, at(15));
    const [claim, ...others] = DEFAULT_RUBRIC;
    if (!claim) throw new Error('The rubric has criteria');
    await saveRubric(assignment, [{ ...claim, name: 'The claim itself' }, ...others], null, at(15));
    expect((await seen()).feedback?.feedback).toMatchObject({
      comment: SECRET,
      criteria: [{ name: 'Claim' }, {}, {}, {}, {}],
    });
    expect((await seen()).all).not.toContain('A second thought.');
    await releaseAll(16);
    expect(await seen()).toMatchObject({
      feedback: {
        feedback: { comment: 'A second thought.', criteria: [{ name: 'The claim itself' }, {}, {}, {}, {}] },
        releasedAt: at(16),
      },
    });
  });

  test('one’s own data then has it', async () => {
    const { releaseAll, sam } = await makeReviewed();
    await releaseAll(14);
    const { attempts } = await getOwnData(sam.student, at(20));
    expect(attempts[0]?.feedback).toMatchObject({ releasedAt: at(14), comment: SECRET });
  });

  test('in a class that was put away nothing is released', async () => {
    const { assignment } = await makeReviewed();
    const put = { ...assignment, classroom: { ...assignment.classroom, archivedAt: at(13) } };
    const mark = markOf(await listReleasable(assignment, null));
    await expect(releaseReviews(put, null, mark, at(14))).rejects.toMatchObject({ code: 'class-archived' });
  });
});

describe('the grade list', () => {
  test('goes by name, has no id and no pen name in it, and opening it is written down', async () => {
    const { assignment, releaseAll, sam, olu, instructor } = await makeReviewed();
    const other = (await listReviewed(assignment)).find(({ who }) => who === olu.attempt.penName);
    if (!other) throw new Error('Olu has begun');
    await keepReview(other, { scores: { claim: 1 }, comment: '' }, null, at(12));
    await releaseAll(14);
    const grades = await openGrades(assignment);
    expect(grades).toMatchObject([
      { name: 'Olu Other', section: 'Blue', points: 1, most: 20 },
      { name: 'Samira Student', section: 'Red', points: 7, comment: SECRET },
    ]);
    const all = JSON.stringify(grades.map(({ email, ...grade }) => grade));
    for (const { student, attempt } of [sam, olu]) {
      for (const secret of [student.id, attempt.id, attempt.penName]) expect(all).not.toContain(secret);
    }
    expect(await acts(assignment.spaceId)).toMatchObject([
      { act: 'reviews.released', about: { count: 2 } },
      { act: 'grades.opened', actorId: instructor.id, about: { assignmentId: assignment.id } },
    ]);
  });

  test('shows what was released, and not what was changed since', async () => {
    const { assignment, releaseAll, work } = await makeReviewed();
    await releaseAll(14);
    await keepReview(await work(), { scores: {}, comment: '' }, (await work()).review?.updatedAt ?? null, at(15));
    expect(await listGrades(assignment)).toMatchObject([{ points: 7, comment: SECRET }]);
  });
});

describe('what becomes of a review', () => {
  test('with the account of its student it stays with work that stays, and has no name in the grade list', async () => {
    const { assignment, releaseAll, sam, address } = await makeReviewed();
    await releaseAll(14);
    await deletePerson(sam.student);
    expect(await getReviewedAttempt(assignment, address)).toMatchObject({
      review: { scores: LIKED.scores, comment: '', released: { scores: LIKED.scores, comment: '' } },
      who: sam.attempt.penName,
    });
    expect(await listGrades(assignment)).toEqual([]);
  });

  test('it goes with work that goes', async () => {
    const { classroom, releaseAll, sam } = await makeReviewed();
    const { spaceId } = classroom;
    await db().classroom.update({ where: { spaceId }, data: { onDeletion: 'remove' } });
    await releaseAll(14);
    await deletePerson(sam.student);
    expect(await db().review.count({ where: { spaceId } })).toBe(0);
  });

  test('it outlives its reviewer, by nobody, and their kept comments do not', async () => {
    const { classroom, work } = await makeReviewed();
    const leaving = await makeMember(classroom, 'Lea Leaving', 'assistant');
    const { spaceId } = classroom;
    await db().review.updateMany({ where: { spaceId }, data: { reviewerId: leaving.id } });
    await db().savedComment.create({ data: { id: newId(), personId: leaving.id, text: 'Why?' } });
    await deletePerson(leaving);
    expect((await work()).review).toMatchObject({ ...LIKED, reviewer: null });
    expect(await db().savedComment.count({ where: { personId: leaving.id } })).toBe(0);
  });

  test('it does not go along into somebody’s own study', async () => {
    const { sam, classroom } = await makeReviewed();
    const space = await db().space.create({ data: { id: newId(), kind: 'study', ownerId: sam.student.id } });
    const key = { spaceId: classroom.spaceId, id: sam.attempt.id };
    await db().$transaction((tx) => moveIntoStudy(tx, key, { spaceId: space.id, personId: sam.student.id, round: 1 }));
    expect(await db().review.count({ where: { attemptId: sam.attempt.id } })).toBe(0);
    expect(await db().attempt.count({ where: { spaceId: space.id } })).toBe(1);
  });
});
