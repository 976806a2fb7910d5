import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildTag, makeModule, makeStudent, makeStudy, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { beginAnotherRound, beginStudy, getAttemptForViewer, listRounds } from '@/lib/data/attempts';
import { getPerson, removePerson } from '@/lib/data/class-people';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { listSummaries } from '@/lib/data/summary';
import type { Operation } from '@/lib/domain/operation';
import type { Viewer } from '@/lib/domain/person';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const stance = (phase: 'before' | 'after', movedBy: string[] = []): Operation => ({
  ...{ id: newId(), kind: 'stance.keep', phase, value: 2, position: 'sequence', confidence: 3, movedBy },
  unmoved: '',
});
const prediction = (answer: string): Operation => ({ id: newId(), kind: 'prediction.keep', phase: 'before', answer });
const setCommitted = (id: string) => db().attempt.updateMany({ where: { id }, data: { committedAt: now } });

test('who has begun nothing has nothing in it, whatever others made', async () => {
  const { attempt } = await makeStudy(await makeModule(), 'Gesine Guest');
  await applyOperations(attempt, [prediction('This')], now);
  expect(await listSummaries(await makeViewer('Sasha Stranger'))).toEqual([]);
});

test('a guest finds stance, movers, prediction and argument, each as it stands last', async () => {
  const version = await makeModule();
  const { person, attempt } = await makeStudy(version, 'Gesine Guest');
  const tag = buildTag(version.sources[0]?.id ?? '', 0, 20, { because: 'it says so' });
  const argument: Operation = {
    ...{ id: newId(), kind: 'argument.keep', claim: 'It was grown.', objection: '', answer: '' },
    warrants: [{ tagIds: [tag.tagId], evidenceIds: [], because: 'the lab opened' }],
  };
  await applyOperations(attempt, [tag, stance('before'), prediction('That'), argument], now);
  await setCommitted(attempt.id);
  await applyOperations(attempt, [stance('after', [tag.tagId])], now);
  expect(await listSummaries(person)).toMatchObject([
    {
      slug: 'small-module',
      number: 1,
      rounds: [
        {
          attemptId: attempt.id,
          classroom: null,
          before: { value: 2 },
          after: { value: 2, confidence: 3 },
          predictions: { before: 'That' },
          movers: [{ quote: 'The lab in 杭州 opened', because: 'it says so', source: 'reading' }],
          argument: { claim: 'It was grown.', strands: [{ because: 'the lab opened', supports: [{ kind: 'quote' }] }] },
        },
      ],
    },
  ]);
});

describe('rounds', () => {
  const again = async (person: Viewer) => (await beginAnotherRound(person, 'small-module')).id;

  test('another begins once the newest is committed, as often as somebody likes, and earlier ones stay', async () => {
    const { person, attempt } = await makeStudy(await makeModule(), 'Emil');
    await applyOperations(attempt, [prediction('This')], now);
    expect(await again(person)).toBe(attempt.id);
    await setCommitted(attempt.id);
    const second = await again(person);
    expect(second).not.toBe(attempt.id);
    expect(await again(person)).toBe(second);
    expect(await beginStudy(person, 'small-module')).toEqual({ id: second });
    await setCommitted(second);
    const third = await again(person);
    expect((await listRounds(person, 'small-module')).map(({ id, round }) => [id, round])).toEqual([
      [third, 3],
      [second, 2],
      [attempt.id, 1],
    ]);
    expect(await getAttemptForViewer(person, attempt.id)).toMatchObject({ committedAt: now });
    const [summary] = await listSummaries(person);
    expect(summary?.rounds.map(({ round, predictions }) => [round, predictions.before])).toEqual([
      [1, 'This'],
      [2, undefined],
      [3, undefined],
    ]);
  });

  test('the run stays the same, two clicks at once make one, and nobody else is given one', async () => {
    const version = await makeModule();
    const person = await makeViewer('Dora');
    const { id } = await beginStudy(person, version.content.slug, true);
    await setCommitted(id);
    const made = await Promise.all([again(person), again(person), again(person)]);
    expect(new Set(made).size).toBe(1);
    expect(await listRounds(person, 'small-module')).toMatchObject([{ id: made[0], round: 2, isShort: true }, { id }]);
    expect(await listRounds(await makeViewer('Sasha'), 'small-module')).toEqual([]);
  });

  test('what came along from elsewhere with a higher number does not stand in the way', async () => {
    const { person, attempt } = await makeStudy(await makeModule(), 'Bea');
    await setCommitted(attempt.id);
    const second = await again(person);
    const earlier = new Date(attempt.startedAt.getTime() - 60_000);
    await db().attempt.updateMany({ where: { id: second }, data: { startedAt: earlier } });
    const third = await again(person);
    expect([attempt.id, second]).not.toContain(third);
    expect((await listRounds(person, 'small-module'))[0]).toMatchObject({ id: third, round: 3 });
  });

  test('of a module that is not there cannot be begun', async () => {
    const asked = beginAnotherRound(await makeViewer('Cy'), 'no-such-module');
    await expect(asked).rejects.toMatchObject({ code: 'unknown-module' });
  });
});

test('work in a class is named after it, and gone with the place in it', async () => {
  const taught = await makeTaughtAssignment();
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  await applyOperations(attempt, [prediction('This')], now);
  const { id } = await beginStudy(student, 'small-module');
  expect(await listSummaries(student)).toMatchObject([
    {
      rounds: [
        { attemptId: attempt.id, classroom: 'A class' },
        { attemptId: id, classroom: null },
      ],
    },
  ]);
  expect(await listSummaries(taught.instructor)).toEqual([]);
  await removePerson(taught.classroom, await getPerson(taught.classroom, student.id));
  expect(await listSummaries(student)).toMatchObject([{ rounds: [{ attemptId: id }] }]);
});
