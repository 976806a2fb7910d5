import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { assign, makeMember, makeModule, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { commitRuleOf, getAssignmentForInstructor, listAssignments, setAssignmentClosed } from '@/lib/data/assignments';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { getModuleVersion } from '@/lib/data/modules';

withDatabase();

const notFound = { name: 'ExpectedError', code: 'not-found' };
const at = (hour: number) => new Date(`2026-10-05T${hour}:00:00Z`);

describe('asking for an assignment to teach', () => {
  test('a stranger, a student and an assistant get the same as for one that does not exist', async () => {
    const { classroom, assignment } = await makeTaughtAssignment();
    const { spaceId } = classroom;
    const people = [
      await makeViewer('Sasha Stranger', { isAdmin: true }),
      await makeMember(classroom, 'Sam Student'),
      await makeMember(classroom, 'Alex Assistant', 'assistant'),
    ];
    for (const person of people) {
      await expect(getAssignmentForInstructor(person, spaceId, assignment.id)).rejects.toMatchObject(notFound);
      await expect(getAssignmentForInstructor(person, spaceId, newId())).rejects.toMatchObject(notFound);
    }
  });

  test('the instructor gets it with its class', async () => {
    const { instructor, classroom, assignment } = await makeTaughtAssignment();
    expect(await getAssignmentForInstructor(instructor, classroom.spaceId, assignment.id)).toMatchObject({
      id: assignment.id,
      classroom: { spaceId: classroom.spaceId, enrollment: { personId: instructor.id } },
    });
  });

  test('an assignment of another class is not found through one’s own', async () => {
    const [own, other] = [await makeTaughtAssignment(), await makeTaughtAssignment()];
    const asked = getAssignmentForInstructor(own.instructor, own.classroom.spaceId, other.assignment.id);
    await expect(asked).rejects.toMatchObject(notFound);
  });
});

describe('assigning', () => {
  const settings = { tagsAsked: 3, dueAt: at(17), closesAt: at(18) };

  test('a module that is not there cannot be assigned', async () => {
    const { classroom } = await makeTaughtAssignment();
    const made = assign(classroom, { ...settings, moduleSlug: 'no-such-module' });
    await expect(made).rejects.toMatchObject({ code: 'unknown-module' });
  });

  test('keeps the version it was made with, whatever comes later', async () => {
    const { instructor, classroom, version } = await makeTaughtAssignment();
    const { spaceId } = classroom;
    const { slug } = version.content;
    const old = await assign(classroom, { ...settings, moduleSlug: slug });
    const newer = await makeModule({ title: 'The same module, revised' });
    const young = await assign(classroom, { ...settings, moduleSlug: slug });
    const versions = [old, young].map(async ({ id }) => {
      const { moduleVersionId } = await getAssignmentForInstructor(instructor, spaceId, id);
      return (await getModuleVersion(moduleVersionId)).content.title;
    });
    expect(await together(versions)).toEqual([version.content.title, newer.content.title]);
  });

  test('a class lists its own, the newest first, each with the work of the person who asks', async () => {
    const taught = await makeTaughtAssignment();
    const { classroom, assignment, version } = taught;
    await makeTaughtAssignment();
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    await makeStudent(taught, 'Olga Other');
    const second = await assign(classroom, { ...settings, moduleSlug: version.content.slug });
    const asked = await getClassroomForStudent(student, classroom.spaceId);
    expect(await listAssignments(asked)).toMatchObject([
      { id: second.id, dueAt: at(17), closesAt: at(18), attemptId: null, committedAt: null },
      { id: assignment.id, attemptId: attempt.id, committedAt: null, number: 1 },
    ]);
    expect(await listAssignments(classroom)).toMatchObject([{ attemptId: null }, { attemptId: null }]);
  });
});

describe('closing', () => {
  test('by hand leaves its dates as they are, and opening it again does too', async () => {
    const { instructor, classroom, version } = await makeTaughtAssignment();
    const settings = { moduleSlug: version.content.slug, tagsAsked: 3, dueAt: at(17), closesAt: at(19) };
    const { id } = await assign(classroom, settings);
    const get = () => getAssignmentForInstructor(instructor, classroom.spaceId, id);
    await setAssignmentClosed(await get(), true, at(16));
    expect(await get()).toMatchObject({ dueAt: at(17), closesAt: at(19), closedAt: at(16) });
    expect((await listAssignments(classroom)).find((card) => card.id === id)).toMatchObject({ closesAt: at(16) });
    await setAssignmentClosed(await get(), false, at(18));
    expect(await get()).toMatchObject({ dueAt: at(17), closesAt: at(19), closedAt: null });
  });

  test('opened again after its closing date, it has none', async () => {
    const { instructor, classroom, version } = await makeTaughtAssignment();
    const settings = { moduleSlug: version.content.slug, tagsAsked: 3, dueAt: at(17), closesAt: at(19) };
    const { id } = await assign(classroom, settings);
    const get = () => getAssignmentForInstructor(instructor, classroom.spaceId, id);
    await setAssignmentClosed(await get(), false, at(20));
    expect(await get()).toMatchObject({ dueAt: at(17), closesAt: null, closedAt: null });
  });
});

test.each([
  {
    name: 'so many tags',
    row: { commitRule: 'tags' as const, tagsAsked: 4, commitFrom: null },
    rule: { kind: 'tags', atLeast: 4 },
  },
  {
    name: 'said to be done',
    row: { commitRule: 'said' as const, tagsAsked: null, commitFrom: null },
    rule: { kind: 'said' },
  },
  {
    name: 'a date',
    row: { commitRule: 'date' as const, tagsAsked: null, commitFrom: at(12) },
    rule: { kind: 'date', at: '2026-10-05T12:00:00.000Z' },
  },
  {
    name: 'not opened yet',
    row: { commitRule: 'opened' as const, tagsAsked: null, commitFrom: null },
    rule: { kind: 'opened', openedAt: null },
  },
  {
    name: 'opened',
    row: { commitRule: 'opened' as const, tagsAsked: null, commitFrom: at(12) },
    rule: { kind: 'opened', openedAt: '2026-10-05T12:00:00.000Z' },
  },
])('the rule of a row: $name', ({ row, rule }) => {
  expect(commitRuleOf(row)).toEqual(rule);
});
