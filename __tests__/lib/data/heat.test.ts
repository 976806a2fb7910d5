import { withDatabase } from '@/__tests__/database';
import {
  assign,
  buildDeletion,
  buildEdit,
  buildTag,
  makeStudent,
  makeTaughtAssignment,
  makeVisitor,
} from '@/__tests__/factories';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { beginAssignment, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { countPositions, countTaggers, listSentenceTags } from '@/lib/data/heat';
import { applyOperations } from '@/lib/data/operations';
import type { Operation } from '@/lib/domain/operation';
import { countPeopleByHand, inWords, listCountedByHand } from './count-by-hand';
import { fillRandomly } from './random-class';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const closesAt = later(60);

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
  const { version, assignment } = taught;
  const [source] = version.sources;
  if (!source) throw new Error('The small module has a source');
  /** What the heat map says, in words. */
  const heat = async (moment: TagMoment) => inWords(await countPositions(assignment, source.id, moment));
  const student = (name: string) => makeStudent(taught, name);
  return { ...taught, source, heat, student };
}

test('nobody has tagged anything', async () => {
  const { assignment, source, heat, student } = await setUp();
  await student('Sam Student');
  expect(await heat('now')).toEqual([]);
  expect(await countTaggers(assignment, source.id, 'now')).toBe(0);
  expect(await listSentenceTags(assignment, source.id, 'now', 1)).toEqual([]);
});

test('people are counted, not tags: the longest overlap speaks, the latest on ties', async () => {
  const { assignment, source, heat, student } = await setUp();
  const [ann, ben] = [await student('Ann'), await student('Ben')];
  const [short, long] = [buildTag(source.id, 0, 7), buildTag(source.id, 0, 20, { position: 'sequence' })];
  await applyOperations(ann.attempt, [long, short], now);
  await applyOperations(ben.attempt, [buildTag(source.id, 0, 20)], now);
  await applyOperations(ben.attempt, [buildTag(source.id, 1, 21, { position: 'complicates' })], later(1));
  expect(await heat('now')).toEqual(['1: 1 complicates', '1: 1 sequence', '1: 2 with several']);
  expect(await countTaggers(assignment, source.id, 'now')).toBe(2);
});

test('first tags stay what they were when the person committed, and now is what they became', async () => {
  const { source, heat, student } = await setUp();
  const { attempt } = await student('Ann');
  const [kept, gone] = [buildTag(source.id, 0, 20), buildTag(source.id, 44, 60, { position: 'indigenous' })];
  await applyOperations(attempt, [kept, gone], now);
  expect(await heat('first')).toEqual(['1: 1 transfer', '2: 1 indigenous']);
  await commitAttempt(attempt, later(1));
  const changed = buildEdit(kept, kept.id, { position: 'sequence', reason: 'the key' });
  const added = buildTag(source.id, 75, 90, { position: 'complicates' });
  await applyOperations(attempt, [changed, buildDeletion(gone.tagId, gone.id), added], later(2));
  expect(await heat('first')).toEqual(['1: 1 transfer', '2: 1 indigenous']);
  expect(await heat('now')).toEqual(['1: 1 sequence', '3: 1 complicates']);
});

test('a tag that was deleted before the commit was never a first tag', async () => {
  const { source, heat, student } = await setUp();
  const { attempt } = await student('Ann');
  const [kept, gone] = [buildTag(source.id, 0, 20), buildTag(source.id, 44, 60)];
  await applyOperations(attempt, [kept, gone, buildDeletion(gone.tagId, gone.id)], now);
  await commitAttempt(attempt, later(1));
  expect(await heat('first')).toEqual(['1: 1 transfer']);
  expect(await heat('now')).toEqual(['1: 1 transfer']);
});

test('what was set aside is not counted', async () => {
  const { source, heat, student } = await setUp();
  const { attempt } = await student('Ann');
  const tag = buildTag(source.id, 0, 20);
  const [phone, laptop] = ['sequence' as const, 'indigenous' as const].map((position) =>
    buildEdit(tag, tag.id, { position }),
  );
  if (!phone || !laptop) throw new Error('two edits were made');
  await applyOperations(attempt, [tag, phone, laptop], now);
  expect(await heat('now')).toEqual(['1: 1 sequence']);
});

describe('work that arrives late is left out', () => {
  const late = later(90);
  test.each<{ name: string; build: (source: string, tag: ReturnType<typeof buildTag>) => Operation }>([
    { name: 'a new tag', build: (source) => buildTag(source, 44, 60) },
    {
      name: 'a change of position',
      build: (_, tag) => buildEdit(tag, tag.id, { position: 'sequence', reason: 'late' }),
    },
    { name: 'a change of place', build: (_, tag) => buildEdit(tag, tag.id, { start: 44, end: 60 }) },
    { name: 'a deletion', build: (_, tag) => buildDeletion(tag.tagId, tag.id) },
  ])('$name', async ({ build }) => {
    const { assignment, source, heat, student } = await setUp();
    const { attempt } = await student('Ann');
    const tag = buildTag(source.id, 0, 20);
    await applyOperations(attempt, [tag], now);
    await applyOperations(attempt, [build(source.id, tag), buildTag(source.id, 75, 90)], late);
    for (const moment of ['first', 'now'] as const) expect(await heat(moment)).toEqual(['1: 1 transfer']);
    await commitAttempt(attempt, later(91));
    for (const moment of ['first', 'now'] as const) expect(await heat(moment)).toEqual(['1: 1 transfer']);
    expect(await countTaggers(assignment, source.id, 'first')).toBe(1);
  });

  test('a person all of whose tags are late is not among the taggers', async () => {
    const { assignment, source, student } = await setUp();
    const { attempt } = await student('Ann');
    await applyOperations(attempt, [buildTag(source.id, 0, 20)], late);
    await commitAttempt(attempt, later(91));
    for (const moment of ['first', 'now'] as const) expect(await countTaggers(assignment, source.id, moment)).toBe(0);
  });
});

test('an instructor’s own attempt is left out, and so is the same module in another assignment or class', async () => {
  const { instructor, classroom, assignment, version, source, heat, student } = await setUp();
  const { student: ann, attempt } = await student('Ann');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  const settings = { moduleSlug: version.content.slug, tagsAsked: 1, dueAt: null, closesAt: null };
  const second = await assign(classroom, settings);
  for (const [person, id] of [
    [instructor, assignment.id],
    [ann, second.id],
  ] as const) {
    const begun = await beginAssignment(person, classroom.spaceId, id);
    const tag = buildTag(source.id, 44, 60, { position: 'complicates' });
    await applyOperations(await getAttemptForViewer(person, begun.id), [tag], now);
  }
  const elsewhere = await setUp();
  await applyOperations((await elsewhere.student('Else')).attempt, [buildTag(source.id, 75, 90)], now);

  expect(await heat('now')).toEqual(['1: 1 transfer']);
  expect(await listSentenceTags(assignment, source.id, 'now', 2)).toEqual([]);
  const other = await getAssignmentForInstructor(instructor, classroom.spaceId, second.id);
  expect(await countPositions(other, source.id, 'now')).toMatchObject({ counts: [{ position: 'complicates' }] });
});

test('the tags of whoever only looks around are left out, their reasons too', async () => {
  const taught = await setUp();
  const { assignment, source, heat } = taught;
  await applyOperations((await taught.student('Ann')).attempt, [buildTag(source.id, 0, 20)], now);
  const { attempt } = await makeVisitor(taught);
  await applyOperations(attempt, [buildTag(source.id, 0, 20, { position: 'complicates' })], now);
  await commitAttempt(attempt, later(1));
  for (const moment of ['first', 'now'] as const) {
    expect(await heat(moment)).toEqual(['1: 1 transfer']);
    expect(await listSentenceTags(assignment, source.id, moment, 1)).toHaveLength(1);
    expect(await countTaggers(assignment, source.id, moment)).toBe(1);
  }
});

test('the reasons for a sentence come under pen names, with what was said and nothing about who said it', async () => {
  const { assignment, source, student } = await setUp();
  const { student: ann, attempt } = await student('Ann Secret');
  const said = {
    position: 'sequence',
    because: '因为 👩‍🔬',
    factors: ['market', 'labour'],
    credibility: 2,
    bearing: null,
  } as const;
  await applyOperations(attempt, [buildTag(source.id, 24, 60, { ...said, factors: [...said.factors] })], now);
  const expected = { ...said, person: 1, who: attempt.penName, start: 24, end: 60, factors: ['labour', 'market'] };
  const [first, second] = [
    await listSentenceTags(assignment, source.id, 'now', 1),
    await listSentenceTags(assignment, source.id, 'now', 2),
  ];
  expect(first).toEqual([expected]);
  expect(second).toEqual([expected]);
  for (const secret of [ann.id, ann.name, ann.email]) expect(JSON.stringify(first)).not.toContain(secret);
});

test('a filter takes tags away before one of them is chosen', async () => {
  const { assignment, source, student } = await setUp();
  const [ann, ben] = [await student('Ann'), await student('Ben')];
  const market = { factors: ['market' as const], credibility: 3 as const };
  await applyOperations(
    ann.attempt,
    [buildTag(source.id, 0, 20), buildTag(source.id, 0, 7, { position: 'sequence', ...market })],
    now,
  );
  await applyOperations(ben.attempt, [buildTag(source.id, 0, 20, { position: 'complicates', credibility: 1 })], now);
  const heat = async (filters: Parameters<typeof countPositions>[3]) =>
    inWords(await countPositions(assignment, source.id, 'now', filters));
  expect(await heat({})).toEqual(['1: 1 complicates', '1: 1 transfer', '1: 1 with several']);
  expect(await heat({ factor: 'market' })).toEqual(['1: 1 sequence']);
  expect(await heat({ credibility: { min: 1, max: 2 } })).toEqual(['1: 1 complicates']);
  expect(await heat({ credibility: { min: 1, max: 4 } })).toEqual(['1: 1 complicates', '1: 1 sequence']);
  expect(await heat({ bearing: { min: 1, max: 4 } })).toEqual([]);
  expect(await heat({ sectionIds: [] })).toEqual([]);
  expect(await listSentenceTags(assignment, source.id, 'now', 1, { factor: 'market' })).toMatchObject([{ end: 7 }]);
  expect(await countTaggers(assignment, source.id, 'now', { credibility: { min: 1, max: 1 } })).toBe(1);
});

describe('a class of twelve at random says what counting by hand says', () => {
  test.each([1, 2, 3, 4])('class %i', async (seed) => {
    const taught = await setUp();
    const { assignment, source, heat } = taught;
    await fillRandomly(taught, source, seed, closesAt);
    for (const moment of ['first', 'now'] as const) {
      const counted = await listCountedByHand(assignment, source, moment);
      expect(await heat(moment)).toEqual(countPeopleByHand(counted, source.sentences));
      expect(await countTaggers(assignment, source.id, moment)).toBe(
        new Set(counted.map(({ personId }) => personId)).size,
      );
      for (const { number } of source.sentences) {
        const tags = counted.filter(({ touches }) => touches.some((touch) => touch.number === number));
        expect(await listSentenceTags(assignment, source.id, moment, number)).toHaveLength(tags.length);
      }
    }
  });
});
