import { withDatabase } from '@/__tests__/database';
import { buildEdit, buildTag, makeMember, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { countFirstSplit, countMeasure, listWallReasons } from '@/lib/data/contested';
import { db } from '@/lib/data/database';
import { countPositions } from '@/lib/data/heat';
import { applyOperations } from '@/lib/data/operations';
import { setReasonAside } from '@/lib/data/projections';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { POSITIONS } from '@/lib/domain/debate';
import { countPeopleByHand, listCountedByHand } from './count-by-hand';
import { addTagger, later, makeDividedClass } from './divided-class';
import { fillRandomly } from './random-class';

withDatabase();
jest.setTimeout(120_000);

test('what is ranked is asked for with an assignment in hand, which a stranger and a student do not get', async () => {
  const { classroom, assignment, taggers, instructor } = await makeDividedClass();
  const stranger = await makeViewer('Stranger');
  for (const viewer of [stranger, taggers[0]?.student ?? stranger]) {
    await expect(getAssignmentForStaff(viewer, classroom.spaceId, assignment.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  }
  expect(await getAssignmentForStaff(instructor, classroom.spaceId, assignment.id)).toMatchObject({
    id: assignment.id,
  });
});

test('positions are counted as the heat map counts them, and dials without those who set none', async () => {
  const { assignment, source } = await makeDividedClass();
  expect(await countMeasure(assignment, source.id, 'position')).toEqual([{ sentence: 1, counts: [5, 4, 1, 0] }]);
  expect(await countMeasure(assignment, source.id, 'credibility')).toEqual([{ sentence: 1, counts: [0, 4, 0, 4] }]);
  expect(await countMeasure(assignment, source.id, 'bearing')).toEqual([]);
});

test.each([1, 2, 3])(
  'a class at random (%i): every figure as counted by hand, and as the heat map has it',
  async (seed) => {
    const closesAt = later(600);
    const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
    const [source] = taught.version.sources;
    if (!source) throw new Error('The small module has a source');
    await fillRandomly(taught, source, seed, closesAt);
    const measured = await countMeasure(taught.assignment, source.id, 'position');
    const words = measured.flatMap(({ sentence, counts }) =>
      counts.flatMap((people, at) => (people > 0 ? [`${sentence}: ${people} ${POSITIONS[at]}`] : [])),
    );
    const byHand = countPeopleByHand(await listCountedByHand(taught.assignment, source, 'first'), source.sentences);
    expect(words.sort()).toEqual(byHand.filter((line) => !line.includes('several')));
    const { counts } = await countPositions(taught.assignment, source.id, 'first');
    expect(words).toHaveLength(counts.length);
    // Of those who have committed a wall counts the same, sentence by sentence.
    const committed = new Set(
      (await db().attempt.findMany({ where: { assignmentId: taught.assignment.id, committedAt: { not: null } } })).map(
        ({ personId }) => personId,
      ),
    );
    const ofCommitted = (await listCountedByHand(taught.assignment, source, 'first')).filter(({ personId }) =>
      committed.has(personId),
    );
    const shown = await Promise.all(
      source.sentences.map(async ({ number }) => {
        const split = await countFirstSplit(taught.assignment, source.id, number);
        return POSITIONS.flatMap((position) =>
          split.counts[position] > 0 ? [`${number}: ${split.counts[position]} ${position}`] : [],
        );
      }),
    );
    expect(shown.flat().sort()).toEqual(
      countPeopleByHand(ofCommitted, source.sentences).filter((line) => !line.includes('several')),
    );
  },
);

test('reasons for the wall are those of people who have committed, as they were then', async () => {
  const made = await makeDividedClass();
  const { assignment, source, taggers } = made;
  const first = taggers[0];
  if (!first) throw new Error('Somebody has tagged');
  const changed = buildTag(source.id, 0, 20, { tagId: first.tagId });
  const [{ id: base = '' } = {}] = await db().tagRevision.findMany({ where: { tagId: first.tagId } });
  const edit = buildEdit(changed, base, { position: 'complicates', because: 'thought again', reason: 'the key' });
  expect(await applyOperations(first.attempt, [edit], later(5))).toMatchObject([{ outcome: 'applied' }]);
  await addTagger(made, 'complicates', 99, { commits: false });

  const reasons = await listWallReasons(assignment, source.id, [1]);
  expect(reasons).toHaveLength(10);
  expect(reasons.find(({ id }) => id === first.tagId)).toMatchObject({
    position: 'transfer',
    who: first.attempt.penName,
    isSetAside: false,
  });
  expect(JSON.stringify(reasons)).not.toMatch(/thought again|number 99|Secret Name/);
  expect(await countFirstSplit(assignment, source.id, 1)).toEqual({
    counts: { transfer: 5, indigenous: 4, sequence: 1, complicates: 0 },
    of: 10,
  });
  expect(await countMeasure(assignment, source.id, 'position')).toEqual([{ sentence: 1, counts: [5, 4, 1, 1] }]);

  await setReasonAside(assignment, first.tagId, true);
  await setReasonAside(assignment, first.tagId, true);
  expect((await listWallReasons(assignment, source.id, [1])).filter(({ isSetAside }) => isSetAside)).toHaveLength(1);
  await setReasonAside(assignment, first.tagId, false);
  expect((await listWallReasons(assignment, source.id, [1])).filter(({ isSetAside }) => isSetAside)).toEqual([]);
});

test('an assistant sees the students of their sections, and a wall counts the whole assignment', async () => {
  const { classroom, assignment, source, taggers } = await makeDividedClass();
  const { spaceId } = classroom;
  await createSection(classroom, 'Group A');
  const section = await db().section.findFirstOrThrow({ where: { spaceId } });
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  await db().sectionAssistant.create({ data: { spaceId, sectionId: section.id, personId: assistant.id } });
  const personId = taggers[0]?.student.id ?? '';
  await db().enrollment.update({
    where: { spaceId_personId: { spaceId, personId } },
    data: { sectionId: section.id },
  });
  const seen = await getAssignmentForStaff(assistant, spaceId, assignment.id);
  expect(await countMeasure(seen, source.id, 'position')).toEqual([{ sentence: 1, counts: [1, 0, 0, 0] }]);
  expect(await listWallReasons(seen, source.id, [1])).toHaveLength(1);
  expect((await countFirstSplit(seen, source.id, 1)).of).toBe(10);
});
