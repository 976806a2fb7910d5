import { withDatabase } from '@/__tests__/database';
import { buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { listAssignments } from '@/lib/data/assignments';
import { commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { listClassProgress } from '@/lib/data/class-progress';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { grantExtension, listExtensions, removeExtension } from '@/lib/data/extensions';
import { handIn } from '@/lib/data/hand-ins';
import { applyOperations } from '@/lib/data/operations';

withDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, dueAt: at(12), closesAt: at(14) });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, student, source, attempt, again: () => getAttemptForViewer(student, attempt.id) };
}

test('only a student of the class gets one', async () => {
  const { assignment, classroom, instructor } = await setUp();
  const people = [await makeViewer('Sasha Stranger'), await makeMember(classroom, 'Alex', 'assistant'), instructor];
  for (const { id } of people) {
    const given = grantExtension(assignment, id, { dueAt: at(20), closesAt: null });
    await expect(given).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await listExtensions(assignment)).toEqual([]);
});

test.each([
  { name: 'no date', dates: { dueAt: null, closesAt: null }, code: 'extension-empty' },
  {
    name: 'due no later than for all',
    dates: { dueAt: at(12), closesAt: null },
    code: 'extension-earlier',
    field: 'dueAt',
  },
  {
    name: 'closing no later than for all',
    dates: { dueAt: at(20), closesAt: at(14) },
    code: 'extension-earlier',
    field: 'closesAt',
  },
])('$name changes nothing', async ({ dates, code, field = null }) => {
  const { assignment, student } = await setUp();
  await expect(grantExtension(assignment, student.id, dates)).rejects.toMatchObject({ code, field });
  expect(await listExtensions(assignment)).toEqual([]);
});

test('what is late for the class is in time for one: work, commit, list and progress; taken away it is late again', async () => {
  const taught = await setUp();
  const { assignment, student, source, again, classroom } = taught;
  const other = await makeStudent(taught, 'Olga Other');
  await grantExtension(assignment, student.id, { dueAt: at(16), closesAt: at(18) });
  expect(await listExtensions(assignment)).toEqual([
    { personId: student.id, name: 'Sam Student', dueAt: at(16), closesAt: at(18) },
  ]);
  const work = [await again(), await getAttemptForViewer(other.student, other.attempt.id)];
  for (const attempt of work) {
    const [answer] = await applyOperations(attempt, [buildTag(source.id, 0, 20)], at(15));
    expect(answer).toMatchObject({ outcome: 'applied', late: attempt !== work[0] });
    await commitAttempt(attempt, at(15));
  }
  expect(await again()).toMatchObject({ committedLate: false, dates: { dueAt: at(16), closesAt: at(18) } });
  expect(await getAttemptForViewer(other.student, other.attempt.id)).toMatchObject({ committedLate: true });
  const list = async () => (await listAssignments(await getClassroomForStudent(student, classroom.spaceId)))[0];
  expect(await list()).toMatchObject({ dueAt: at(16), closesAt: at(18), isExtended: true });
  expect(await listClassProgress(assignment, [])).toMatchObject([
    { name: 'Olga Other', tags: 0, late: 1, isExtended: false, dates: { dueAt: at(12) } },
    { name: 'Sam Student', tags: 1, late: 0, isExtended: true, dates: { dueAt: at(16) } },
  ]);
  await removeExtension(assignment, student.id);
  expect(await list()).toMatchObject({ dueAt: at(12), closesAt: at(14), isExtended: false });
  const [answer] = await applyOperations(await again(), [buildTag(source.id, 22, 30)], at(15));
  expect(answer).toMatchObject({ late: true });
  expect(await listClassProgress(assignment, [])).toMatchObject([{}, { tags: 1, late: 1 }]);
});

test('a second one takes the place of the first', async () => {
  const { assignment, student } = await setUp();
  await grantExtension(assignment, student.id, { dueAt: at(16), closesAt: at(18) });
  await grantExtension(assignment, student.id, { dueAt: null, closesAt: at(20) });
  expect(await listExtensions(assignment)).toMatchObject([{ dueAt: null, closesAt: at(20) }]);
});

test('what was handed in on time under later dates does not become late: they stay until then', async () => {
  const { assignment, student, again } = await setUp();
  await grantExtension(assignment, student.id, { dueAt: at(16), closesAt: at(18) });
  await handIn(await again(), at(15));
  const refused = [
    removeExtension(assignment, student.id),
    grantExtension(assignment, student.id, { dueAt: at(15), closesAt: at(18) }),
    grantExtension(assignment, student.id, { dueAt: null, closesAt: at(20) }),
  ];
  for (const change of refused) await expect(change).rejects.toMatchObject({ code: 'extension-used' });
  expect(await listClassProgress(assignment, [])).toMatchObject([{ isSubmittedLate: false, dates: { dueAt: at(16) } }]);
  const shorter = { dueAt: new Date(at(15).getTime() + 60_000), closesAt: null };
  await grantExtension(assignment, student.id, shorter);
  expect(await listExtensions(assignment)).toMatchObject([shorter]);
});

test('what was late under them all the same, or in time without them, does not keep them', async () => {
  const taught = await setUp();
  const { assignment, student, again } = taught;
  const early = await makeStudent(taught, 'Eve Early');
  for (const { id } of [student, early.student])
    await grantExtension(assignment, id, { dueAt: at(16), closesAt: at(18) });
  await handIn(await again(), at(17));
  await handIn(await getAttemptForViewer(early.student, early.attempt.id), at(11));
  for (const { id } of [student, early.student]) await removeExtension(assignment, id);
  expect(await listExtensions(assignment)).toEqual([]);
});
