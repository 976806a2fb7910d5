import { withDatabase } from '@/__tests__/database';
import {
  buildTag,
  makeMember,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
  makeVisitor,
} from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import { getPerson, giveSections, moveStudents } from '@/lib/data/class-people';
import { countStanding } from '@/lib/data/class-standing';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff, getClassroomForStaff } from '@/lib/data/staff';
import { listContacts } from '@/lib/data/student-contacts';
import type { Viewer } from '@/lib/domain/person';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

/** Two students in a section, of whom one has committed, and one without; an assistant of the section and one of none. */
async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { classroom, version } = taught;
  const section = await createSection(classroom, 'One');
  const [ann, ben, cem] = [
    await makeStudent(taught, 'Ann'),
    await makeStudent(taught, 'Ben'),
    await makeStudent(taught, 'Cem'),
  ];
  await moveStudents(classroom, [ann.student.id, ben.student.id], section.id);
  await applyOperations(ann.attempt, [buildTag(version.sources[0]?.id ?? '', 0, 20)], now);
  await commitAttempt(ann.attempt, now);
  const [helper, idle] = [
    await makeMember(classroom, 'Alex', 'assistant'),
    await makeMember(classroom, 'Bea', 'assistant'),
  ];
  await giveSections(classroom, await getPerson(classroom, helper.id), [section.id]);
  await makeVisitor(taught);
  return { ...taught, section, ann, ben, cem, helper, idle };
}

type School = Awaited<ReturnType<typeof setUp>>;
const standing = async ({ classroom, assignment }: School, viewer: Viewer) =>
  countStanding(await getAssignmentForStaff(viewer, classroom.spaceId, assignment.id));
const contacts = async ({ classroom }: School, viewer: Viewer) =>
  listContacts(await getClassroomForStaff(viewer, classroom.spaceId));

test('strangers and students hold nothing to ask with', async () => {
  const school = await setUp();
  for (const viewer of [await makeViewer('Stranger'), school.ann.student]) {
    await expect(standing(school, viewer)).rejects.toThrow('not-found');
    await expect(contacts(school, viewer)).rejects.toThrow('not-found');
  }
});

test('an instructor counts everybody but those who look around; an assistant the students of their sections', async () => {
  const school = await setUp();
  expect(await standing(school, school.instructor)).toEqual({ students: 3, committed: 1 });
  expect(await standing(school, school.helper)).toEqual({ students: 2, committed: 1 });
  expect(await standing(school, school.idle)).toEqual({ students: 0, committed: 0 });
});

test('addresses and sections are those of the students who may be seen', async () => {
  const school = await setUp();
  const { instructor, helper, idle, section, ann, ben, cem } = school;
  const all = await contacts(school, instructor);
  expect(all.get(ann.student.id)).toEqual({ sectionId: section.id, email: ann.student.email });
  expect(all.get(cem.student.id)).toEqual({ sectionId: null, email: cem.student.email });
  expect([...all.keys()].sort()).toEqual([ann, ben, cem].map(({ student }) => student.id).sort());
  expect([...(await contacts(school, helper)).keys()].sort()).toEqual(
    [ann, ben].map(({ student }) => student.id).sort(),
  );
  expect((await contacts(school, idle)).size).toBe(0);
});
