import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  buildTag,
  makeMember,
  makeModule,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import {
  beginAssignment,
  beginStudy,
  commitAttempt,
  commitRuleOfAttempt,
  findStudy,
  getAttemptForViewer,
} from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const unknown = { name: 'ExpectedError', code: 'unknown-attempt' };

describe('asking for an attempt', () => {
  test('somebody else’s, a classmate’s or a student’s, looks like one that does not exist', async () => {
    const taught = await makeTaughtAssignment();
    const { attempt } = await makeStudent(taught, 'Sam Student');
    const people = [
      await makeViewer('Sasha Stranger', { isAdmin: true }),
      await makeMember(taught.classroom, 'Olga Other'),
      taught.instructor,
    ];
    for (const person of people) {
      await expect(getAttemptForViewer(person, attempt.id)).rejects.toMatchObject(unknown);
      await expect(getAttemptForViewer(person, newId())).rejects.toMatchObject(unknown);
    }
  });

  test('one’s own comes with its assignment, its class and the pen name there', async () => {
    const taught = await makeTaughtAssignment();
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    const { spaceId } = taught.classroom;
    const enrollment = await db().enrollment.findFirst({ where: { spaceId, personId: student.id } });
    expect(attempt).toMatchObject({
      personId: student.id,
      assignment: { id: taught.assignment.id },
      classroom: { spaceId },
      penName: enrollment?.penName,
    });
    expect(commitRuleOfAttempt(attempt)).toEqual({ kind: 'tags', atLeast: 2 });
  });

  test('who left the class has lost the way to it, and the work stays', async () => {
    const taught = await makeTaughtAssignment();
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    await db().enrollment.deleteMany({ where: { personId: student.id } });
    await expect(getAttemptForViewer(student, attempt.id)).rejects.toMatchObject(unknown);
    expect(await db().attempt.count({ where: { id: attempt.id } })).toBe(1);
  });
});

describe('studying alone', () => {
  test('a guest begins, and goes on with the same round', async () => {
    const version = await makeModule();
    const { person, attempt } = await makeStudy(version, 'Gus Guest');
    expect(attempt).toMatchObject({ assignment: null, classroom: null, penName: null, moduleVersionId: version.id });
    expect(commitRuleOfAttempt(attempt)).toEqual({ kind: 'tags', atLeast: 3 });
    expect(await beginStudy(person, version.content.slug)).toMatchObject({ id: attempt.id });
    expect(await findStudy(person, version.content.slug)).toMatchObject({ id: attempt.id });
  });

  test('each person has a study of their own', async () => {
    const version = await makeModule();
    const [one, two] = [await makeStudy(version, 'One'), await makeStudy(version, 'Two')];
    expect(one.attempt.spaceId).not.toBe(two.attempt.spaceId);
    await expect(getAttemptForViewer(two.person, one.attempt.id)).rejects.toMatchObject(unknown);
    expect(await findStudy(await makeViewer('Three'), version.content.slug)).toBeNull();
  });

  test('begun several times at the same moment it is one round', async () => {
    const version = await makeModule();
    const person = await makeViewer('Gus Guest', { kind: 'guest', email: null });
    const begun = await together(Array.from({ length: 5 }, () => beginStudy(person, version.content.slug)));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(await db().attempt.count({ where: { personId: person.id } })).toBe(1);
  });

  test('a module that is not there cannot be begun', async () => {
    const person = await makeViewer('Gus Guest');
    await expect(beginStudy(person, 'no-such-module')).rejects.toMatchObject({ code: 'unknown-module' });
    expect(await findStudy(person, 'no-such-module')).toBeNull();
  });
});

describe('beginning an assignment', () => {
  test('a stranger, also one of another class, cannot', async () => {
    const [own, other] = [await makeTaughtAssignment(), await makeTaughtAssignment()];
    const { spaceId } = own.classroom;
    const refused = { code: 'not-found' };
    const stranger = await makeViewer('Sasha Stranger');
    await expect(beginAssignment(stranger, spaceId, own.assignment.id)).rejects.toMatchObject(refused);
    const student = await makeMember(other.classroom, 'Sam Student');
    await expect(beginAssignment(student, spaceId, own.assignment.id)).rejects.toMatchObject(refused);
    await expect(beginAssignment(student, other.classroom.spaceId, own.assignment.id)).rejects.toMatchObject(refused);
    expect(await db().attempt.count({ where: { assignmentId: own.assignment.id } })).toBe(0);
  });

  test('twice, also at the same moment, it is one attempt on the assigned version', async () => {
    const { classroom, assignment } = await makeTaughtAssignment();
    const { spaceId } = classroom;
    const student = await makeMember(classroom, 'Sam Student');
    const begun = await together(Array.from({ length: 5 }, () => beginAssignment(student, spaceId, assignment.id)));
    begun.push(await beginAssignment(student, spaceId, assignment.id));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
    expect(await db().attempt.findMany({ where: { personId: student.id } })).toMatchObject([
      { spaceId, assignmentId: assignment.id, moduleVersionId: assignment.moduleVersionId, round: 1 },
    ]);
  });
});

describe('committing', () => {
  async function setUp(tagsAsked = 1) {
    const taught = await makeTaughtAssignment({ tagsAsked });
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    const [source] = taught.version.sources;
    if (!source) throw new Error('The small module has a source');
    return { ...taught, student, attempt, source };
  }

  test('tags on the practice passage are not asked for', async () => {
    const { attempt, version } = await setUp();
    await applyOperations(attempt, [buildTag(version.calibration.id, 0, 8)], now);
    await expect(commitAttempt(attempt, now)).rejects.toMatchObject({ values: { missing: 1 } });
  });

  test('by several devices at the same moment is done once', async () => {
    const { attempt, source, student } = await setUp();
    await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
    const times = [0, 1, 2, 3].map((second) => new Date(now.getTime() + second * 1000));
    await together(times.map((time) => commitAttempt(attempt, time)));
    const { committedAt } = await getAttemptForViewer(student, attempt.id);
    expect(times).toContainEqual(committedAt);
    await commitAttempt(attempt, new Date('2027-01-01T00:00:00Z'));
    expect(await getAttemptForViewer(student, attempt.id)).toMatchObject({ committedAt });
  });

  test('while another device sends a tag, the tag is either locked or made afterwards', async () => {
    const { attempt, source } = await setUp();
    await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
    const sent = buildTag(source.id, 22, 30);
    await together<unknown>([commitAttempt(attempt, now), applyOperations(attempt, [sent], now)]);
    const tags = await db().tag.findMany({ where: { attemptId: attempt.id }, orderBy: { id: 'asc' } });
    expect(tags).toHaveLength(2);
    expect(tags[0]).toMatchObject({ firstNumber: 1 });
    expect([null, 1]).toContain(tags[1]?.firstNumber);
  });

  test.each([
    { name: 'a date that has come', commitFrom: new Date('2026-10-05T09:00:00Z'), kind: 'date' as const, code: null },
    {
      name: 'a date to come',
      commitFrom: new Date('2026-10-05T11:00:00Z'),
      kind: 'date' as const,
      code: 'commit-not-open',
    },
    { name: 'not opened', commitFrom: null, kind: 'opened' as const, code: 'commit-not-open' },
    { name: 'opened', commitFrom: now, kind: 'opened' as const, code: null },
    { name: 'said to be done', commitFrom: null, kind: 'said' as const, code: null },
  ])('under the rule: $name', async ({ commitFrom, kind, code }) => {
    const { attempt, assignment, student } = await setUp();
    const key = { spaceId: assignment.spaceId, id: assignment.id };
    const data = { commitRule: kind, commitFrom, tagsAsked: null };
    await db().assignment.update({ where: { spaceId_id: key }, data });
    const committing = commitAttempt(await getAttemptForViewer(student, attempt.id), now);
    if (code) await expect(committing).rejects.toMatchObject({ code });
    else await committing;
    const { committedAt } = await getAttemptForViewer(student, attempt.id);
    expect(committedAt).toEqual(code ? null : now);
  });
});
