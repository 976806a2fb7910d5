import { withDatabase } from '@/__tests__/database';
import { assign, buildModule, EMPTY_CURRICULUM, makeViewer } from '@/__tests__/factories';
import { beginAssignment, beginStudy } from '@/lib/data/attempts';
import { createClassroom, getClassroomForInstructor, joinClassroom } from '@/lib/data/classrooms';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { type Held, listHeld } from '@/lib/data/held-keys';

withDatabase();

const now = new Date(Date.UTC(2026, 9, 5));

async function loadTwo() {
  const about = (slug: string, number: number, evidence: string, claim: string) => {
    const part = buildModule({ slug, number });
    const explain = { paragraphs: [`It [grew](${evidence}).`], pictures: [] };
    return { ...part, content: { ...part.content, explain, essay: { [claim]: ['explain'] } } };
  };
  await loadCurriculum({
    ...EMPTY_CURRICULUM,
    modules: [about('solar', 3, 'SO-1', 'E7'), about('people', 7, 'DS-11', 'E18')],
  });
}

const idsOf = ({ evidence, claims }: Held) => [[...evidence].sort(), [...claims].sort()];
const commitAll = (personId: string, where: { assignmentId?: null } = {}) =>
  db().attempt.updateMany({ where: { personId, ...where }, data: { committedAt: now } });

test('what a module rests on is held from its beginning to the commit, and nothing for anybody else', async () => {
  await loadTwo();
  const person = await makeViewer('Ada');
  expect(idsOf(await listHeld(person, now))).toEqual([[], []]);
  await beginStudy(person, 'solar');
  expect(idsOf(await listHeld(person, now))).toEqual([['SO-1'], ['E7']]);
  await commitAll(person.id);
  await beginStudy(person, 'people');
  expect(idsOf(await listHeld(person, now))).toEqual([['DS-11'], ['E18']]);
  expect(idsOf(await listHeld(await makeViewer('Ben'), now))).toEqual([[], []]);
});

test('studying alone opens nothing that a class has given and still takes; its instructor is held back by nothing', async () => {
  await loadTwo();
  const instructor = await makeViewer('Ines');
  const { id } = await createClassroom(instructor, 'A class');
  const classroom = await getClassroomForInstructor(instructor, id);
  const given = await assign(classroom, { moduleSlug: 'people' });
  const student = await makeViewer('Sam');
  await joinClassroom(student, classroom.joinCode ?? '');
  // Not begun in the class yet.
  expect(idsOf(await listHeld(student, now))).toEqual([['DS-11'], ['E18']]);
  await beginAssignment(student, id, given.id);
  await beginStudy(student, 'people');
  await commitAll(student.id, { assignmentId: null });
  expect(idsOf(await listHeld(student, now))).toEqual([['DS-11'], ['E18']]);
  await commitAll(student.id);
  expect(idsOf(await listHeld(student, now))).toEqual([[], []]);

  await beginAssignment(instructor, id, given.id);
  expect(idsOf(await listHeld(instructor, now))).toEqual([[], []]);
});
