import { withDatabase } from '@/__tests__/database';
import {
  buildDeletion,
  buildEdit,
  buildTag,
  makeMember,
  makeModule,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { beginAssignment, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { getPerson, giveSections, moveStudents } from '@/lib/data/class-people';
import { listClassProgress } from '@/lib/data/class-progress';
import { db } from '@/lib/data/database';
import { grantExtension } from '@/lib/data/extensions';
import { findReceipt, handIn, listClassHandIns, listHandIns, referenceOf, takeBack } from '@/lib/data/hand-ins';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { getWork, getWorkAt } from '@/lib/data/work';

withDatabase();

const at = (hour: number, minute = 0) => new Date(Date.UTC(2026, 9, 5, hour, minute));
const dates = { dueAt: at(12), closesAt: at(14) };

async function setUp(settings = {}) {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, ...dates, ...settings });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, student, attempt, source, again: () => getAttemptForViewer(student, attempt.id) };
}

test('nobody else can: the attempt of a stranger or a classmate is not found, and alone there is nothing to hand in', async () => {
  const { attempt, classroom } = await setUp();
  for (const person of [await makeViewer('Sasha Stranger'), await makeMember(classroom, 'Cy Classmate')]) {
    await expect(getAttemptForViewer(person, attempt.id)).rejects.toMatchObject({ code: 'unknown-attempt' });
  }
  const alone = await makeStudy(await makeModule(), 'Gus Guest');
  await expect(handIn(alone.attempt, at(10))).rejects.toMatchObject({ code: 'not-found' });
});

test('an instructor who looks at it as a student hands nothing in', async () => {
  const { instructor, classroom, assignment } = await setUp();
  const { id } = await beginAssignment(instructor, classroom.spaceId, assignment.id);
  const preview = await getAttemptForViewer(instructor, id);
  await expect(handIn(preview, at(10))).rejects.toMatchObject({ code: 'not-found' });
});

test('twice, also at the same moment, it keeps the first time, and taken back it can be handed in anew', async () => {
  const { attempt, again } = await setUp();
  await together([at(10), at(10, 1)].map((time) => handIn(attempt, time)));
  const { submittedAt } = await again();
  expect([at(10), at(10, 1)]).toContainEqual(submittedAt);
  await handIn(attempt, at(11));
  expect(await again()).toMatchObject({ submittedAt });
  await takeBack(await again(), at(11));
  expect(await again()).toMatchObject({ submittedAt: null });
  await handIn(await again(), at(11, 30));
  expect(await again()).toMatchObject({ submittedAt: at(11, 30) });
});

test('once it is due it stays handed in, unless the student has an extension', async () => {
  const { attempt, again, assignment, student } = await setUp();
  await handIn(attempt, at(11));
  await expect(takeBack(await again(), at(12))).rejects.toMatchObject({ code: 'take-back-over' });
  expect(await findReceipt(await again())).toMatchObject({ isLate: false });
  await grantExtension(assignment, student.id, { dueAt: at(13), closesAt: null });
  await takeBack(await again(), at(12));
  expect(await again()).toMatchObject({ submittedAt: null });
});

test('before it opens nothing is handed in; after it was due, late; in a class that was put away, nothing', async () => {
  const early = await setUp({ opensAt: at(9) });
  await expect(handIn(early.attempt, at(8))).rejects.toMatchObject({ code: 'not-open-yet' });
  await handIn(early.attempt, at(13));
  expect(await findReceipt(await early.again())).toMatchObject({ isLate: true });
  const { spaceId } = early.classroom;
  await db().classroom.update({ where: { spaceId }, data: { archivedAt: at(13) } });
  await expect(takeBack(await early.again(), at(10))).rejects.toMatchObject({ code: 'class-archived' });
});

test('the receipt says what there was at that moment, whatever came after', async () => {
  const { attempt, again, source, version } = await setUp();
  expect(await findReceipt(attempt)).toBeNull();
  const [first, second, third] = [buildTag(source.id, 0, 20), buildTag(source.id, 22, 30), buildTag(source.id, 40, 48)];
  const practice = buildTag(version.calibration.id, 0, 8);
  await applyOperations(attempt, [first, second, third, practice, buildDeletion(third.tagId, third.id)], at(9));
  await commitAttempt(attempt, at(9, 30));
  await handIn(attempt, at(10));
  const receipt = await findReceipt(await again());
  expect(receipt).toEqual({
    submittedAt: at(10),
    isLate: false,
    reference: referenceOf(attempt.id, at(10)),
    tags: 2,
    done: 1,
    of: 7,
  });
  const changed = buildEdit(first, first.id, { position: 'complicates', reason: 'I read on.' });
  await applyOperations(
    await again(),
    [
      changed,
      buildDeletion(second.tagId, second.id),
      buildTag(source.id, 50, 58),
      { id: practice.id.replace(/^./, 'f'), kind: 'step.done', step: 'reveal' },
    ],
    at(11),
  );
  expect(await findReceipt(await again())).toEqual(receipt);
  const pinned = await getWorkAt(attempt, at(10));
  expect(pinned.tags.map(({ id, position }) => ({ id, position }))).toEqual([
    { id: first.tagId, position: 'transfer' },
    { id: second.tagId, position: 'transfer' },
    { id: practice.tagId, position: 'transfer' },
  ]);
  expect(await getWorkAt(attempt, at(12))).toEqual(await getWork(attempt));
  expect(await getWorkAt(attempt, at(8))).toMatchObject({ tags: [], deleted: [], committedAt: null });
});

test('a reference is short and belongs to one handing in', async () => {
  const references = [referenceOf('a', at(10)), referenceOf('a', at(11)), referenceOf('b', at(10))];
  for (const reference of references) expect(reference).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(references).size).toBe(3);
});

describe('a trail stays of handing in and taking back', () => {
  const acts = [
    { act: 'handed-in', at: at(10, 3) },
    { act: 'taken-back', at: at(10, 10) },
    { act: 'handed-in', at: at(10, 20) },
  ];

  async function handInTwice() {
    const taught = await setUp();
    const { attempt, again } = taught;
    await handIn(attempt, at(10, 3));
    await handIn(await again(), at(10, 5));
    await takeBack(await again(), at(10, 10));
    await takeBack(await again(), at(10, 12));
    await handIn(await again(), at(10, 20));
    return taught;
  }

  test('for the student, in order; what changed nothing is not in it, and it is no late work', async () => {
    const { again, assignment, version } = await handInTwice();
    expect(await listHandIns(await again())).toEqual(acts);
    expect(await listClassProgress(assignment, version.content.steps)).toMatchObject([{ late: 0, lateWaiting: 0 }]);
  });

  test('for those who teach the student, and for nobody who teaches another section', async () => {
    const { attempt, assignment, classroom, student } = await handInTwice();
    const [north, south] = [await createSection(classroom, 'North'), await createSection(classroom, 'South')];
    await moveStudents(classroom, [student.id], north.id);
    const assistant = async (name: string, sections: string[]) => {
      const viewer = await makeMember(classroom, name, 'assistant');
      await giveSections(classroom, await getPerson(classroom, viewer.id), sections);
      return listClassHandIns(await getAssignmentForStaff(viewer, classroom.spaceId, assignment.id));
    };
    expect(await assistant('Nil', [])).toEqual(new Map());
    expect(await assistant('Otto', [south.id])).toEqual(new Map());
    expect(await assistant('Ada', [north.id])).toEqual(new Map([[attempt.id, acts]]));
    expect(await listClassHandIns(assignment)).toEqual(new Map([[attempt.id, acts]]));
  });
});
