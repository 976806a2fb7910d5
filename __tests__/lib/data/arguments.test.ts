import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  buildDeletion,
  buildEdit,
  buildTag,
  makeMember,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
  makeVisitor,
} from '@/__tests__/factories';
import { listArguments } from '@/lib/data/arguments';
import { commitAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { acceptLateWork } from '@/lib/data/late-work';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { POSITIONS } from '@/lib/domain/debate';
import type { Operation } from '@/lib/domain/operation';
import { seededChance } from '@/lib/domain/pen-name';
import type { Viewer } from '@/lib/domain/person';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

type KeepArgument = Extract<Operation, { kind: 'argument.keep' }>;

function argument(claim: string, tagIds: string[], change: Partial<KeepArgument> = {}): KeepArgument {
  const warrants = [{ tagIds, evidenceIds: [], because: `because of ${claim}` }];
  return { id: newId(), kind: 'argument.keep', claim, warrants, objection: '', answer: '', ...change };
}

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: later(60) });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const list = () => listArguments(taught.assignment, [source.id]);
  return { ...taught, source, list, student: (name: string) => makeStudent(taught, name) };
}

test('nobody, and somebody who has claimed nothing yet', async () => {
  const { list, student } = await setUp();
  expect(await list()).toEqual([]);
  const { attempt } = await student('Ann');
  await applyOperations(attempt, [argument(' ', [])], now);
  expect(await list()).toEqual([]);
});

test('the newest argument counts, late ones once they are accepted, what was set aside never', async () => {
  const { assignment, list, student } = await setUp();
  const { student: ann, attempt } = await student('Ann');
  const first = argument('first', []);
  const second = argument('second', [], { base: first.id });
  await applyOperations(attempt, [first, second, argument('aside', [], { base: first.id })], now);
  await applyOperations(attempt, [argument('late', [], { base: second.id })], later(90));
  expect(await list()).toMatchObject([{ claim: 'second', hasCommitted: false, position: null }]);
  await acceptLateWork(assignment, ann.id, later(91));
  expect(await list()).toMatchObject([{ claim: 'late' }]);
});

test('strands rest on tags as they count now, in the sentence that holds most of them, and on items', async () => {
  const { source, list, student } = await setUp();
  const { attempt } = await student('Ann');
  await db().evidenceItem.create({ data: { id: 'DS-1', content: {} } });
  const [across, gone] = [buildTag(source.id, 36, 65, { position: 'sequence' }), buildTag(source.id, 75, 90)];
  const tagIds = [across.tagId, gone.tagId];
  const warrants = [
    { tagIds, evidenceIds: ['DS-1'], because: 'the first' },
    { tagIds: [], evidenceIds: [], because: 'the second' },
  ];
  await applyOperations(attempt, [across, gone, argument('claim', [], { warrants })], now);
  const edit = buildEdit(across, across.id, { start: 44, end: 65 });
  await applyOperations(attempt, [edit, buildDeletion(gone.tagId, gone.id)], later(1));
  const used = { tagId: across.tagId, sourceId: source.id, start: 44, end: 65, sentence: 2, position: 'sequence' };
  expect(await list()).toMatchObject([
    {
      position: 'sequence',
      strands: [
        { because: 'the first', tags: [{ ...used, isSetAside: false }], evidenceIds: ['DS-1'] },
        { because: 'the second', tags: [], evidenceIds: [] },
      ],
    },
  ]);
  // Where the student ends on a position, that is what the argument is for.
  await commitAttempt(attempt, later(2));
  const after = { id: newId(), kind: 'stance.keep' as const, phase: 'after' as const, value: 2 as const };
  await applyOperations(
    attempt,
    [{ ...after, position: 'complicates', confidence: 3, movedBy: [], unmoved: 'x' }],
    later(3),
  );
  const { assignmentId, spaceId } = attempt;
  await db().setAsideReason.create({ data: { spaceId, assignmentId: assignmentId ?? '', tagId: across.tagId } });
  expect(await list()).toMatchObject([
    { position: 'complicates', hasCommitted: true, strands: [{ tags: [{ isSetAside: true }] }, {}] },
  ]);
});

test('whoever may not see the class gets nothing, and assistants see their sections alone', async () => {
  const taught = await setUp();
  const { instructor, classroom, assignment, source, student } = taught;
  const { spaceId } = classroom;
  const ask = async (viewer: Viewer) =>
    (await listArguments(await getAssignmentForStaff(viewer, spaceId, assignment.id), [source.id])).length;
  const [ann, ben] = [await student('Ann'), await student('Ben')];
  const { visitor, attempt } = await makeVisitor(taught);
  for (const own of [ann.attempt, ben.attempt, attempt]) await applyOperations(own, [argument('claim', [])], now);
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  const { id: sectionId } = await createSection(classroom, 'A');
  await db().enrollment.updateMany({ where: { spaceId, personId: ann.student.id }, data: { sectionId } });
  for (const who of [await makeViewer('Stranger'), ann.student, visitor]) {
    await expect(ask(who)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await ask(assistant)).toBe(0);
  await db().sectionAssistant.create({ data: { spaceId, sectionId, personId: assistant.id } });
  expect(await ask(assistant)).toBe(1);
  expect(await ask(instructor)).toBe(2);
  expect(JSON.stringify(await listArguments(assignment, [source.id]))).not.toMatch(/Ann|Ben/);
});

test('of a class at random it says what a count argument by argument says', async () => {
  const { assignment, source, list, student } = await setUp();
  const chance = seededChance(11);
  for (let number = 1; number <= 10; number++) {
    const { attempt } = await student(`Student ${number}`);
    const tags = POSITIONS.map((position, index) => buildTag(source.id, index * 20, index * 20 + 15, { position }));
    await applyOperations(attempt, tags, now);
    for (let turn = Math.floor(chance() * 5); turn > 0; turn--) {
      const tagIds = tags.filter(() => chance() < 0.5).map(({ tagId }) => tagId);
      const base = chance() < 0.2 ? { base: newId() } : {};
      const at = later(chance() < 0.7 ? 20 - turn : 90);
      await applyOperations(attempt, [argument(`${number} ${turn}`, tagIds, base)], at);
    }
  }
  const attempts = await db().attempt.findMany({
    where: { assignmentId: assignment.id },
    include: { arguments: { include: { warrants: { include: { tags: true } } } } },
  });
  const byHand = attempts.flatMap(({ arguments: own }) => {
    const [newest] = own
      .filter(({ late, setAside }) => !late && !setAside)
      .toSorted((a, b) => b.savedAt.getTime() - a.savedAt.getTime() || b.number - a.number);
    return newest
      ? [`${newest.claim}: ${newest.warrants.flatMap(({ tags }) => tags.map(({ tagId }) => tagId)).sort()}`]
      : [];
  });
  const listed = (await list()).map(
    ({ claim, strands }) => `${claim}: ${strands.flatMap(({ tags }) => tags.map(({ tagId }) => tagId)).sort()}`,
  );
  expect(byHand.length).toBeGreaterThan(3);
  expect(listed.toSorted()).toEqual(byHand.toSorted());
});
