import { withDatabase } from '@/__tests__/database';
import { buildEdit, makeVisitor } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { handIn, takeBack } from '@/lib/data/hand-ins';
import { setShowsNames } from '@/lib/data/names';
import { applyOperations } from '@/lib/data/operations';
import {
  getReviewedAttempt,
  hasNewer,
  listReviewed,
  type ReviewedAttempt,
  readAsOf,
} from '@/lib/data/reviewed-attempts';
import { keepReview, readNewest } from '@/lib/data/reviews';
import { getReviewedWork } from '@/lib/data/trail';
import { at, makeReviewedClass } from './reviewing';

withDatabase();
jest.setTimeout(90_000);

const LIKED = { scores: { claim: 3, evidence: 4 }, comment: 'Say what follows.' };

describe('whose work may be reviewed', () => {
  test('nobody’s by strangers and students; that of their sections by assistants; everybody’s by instructors', async () => {
    const { held, stranger, sam, olu, assistant, elsewhere, instructor, address } = await makeReviewedClass();
    for (const viewer of [stranger, sam.student, olu.student]) {
      await expect(held(viewer)).rejects.toMatchObject({ code: 'not-found' });
    }
    await expect(getReviewedAttempt(await held(elsewhere), address)).rejects.toMatchObject({ code: 'not-found' });
    const names = async (viewer: { id: string }) => (await listReviewed(await held(viewer))).map(({ who }) => who);
    expect(await names(assistant)).toEqual([sam.attempt.penName]);
    expect(await names(elsewhere)).toEqual([olu.attempt.penName]);
    expect(await names(instructor)).toEqual([sam.attempt.penName, olu.attempt.penName].toSorted());
  });

  test('what somebody hands on of it has neither name nor id of a person, and the address is the pen name', async () => {
    const { assignment, classroom, sam, address } = await makeReviewedClass();
    await makeVisitor({ classroom, assignment });
    const reviewed = await listReviewed(assignment);
    expect(reviewed).toHaveLength(2);
    const own = reviewed.map(({ assignment: _, ...rest }) => JSON.stringify(rest)).join();
    for (const secret of [sam.student.name, sam.student.id, sam.student.email]) expect(own).not.toContain(secret);
    expect(reviewed.find((one) => one.address === address)).toMatchObject({ isNamed: false, who: sam.attempt.penName });
    for (const wrong of [sam.attempt.id, sam.student.id, sam.student.name, `${address}x`]) {
      await expect(getReviewedAttempt(assignment, wrong)).rejects.toMatchObject({ code: 'not-found' });
    }
  });

  test('where the class shows names it goes by name and by the id of the attempt, and tells no pen name', async () => {
    const { assignment, classroom, sam } = await makeReviewedClass();
    await setShowsNames(classroom, true);
    // Begun after that was said.
    await db().attempt.updateMany({
      where: { id: sam.attempt.id },
      data: { startedAt: new Date(Date.now() + 60_000) },
    });
    const named = await getReviewedAttempt(assignment, sam.attempt.id);
    expect(named).toMatchObject({ who: 'Samira Student', isNamed: true });
    const { assignment: _, ...own } = named;
    expect(JSON.stringify(own)).not.toContain(sam.attempt.penName);
  });
});

describe('keeping a review', () => {
  test('an assistant scores, and the instructor sees what and by whom', async () => {
    const { held, assistant, address, work } = await makeReviewedClass();
    const theirs = await getReviewedAttempt(await held(assistant), address);
    const kept = await keepReview(theirs, LIKED, null, at(12));
    expect(kept).toEqual({ kind: 'kept', updatedAt: at(12) });
    expect((await work()).review).toMatchObject({
      ...LIKED,
      reviewer: 'Ada Assistant',
      releasedAt: null,
      released: null,
    });
  });

  test('levels that the rubric does not have are not kept', async () => {
    const { work } = await makeReviewedClass();
    await keepReview(await work(), { scores: { claim: 9, constructor: 2, evidence: 1 }, comment: '' }, null, at(12));
    expect((await work()).review?.scores).toEqual({ evidence: 1 });
  });

  test('of two who write at once the second is shown what the first kept, and nothing is lost', async () => {
    const { held, assistant, instructor, address, work } = await makeReviewedClass();
    const [hers, his] = [
      await getReviewedAttempt(await held(assistant), address),
      await getReviewedAttempt(await held(instructor), address),
    ];
    const first = await keepReview(hers, LIKED, null, at(12));
    const other = { scores: { claim: 1 }, comment: 'I see it otherwise.' };
    const met = await keepReview(his, other, null, at(12));
    expect(met).toEqual({ kind: 'newer', content: LIKED, updatedAt: first.updatedAt, reviewer: 'Ada Assistant' });
    expect((await work()).review).toMatchObject(LIKED);
    // Having seen it, he keeps his own.
    expect(await keepReview(his, other, first.updatedAt, at(12))).toMatchObject({ kind: 'kept' });
    expect((await work()).review).toMatchObject({ ...other, reviewer: 'Ines Instructor' });
    // A change that was based on hers is now the older one.
    expect(await keepReview(hers, LIKED, first.updatedAt, at(13))).toMatchObject({ kind: 'newer' });
  });

  test('at the very same moment one of them is kept and the other one told', async () => {
    const { work } = await makeReviewedClass();
    const attempt = await work();
    const answers = await together(
      ['one', 'two', 'three'].map((comment) => keepReview(attempt, { scores: {}, comment }, null, at(12))),
    );
    expect(answers.map(({ kind }) => kind).toSorted()).toEqual(['kept', 'newer', 'newer']);
  });

  test('a change that is sent again because its answer was lost is not in its own way', async () => {
    const { work } = await makeReviewedClass();
    const first = await keepReview(await work(), LIKED, null, at(12));
    expect(await keepReview(await work(), LIKED, null, at(13))).toEqual(first);
    const next = await keepReview(await work(), { ...LIKED, comment: 'More.' }, first.updatedAt, at(12));
    expect(next.updatedAt.getTime()).toBeGreaterThan(first.updatedAt.getTime());
  });

  test('in a class that was put away nothing is kept', async () => {
    const { work, classroom } = await makeReviewedClass();
    await db().classroom.update({ where: { spaceId: classroom.spaceId }, data: { archivedAt: at(11) } });
    const { assignment, ...rest } = await work();
    const put = { ...assignment, classroom: { ...classroom, archivedAt: at(11) } };
    const attempt: ReviewedAttempt = { ...rest, assignment: put };
    await expect(keepReview(attempt, LIKED, null, at(12))).rejects.toMatchObject({ code: 'class-archived' });
    await expect(readNewest(attempt)).rejects.toMatchObject({ code: 'class-archived' });
  });
});

describe('which state of the work is read', () => {
  test('the one that was handed in, whatever came after it, until the reviewer takes up the newer one', async () => {
    const { work, sam, tag, edit } = await makeReviewedClass();
    await keepReview(await work(), LIKED, null, at(12));
    const own = await getAttemptForViewer(sam.student, sam.attempt.id);
    await takeBack(own, at(13));
    const again = buildEdit(tag, edit.id, { position: 'complicates', reason: 'I read on.', because: 'Rewritten.' });
    await applyOperations(own, [again], at(14));
    await handIn(await getAttemptForViewer(sam.student, sam.attempt.id), at(15));

    const pinned = await work();
    expect(readAsOf(pinned)).toEqual(at(10));
    expect(hasNewer(pinned)).toEqual({ work: true, handedIn: true });
    const then = await getReviewedWork(pinned, readAsOf(pinned));
    expect(then.work.tags).toMatchObject([{ position: 'sequence' }]);
    expect(then.history.tags.get(tag.tagId)).toMatchObject({
      first: { position: 'transfer' },
      reason: 'The class read it so.',
      late: null,
    });
    expect(JSON.stringify([then.work, ...then.history.tags])).not.toContain('Rewritten');
    const now = await getReviewedWork(pinned, null);
    expect(now.work.tags).toMatchObject([{ position: 'complicates' }]);
    expect(now.history.tags.get(tag.tagId)).toMatchObject({ reason: 'I read on.' });

    await readNewest(pinned);
    const newest = await work();
    expect(readAsOf(newest)).toEqual(at(15));
    expect(hasNewer(newest)).toEqual({ work: false, handedIn: false });
    expect(newest.review).toMatchObject(LIKED);
  });

  test('without a review the one that is handed in now; without that, the work as it stands', async () => {
    const { work, assignment, olu } = await makeReviewedClass();
    expect(readAsOf(await work())).toEqual(at(10));
    const begun = (await listReviewed(assignment)).find(({ who }) => who === olu.attempt.penName);
    if (!begun) throw new Error('Olu has begun');
    expect(readAsOf(begun)).toBeNull();
    await keepReview(begun, LIKED, null, at(12));
    await handIn(olu.attempt, at(13));
    const since = await getReviewedAttempt(assignment, begun.address);
    expect([readAsOf(since), hasNewer(since)]).toEqual([null, { work: false, handedIn: true }]);
  });

  test('late work says whether it counts', async () => {
    const { work, sam, tag, edit } = await makeReviewedClass({ closesAt: at(10, 15) });
    const own = await getAttemptForViewer(sam.student, sam.attempt.id);
    const late = buildEdit(tag, edit.id, { position: 'sequence', because: 'Too late.' });
    await applyOperations(own, [late], at(10, 30));
    const lateness = async () => {
      const { history } = await getReviewedWork(await work(), null);
      return history.tags.get(tag.tagId)?.late;
    };
    expect(await lateness()).toBe('waiting');
    await db().attempt.updateMany({ where: { id: sam.attempt.id }, data: { lateAcceptedAt: at(11) } });
    expect(await lateness()).toBe('accepted');
  });
});
