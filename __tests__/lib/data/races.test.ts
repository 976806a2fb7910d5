import { withDatabase } from '@/__tests__/database';
import {
  buildEdit,
  buildTag,
  makeMember,
  makeModule,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { onServer, untilWaiting } from '@/__tests__/waiting';
import { moveToNewestVersion } from '@/lib/data/assignment-versions';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { beginAssignment, getAttemptForViewer } from '@/lib/data/attempts';
import { listClassProgress } from '@/lib/data/class-progress';
import { db } from '@/lib/data/database';
import { deleteIdleGuests } from '@/lib/data/deletion';
import { findReceipt, handIn } from '@/lib/data/hand-ins';
import { countPositions } from '@/lib/data/heat';
import { acceptLateWork } from '@/lib/data/late-work';
import { applyOperations } from '@/lib/data/operations';
import { findViewerOfSession } from '@/lib/data/people';

withDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));

/** An assignment with a newer version of its module to move to, and a student who has begun. */
async function setUpNewer() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const newer = await makeModule({ title: `Revised ${attempt.id}` });
  const [old, fresh] = [taught.version.sources[0], newer.sources[0]];
  if (!old || !fresh) throw new Error('The small module has a source');
  const versions = async () => {
    const { instructor, classroom, assignment } = taught;
    const { moduleVersionId } = await getAssignmentForInstructor(instructor, classroom.spaceId, assignment.id);
    const attempts = await db().attempt.findMany({ where: { assignmentId: assignment.id } });
    return { moduleVersionId, ofAttempts: attempts.map((one) => one.moduleVersionId) };
  };
  return { ...taught, student, attempt, newer, old, fresh, versions };
}

describe('an assignment that moves to a newer version of its module', () => {
  test('refuses what a page of the older one sends afterwards to its texts, and takes what fits', async () => {
    const { assignment, attempt, student, old, fresh } = await setUpNewer();
    await moveToNewestVersion(assignment);
    const [lost, kept] = [buildTag(old.id, 0, 20), buildTag(fresh.id, 0, 20)];
    expect(await applyOperations(attempt, [lost, kept], at(9))).toMatchObject([
      { id: lost.id, outcome: 'rejected' },
      { id: kept.id, outcome: 'applied' },
    ]);
    const { moduleVersionId } = await getAttemptForViewer(student, attempt.id);
    const tags = await db().tag.findMany({ where: { attemptId: attempt.id }, include: { source: true } });
    expect(tags.map(({ source }) => source.moduleVersionId)).toEqual([moduleVersionId]);
  });

  onServer('takes along whoever begins while it moves', async () => {
    const { classroom, assignment, newer, versions } = await setUpNewer();
    const other = await makeMember(classroom, 'Olga Other');
    let begun: Promise<unknown> = Promise.resolve();
    let moved: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      // Holds up the attempt that is being made, at the moment when it has already read the version.
      await tx.$queryRaw`SELECT 1 FROM "person" WHERE "id" = ${other.id}::uuid FOR UPDATE`;
      begun = beginAssignment(other, classroom.spaceId, assignment.id);
      await untilWaiting(1, begun);
      moved = moveToNewestVersion(assignment);
      await untilWaiting(2, moved);
    });
    await together([begun, moved]);
    expect(await versions()).toEqual({ moduleVersionId: newer.id, ofAttempts: [newer.id, newer.id] });
  });

  onServer('is what somebody begins who comes while it moves', async () => {
    const { classroom, assignment, attempt, newer, versions } = await setUpNewer();
    const other = await makeMember(classroom, 'Olga Other');
    let begun: Promise<unknown> = Promise.resolve();
    let moved: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      // Holds up the move, which waits for those who work.
      await tx.$queryRaw`SELECT 1 FROM "attempt" WHERE "id" = ${attempt.id}::uuid FOR UPDATE`;
      moved = moveToNewestVersion(assignment);
      await untilWaiting(1, moved);
      begun = beginAssignment(other, classroom.spaceId, assignment.id);
      await untilWaiting(2, begun);
    });
    await together([begun, moved]);
    expect(await versions()).toEqual({ moduleVersionId: newer.id, ofAttempts: [newer.id, newer.id] });
  });
});

describe('what waited for its turn while something else happened to the attempt', () => {
  async function setUpLate() {
    const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: at(12) });
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    const [source] = taught.version.sources;
    if (!source) throw new Error('The small module has a source');
    const tag = buildTag(source.id, 0, 20);
    await applyOperations(attempt, [tag], at(11));
    const edit = buildEdit(tag, tag.id, { position: 'sequence' });
    return { ...taught, student, attempt, source, tag, edit };
  }

  test('is not part of the late work that was accepted: it waits, and is counted nowhere', async () => {
    const { assignment, student, attempt, source, edit, version } = await setUpLate();
    await acceptLateWork(assignment, student.id, at(15));
    // It had reached the server an hour before.
    await applyOperations(attempt, [edit], at(14));
    const [row] = await listClassProgress(assignment, version.content.steps);
    expect(row).toMatchObject({ late: 1, lateWaiting: 1 });
    const positions = async () =>
      (await countPositions(assignment, source.id, 'now')).counts.map(({ position }) => position);
    expect(await positions()).toEqual(['transfer']);
    await acceptLateWork(assignment, student.id, at(16));
    expect(await positions()).toEqual(['sequence']);
  });

  test('is not part of what was handed in', async () => {
    const { student, attempt, source } = await setUpLate();
    await handIn(attempt, at(11));
    await applyOperations(attempt, [buildTag(source.id, 30, 50)], at(10));
    const receipt = await findReceipt(await getAttemptForViewer(student, attempt.id));
    expect(receipt).toMatchObject({ submittedAt: at(11), tags: 1 });
  });
});

describe('a guest who comes back when they are to be deleted', () => {
  const now = at(12);
  const longAgo = new Date('2025-01-01T00:00:00Z');
  const makeIdle = async () => {
    const guest = await makeViewer('Gus Guest', { kind: 'guest', email: null });
    await db().person.update({ where: { id: guest.id }, data: { seenAt: longAgo } });
    return guest;
  };
  const isThere = async (id: string) => (await db().person.count({ where: { id } })) === 1;

  test('stays: it is asked again whether they are idle', async () => {
    const idle = [];
    for (let number = 0; number < 10; number++) idle.push(await makeIdle());
    const [first, back] = [idle[0], idle[9]];
    if (!first || !back) throw new Error('Ten were made');
    const visit = async () => {
      // From then on all of them have been found idle, and the last one’s turn is still far away.
      while (await isThere(first.id));
      await db().person.updateMany({ where: { id: back.id }, data: { seenAt: now } });
    };
    const [deleted] = await together<unknown>([deleteIdleGuests(now), visit()]);
    expect(deleted).toBe(9);
    expect(await isThere(back.id)).toBe(true);
  });

  onServer('stays also when the visit is not yet written down', async () => {
    const back = await makeIdle();
    let deleted: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.person.update({ where: { id: back.id }, data: { seenAt: now } });
      deleted = deleteIdleGuests(now);
      await untilWaiting(1, deleted);
    });
    await deleted;
    expect(await isThere(back.id)).toBe(true);
  });

  onServer('is nobody any more when they were deleted first', async () => {
    const gone = await makeIdle();
    let viewer: Promise<unknown> = Promise.resolve();
    await db().$transaction(async (tx) => {
      await tx.person.delete({ where: { id: gone.id } });
      viewer = findViewerOfSession({ personId: gone.id, epoch: 0 }, now);
      await untilWaiting(1, viewer);
    });
    expect(await viewer).toBeNull();
  });
});
