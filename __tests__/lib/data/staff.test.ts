import { withDatabase } from '@/__tests__/database';
import { assign, buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { beginAssignment, commitAttempt } from '@/lib/data/attempts';
import { changeRole, getPerson, giveSections, moveStudents } from '@/lib/data/class-people';
import { listClassProgress } from '@/lib/data/class-progress';
import { listStandings } from '@/lib/data/class-standing';
import { countStudents } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { handIn } from '@/lib/data/hand-ins';
import { countPositions, countTaggers, listSentenceTags } from '@/lib/data/heat';
import { applyOperations } from '@/lib/data/operations';
import { createSection, deleteSection, listSections } from '@/lib/data/sections';
import { getAssignmentForStaff, getClassroomForStaff, isTaught } from '@/lib/data/staff';
import type { Viewer } from '@/lib/domain/person';
import { inWords } from './count-by-hand';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const notFound = { name: 'ExpectedError', code: 'not-found' };

/** A class of three students, one in each of two sections and one in none, each of whom has tagged the first sentence. */
async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { classroom, assignment, version } = taught;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  const [north, south] = [await createSection(classroom, 'North'), await createSection(classroom, 'South')];
  const students = [
    { name: 'Ann', section: north, position: 'transfer' },
    { name: 'Ben', section: south, position: 'sequence' },
    { name: 'Cy', section: null, position: 'complicates' },
  ] as const;
  for (const { name, section, position } of students) {
    const { student, attempt } = await makeStudent(taught, name);
    await applyOperations(attempt, [buildTag(source.id, 0, 20, { position, because: `of ${name}` })], now);
    if (section) await moveStudents(classroom, [student.id], section.id);
    if (name === 'Ann') {
      await commitAttempt(attempt, now);
      await handIn(attempt, now);
    }
  }
  const assistant = async (name: string, sections: { id: string }[]) => {
    const viewer = await makeMember(classroom, name, 'assistant');
    const given = sections.map(({ id }) => id);
    await giveSections(classroom, await getPerson(classroom, viewer.id), given);
    return viewer;
  };
  const get = (viewer: Viewer) => getAssignmentForStaff(viewer, classroom.spaceId, assignment.id);
  const getClass = (viewer: Viewer) => getClassroomForStaff(viewer, classroom.spaceId);
  return { ...taught, source, north, south, assistant, get, getClass };
}

test('to a stranger, a student and those who teach another class there is neither class nor assignment', async () => {
  const { classroom, get, getClass } = await setUp();
  const elsewhere = await setUp();
  const people = [
    await makeViewer('Sasha Stranger'),
    await makeMember(classroom, 'Sam Student'),
    elsewhere.instructor,
    await elsewhere.assistant('Alf', [elsewhere.north]),
    await makeViewer('Admin', { isAdmin: true }),
  ];
  for (const person of people) {
    await expect(getClass(person)).rejects.toMatchObject(notFound);
    await expect(get(person)).rejects.toMatchObject(notFound);
  }
});

describe('who teaches sees the students given to them, and counts no others', () => {
  test.each([
    { who: 'an instructor', given: null, names: ['Ann', 'Ben', 'Cy'], sections: ['North', 'South'] },
    { who: 'an assistant of North', given: ['north'], names: ['Ann'], sections: ['North'] },
    { who: 'an assistant of South', given: ['south'], names: ['Ben'], sections: ['South'] },
    { who: 'an assistant of both', given: ['north', 'south'], names: ['Ann', 'Ben'], sections: ['North', 'South'] },
    { who: 'an assistant without a section', given: [], names: [], sections: [] },
  ] as const)('$who', async ({ given, names, sections }) => {
    const taught = await setUp();
    const { instructor, source, assistant, get, getClass } = taught;
    const viewer = given
      ? await assistant(
          'Ada',
          given.map((key) => taught[key]),
        )
      : instructor;
    const [assignment, classroom] = [await get(viewer), await getClass(viewer)];
    const counts = { Ann: '1: 1 transfer', Ben: '1: 1 sequence', Cy: '1: 1 complicates' };

    expect(isTaught(classroom)).toBe(given === null);
    expect((await listClassProgress(assignment, taught.version.content.steps)).map(({ name }) => name)).toEqual(names);
    for (const moment of ['first', 'now'] as const) {
      const heat = inWords(await countPositions(assignment, source.id, moment));
      expect(heat.sort()).toEqual(names.map((name) => counts[name]).sort());
      expect(await countTaggers(assignment, source.id, moment)).toBe(names.length);
      const reasons = await listSentenceTags(assignment, source.id, moment, 1);
      expect(reasons.map(({ because }) => because).sort()).toEqual(names.map((name) => `of ${name}`));
    }
    expect((await listSections(classroom)).map(({ name }) => name)).toEqual(sections);
    expect(await countStudents(classroom)).toBe(names.length);
    const annIsSeen = names.some((name) => name === 'Ann') ? 1 : 0;
    expect((await listStandings(classroom)).get(assignment.id)).toEqual(
      names.length === 0 ? undefined : { students: names.length, committed: annIsSeen, handedIn: annIsSeen },
    );
  });
});

test('an assignment of another section is not there for an assistant, nor can they begin it', async () => {
  const { instructor, classroom, version, north, south, assistant, getClass } = await setUp();
  const { id } = await assign(classroom, { moduleSlug: version.content.slug, tagsAsked: 1, sectionIds: [south.id] });
  const get = (viewer: Viewer) => getAssignmentForStaff(viewer, classroom.spaceId, id);
  const [ofNorth, ofSouth] = [await assistant('Ada', [north]), await assistant('Otto', [south])];
  for (const viewer of [ofNorth, await assistant('Nil', [])]) {
    await expect(get(viewer)).rejects.toMatchObject(notFound);
    await expect(beginAssignment(viewer, classroom.spaceId, id)).rejects.toMatchObject(notFound);
    expect((await listStandings(await getClass(viewer))).has(id)).toBe(false);
  }
  expect(await get(ofSouth)).toMatchObject({ id, sees: { kind: 'sections', sectionIds: [south.id] } });
  for (const viewer of [ofSouth, instructor]) {
    const standings = await listStandings(await getClass(viewer));
    expect(standings.get(id)).toEqual({ students: 1, committed: 0, handedIn: 0 });
  }
});

test('what an assistant sees ends with the section, and with the role', async () => {
  const { classroom, north, south, assistant, get } = await setUp();
  const viewer = await assistant('Ada', [north, south]);
  await deleteSection(classroom, south.id);
  expect((await listClassProgress(await get(viewer), [])).map(({ name }) => name)).toEqual(['Ann']);
  await changeRole(classroom, await getPerson(classroom, viewer.id), 'student');
  await expect(get(viewer)).rejects.toMatchObject(notFound);
  await changeRole(classroom, await getPerson(classroom, viewer.id), 'assistant');
  expect(await listClassProgress(await get(viewer), [])).toEqual([]);
});

test('an assistant reads under pen names, as an instructor does, and gets no name with them', async () => {
  const { instructor, source, north, assistant, get } = await setUp();
  const list = async (viewer: Viewer) => {
    const tags = await listSentenceTags(await get(viewer), source.id, 'now', 1);
    // The number that tells people apart counts within one list.
    return tags.map(({ person, ...tag }) => tag);
  };
  const [asAssistant, asInstructor] = [await list(await assistant('Ada', [north])), await list(instructor)];
  expect(asInstructor).toEqual(expect.arrayContaining(asAssistant));
  const { person } = await db().enrollment.findFirstOrThrow({
    where: { penName: asAssistant[0]?.who ?? '' },
    include: { person: true },
  });
  expect(person.name).toBe('Ann');
  expect(JSON.stringify(asAssistant.map(({ because, ...rest }) => rest))).not.toContain('Ann');
});
