import { readFileSync } from 'node:fs';
import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeStudent, makeTaughtAssignment, READING_TEXT } from '@/__tests__/factories';
import { beginStudy, commitAttempt } from '@/lib/data/attempts';
import { writeAudit } from '@/lib/data/audit';
import { db } from '@/lib/data/database';
import { getOwnData, listAttemptsForViewer } from '@/lib/data/own-data';
import { keepEverything } from './whole-work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { classroom, assignment, version, instructor } = taught;
  const { spaceId } = classroom;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  const own = await makeStudent(taught, 'Ana');
  const other = await makeStudent(taught, 'Ben');
  await keepEverything(own.attempt, source.id, now, 'of Ana');
  await commitAttempt(own.attempt, now);
  await keepEverything(other.attempt, source.id, now, 'of Ben');
  const study = await beginStudy(own.student, version.content.slug);
  const { id: personId, email } = own.student;
  await db().person.update({ where: { id: personId }, data: { emailVerifiedAt: now } });
  await db().identity.create({ data: { issuer: 'https://id.example', subject: newId(), personId } });
  await db().oneTimeLink.create({ data: { tokenHash: newId(), purpose: 'password', personId, expiresAt: now } });
  await db().extension.create({ data: { spaceId, assignmentId: assignment.id, personId, dueAt: now } });
  const passage = { spaceId, id: newId(), assignmentId: assignment.id, sourceId: source.id, sentence: 1 };
  await db().projection.create({ data: passage });
  const vote = { spaceId, projectionId: passage.id, position: 'sequence' as const, votedAt: now };
  await db().vote.createMany({ data: [personId, other.student.id].map((voter) => ({ ...vote, personId: voter })) });
  await db().invite.create({
    data: { spaceId, id: newId(), name: 'Ana T.', email, role: 'student', tokenHash: newId() },
  });
  await db().$transaction(async (tx) => {
    await writeAudit(tx, { spaceId, actorId: instructor.id, act: 'code.reissued', about: { personId } });
    await writeAudit(tx, {
      spaceId,
      actorId: instructor.id,
      act: 'code.reissued',
      about: { personId: other.student.id },
    });
  });
  return { ...taught, ...own, other, study };
}

test('invites to an address are shown to whoever has confirmed it alone', async () => {
  const { student } = await setUp();
  await db().person.update({ where: { id: student.id }, data: { emailVerifiedAt: null } });
  expect((await getOwnData(student, now)).invites).toEqual([]);
});

test('a person gets all of their own, with every revision and its words, and nothing of anybody else', async () => {
  const { student, attempt, study, other } = await setUp();
  const data = await getOwnData(student, now);
  expect(data).toMatchObject({ format: 'headwaters-own-data', version: 1, generatedAt: now });
  expect(data.person).toMatchObject({ id: student.id, name: 'Ana', email: student.email, hasPassword: false });
  expect(data.classes).toMatchObject([{ name: 'A class', role: 'student', penName: attempt.penName }]);
  expect(data.attempts.map(({ id }) => id).toSorted()).toEqual([attempt.id, study.id].toSorted());
  expect([data.identities.length, data.links.length, data.extensions.length, data.invites.length]).toEqual([
    1, 1, 1, 1,
  ]);
  expect(data.votes).toMatchObject([{ sentence: 1, position: 'sequence', votedAt: now }]);
  expect(data.audit).toEqual([
    { at: expect.any(Date), act: 'code.reissued', about: { personId: student.id }, byYou: false, classroom: 'A class' },
  ]);

  const work = data.attempts.find(({ id }) => id === attempt.id);
  expect(work?.tags.map(({ revisions }) => revisions.map(({ kind, setAside }) => [kind, setAside]))).toEqual([
    [
      ['created', false],
      ['edited', false],
      ['edited', true],
    ],
    [
      ['created', false],
      ['deleted', false],
    ],
  ]);
  expect(work?.tags[0]?.revisions[0]).toMatchObject({
    because: 'of Ana',
    quote: READING_TEXT.normalize('NFC').slice(0, 20),
  });
  expect(work?.stances.map(({ value, movedBy }) => [value, movedBy.length])).toEqual([
    [-3, 0],
    [2, 1],
  ]);
  expect(work?.arguments[0]?.strands).toMatchObject([{ because: 'of Ana', evidenceIds: ['DS-1'] }]);
  expect([work?.predictions.length, work?.responses.length, work?.stepsDone.length]).toEqual([1, 1, 1]);
  expect(work?.operations).toHaveLength(11);

  const file = JSON.stringify(data);
  for (const foreign of ['of Ben', other.student.id, other.attempt.id, 'passwordHash', 'tokenHash']) {
    expect([foreign, file.includes(foreign)]).toEqual([foreign, false]);
  }
});

test('every field of the file is described in docs/own-data.md', async () => {
  const { student } = await setUp();
  const described = readFileSync('docs/own-data.md', 'utf8');
  const names = new Set<string>();
  // What is built in an exercise, and what an act was about, are described where they are made.
  JSON.parse(JSON.stringify(await getOwnData(student, now)), (name, value: unknown) => {
    if (name !== '' && !/^\d+$/.test(name) && name !== 'personId') names.add(name);
    return value;
  });
  expect(names.size).toBeGreaterThan(60);
  expect([...names].filter((name) => !described.includes(`\`${name}\``))).toEqual([]);
});

test('the list to open holds every round, newest first', async () => {
  const { student, attempt, study, other } = await setUp();
  const listed = await listAttemptsForViewer(student);
  expect(listed.map(({ id, classroom }) => [id, classroom])).toEqual([
    [study.id, null],
    [attempt.id, 'A class'],
  ]);
  expect((await listAttemptsForViewer(other.student)).map(({ id }) => id)).toEqual([other.attempt.id]);
});
