import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeMember, makeStudent, makeStudy, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { beginStudy, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { writeAudit } from '@/lib/data/audit';
import { db } from '@/lib/data/database';
import { deleteIdleGuests, deletePerson, planDeletion } from '@/lib/data/deletion';
import { findViewerOfSession } from '@/lib/data/people';
import { renewReturnCode } from '@/lib/data/return-codes';
import { countFailure, PER_ACCOUNT } from '@/lib/data/throttle';
import { WORK_TABLES } from '@/lib/data/work-rows';
import type { Viewer } from '@/lib/domain/person';
import { countRows, keepEverything, listOrphans, listTablesWith } from './whole-work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

// Everything a person can leave behind is kept first, change by change.
jest.setTimeout(120_000);
/** What a reviewer wrote to the student. */
const COMMENT = 'Dear Zephyrine, this is yours alone.';
/** A name that nobody else in this database has. */
const makeName = () => `Zephyrine ${newId().slice(-12)}`;

/** A student with something in every table that can name a person. */
async function setUp(rule: 'anonymise' | 'remove') {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { classroom, assignment, version, instructor } = taught;
  const { spaceId } = classroom;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  await db().classroom.update({ where: { spaceId }, data: { onDeletion: rule } });
  const { student, attempt } = await makeStudent(taught, makeName());
  const { name } = student;
  const email = student.email ?? '';
  await db().person.update({ where: { id: student.id }, data: { emailVerifiedAt: now } });
  await keepEverything(attempt, source.id, now);
  await commitAttempt(attempt, now);
  const study = await getAttemptForViewer(student, (await beginStudy(student, version.content.slug)).id);
  await keepEverything(study, source.id, now);
  const later = new Date(now.getTime() + 86_400_000);
  await db().identity.create({ data: { issuer: 'https://id.example', subject: newId(), personId: student.id } });
  await db().oneTimeLink.createMany({
    data: [
      { tokenHash: newId(), purpose: 'password', personId: student.id, expiresAt: later },
      { tokenHash: newId(), purpose: 'sign-in', email, expiresAt: later },
    ],
  });
  await db().invite.createMany({
    data: [
      { spaceId, id: newId(), name, email: null, role: 'student', tokenHash: newId(), personId: student.id },
      { spaceId, id: newId(), name: 'Z.', email, role: 'student', tokenHash: newId() },
    ],
  });
  await db().extension.create({ data: { spaceId, assignmentId: assignment.id, personId: student.id, dueAt: later } });
  await countFailure(`sign-in:${email}`, PER_ACCOUNT, now);
  await countFailure(`code:${student.id}`, PER_ACCOUNT, now);
  await db().$transaction(async (tx) => {
    const about = { personId: student.id };
    await writeAudit(tx, { spaceId, actorId: instructor.id, act: 'code.reissued', about });
    await writeAudit(tx, { spaceId, actorId: student.id, act: 'code.reissued', about: {} });
  });
  // A passage on the wall of the class, on which they voted.
  const passage = { spaceId, id: newId(), assignmentId: assignment.id, sourceId: source.id, sentence: 1 };
  await db().projection.create({ data: { ...passage, stage: 'vote' } });
  await db().vote.create({
    data: { spaceId, projectionId: passage.id, personId: student.id, position: 'transfer' },
  });
  // As an assistant elsewhere they would keep comments and have reviewed somebody.
  await db().savedComment.create({ data: { id: newId(), personId: student.id, text: 'Say why.' } });
  await db().review.create({
    data: {
      ...{ spaceId, attemptId: attempt.id, scores: { claim: 2 }, comment: COMMENT, reviewerId: student.id },
      releasedAt: now,
      released: { rubric: [], scores: { claim: 2 }, comment: COMMENT },
    },
  });
  const others = await makeStudent(taught, 'Other Student');
  await keepEverything(others.attempt, source.id, now);
  return { ...taught, student, attempt, study, source, email, others };
}

async function expectNothingOf({ id, name, email }: Viewer) {
  for (const text of [id, name, email ?? id]) expect([text, await listTablesWith(text)]).toEqual([text, []]);
  expect(await listOrphans()).toEqual([]);
}

test('the search finds a person in every place that can name one, so finding nothing means something', async () => {
  const { student, email } = await setUp('anonymise');
  const named = ['attempt', 'audit_entry', 'enrollment', 'extension', 'identity', 'invite'];
  const found = await listTablesWith(student.id);
  expect(found).toEqual([
    ...named,
    ...['one_time_link', 'operation', 'person', 'review', 'saved_comment', 'space', 'throttle', 'vote'],
  ]);
  expect(await listTablesWith(student.name)).toEqual(['invite', 'person']);
  expect(await listTablesWith(COMMENT)).toEqual(['review']);
  expect(await listTablesWith(email)).toEqual(['invite', 'one_time_link', 'person', 'throttle']);
});

test('an invite to an address that they gave and never confirmed is somebody else’s, and stays', async () => {
  const { student, email, classroom } = await setUp('anonymise');
  await db().person.update({ where: { id: student.id }, data: { emailVerifiedAt: null } });
  await deletePerson(student);
  expect(await db().invite.findMany({ where: { spaceId: classroom.spaceId } })).toMatchObject([{ email }]);
});

test('every column that names a person is one that the tests above fill', async () => {
  const columns = await db().$queryRaw<{ table: string }[]>`
    SELECT DISTINCT c.conrelid::regclass::text AS "table" FROM pg_constraint c
    WHERE c.contype = 'f' AND c.confrelid = 'person'::regclass ORDER BY 1`;
  const filled = ['attempt', 'audit_entry', 'enrollment', 'extension', 'identity', 'invite', 'one_time_link'];
  expect(columns.map(({ table }) => table)).toEqual([
    ...filled,
    'operation',
    'review',
    'saved_comment',
    'space',
    'vote',
  ]);
});

// What a class says about work in it: it goes with the work, and does not move with it into somebody's own study.
const ABOUT_WORK = ['review', 'set_aside_reason'];

test('every table that points to an attempt or to what is in it is one of the tables of work', async () => {
  const tables = await db().$queryRaw<{ table: string }[]>`
    WITH RECURSIVE work AS (
      SELECT 'attempt'::regclass AS "table"
      UNION SELECT c.conrelid::regclass FROM pg_constraint c JOIN work w ON c.confrelid = w."table" WHERE c.contype = 'f')
    SELECT "table"::text FROM work ORDER BY 1`;
  const work = WORK_TABLES.map(({ table }) => table);
  expect(tables.map(({ table }) => table)).toEqual([...work, ...ABOUT_WORK].toSorted());
});

describe('an account that is deleted', () => {
  test('in a class that anonymises leaves its work under the pen name, and nothing else', async () => {
    const { student, attempt, study, classroom, others } = await setUp('anonymise');
    const { spaceId } = classroom;
    const { penName } = attempt;
    const before = await countRows([spaceId]);
    expect(await planDeletion(student)).toEqual([
      { id: spaceId, name: 'A class', role: 'student', isLeftAlone: false, rule: 'anonymise', attempts: 1 },
    ]);
    await deletePerson(student);

    await expectNothingOf(student);
    expect(await countRows([spaceId])).toEqual(before);
    // Its scores stay, and what was written to them goes.
    expect(await db().review.findMany({ where: { attemptId: attempt.id } })).toMatchObject([
      { scores: { claim: 2 }, comment: '', released: { rubric: [], scores: { claim: 2 }, comment: '' } },
    ]);
    expect(
      (await db().review.findMany({ where: { spaceId } })).filter((one) => JSON.stringify(one).includes(COMMENT)),
    ).toEqual([]);
    const kept = await db().attempt.findFirstOrThrow({ where: { id: attempt.id }, include: { person: true } });
    expect(kept.person).toMatchObject({ kind: 'simulated', name: penName, email: null, returnCodeHash: null });
    expect(await db().enrollment.findMany({ where: { personId: kept.personId } })).toMatchObject([{ penName }]);
    expect(await findViewerOfSession({ personId: kept.personId, epoch: 0 })).toBeNull();
    // Studying alone always goes.
    expect(Object.values(await countRows([study.spaceId])).every((count) => count === 0)).toBe(true);
    expect(await db().space.findUnique({ where: { id: study.spaceId } })).toBeNull();
    // What was done to them is still known, and to whom is not.
    const acts = await db().auditEntry.findMany({ where: { spaceId }, orderBy: { id: 'asc' } });
    expect(acts.map(({ about }) => about)).toEqual([{ personId: null }, {}]);
    expect(acts[1]).toMatchObject({ actorId: null });
    expect(await db().attempt.findFirst({ where: { personId: others.student.id } })).not.toBeNull();
  });

  test('in a class that removes leaves nothing, and nobody else loses a row', async () => {
    const { student, attempt, classroom, others, source } = await setUp('remove');
    const rows = await countRows([classroom.spaceId]);
    await deletePerson(student);
    await expectNothingOf(student);
    expect(await db().attempt.findFirst({ where: { id: attempt.id } })).toBeNull();
    // Both had kept the same, so half of everything is left.
    const left = await countRows([classroom.spaceId]);
    for (const [table, count] of Object.entries(rows)) expect([table, left[table]]).toEqual([table, count / 2]);
    expect(await db().tag.count({ where: { attemptId: others.attempt.id, sourceId: source.id } })).toBe(2);
  });

  test('of somebody taken out of a class takes the work there along: it is shown nowhere', async () => {
    const { student, attempt, classroom } = await setUp('anonymise');
    await db().enrollment.delete({ where: { spaceId_personId: { spaceId: classroom.spaceId, personId: student.id } } });
    await deletePerson(student);
    await expectNothingOf(student);
    expect(await db().attempt.findFirst({ where: { id: attempt.id } })).toBeNull();
  });

  test('of the last instructor of a class is refused, and nothing changes', async () => {
    const { instructor, classroom } = await makeTaughtAssignment();
    expect(await planDeletion(instructor)).toMatchObject([{ name: 'A class', isLeftAlone: true }]);
    await expect(deletePerson(instructor)).rejects.toMatchObject({
      code: 'last-instructor',
      values: { name: 'A class' },
    });
    expect(await db().person.findUnique({ where: { id: instructor.id } })).not.toBeNull();
    const second = await makeMember(classroom, 'Second', 'instructor');
    const answers = await Promise.allSettled([deletePerson(instructor), deletePerson(second)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(await db().enrollment.count({ where: { spaceId: classroom.spaceId, role: 'instructor' } })).toBe(1);
  });

  test('of a sample account is not there', async () => {
    const visitor = await makeViewer('Visitor', { kind: 'demonstration', email: null });
    await expect(deletePerson(visitor)).rejects.toMatchObject({ code: 'not-found' });
    await expect(deletePerson({ id: newId() })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('leaves alone the limits of an address that ends the same', async () => {
    const ana = await makeViewer('Ana', { email: 'ana@limits.example' });
    await countFailure('sign-in:ana@limits.example', PER_ACCOUNT, now);
    await countFailure('sign-in:xana@limits.example', PER_ACCOUNT, now);
    await deletePerson(ana);
    const left = await db().throttle.findMany({ where: { key: { contains: 'limits.example' } } });
    expect(left.map(({ key }) => key)).toEqual(['sign-in:xana@limits.example']);
  });
});

describe('guests who have not come for long', () => {
  const DAY = 86_400_000;
  const daysAgo = (days: number) => new Date(now.getTime() - days * DAY);

  test('are deleted with their work; others are not', async () => {
    const { version, classroom } = await makeTaughtAssignment();
    const [source] = version.sources;
    if (!source) throw new Error('The small module has a source');
    const idle = await makeStudy(version, makeName());
    await keepEverything(idle.attempt, source.id, daysAgo(401));
    const [back, worked, member, teacher] = [
      await makeStudy(version, 'Came back'),
      await makeStudy(version, 'Worked'),
      await makeMember(classroom, 'Member'),
      await makeViewer('Guest who teaches', { kind: 'guest', email: null }),
    ];
    await keepEverything(worked.attempt, source.id, daysAgo(399));
    const key = { spaceId: classroom.spaceId, personId: teacher.id };
    await db().enrollment.create({ data: { ...key, role: 'instructor', penName: 'Sage Owl' } });
    await db().person.updateMany({ data: { seenAt: daysAgo(401) } });
    await findViewerOfSession({ personId: back.person.id, epoch: 0 }, daysAgo(399));
    await renewReturnCode(back.person, now);

    expect(await deleteIdleGuests(now)).toBe(1);
    await expectNothingOf(idle.person);
    const ids = [back.person.id, worked.person.id, member.id, teacher.id];
    expect(await db().person.count({ where: { id: { in: ids } } })).toBe(4);
    expect(await deleteIdleGuests(now)).toBe(0);
  });

  test('the day somebody came is noted at most once a day', async () => {
    const guest = await makeViewer('Gus', { kind: 'guest', email: null });
    const seen = async (at: Date) => {
      await findViewerOfSession({ personId: guest.id, epoch: 0 }, at);
      return (await db().person.findUniqueOrThrow({ where: { id: guest.id } })).seenAt;
    };
    await db().person.update({ where: { id: guest.id }, data: { seenAt: daysAgo(3) } });
    expect(await seen(daysAgo(2.5))).toEqual(daysAgo(3));
    expect(await seen(now)).toEqual(now);
    expect(await seen(new Date(now.getTime() + DAY / 2))).toEqual(now);
  });
});
