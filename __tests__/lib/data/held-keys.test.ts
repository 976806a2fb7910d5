import { withDatabase } from '@/__tests__/database';
import {
  assign,
  buildTag,
  makeMember,
  makeModule,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import { joinClassroom } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { grantExtension } from '@/lib/data/extensions';
import { findKeyHolder } from '@/lib/data/held-keys';
import { applyOperations } from '@/lib/data/operations';

withDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));

async function setUp(settings = {}) {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: at(12), ...settings });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const { slug } = taught.version.content;
  const commit = async () => {
    await applyOperations(attempt, [buildTag(source.id, 0, 20)], at(9));
    await commitAttempt(attempt, at(9));
  };
  const { spaceId, name } = taught.classroom;
  const holder = { classroomId: spaceId, name, isHidden: taught.assignment.keyRule === 'hidden' };
  return { ...taught, student, commit, slug, holder };
}

test('it holds a student’s key until they have committed in the class, and nobody else’s', async () => {
  const { student, instructor, classroom, commit, slug, holder } = await setUp();
  expect(await findKeyHolder(student, slug, null, at(10))).toEqual(holder);
  expect(await findKeyHolder(await makeMember(classroom, 'Una Unbegun'), slug, null, at(10))).toEqual(holder);
  for (const person of [
    await makeViewer('Sasha Stranger'),
    instructor,
    await makeMember(classroom, 'Alex', 'assistant'),
  ]) {
    expect(await findKeyHolder(person, slug, null, at(10))).toBeNull();
  }
  await commit();
  expect(await findKeyHolder(student, slug, null, at(10))).toBeNull();
});

test('another module is not held, and after the assignment has closed none is', async () => {
  const { student, assignment, slug, holder } = await setUp();
  await makeModule({ slug: 'another', number: 2 });
  expect(await findKeyHolder(student, 'another', null, at(10))).toBeNull();
  expect(await findKeyHolder(student, slug, null, at(13))).toBeNull();
  await grantExtension(assignment, student.id, { dueAt: null, closesAt: at(20) });
  expect(await findKeyHolder(student, slug, null, at(13))).toEqual(holder);
});

test('where the class does not see the key it waits until the closing, also after the commit', async () => {
  const { student, commit, slug, holder } = await setUp({ keyRule: 'hidden' });
  await commit();
  expect(await findKeyHolder(student, slug, null, at(10))).toEqual({ ...holder, isHidden: true });
  expect(await findKeyHolder(student, slug, null, at(13))).toBeNull();
});

test('an assignment of another section holds nothing, and neither does a class that was put away', async () => {
  const { student, classroom, assignment, version, slug, holder } = await setUp();
  const { spaceId } = classroom;
  const section = await db().section.create({ data: { spaceId, id: student.id, name: 'B' } });
  await db().assignmentSection.create({ data: { spaceId, assignmentId: assignment.id, sectionId: section.id } });
  expect(await findKeyHolder(student, slug, null, at(10))).toBeNull();
  await assign(classroom, { moduleSlug: version.content.slug });
  expect(await findKeyHolder(student, slug, null, at(10))).toEqual(holder);
  await db().classroom.update({ where: { spaceId }, data: { archivedAt: at(9) } });
  expect(await findKeyHolder(student, slug, null, at(10))).toBeNull();
});

test('an attempt in one class is held by another class, and not by its own', async () => {
  const { student, instructor, classroom, commit, slug, holder } = await setUp();
  const other = await makeTaughtAssignment({ closesAt: at(12) });
  await assign(other.classroom, { moduleSlug: slug, closesAt: at(12) });
  for (const person of [student, instructor]) {
    expect(await findKeyHolder(person, slug, classroom.spaceId, at(10))).toBeNull();
    await joinClassroom(person, other.classroom.joinCode ?? '');
  }
  await commit();
  const { spaceId: classroomId, name } = other.classroom;
  for (const person of [student, instructor]) {
    const held = { classroomId, name, isHidden: false };
    expect(await findKeyHolder(person, slug, classroom.spaceId, at(10))).toEqual(held);
    expect(await findKeyHolder(person, slug, classroom.spaceId, at(13))).toBeNull();
  }
  const una = await makeMember(classroom, 'Una Unbegun');
  expect(await findKeyHolder(una, slug, classroomId, at(10))).toEqual(holder);
});
