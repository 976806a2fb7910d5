import { withDatabase } from '@/__tests__/database';
import {
  buildTag,
  makeMember,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
  makeViewer,
  makeVisitor,
} from '@/__tests__/factories';
import { getAgreement, getAgreementWords } from '@/lib/data/agreement';
import { commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { countRatings, gwetAC1, krippendorffAlpha, percentAgreement } from '@/lib/domain/agreement';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { Viewer } from '@/lib/domain/person';
import type { Source } from '@/lib/domain/source';
import { listCountedByHand } from './count-by-hand';
import { fillRandomly } from './random-class';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

type Taught = Awaited<ReturnType<typeof setUp>>;

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt: later(60) });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, source };
}

/** Everybody's value on every sentence, person by person: position and dials of the tag that counts there. */
async function rateByHand({ assignment }: Taught, source: Source, moment: TagMoment) {
  const counted = await listCountedByHand(assignment, source, moment);
  const inOrder = counted.toSorted((a, b) => a.savedAt.getTime() - b.savedAt.getTime() || (a.id < b.id ? -1 : 1));
  const revisions = await db().tagRevision.findMany({ where: { id: { in: counted.map(({ id }) => id) } } });
  const people = [...new Set(counted.map(({ personId }) => personId))];
  const table = source.sentences.map(({ number }) =>
    people.map((personId) => {
      let chosen: { id: string; overlap: number } | null = null;
      for (const tag of inOrder.filter((one) => one.personId === personId)) {
        const touch = tag.touches.find((one) => one.number === number);
        if (touch && (chosen === null || touch.overlap >= chosen.overlap)) chosen = { id: tag.id, ...touch };
      }
      return revisions.find(({ id }) => id === chosen?.id) ?? null;
    }),
  );
  const steps = (dial: 'credibility' | 'bearing') =>
    countRatings(
      table.map((row) => row.map((one) => (one?.[dial] ? one[dial] - 1 : null))),
      4,
    );
  const position = countRatings(
    table.map((row) => row.map((one) => (one ? POSITIONS.indexOf(one.position) : null))),
    4,
  );
  return { position, credibility: steps('credibility'), bearing: steps('bearing') };
}

test.each([{ seed: 1 }, { seed: 2 }, { seed: 3 }])(
  'of a class at random it says what a count person by person says (seed $seed)',
  async ({ seed }) => {
    const taught = await setUp();
    const { source, assignment } = taught;
    await fillRandomly(taught, source, seed, later(60));
    for (const moment of ['first', 'now'] as const) {
      const byHand = await rateByHand(taught, source, moment);
      const agreement = await getAgreement(assignment, [source.id], moment);
      for (const measure of ['position', 'credibility', 'bearing'] as const) {
        const units = byHand[measure];
        const { all } = agreement[measure];
        const pairable = units.filter((counts) => counts.reduce((sum, one) => sum + one, 0) >= 2);
        expect(all.units).toBe(pairable.length);
        expect(all.values).toBe(pairable.flat().reduce((sum, one) => sum + one, 0));
        const level = measure === 'position' ? 'nominal' : 'ordinal';
        expect(all.pairs.value ?? -9).toBeCloseTo(percentAgreement(units) ?? -9, 9);
        expect(all.alpha.value ?? -9).toBeCloseTo(krippendorffAlpha(units, level) ?? -9, 9);
        expect(all.ac1.value ?? -9).toBeCloseTo(gwetAC1(units) ?? -9, 9);
        expect(agreement[measure].bySource).toEqual([{ sourceId: source.id, agreement: all }]);
      }
      expect(agreement.position.all.values).toBeGreaterThan(10);
      expect(agreement.credibility.all.values).toBeGreaterThan(5);
    }
  },
);

test('the same tags give the same intervals, and another assignment draws otherwise', async () => {
  const taught = await setUp();
  await fillRandomly(taught, taught.source, 4, later(60));
  const { assignment, source } = taught;
  const ask = (id: string) => getAgreement({ ...assignment, id }, [source.id], 'now');
  expect(await ask(assignment.id)).toEqual(await ask(assignment.id));
  const { alpha } = (await ask(assignment.id)).position.all;
  expect(alpha.interval?.low).toBeLessThan(alpha.value ?? 0);
  expect(alpha.interval?.high).toBeGreaterThan(alpha.value ?? 0);
});

test('nobody, one student and one sentence give no figure and no interval', async () => {
  const taught = await setUp();
  const { assignment, source } = taught;
  const ask = async () => (await getAgreement(assignment, [source.id], 'now')).position.all;
  const none = { value: null, interval: null, resamples: 0, notDefined: 0 };
  expect(await ask()).toEqual({ units: 0, values: 0, pairs: none, alpha: none, ac1: none });
  const [ann, ben] = [await makeStudent(taught, 'Ann'), await makeStudent(taught, 'Ben')];
  await applyOperations(ann.attempt, [buildTag(source.id, 0, 20)], now);
  expect((await ask()).pairs.value).toBeNull();
  await applyOperations(ben.attempt, [buildTag(source.id, 0, 20)], now);
  expect(await ask()).toMatchObject({
    units: 1,
    values: 2,
    pairs: { value: 1, interval: null },
    alpha: { value: null },
  });
});

test('whoever may not see the class gets nothing, and an assistant is told of their sections alone', async () => {
  const taught = await setUp();
  const { instructor, classroom, assignment, source } = taught;
  const { spaceId } = classroom;
  const ask = async (viewer: Viewer) => {
    const own = await getAssignmentForStaff(viewer, spaceId, assignment.id);
    return (await getAgreement(own, [source.id], 'now')).position.all.values;
  };
  const students = [];
  for (const name of ['Ann', 'Ben', 'Cai', 'Dee']) students.push(await makeStudent(taught, name));
  for (const { attempt } of students) await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  const { visitor, attempt } = await makeVisitor(taught);
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  const { id: sectionId } = await createSection(classroom, 'A');
  await db().enrollment.updateMany({
    where: { spaceId, personId: { in: students.slice(0, 3).map(({ student }) => student.id) } },
    data: { sectionId },
  });
  await expect(ask(await makeViewer('Stranger'))).rejects.toMatchObject({ code: 'not-found' });
  for (const who of [students[0]?.student, visitor]) {
    if (who) await expect(ask(who)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await ask(assistant)).toBe(0);
  await db().sectionAssistant.create({ data: { spaceId, sectionId, personId: assistant.id } });
  expect(await ask(assistant)).toBe(3);
  expect(await ask(instructor)).toBe(4);
});

describe('in words, for students', () => {
  const again = ({ student, attempt }: { student: Viewer; attempt: OwnAttempt }) =>
    getAttemptForViewer(student, attempt.id);

  /** Students who tag the first sentences of the text, each the whole of it, and commit. */
  async function tagSentences(taught: Taught, names: string[], sentences: number, position: Position) {
    const made = [];
    for (const name of names) {
      const one = await makeStudent(taught, name);
      const tags = taught.source.sentences
        .slice(0, sentences)
        .map(({ start, end }) => buildTag(taught.source.id, start, end, { position }));
      await applyOperations(one.attempt, tags, now);
      made.push(one);
    }
    return made;
  }

  test('they come with the fifth who has committed, for those who have', async () => {
    const taught = await setUp();
    const four = await tagSentences(taught, ['Ann', 'Ben', 'Cai', 'Dee'], 3, 'transfer');
    const [fifth] = await tagSentences(taught, ['Eve'], 3, 'indigenous');
    const [first] = four;
    if (!first || !fifth) throw new Error('five were made');
    for (const one of four) await commitAttempt(one.attempt, later(1));
    expect(await getAgreementWords(await again(first))).toBeNull();
    expect(await getAgreementWords(await again(fifth))).toBeNull();
    await commitAttempt(fifth.attempt, later(1));
    // Of the ten pairs on each sentence six chose the same.
    const words = { pairs: 'two-thirds', alpha: 'under-chance', trustPairs: false };
    expect(await getAgreementWords(await again(first))).toEqual(words);
    // What is changed afterwards is not part of it.
    await applyOperations(fifth.attempt, [buildTag(taught.source.id, 0, 43, { position: 'transfer' })], later(2));
    expect(await getAgreementWords(await again(first))).toEqual(words);
  });

  test('of two sentences nothing is said: it would tell how one was read', async () => {
    const taught = await setUp();
    const all = await tagSentences(taught, ['Ann', 'Ben', 'Cai', 'Dee', 'Eve'], 2, 'sequence');
    for (const one of all) await commitAttempt(one.attempt, later(1));
    const [first] = all;
    expect(first && (await getAgreementWords(await again(first)))).toBeNull();
  });

  test('alone there is nobody to agree with', async () => {
    const { version } = await setUp();
    const { attempt } = await makeStudy(version, 'Gus Guest');
    expect(await getAgreementWords({ ...attempt, committedAt: now })).toBeNull();
  });
});
