import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeMember, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { listAudit } from '@/lib/data/audit';
import { changeRole, getPerson, giveSections, listPeople, moveStudents, removePerson } from '@/lib/data/class-people';
import { setArchived } from '@/lib/data/class-settings';
import {
  createClassroom,
  findClassroomByCode,
  getClassroomForInstructor,
  getClassroomForStudent,
  joinClassroom,
} from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { closeJoining, renewJoinCode } from '@/lib/data/join-codes';
import { createSection, deleteSection, listSections, renameSection } from '@/lib/data/sections';

withDatabase();

const error = (code: string) => ({ name: 'ExpectedError', code });

async function setUp() {
  const instructor = await makeViewer('Ines Instructor');
  const { id } = await createClassroom(instructor, 'Year 2');
  const classroom = await getClassroomForInstructor(instructor, id);
  return { instructor, classroom, id };
}

describe('the join code', () => {
  test('that is renewed stops at once, and the new one joins', async () => {
    const { classroom, id } = await setUp();
    const fresh = await renewJoinCode(classroom);
    expect(await findClassroomByCode(classroom.joinCode ?? '')).toBeNull();
    await joinClassroom(await makeViewer('Sam'), fresh);
    expect(await db().enrollment.count({ where: { spaceId: id } })).toBe(2);
  });

  test('can be closed, and opened again under another one', async () => {
    const { classroom, instructor, id } = await setUp();
    await closeJoining(classroom);
    expect(await findClassroomByCode(classroom.joinCode ?? '')).toBeNull();
    expect((await getClassroomForInstructor(instructor, id)).joinCode).toBeNull();
    const fresh = await renewJoinCode(classroom);
    expect(fresh).not.toBe(classroom.joinCode);
    expect(await findClassroomByCode(fresh)).toMatchObject({ id });
  });
});

describe('the people of a class', () => {
  test('are listed by name, instructors first, and nothing leads to a pen name', async () => {
    const { classroom } = await setUp();
    await makeMember(classroom, 'Zoe');
    await makeMember(classroom, 'Ana');
    await makeMember(classroom, 'Tess', 'assistant');
    await makeViewer('Sasha Stranger');
    const people = await listPeople(classroom);
    expect(people.map(({ name, role }) => `${name} ${role}`)).toEqual([
      'Ines Instructor instructor',
      'Tess assistant',
      'Ana student',
      'Zoe student',
    ]);
    const penNames = await db().enrollment.findMany({ where: { spaceId: classroom.spaceId } });
    for (const { penName } of penNames) expect(JSON.stringify(people)).not.toContain(penName);
  });

  test('do not count work that stayed of somebody who is deleted', async () => {
    const { classroom } = await setUp();
    const left = await makeViewer('Amber Heron', { kind: 'simulated', email: null });
    await joinClassroom(left, classroom.joinCode ?? '');
    expect(await listPeople(classroom)).toHaveLength(1);
    await expect(getPerson(classroom, left.id)).rejects.toMatchObject(error('not-found'));
  });

  test('do not count whoever only looks around', async () => {
    const { classroom } = await setUp();
    const visitor = await makeViewer('Vic', { kind: 'demonstration', email: null });
    await joinClassroom(visitor, classroom.joinCode ?? '');
    expect(await listPeople(classroom)).toHaveLength(1);
    await expect(getPerson(classroom, visitor.id)).rejects.toMatchObject(error('not-found'));
  });

  test('of another class are not found in this one', async () => {
    const [own, other] = [await setUp(), await setUp()];
    const student = await makeMember(other.classroom, 'Sam');
    await expect(getPerson(own.classroom, student.id)).rejects.toMatchObject(error('not-found'));
    const theirs = await getPerson(other.classroom, student.id);
    await expect(changeRole(own.classroom, theirs, 'instructor')).rejects.toMatchObject(error('not-found'));
    await expect(removePerson(own.classroom, theirs)).rejects.toMatchObject(error('not-found'));
    expect(await moveStudents(own.classroom, [student.id], null)).toBe(0);
  });
});

describe('a role', () => {
  test('that is changed stands in the trail, and the old one opens nothing any more', async () => {
    const { instructor, classroom, id } = await setUp();
    const person = await makeMember(classroom, 'Tess');
    await changeRole(classroom, await getPerson(classroom, person.id), 'instructor');
    await getClassroomForInstructor(person, id);
    await changeRole(classroom, await getPerson(classroom, person.id), 'assistant');
    await expect(getClassroomForInstructor(person, id)).rejects.toMatchObject(error('not-found'));
    expect(await listAudit(classroom)).toMatchObject([
      {
        act: 'role.changed',
        actor: instructor.name,
        about: { personId: person.id, from: 'instructor', to: 'assistant' },
      },
      { act: 'role.changed', about: { from: 'student', to: 'instructor' } },
    ]);
  });

  test('that stays the same is no act', async () => {
    const { classroom } = await setUp();
    const person = await makeMember(classroom, 'Tess');
    await changeRole(classroom, await getPerson(classroom, person.id), 'student');
    expect(await listAudit(classroom)).toEqual([]);
  });

  test('of the last instructor cannot be given up, nor can they leave', async () => {
    const { instructor, classroom, id } = await setUp();
    const own = await getPerson(classroom, instructor.id);
    for (const give of [() => changeRole(classroom, own, 'student'), () => removePerson(classroom, own)]) {
      await expect(give()).rejects.toMatchObject(error('only-instructor'));
    }
    await getClassroomForInstructor(instructor, id);
    expect(await listAudit(classroom)).toEqual([]);
  });

  test('two instructors who take it from each other in the same moment leave one', async () => {
    const { instructor, classroom, id } = await setUp();
    const other = await makeMember(classroom, 'Otto', 'instructor');
    const theirs = await getClassroomForInstructor(other, id);
    const [first, second] = [await getPerson(classroom, other.id), await getPerson(classroom, instructor.id)];
    await Promise.allSettled([changeRole(classroom, first, 'student'), removePerson(theirs, second)]);
    expect(await db().enrollment.count({ where: { spaceId: id, role: 'instructor' } })).toBe(1);
  });

  test('beside student needs an account', async () => {
    const { classroom } = await setUp();
    const guest = await makeViewer('Gus', { kind: 'guest', email: null });
    await joinClassroom(guest, classroom.joinCode ?? '');
    const person = await getPerson(classroom, guest.id);
    await expect(changeRole(classroom, person, 'assistant')).rejects.toMatchObject(error('guest-role'));
  });
});

describe('somebody who is taken out', () => {
  test('finds nothing there, and comes back by the code under a new pen name', async () => {
    const { classroom, id } = await setUp();
    const student = await makeMember(classroom, 'Sam');
    await removePerson(classroom, await getPerson(classroom, student.id));
    await expect(getClassroomForStudent(student, id)).rejects.toMatchObject(error('not-found'));
    expect(await listAudit(classroom)).toMatchObject([{ act: 'person.removed', about: { personId: student.id } }]);
    await joinClassroom(student, classroom.joinCode ?? '');
    await getClassroomForStudent(student, id);
  });
});

describe('sections', () => {
  test('hold students, by name and with their number', async () => {
    const { classroom } = await setUp();
    const [ana, bo] = [await makeMember(classroom, 'Ana'), await makeMember(classroom, 'Bo')];
    const b = await createSection(classroom, 'Group 10');
    await createSection(classroom, 'Group 9');
    expect(await moveStudents(classroom, [ana.id, bo.id], b.id)).toBe(2);
    expect(await listSections(classroom)).toMatchObject([
      { name: 'Group 9', students: 0 },
      { name: 'Group 10', students: 2 },
    ]);
    expect(await moveStudents(classroom, [ana.id], null)).toBe(1);
    expect((await getPerson(classroom, ana.id)).sectionId).toBeNull();
  });

  test('have names of their own', async () => {
    const { classroom } = await setUp();
    const { id } = await createSection(classroom, 'A');
    await createSection(classroom, 'B');
    await expect(createSection(classroom, 'A')).rejects.toMatchObject(error('section-taken'));
    await expect(renameSection(classroom, id, 'B')).rejects.toMatchObject(error('section-taken'));
    await renameSection(classroom, id, 'C');
    expect((await listSections(classroom)).map(({ name }) => name)).toEqual(['B', 'C']);
  });

  test('of another class are not there', async () => {
    const [own, other] = [await setUp(), await setUp()];
    const { id } = await createSection(other.classroom, 'A');
    const student = await makeMember(own.classroom, 'Sam');
    const assistant = await makeMember(own.classroom, 'Tess', 'assistant');
    const tess = await getPerson(own.classroom, assistant.id);
    for (const act of [
      () => renameSection(own.classroom, id, 'B'),
      () => deleteSection(own.classroom, id),
      () => moveStudents(own.classroom, [student.id], id),
      () => giveSections(own.classroom, tess, [id]),
      () => deleteSection(own.classroom, newId()),
    ]) {
      await expect(act()).rejects.toMatchObject(error('not-found'));
    }
  });

  test('to which alone an assignment goes are not deleted: it would go to everybody', async () => {
    const { instructor, assignment } = await makeTaughtAssignment();
    const classroom = await getClassroomForInstructor(instructor, assignment.spaceId);
    const [a, b] = [await createSection(classroom, 'A'), await createSection(classroom, 'B')];
    const given = { spaceId: classroom.spaceId, assignmentId: assignment.id };
    await db().assignmentSection.create({ data: { ...given, sectionId: a.id } });
    await expect(deleteSection(classroom, a.id)).rejects.toMatchObject(error('section-assigned'));
    await db().assignmentSection.create({ data: { ...given, sectionId: b.id } });
    await deleteSection(classroom, a.id);
    expect(await db().assignmentSection.findMany({ where: given })).toMatchObject([{ sectionId: b.id }]);
  });

  test('that are deleted leave their students and assistants in the class', async () => {
    const { classroom } = await setUp();
    const { id } = await createSection(classroom, 'A');
    const student = await makeMember(classroom, 'Sam');
    const assistant = await makeMember(classroom, 'Tess', 'assistant');
    await moveStudents(classroom, [student.id], id);
    await giveSections(classroom, await getPerson(classroom, assistant.id), [id, id]);
    expect((await getPerson(classroom, assistant.id)).assists).toEqual([id]);
    await deleteSection(classroom, id);
    expect(await getPerson(classroom, student.id)).toMatchObject({ role: 'student', sectionId: null });
    expect(await getPerson(classroom, assistant.id)).toMatchObject({ role: 'assistant', assists: [] });
  });

  test('are for assistants to look after, and for students to be in', async () => {
    const { classroom } = await setUp();
    const { id } = await createSection(classroom, 'A');
    const student = await makeMember(classroom, 'Sam');
    const sam = await getPerson(classroom, student.id);
    await expect(giveSections(classroom, sam, [id])).rejects.toMatchObject(error('not-found'));
    await moveStudents(classroom, [student.id], id);
    await changeRole(classroom, sam, 'assistant');
    expect(await getPerson(classroom, student.id)).toMatchObject({ sectionId: null, assists: [] });
    expect(await moveStudents(classroom, [student.id], id)).toBe(0);
    await giveSections(classroom, await getPerson(classroom, student.id), [id]);
    await changeRole(classroom, sam, 'student');
    expect((await getPerson(classroom, student.id)).assists).toEqual([]);
  });
});

test('in an archived class nothing of this can be changed', async () => {
  const { instructor, classroom, id } = await setUp();
  const student = await makeMember(classroom, 'Sam');
  const sam = await getPerson(classroom, student.id);
  const section = await createSection(classroom, 'A');
  await setArchived(classroom, true, new Date());
  const archived = await getClassroomForInstructor(instructor, id);
  await together(
    [
      () => renewJoinCode(archived),
      () => closeJoining(archived),
      () => changeRole(archived, sam, 'assistant'),
      () => removePerson(archived, sam),
      () => moveStudents(archived, [sam.id], section.id),
      () => giveSections(archived, sam, []),
      () => createSection(archived, 'B'),
      () => renameSection(archived, section.id, 'B'),
      () => deleteSection(archived, section.id),
    ].map((act) => expect(act()).rejects.toMatchObject(error('class-archived'))),
  );
  expect(await listPeople(archived)).toHaveLength(2);
});
