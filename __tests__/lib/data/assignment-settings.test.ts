import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  assign,
  buildModule,
  buildTag,
  EMPTY_CURRICULUM,
  makeMember,
  makeModule,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
  makeVisitor,
} from '@/__tests__/factories';
import { findNewerVersion, moveToNewestVersion } from '@/lib/data/assignment-versions';
import { listWorkDone } from '@/lib/data/assignment-work';
import {
  createAssignments,
  getAssignmentForInstructor,
  listAssignments,
  openCommitting,
  settingsOf,
  updateAssignment,
} from '@/lib/data/assignments';
import { beginAssignment, commitAttempt, getAttemptForViewer, getModuleOfAttempt } from '@/lib/data/attempts';
import { listClassProgress } from '@/lib/data/class-progress';
import { getClassroomForStudent } from '@/lib/data/classrooms';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';

withDatabase();

const at = (hour: number) => new Date(Date.UTC(2026, 9, 5, hour));
const far = new Date('2999-01-01T00:00:00Z');

async function makeSection(spaceId: string, name: string, ...people: { id: string }[]): Promise<string> {
  const id = newId();
  await db().section.create({ data: { spaceId, id, name } });
  const personId = { in: people.map((person) => person.id) };
  await db().enrollment.updateMany({ where: { spaceId, personId }, data: { sectionId: id } });
  return id;
}

/** A class with an assignment of a module with two texts. */
async function setUp(settings = {}) {
  const taught = await makeTaughtAssignment();
  const slug = 'two-texts';
  const version = await makeModule({ slug, number: 2, alsoReads: ['another'] });
  const { id } = await assign(taught.classroom, { moduleSlug: slug, tagsAsked: 1, ...settings });
  const again = () => getAssignmentForInstructor(taught.instructor, taught.classroom.spaceId, id);
  const [one, two] = version.sources;
  if (!one || !two) throw new Error('It has two texts');
  return { ...taught, assignment: await again(), again, version, slug, one, two };
}

describe('assigning several modules at once', () => {
  test('makes one assignment each, with what is switched off in each', async () => {
    const { classroom, slug, instructor } = await setUp();
    const modules = [buildModule(), buildModule({ slug, number: 2, alsoReads: ['another'] })];
    await loadCurriculum({ ...EMPTY_CURRICULUM, modules });
    const made = await createAssignments(classroom, [
      { ...USUAL_SETTINGS, moduleSlug: 'small-module', stepsOff: ['argue', 'read', 'nothing'], dueAt: at(12) },
      { ...USUAL_SETTINGS, moduleSlug: slug, sourcesOff: ['another', 'practice'], dueAt: at(12) },
    ]);
    const rows = await Promise.all(made.map(({ id }) => getAssignmentForInstructor(instructor, classroom.spaceId, id)));
    expect(rows).toMatchObject([
      { stepsOff: ['argue'], sourcesOff: [], dueAt: at(12) },
      { stepsOff: [], sourcesOff: ['another'], dueAt: at(12) },
    ]);
  });

  test.each([
    { name: 'an unknown module', change: { moduleSlug: 'no-such-module' }, code: 'unknown-module' },
    { name: 'no text left', change: { sourcesOff: ['reading', 'another'] }, code: 'readings-none' },
    { name: 'a section of another class', change: { sectionIds: [newId()] }, code: 'not-found' },
  ])('$name: none is made', async ({ change, code }) => {
    const { classroom, slug } = await setUp();
    const count = await db().assignment.count({ where: { spaceId: classroom.spaceId } });
    const settings = { ...USUAL_SETTINGS, moduleSlug: slug };
    await expect(createAssignments(classroom, [settings, { ...settings, ...change }])).rejects.toMatchObject({ code });
    expect(await db().assignment.count({ where: { spaceId: classroom.spaceId } })).toBe(count);
  });
});

test('settings come back as they were saved, and bad ones change nothing', async () => {
  const { assignment, again, classroom } = await setUp();
  const sectionId = await makeSection(classroom.spaceId, 'A');
  const settings = {
    ...USUAL_SETTINGS,
    ...{
      opensAt: at(8),
      dueAt: at(12),
      closesAt: at(14),
      commitRule: 'date' as const,
      tagsAsked: null,
      commitFrom: at(10),
    },
    ...{ keyRule: 'hidden' as const, stepsOff: ['argue'], sourcesOff: ['another'] },
    ...{ allowsGuests: false, isGraded: true, sectionIds: [sectionId] },
  };
  await updateAssignment(assignment, settings);
  expect(settingsOf(await again())).toEqual(settings);
  const bad = updateAssignment(await again(), { ...settings, sourcesOff: ['reading', 'another'], isGraded: false });
  await expect(bad).rejects.toMatchObject({ code: 'readings-none' });
  expect(settingsOf(await again())).toEqual(settings);
  await updateAssignment(await again(), USUAL_SETTINGS);
  expect(settingsOf(await again())).toEqual(USUAL_SETTINGS);
});

test('a text that is switched off is not read, and its tags are kept but neither asked for nor counted', async () => {
  const taught = await setUp();
  const { again, one, two, classroom } = taught;
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  await applyOperations(attempt, [buildTag(two.id, 0, 20), buildTag(two.id, 22, 30)], at(9));
  expect(await listClassProgress(await again(), [])).toMatchObject([{ tags: 2 }]);
  await updateAssignment(await again(), {
    ...USUAL_SETTINGS,
    tagsAsked: 1,
    sourcesOff: ['another'],
    stepsOff: ['argue'],
  });
  const changed = await getAttemptForViewer(student, attempt.id);
  const { sources, content } = await getModuleOfAttempt(changed);
  expect(sources.map(({ slug }) => slug)).toEqual(['reading']);
  expect(content.steps.map(({ key }) => key)).not.toContain('argue');
  expect(await listClassProgress(await again(), [])).toMatchObject([{ tags: 0 }]);
  await expect(commitAttempt(changed, at(10))).rejects.toMatchObject({ values: { missing: 1 } });
  const [listed] = await listAssignments(await getClassroomForStudent(student, classroom.spaceId));
  expect(listed).toMatchObject({ of: 6, done: 0 });
  await applyOperations(changed, [buildTag(one.id, 0, 20)], at(10));
  await commitAttempt(changed, at(10));
  expect((await getWork(changed)).tags).toHaveLength(3);
});

test('students see what their section is given; whoever teaches sees all; progress lists those it is for', async () => {
  const taught = await setUp();
  const { again, classroom, instructor, assignment } = taught;
  const { spaceId } = classroom;
  const [ann, ben] = [await makeMember(classroom, 'Ann'), await makeMember(classroom, 'Ben')];
  const sectionId = await makeSection(spaceId, 'A', ann);
  await updateAssignment(await again(), { ...USUAL_SETTINGS, sectionIds: [sectionId] });
  const seen = async (person: typeof ann) =>
    (await listAssignments(await getClassroomForStudent(person, spaceId))).map(({ id }) => id).includes(assignment.id);
  expect([await seen(ann), await seen(ben), await seen(instructor)]).toEqual([true, false, true]);
  await expect(beginAssignment(ben, spaceId, assignment.id)).rejects.toMatchObject({ code: 'not-found' });
  await beginAssignment(ann, spaceId, assignment.id);
  expect(await listClassProgress(await again(), [])).toMatchObject([{ name: 'Ann' }]);
});

describe('before it opens', () => {
  test('a student cannot begin, and earlier work is refused with a sentence; an instructor looks at it', async () => {
    const { classroom, assignment, again, one, instructor } = await setUp({ opensAt: far });
    const { spaceId } = classroom;
    const student = await makeMember(classroom, 'Sam Student');
    await expect(beginAssignment(student, spaceId, assignment.id)).rejects.toMatchObject({ code: 'not-open-yet' });
    const preview = await getAttemptForViewer(
      instructor,
      (await beginAssignment(instructor, spaceId, assignment.id)).id,
    );
    expect(await applyOperations(preview, [buildTag(one.id, 0, 20)], at(9))).toMatchObject([{ outcome: 'applied' }]);
    await updateAssignment(await again(), USUAL_SETTINGS);
    const { id } = await beginAssignment(student, spaceId, assignment.id);
    await updateAssignment(await again(), { ...USUAL_SETTINGS, opensAt: far, commitRule: 'said', tagsAsked: null });
    const attempt = await getAttemptForViewer(student, id);
    expect(await applyOperations(attempt, [buildTag(one.id, 0, 20)], at(9))).toMatchObject([
      { outcome: 'rejected', code: 'not-open-yet' },
    ]);
    await expect(commitAttempt(attempt, at(9))).rejects.toMatchObject({ code: 'not-open-yet' });
  });
});

test('guests begin where they may, and go on where they have begun', async () => {
  const { classroom, assignment, again } = await setUp();
  const { spaceId } = classroom;
  const guest = await makeMember(classroom, 'Gus Guest');
  const other = await makeMember(classroom, 'Gia Guest');
  const asGuest = (person: typeof guest) => ({ ...person, kind: 'guest' as const });
  const { id } = await beginAssignment(asGuest(guest), spaceId, assignment.id);
  await updateAssignment(await again(), { ...USUAL_SETTINGS, allowsGuests: false });
  expect(await beginAssignment(asGuest(guest), spaceId, assignment.id)).toEqual({ id });
  const refused = beginAssignment(asGuest(other), spaceId, assignment.id);
  await expect(refused).rejects.toMatchObject({ code: 'guests-not-here' });
  await beginAssignment(other, spaceId, assignment.id);
});

test('committing opens when the instructor opens it, once', async () => {
  const taught = await setUp({ commitRule: 'opened', tagsAsked: null });
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  await expect(commitAttempt(attempt, at(9))).rejects.toMatchObject({ code: 'commit-not-open' });
  await openCommitting(taught.assignment, at(10));
  await openCommitting(taught.assignment, at(11));
  expect(await taught.again()).toMatchObject({ commitFrom: at(10) });
  await commitAttempt(await getAttemptForViewer(student, attempt.id), at(10));
});

describe('a newer version of the module', () => {
  test('is offered while nobody has work, and takes those along who have begun', async () => {
    const taught = await setUp({ stepsOff: ['argue'], sourcesOff: ['another'] });
    const { assignment, again, slug } = taught;
    const { student, attempt } = await makeStudent(taught, 'Sam Student');
    expect(await findNewerVersion(assignment)).toBeNull();
    await expect(moveToNewestVersion(assignment)).rejects.toMatchObject({ code: 'version-in-use' });
    const newer = await makeModule({ slug, number: 2, title: 'Revised', alsoReads: ['third'] });
    expect(await findNewerVersion(assignment)).toMatchObject({ id: newer.id });
    await moveToNewestVersion(assignment);
    expect(await again()).toMatchObject({ moduleVersionId: newer.id, stepsOff: ['argue'], sourcesOff: [] });
    expect(await getAttemptForViewer(student, attempt.id)).toMatchObject({ moduleVersionId: newer.id });
  });

  test('is not offered once somebody has work', async () => {
    const taught = await setUp();
    const { attempt } = await makeStudent(taught, 'Sam Student');
    await applyOperations(attempt, [buildTag(taught.one.id, 0, 20)], at(9));
    await makeModule({ slug: taught.slug, number: 2, title: 'Revised again', alsoReads: ['another'] });
    expect(await findNewerVersion(taught.assignment)).toBeNull();
    await expect(moveToNewestVersion(taught.assignment)).rejects.toMatchObject({ code: 'version-in-use' });
    expect(await taught.again()).toMatchObject({ moduleVersionId: taught.assignment.moduleVersionId });
  });
});

test('the work that a change can touch is that of students, counted without their words', async () => {
  const taught = await setUp();
  const { instructor, classroom, assignment, one, two } = taught;
  const { attempt } = await makeStudent(taught, 'Sam Student');
  await makeVisitor(taught);
  await beginAssignment(instructor, classroom.spaceId, assignment.id);
  await applyOperations(
    attempt,
    [
      buildTag(one.id, 0, 20),
      buildTag(two.id, 0, 20),
      buildTag(two.id, 22, 30),
      { id: newId(), kind: 'step.done', step: 'explain' },
    ],
    at(9),
  );
  expect(await listWorkDone(assignment)).toEqual([
    {
      isGuest: false,
      sectionId: null,
      committedAt: null,
      submittedAt: null,
      extension: null,
      tags: { reading: 1, another: 2 },
      steps: ['explain'],
    },
  ]);
  expect(JSON.stringify(await listWorkDone(assignment))).not.toContain('because');
  const stranger = await makeViewer('Sasha Stranger');
  const asked = getAssignmentForInstructor(stranger, classroom.spaceId, assignment.id);
  await expect(asked).rejects.toMatchObject({ code: 'not-found' });
});
