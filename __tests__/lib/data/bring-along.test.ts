import { withDatabase } from '@/__tests__/database';
import { makeStudent, makeStudy, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { beginAssignment, beginStudy, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { bringAlong, createBringAlongToken, findBringAlong, leaveBehind } from '@/lib/data/bring-along';
import { getClassroomForStudent, joinClassroom } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { handIn } from '@/lib/data/hand-ins';
import { findViewerOfSession } from '@/lib/data/people';
import { getWork } from '@/lib/data/work';
import { WORK_TABLES } from '@/lib/data/work-rows';
import type { Viewer } from '@/lib/domain/person';
import { countRows, keepEverything, listOrphans, listTablesWith } from './whole-work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function hold(guest: Viewer): Promise<string> {
  const token = await createBringAlongToken(guest, now);
  if (!token) throw new Error('The guest has something to bring');
  return token;
}

/** A guest and an account of one class, both with an attempt on its assignment and a round of studying alone. */
async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { classroom, assignment, version } = taught;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  const { person: guest, attempt: guestStudy } = await makeStudy(version, 'Gus Guest');
  await joinClassroom(guest, classroom.joinCode ?? '');
  const begun = await beginAssignment(guest, classroom.spaceId, assignment.id);
  const guestWork = await getAttemptForViewer(guest, begun.id);
  const { student: account, attempt: accountWork } = await makeStudent(taught, 'Ana Account');
  const study = await beginStudy(account, version.content.slug);
  const accountStudy = await getAttemptForViewer(account, study.id);
  await keepEverything(guestStudy, source.id, now, 'guest alone');
  await keepEverything(guestWork, source.id, now, 'guest in class');
  await keepEverything(accountWork, source.id, now, 'account in class');
  await keepEverything(accountStudy, source.id, now, 'account alone');
  await commitAttempt(guestWork, now);
  return { ...taught, guest, guestStudy, guestWork, account, accountStudy, accountWork };
}

/** How many rows there are in each table of work, whatever space they are in. */
async function countAll() {
  return countRows((await db().space.findMany({ select: { id: true } })).map(({ id }) => id));
}

describe('what a guest may bring along', () => {
  test('is nothing for whoever has begun nothing, and for people with an account', async () => {
    const idle = await makeViewer('Idle', { kind: 'guest', email: null });
    expect(await createBringAlongToken(idle, now)).toBeNull();
    const { student } = await makeStudent(await makeTaughtAssignment(), 'Mia');
    expect(await createBringAlongToken(student, now)).toBeNull();
  });

  test('is told to whoever holds the token, for an hour and until another one is made', async () => {
    const { guest, account, assignment, guestWork, accountWork } = await setUp();
    const old = await hold(guest);
    const token = await hold(guest);
    const visitor = await makeViewer('Visitor', { kind: 'demonstration', email: null });
    expect(await findBringAlong(account, old, now)).toBeNull();
    expect(await findBringAlong(account, 'no such token', now)).toBeNull();
    expect(await findBringAlong(visitor, token, now)).toBeNull();
    expect(await findBringAlong(guest, token, now)).toBeNull();
    expect(await findBringAlong(account, token, new Date(now.getTime() + 3_600_000))).toBeNull();
    const summary = { tags: 1, stepsDone: 1, lastWorkAt: now, submittedAt: null };
    expect(await findBringAlong(account, token, now)).toEqual({
      guestName: 'Gus Guest',
      attempts: 2,
      classes: 1,
      conflicts: [
        {
          assignmentId: assignment.id,
          classroom: 'A class',
          title: 'A small module',
          guest: { ...summary, id: guestWork.id, committedAt: now },
          account: { ...summary, id: accountWork.id, committedAt: null },
          settled: null,
        },
      ],
    });
    expect(await listTablesWith(token)).toEqual([]);
  });
});

describe('bringing it along', () => {
  test.each([
    { choice: 'guest' as const, counts: 'guest in class', aside: 'account in class' },
    { choice: 'account' as const, counts: 'account in class', aside: 'guest in class' },
  ])('keeps every row, and the $choice’s attempt counts', async ({ choice, counts, aside }) => {
    const { guest, account, assignment, classroom, version, ...made } = await setUp();
    const before = await countAll();
    const works = new Map(
      await Promise.all(
        [made.guestWork, made.accountWork, made.guestStudy, made.accountStudy].map(
          async (attempt) => [attempt.id, await getWork(attempt)] as const,
        ),
      ),
    );
    await bringAlong(account, await hold(guest), { [assignment.id]: choice }, now);

    expect(await countAll()).toEqual(before);
    expect(await listOrphans()).toEqual([]);
    expect(await listTablesWith(guest.id)).toEqual([]);
    // All four are the account's, with the ids they had and everything that was in them.
    for (const [id, work] of works) expect(await getWork(await getAttemptForViewer(account, id))).toEqual(work);
    const inClass = await db().attempt.findMany({
      where: { spaceId: classroom.spaceId, assignmentId: assignment.id, personId: account.id },
      include: { responses: true },
    });
    expect(inClass.flatMap(({ responses }) => responses.map(({ text }) => text))).toEqual([counts]);
    const rounds = await db().attempt.findMany({
      where: { space: { ownerId: account.id } },
      include: { responses: true },
      orderBy: { round: 'asc' },
    });
    expect(rounds.map(({ round }) => round)).toEqual([1, 2, 3]);
    const texts = rounds.flatMap(({ responses }) => responses.map(({ text }) => text));
    expect(texts).toEqual(['account alone', aside, 'guest alone']);
    expect(rounds.every(({ moduleVersionId }) => moduleVersionId === version.id)).toBe(true);
    expect(await db().enrollment.count({ where: { spaceId: classroom.spaceId, personId: account.id } })).toBe(1);
  });

  test.each([
    { name: 'is due', change: { dueAt: now } },
    { name: 'has closed', change: { closesAt: now } },
    { name: 'is in an archived class', change: null },
  ])('what the account handed in counts, whatever was chosen, where the assignment $name', async ({ change }) => {
    const { guest, guestWork, account, accountWork, assignment, classroom } = await setUp();
    const { spaceId } = classroom;
    await handIn(accountWork, new Date(now.getTime() - 60_000));
    const token = await hold(guest);
    expect((await findBringAlong(account, token, now))?.conflicts).toMatchObject([{ settled: null }]);
    if (change) await db().assignment.update({ where: { spaceId_id: { spaceId, id: assignment.id } }, data: change });
    else await db().classroom.update({ where: { spaceId }, data: { archivedAt: now } });
    expect((await findBringAlong(account, token, now))?.conflicts).toMatchObject([{ settled: 'account' }]);
    await bringAlong(account, token, change ? { [assignment.id]: 'guest' } : {}, now);
    expect(await getAttemptForViewer(account, accountWork.id)).toMatchObject({ spaceId });
    expect((await getAttemptForViewer(account, guestWork.id)).spaceId).not.toBe(spaceId);
    expect(await db().auditEntry.count({ where: { spaceId } })).toBe(0);
  });

  test.each([
    { reviewed: 'guest' as const, choice: 'account' as const },
    { reviewed: 'account' as const, choice: 'guest' as const },
  ])(
    'with a review the $reviewed’s counts, whatever was chosen, and the review stays',
    async ({ reviewed, choice }) => {
      const { guest, account, assignment, ...made } = await setUp();
      const { id: attemptId, spaceId } = reviewed === 'guest' ? made.guestWork : made.accountWork;
      await db().review.create({
        data: { spaceId, attemptId, scores: { claim: 2 }, comment: 'Kept.', releasedAt: now },
      });
      const token = await hold(guest);
      expect((await findBringAlong(account, token, now))?.conflicts).toMatchObject([{ settled: reviewed }]);
      await bringAlong(account, token, { [assignment.id]: choice }, now);
      expect(await getAttemptForViewer(account, attemptId)).toMatchObject({ spaceId });
      expect(await db().review.findMany({ where: { attemptId } })).toMatchObject([{ spaceId, comment: 'Kept.' }]);
    },
  );

  test('where both have a review nothing is brought along', async () => {
    const { guest, account, assignment, guestWork, accountWork } = await setUp();
    const { spaceId } = guestWork;
    const ids = [guestWork.id, accountWork.id];
    await db().review.createMany({ data: ids.map((attemptId) => ({ spaceId, attemptId, scores: { claim: 2 } })) });
    const bring = bringAlong(account, await hold(guest), { [assignment.id]: 'guest' }, now);
    await expect(bring).rejects.toMatchObject({ code: 'both-reviewed', values: { title: 'A small module' } });
    expect(await db().review.count({ where: { spaceId } })).toBe(2);
    expect(await db().attempt.count({ where: { personId: guest.id } })).toBe(2);
  });

  test('later dates of the account leave the choice open', async () => {
    const { guest, account, accountWork, assignment, classroom } = await setUp();
    const key = { spaceId: classroom.spaceId, assignmentId: assignment.id };
    await handIn(accountWork, now);
    await db().assignment.update({
      where: { spaceId_id: { spaceId: key.spaceId, id: assignment.id } },
      data: { dueAt: now },
    });
    await db().extension.create({ data: { ...key, personId: account.id, dueAt: new Date(now.getTime() + 60_000) } });
    expect((await findBringAlong(account, await hold(guest), now))?.conflicts).toMatchObject([{ settled: null }]);
  });

  test.each([
    { choice: 'guest' as const, loser: 'accountWork' as const },
    { choice: 'account' as const, loser: 'guestWork' as const },
  ])('a committed attempt that no longer counts is written down; the $choice’s counts', async ({ choice, loser }) => {
    const { guest, account, assignment, classroom, ...made } = await setUp();
    const { spaceId } = classroom;
    await commitAttempt(made.accountWork, now);
    await bringAlong(account, await hold(guest), { [assignment.id]: choice }, now);
    expect(await db().auditEntry.findMany({ where: { spaceId } })).toMatchObject([
      { act: 'attempt.replaced', actorId: account.id, about: { assignmentId: assignment.id } },
    ]);
    expect((await getAttemptForViewer(account, made[loser].id)).spaceId).not.toBe(spaceId);
  });

  test('one that was not committed is replaced without a word', async () => {
    const { guest, account, assignment, classroom } = await setUp();
    await bringAlong(account, await hold(guest), { [assignment.id]: 'guest' }, now);
    expect(await db().auditEntry.count({ where: { spaceId: classroom.spaceId } })).toBe(0);
  });

  test('without a choice changes nothing', async () => {
    const { guest, account } = await setUp();
    const token = await hold(guest);
    const before = await countAll();
    await expect(bringAlong(account, token, {}, now)).rejects.toMatchObject({ code: 'choose-first' });
    expect(await countAll()).toEqual(before);
    expect(await db().attempt.count({ where: { personId: guest.id } })).toBe(2);
    expect(await findViewerOfSession({ personId: guest.id, epoch: 0 })).not.toBeNull();
  });

  test('twice at once does it once', async () => {
    const { guest, account, assignment } = await setUp();
    const token = await hold(guest);
    const before = await countAll();
    const bring = () => bringAlong(account, token, { [assignment.id]: 'guest' }, now);
    const answers = await Promise.allSettled([bring(), bring()]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await countAll()).toEqual(before);
  });

  test('to an account that has nothing takes the guest’s place in the class', async () => {
    const { guest, guestWork, assignment, classroom } = await setUp();
    const fresh = await makeViewer('Fresh');
    await db().extension.create({
      data: { spaceId: classroom.spaceId, assignmentId: assignment.id, personId: guest.id, dueAt: now },
    });
    await db().auditEntry.create({
      data: { id: fresh.id, spaceId: classroom.spaceId, act: 'code.reissued', about: { personId: guest.id } },
    });
    await bringAlong(fresh, await hold(guest), {}, now);
    const { enrollment } = await getClassroomForStudent(fresh, classroom.spaceId);
    expect(enrollment.penName).toBe(guestWork.penName);
    expect(await getAttemptForViewer(fresh, guestWork.id)).toMatchObject({ committedAt: now });
    expect(await db().extension.count({ where: { personId: fresh.id } })).toBe(1);
    expect(await db().auditEntry.findUnique({ where: { id: fresh.id } })).toMatchObject({
      about: { personId: fresh.id },
    });
    expect(await listTablesWith(guest.id)).toEqual([]);
    expect(await listOrphans()).toEqual([]);
  });

  test('works for a guest who came back with a return code, too', async () => {
    const { guest, guestStudy } = await setUp();
    const earlier = await makeViewer('Earlier', { kind: 'guest', email: null });
    await bringAlong(earlier, await hold(guest), {}, now);
    expect(await getAttemptForViewer(earlier, guestStudy.id)).toMatchObject({ personId: earlier.id });
  });

  test('is not for sample accounts, and what is left behind stays with the guest', async () => {
    const { guest, account, assignment } = await setUp();
    const token = await hold(guest);
    const visitor = await makeViewer('Visitor', { kind: 'demonstration', email: null });
    const choices = { [assignment.id]: 'guest' as const };
    await expect(bringAlong(visitor, token, choices, now)).rejects.toMatchObject({ code: 'nothing-to-bring' });
    await leaveBehind(visitor, token);
    expect(await findBringAlong(account, token, now)).not.toBeNull();
    await leaveBehind(account, token);
    await expect(bringAlong(account, token, choices, now)).rejects.toMatchObject({ code: 'nothing-to-bring' });
    expect(await db().attempt.count({ where: { personId: guest.id } })).toBe(2);
  });
});

test('an attempt can be moved from each of the tables of work', async () => {
  const { accountWork } = await setUp();
  const rows = await countRows([accountWork.spaceId]);
  // A table without rows would be moved without anybody noticing that it is not.
  expect(WORK_TABLES.filter(({ table }) => rows[table] === 0)).toEqual([]);
});
