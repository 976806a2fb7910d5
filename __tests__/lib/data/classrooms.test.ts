import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeMember, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import {
  countStudents,
  createClassroom,
  findClassroomByCode,
  getClassroomForInstructor,
  getClassroomForStudent,
  joinClassroom,
  listClassroomsForViewer,
} from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { makePenName, seededChance } from '@/lib/domain/pen-name';

withDatabase();

async function setUp() {
  const instructor = await makeViewer('Ines Instructor');
  const { id } = await createClassroom(instructor, 'Year 2');
  const classroom = await getClassroomForInstructor(instructor, id);
  return { instructor, classroom, id, code: classroom.joinCode ?? '' };
}

const notFound = { name: 'ExpectedError', code: 'not-found' };

describe('a new class', () => {
  test('has its instructor under a pen name, a code, and nobody else', async () => {
    const { instructor, classroom, id, code } = await setUp();
    expect(classroom).toMatchObject({ name: 'Year 2', isSimulated: false });
    expect(classroom.enrollment).toMatchObject({ personId: instructor.id, role: 'instructor' });
    expect(classroom.enrollment.penName).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
    expect(await findClassroomByCode(code)).toEqual({ id, name: 'Year 2' });
    expect(await countStudents(classroom)).toBe(0);
  });

  test('is not for somebody who may not teach', async () => {
    const guest = await makeViewer('Gus Guest', { mayTeach: false });
    await expect(createClassroom(guest, 'Mine')).rejects.toMatchObject({ code: 'may-not-teach' });
    expect(await db().enrollment.count({ where: { personId: guest.id } })).toBe(0);
  });

  test('many made at the same moment have codes of their own', async () => {
    const instructor = await makeViewer('Ines Instructor');
    const made = await together(Array.from({ length: 20 }, () => createClassroom(instructor, 'One of many')));
    const rows = await db().classroom.findMany({ where: { spaceId: { in: made.map(({ id }) => id) } } });
    expect(new Set(rows.map(({ joinCode }) => joinCode)).size).toBe(20);
  });
});

describe('asking for a class', () => {
  test('a stranger gets the same as for one that does not exist', async () => {
    const { id } = await setUp();
    const stranger = await makeViewer('Sasha Stranger', { isAdmin: true });
    for (const get of [getClassroomForStudent, getClassroomForInstructor]) {
      await expect(get(stranger, id)).rejects.toMatchObject(notFound);
      await expect(get(stranger, newId())).rejects.toMatchObject(notFound);
    }
  });

  test.each([
    { role: 'student' as const, mayTeach: false },
    { role: 'assistant' as const, mayTeach: false },
    { role: 'instructor' as const, mayTeach: true },
  ])('as $role', async ({ role, mayTeach }) => {
    const { classroom, id } = await setUp();
    const person = await makeMember(classroom, 'Robin', role);
    expect(await getClassroomForStudent(person, id)).toMatchObject({ spaceId: id, enrollment: { role } });
    const asked = getClassroomForInstructor(person, id);
    if (mayTeach) expect(await asked).toMatchObject({ spaceId: id });
    else await expect(asked).rejects.toMatchObject(notFound);
  });

  test('an instructor of one class is a stranger in another', async () => {
    const [own, other] = [await setUp(), await setUp()];
    await expect(getClassroomForInstructor(own.instructor, other.id)).rejects.toMatchObject(notFound);
  });

  test('a person’s list holds their own classes, the newest first, with what they are in each', async () => {
    const [first, second] = [await setUp(), await setUp()];
    await setUp();
    await joinClassroom(first.instructor, second.code);
    expect(await listClassroomsForViewer(first.instructor)).toMatchObject([
      { id: second.id, role: 'student' },
      { id: first.id, role: 'instructor' },
    ]);
    expect(await listClassroomsForViewer(await makeViewer('Sasha Stranger'))).toEqual([]);
  });
});

describe('joining', () => {
  test('with the code one is a student; twice changes nothing', async () => {
    const { classroom, id, code } = await setUp();
    const student = await makeViewer('Sam Student');
    expect(await joinClassroom(student, code)).toEqual({ id, name: 'Year 2' });
    const { enrollment } = await getClassroomForStudent(student, id);
    expect(enrollment.role).toBe('student');
    await joinClassroom(student, code);
    expect((await getClassroomForStudent(student, id)).enrollment).toEqual(enrollment);
    expect(await countStudents(classroom)).toBe(1);
  });

  test.each([
    { name: 'a code that no class has', code: 'reed-otter-9999' },
    { name: 'nothing', code: '' },
  ])('$name opens nothing', async ({ code }) => {
    expect(await findClassroomByCode(code)).toBeNull();
    const student = await makeViewer('Sam Student');
    await expect(joinClassroom(student, code)).rejects.toMatchObject({ code: 'unknown-code' });
  });

  test('a class that closed its joining cannot be joined', async () => {
    const { id, code } = await setUp();
    await db().classroom.update({ where: { spaceId: id }, data: { joinCode: null } });
    await expect(joinClassroom(await makeViewer('Sam Student'), code)).rejects.toMatchObject({ code: 'unknown-code' });
  });

  test('an instructor who tries their own code stays the instructor', async () => {
    const { instructor, id, code } = await setUp();
    await joinClassroom(instructor, code);
    expect(await getClassroomForInstructor(instructor, id)).toMatchObject({ enrollment: { role: 'instructor' } });
  });

  test('somebody who presses the button five times at once is in the class once', async () => {
    const { classroom, code } = await setUp();
    const student = await makeViewer('Sam Student');
    await together(Array.from({ length: 5 }, () => joinClassroom(student, code)));
    expect(await countStudents(classroom)).toBe(1);
  });

  test('whoever only looks around is in the class and not among its students', async () => {
    const { classroom, id, code } = await setUp();
    await joinClassroom(await makeViewer('Sam Student'), code);
    const visitor = await makeViewer('Vic Visitor', { kind: 'demonstration', email: null });
    await joinClassroom(visitor, code);
    expect(await getClassroomForStudent(visitor, id)).toMatchObject({ enrollment: { role: 'student' } });
    expect(await countStudents(classroom)).toBe(1);
  });

  test('40 students who join at the same moment get 40 different pen names', async () => {
    const { classroom, id, code } = await setUp();
    const students = await together(Array.from({ length: 40 }, (_, index) => makeViewer(`Student ${index + 1}`)));
    await together(students.map((student) => joinClassroom(student, code)));
    const rows = await db().enrollment.findMany({ where: { spaceId: id } });
    expect(await countStudents(classroom)).toBe(40);
    expect(new Set(rows.map(({ penName }) => penName)).size).toBe(41);
  });

  test('40 who join a course of 1,250 at the same moment, when few pen names are left, get different ones too', async () => {
    const { classroom, id, code } = await setUp();
    const taken = new Set([classroom.enrollment.penName]);
    const chance = seededChance(7);
    const people = Array.from({ length: 1250 }, (_, index) => ({
      id: newId(),
      kind: 'guest' as const,
      name: `Guest ${index}`,
    }));
    const enrollments = people.map(({ id: personId }) => {
      const penName = makePenName(taken, chance);
      taken.add(penName);
      return { spaceId: id, personId, role: 'student' as const, penName };
    });
    await db().person.createMany({ data: people });
    await db().enrollment.createMany({ data: enrollments });
    const students = await together(Array.from({ length: 40 }, (_, index) => makeViewer(`Student ${index + 1}`)));
    await together(students.map((student) => joinClassroom(student, code)));
    const rows = await db().enrollment.findMany({ where: { spaceId: id } });
    expect(new Set(rows.map(({ penName }) => penName)).size).toBe(1291);
  });
});
