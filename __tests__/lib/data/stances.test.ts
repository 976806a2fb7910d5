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
import { commitAttempt } from '@/lib/data/attempts';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { acceptLateWork } from '@/lib/data/late-work';
import { setShowsNames } from '@/lib/data/names';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { listStances } from '@/lib/data/stances';
import { CONFIDENCES, STANCE_VALUES } from '@/lib/domain/class-stances';
import { POSITIONS } from '@/lib/domain/debate';
import type { Operation } from '@/lib/domain/operation';
import { type Chance, seededChance } from '@/lib/domain/pen-name';
import type { Viewer } from '@/lib/domain/person';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

type KeepStance = Extract<Operation, { kind: 'stance.keep' }>;

function stance(phase: 'before' | 'after', change: Partial<KeepStance> = {}): KeepStance {
  const said = { value: 0, position: 'transfer', confidence: 3, movedBy: [], unmoved: '' } as const;
  return { id: newId(), kind: 'stance.keep', phase, ...said, movedBy: [...said.movedBy], ...change };
}

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: later(60) });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const list = () => listStances(taught.assignment, [source.id]);
  return { ...taught, source, list, student: (name: string) => makeStudent(taught, name) };
}

test('nobody, and somebody who only began', async () => {
  const { list, student } = await setUp();
  expect(await list()).toEqual([]);
  await student('Ann');
  expect(await list()).toMatchObject([{ number: 1, before: null, after: null, movedBy: [], unmoved: '' }]);
});

test('the newest answer counts; what came late waits until it is accepted; what was set aside never counts', async () => {
  const { assignment, source, list, student } = await setUp();
  const { student: ann, attempt } = await student('Ann');
  const first = stance('before', { value: -2 });
  const second = stance('before', { value: 1, confidence: 5, position: 'sequence', base: first.id });
  const aside = stance('before', { value: 3, base: first.id });
  await applyOperations(attempt, [buildTag(source.id, 0, 20), first, second, aside], now);
  await commitAttempt(attempt, later(1));
  const late = stance('after', { value: 3 });
  await applyOperations(attempt, [late], later(90));
  expect(await list()).toMatchObject([{ before: { value: 1, confidence: 5, position: 'sequence' }, after: null }]);
  await acceptLateWork(assignment, ann.id, later(91));
  expect(await list()).toMatchObject([{ before: { value: 1 }, after: { value: 3 } }]);
});

test('what moved somebody is their tag as it counts, at the sentence that holds most of it', async () => {
  const { source, list, student } = await setUp();
  const { attempt } = await student('Ann');
  const [across, changed, gone] = [
    buildTag(source.id, 36, 65),
    buildTag(source.id, 0, 7),
    buildTag(source.id, 75, 90, { position: 'sequence' }),
  ];
  await applyOperations(attempt, [across, changed, gone], now);
  await commitAttempt(attempt, later(1));
  const movedBy = [across, changed, gone].map(({ tagId }) => tagId);
  const named = stance('after', { value: 2, movedBy });
  await applyOperations(attempt, [named], later(1));
  await applyOperations(
    attempt,
    [buildEdit(changed, changed.id, { start: 0, end: 20 }), buildDeletion(gone.tagId, gone.id)],
    later(2),
  );
  const [ann] = await list();
  expect(ann?.movedBy).toHaveLength(2);
  expect(ann?.movedBy).toEqual(
    expect.arrayContaining([
      { sourceId: source.id, sentence: 2, start: 36, end: 65 },
      { sourceId: source.id, sentence: 1, start: 0, end: 20 },
    ]),
  );
  // A newer answer that names nothing speaks instead.
  const newer = stance('after', { value: 2, movedBy: [], unmoved: ' nothing new ', base: named.id });
  await applyOperations(attempt, [newer], later(3));
  expect(await list()).toMatchObject([{ movedBy: [], unmoved: 'nothing new' }]);
});

test('whoever may not see the class gets nothing, and assistants see their sections alone', async () => {
  const taught = await setUp();
  const { instructor, classroom, assignment, source, student } = taught;
  const { spaceId } = classroom;
  const ask = async (viewer: Viewer) =>
    (await listStances(await getAssignmentForStaff(viewer, spaceId, assignment.id), [source.id])).length;
  const [ann, ben] = [await student('Ann'), await student('Ben')];
  for (const { attempt } of [ann, ben]) await applyOperations(attempt, [stance('before')], now);
  const { visitor, attempt } = await makeVisitor(taught);
  await applyOperations(attempt, [stance('before')], now);
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
});

test('pen names stand beside stances, and names only beside work that was begun where names are shown', async () => {
  const { instructor, classroom, list, student } = await setUp();
  await student('Ann Adams');
  const before = JSON.stringify(await list());
  expect(before).not.toContain('Ann Adams');
  await setShowsNames(await getClassroomForInstructor(instructor, classroom.spaceId), true);
  await student('Ben Brown');
  const words = JSON.stringify(await list());
  expect(words).toContain('Ben Brown');
  expect(words).not.toContain('Ann Adams');
});

const pick = <T>(list: readonly [T, ...T[]], chance: Chance): T => list[Math.floor(chance() * list.length)] ?? list[0];

test.each([{ seed: 1 }, { seed: 2 }, { seed: 3 }])(
  'of a class at random it says what a count answer by answer says (seed $seed)',
  async ({ seed }) => {
    const taught = await setUp();
    const { assignment, source, list, student } = taught;
    const chance = seededChance(seed);
    for (let number = 1; number <= 9; number++) {
      const { attempt } = await student(`Student ${number}`);
      const tags = [buildTag(source.id, 0, 20), buildTag(source.id, 44, 60, { position: 'sequence' })];
      await applyOperations(attempt, tags, now);
      await commitAttempt(attempt, later(1));
      let known: string | undefined;
      for (let turn = Math.floor(chance() * 7); turn > 0; turn--) {
        const answer = stance(pick(['before', 'after'], chance), {
          value: pick(STANCE_VALUES, chance),
          position: pick(POSITIONS, chance),
          confidence: pick(CONFIDENCES, chance),
          ...(chance() < 0.3 ? { base: known ?? newId() } : {}),
        });
        known = answer.id;
        const predicted = {
          id: newId(),
          kind: 'prediction.keep' as const,
          phase: answer.phase,
          answer: pick(['This', 'That'], chance),
        };
        await applyOperations(attempt, [answer, predicted], later(chance() < 0.7 ? 10 + turn : 90));
      }
    }
    // By hand: everything of the class, row by row, without the columns and conditions that the query uses.
    const attempts = await db().attempt.findMany({
      where: { assignmentId: assignment.id },
      include: { stances: true, predictions: true },
    });
    const enrollments = await db().enrollment.findMany({ where: { spaceId: assignment.spaceId } });
    const newest = <T extends { phase: string; late: boolean; setAside: boolean; number: number }>(
      rows: T[],
      of: string,
    ) =>
      rows
        .filter(({ phase, late, setAside }) => phase === of && !late && !setAside)
        .toSorted((a, b) => a.number - b.number)
        .at(-1) ?? null;
    const byHand = attempts.map(({ personId, stances, predictions }) => {
      const answer = (phase: string) => {
        const row = newest(stances, phase);
        return row ? { value: row.value, position: row.position, confidence: row.confidence } : null;
      };
      return {
        who: enrollments.find((one) => one.personId === personId)?.penName,
        before: answer('before'),
        after: answer('after'),
        prediction: {
          before: newest(predictions, 'before')?.answer ?? null,
          after: newest(predictions, 'after')?.answer ?? null,
        },
        tags: { transfer: 1, indigenous: 0, sequence: 1, complicates: 0 },
      };
    });
    const listed = await list();
    expect(listed).toHaveLength(9);
    expect(
      listed.map(({ who, before, after, prediction, tags }) => ({ who, before, after, prediction, tags })),
    ).toEqual(expect.arrayContaining(byHand));
    for (const phase of ['before', 'after'] as const) {
      expect(byHand.filter((one) => one[phase] !== null).length).toBeGreaterThan(1);
    }
  },
);
