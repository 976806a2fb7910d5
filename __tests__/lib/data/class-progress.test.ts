import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  buildDeletion,
  buildTag,
  makeMember,
  makeStudent,
  makeTaughtAssignment,
  makeVisitor,
} from '@/__tests__/factories';
import { setAssignmentClosed } from '@/lib/data/assignments';
import { beginAssignment, commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { listPeople } from '@/lib/data/class-people';
import { listClassProgress } from '@/lib/data/class-progress';
import { db } from '@/lib/data/database';
import { deletePerson } from '@/lib/data/deletion';
import { grantExtension, listExtensions } from '@/lib/data/extensions';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import type { Operation, Warrant } from '@/lib/domain/operation';
import { factsOf, isStepDone } from '@/lib/domain/progress';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = new Date('2026-10-05T12:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const list = () => listClassProgress(taught.assignment, taught.version.content.steps);
  return { ...taught, source, list };
}

const stance = (phase: 'before' | 'after', movedBy: string[] = []): Operation => ({
  id: newId(),
  kind: 'stance.keep',
  phase,
  value: 1,
  position: 'sequence',
  confidence: 3,
  movedBy,
  unmoved: '',
});
const argument = (claim: string, warrants: Warrant[]): Operation => ({
  id: newId(),
  kind: 'argument.keep',
  claim,
  warrants,
  objection: '',
  answer: '',
});
const response = (text: string): Operation => ({
  id: newId(),
  kind: 'response.keep',
  step: 'reflect',
  text,
  built: null,
});
const done = (step: string): Operation => ({ id: newId(), kind: 'step.done', step });

test('every student by name, also those who have not begun; nobody who teaches; nobody of another class', async () => {
  const taught = await setUp();
  const { classroom, assignment, list } = taught;
  await makeStudent(taught, 'bea Begun');
  await makeMember(classroom, 'Cy Joined');
  await makeMember(classroom, 'Abe Assistant', 'assistant');
  await makeStudent(await setUp(), 'Another Class');
  const teacher = await makeMember(classroom, 'Tess Teacher', 'instructor');
  await beginAssignment(teacher, classroom.spaceId, assignment.id);
  await makeStudent(taught, 'Ada Begun');
  const nothing = { stepsDone: [], tags: 0, late: 0, committedAt: null, lastWorkAt: null };
  const rows = await list();
  expect(JSON.stringify(rows)).not.toContain('penName');
  expect(rows).toMatchObject([
    { name: 'Ada Begun', started: true, ...nothing },
    { name: 'bea Begun', started: true, ...nothing },
    { name: 'Cy Joined', started: false, ...nothing },
  ]);
});

test('whoever only looks around is no student of the class', async () => {
  const taught = await setUp();
  await makeStudent(taught, 'Sam Student');
  const { attempt } = await makeVisitor(taught);
  await applyOperations(attempt, [buildTag(taught.source.id, 0, 20)], now);
  expect(await taught.list()).toMatchObject([{ name: 'Sam Student', tags: 0 }]);
});

test('a pen name that stayed of a deleted account stands in no view by name; simulated students do in their class', async () => {
  const taught = await setUp();
  const { classroom, assignment, source, list } = taught;
  const { student, attempt } = await makeStudent(taught, 'Gone Student');
  const penName = attempt.penName ?? '';
  await makeStudent(taught, 'Sam Student');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  await grantExtension({ ...assignment, closesAt: now }, student.id, { dueAt: null, closesAt: later });
  await deletePerson(student);
  const kept = await db().enrollment.findFirstOrThrow({
    where: { spaceId: classroom.spaceId, penName },
  });
  expect(kept.personId).not.toBe(student.id);
  const views = JSON.stringify([await list(), await listPeople(classroom), await listExtensions(assignment)]);
  expect(views).toContain('Sam Student');
  expect(views).not.toContain(penName);
  const demonstration = { ...assignment, classroom: { ...classroom, isSimulated: true } };
  const names = (await listClassProgress(demonstration, [])).map(({ name }) => name);
  expect(names).toContain(penName);
});

test('tags are those in the sources: none of practice, none deleted in time, late ones apart', async () => {
  const taught = await setUp();
  const { source, version, assignment, list } = taught;
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [kept, gone] = [buildTag(source.id, 0, 20), buildTag(source.id, 40, 48)];
  await applyOperations(
    attempt,
    [
      kept,
      buildTag(source.id, 22, 30),
      gone,
      buildDeletion(gone.tagId, gone.id),
      buildTag(version.calibration.id, 0, 8),
    ],
    now,
  );
  expect(await list()).toMatchObject([{ tags: 2, late: 0, lastWorkAt: now }]);
  await setAssignmentClosed(assignment, true, now);
  const closed = await getAttemptForViewer(student, attempt.id);
  await applyOperations(closed, [buildTag(source.id, 50, 58)], later);
  expect(await list()).toMatchObject([{ tags: 2, late: 1, lastWorkAt: later }]);
  await applyOperations(closed, [buildDeletion(kept.tagId, kept.id)], later);
  expect(await list()).toMatchObject([{ tags: 2, late: 2 }]);
});

test('what arrived late, the commit too, does not make a step done, and what came in time stays done', async () => {
  const taught = await setUp();
  const { source, assignment, list } = taught;
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const tag = buildTag(source.id, 0, 20);
  const strand = [{ tagIds: [tag.tagId], evidenceIds: [], because: 'so' }];
  await applyOperations(attempt, [tag, done('explain'), argument('It grew.', strand)], now);
  await setAssignmentClosed(assignment, true, later);
  const closed = await getAttemptForViewer(student, attempt.id);
  await applyOperations(closed, [done('calibrate'), stance('before'), argument('', []), response('Late')], later);
  await commitAttempt(closed, later);
  expect(await list()).toMatchObject([{ stepsDone: ['explain', 'argue'], tags: 1, late: 4, committedAt: later }]);
});

test('steps are done by the same rules as on the student’s own screen', async () => {
  const taught = await setUp();
  const { source, version, list } = taught;
  const [own, another, third, fourth, fifth, sixth] = [0, 0, 0, 0, 0, 0].map((start) => buildTag(source.id, start, 20));
  if (!own || !another || !third || !fourth || !fifth || !sixth) throw new Error('six tags were made');
  const strand = [{ tagIds: [own.tagId], evidenceIds: [], because: 'so' }];
  const reflected = [done('reveal'), stance('after', [own.tagId]), response('What I learned')];
  const students: { name: string; before: Operation[]; after?: Operation[]; steps: string[] }[] = [
    { name: 'Ann, who only began', before: [], steps: [] },
    { name: 'Ben', before: [done('explain'), stance('before')], steps: ['explain', 'stance'] },
    {
      name: 'Cal, who kept a claim of spaces and an empty response',
      before: [
        done('explain'),
        done('calibrate'),
        argument(' \n', [{ tagIds: [], evidenceIds: [], because: 'so' }]),
        response(' \n'),
      ],
      steps: ['explain', 'calibrate'],
    },
    { name: 'Dee, whose claim stands on nothing', before: [argument('It grew.', [])], steps: [] },
    {
      name: 'Eve, who is done but for two',
      before: [own, stance('before'), argument('It grew.', strand)],
      after: reflected,
      steps: ['stance', 'read', 'reveal', 'argue', 'reflect'],
    },
    { name: 'Fay, who did not write', before: [another], after: [stance('after')], steps: ['read'] },
    {
      name: 'Flo, who left a line empty',
      before: [fourth, response('\n \t')],
      after: [stance('after')],
      steps: ['read'],
    },
    {
      name: 'Fu, with wide spaces',
      before: [fifth, response('\u3000\u00A0')],
      after: [stance('after')],
      steps: ['read'],
    },
    {
      name: 'Gia, who took both back',
      before: [
        sixth,
        response('Words'),
        response(''),
        argument('It grew.', [{ tagIds: [], evidenceIds: [], because: 'so' }]),
        argument('It grew.', []),
      ],
      after: [stance('after')],
      steps: ['read'],
    },
    {
      name: 'Gil, who wrote first',
      before: [third, response('Early')],
      after: [stance('after')],
      steps: ['read', 'reflect'],
    },
  ];
  const attempts = new Map<string, OwnAttempt>();
  for (const { name, before, after } of students) {
    const { attempt } = await makeStudent(taught, name);
    attempts.set(name, attempt);
    await applyOperations(attempt, before, now);
    if (!after) continue;
    await commitAttempt(attempt, now);
    await applyOperations(attempt, after, later);
  }

  const rows = await list();
  expect(rows.map(({ name, stepsDone: steps }) => ({ name, steps }))).toEqual(
    students.map(({ name, steps }) => ({ name, steps })),
  );
  expect(rows.map(({ committedAt }) => committedAt)).toEqual(students.map(({ after }) => (after ? now : null)));
  for (const { name, stepsDone } of rows) {
    const attempt = attempts.get(name);
    if (!attempt) throw new Error(`${name} has an attempt`);
    const facts = factsOf(await getWork(attempt));
    expect(version.content.steps.filter((step) => isStepDone(step, facts)).map(({ key }) => key)).toEqual(stepsDone);
  }
});
