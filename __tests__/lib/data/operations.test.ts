import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildTag, makeStudent, makeTaughtAssignment, READING_TEXT } from '@/__tests__/factories';
import { commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function setUp(settings: { closesAt?: Date | null; tagsAsked?: number } = {}) {
  const taught = await makeTaughtAssignment(settings);
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const source = taught.version.sources[0];
  if (!source) throw new Error('no source');
  return { ...taught, student, attempt, source };
}

test('a tag is there after it was sent, with the sentences it touches', async () => {
  const { attempt, source } = await setUp();
  const tag = buildTag(source.id, 0, 20, { because: '因为 👩‍🔬 ok' });
  expect(await applyOperations(attempt, [tag], now)).toEqual([
    { id: tag.id, outcome: 'applied', status: 200, code: null, late: false },
  ]);
  const work = await getWork(attempt);
  expect(work.tags).toMatchObject([{ id: tag.tagId, start: 0, end: 20, because: '因为 👩‍🔬 ok', revisionId: tag.id }]);
  expect(await db().tagTouch.findMany({ where: { tagId: tag.tagId } })).toMatchObject([{ sentence: 1, overlap: 20 }]);
});

test('sending the same batch again changes nothing and says so', async () => {
  const { attempt, source } = await setUp();
  const tag = buildTag(source.id, 0, 20);
  await applyOperations(attempt, [tag], now);
  const before = await getWork(attempt);
  const [answer] = await applyOperations(attempt, [tag], now);
  expect(answer).toMatchObject({ outcome: 'already', status: 200 });
  expect(await getWork(attempt)).toEqual(before);
});

test('a bad operation is refused with what stands on it, and the rest proceeds', async () => {
  const { attempt, source } = await setUp();
  const outside = buildTag(source.id, 0, READING_TEXT.length + 5);
  const { sourceId, ...content } = outside;
  const edit = { ...content, kind: 'tag.edit' as const, id: newId(), base: outside.id, end: 20 };
  const good = buildTag(source.id, 22, 30);
  const answers = await applyOperations(attempt, [outside, edit, good], now);
  expect(answers.map(({ outcome, status, code }) => ({ outcome, status, code }))).toEqual([
    { outcome: 'rejected', status: 422, code: 'span-outside' },
    { outcome: 'rejected', status: 409, code: 'depends-on-rejected' },
    { outcome: 'applied', status: 200, code: null },
  ]);
  expect((await getWork(attempt)).tags).toHaveLength(1);
  expect(await db().operation.count({ where: { attemptId: attempt.id } })).toBe(1);
});

test('the id of somebody else’s tag or operation is refused and nothing of theirs changes', async () => {
  const { attempt, source, ...taught } = await setUp();
  const theirs = buildTag(source.id, 0, 20);
  await applyOperations(attempt, [theirs], now);
  const { attempt: other } = await makeStudent(taught, 'Olga Other');
  const { sourceId, ...content } = theirs;
  const answers = await applyOperations(
    other,
    [
      { ...theirs, id: newId() },
      { ...theirs, tagId: newId() },
    ],
    now,
  );
  const edit = { ...content, id: newId(), kind: 'tag.edit' as const, base: theirs.id, because: 'taken over' };
  answers.push(...(await applyOperations(other, [edit], now)));
  expect(answers.map(({ status, code }) => ({ status, code }))).toEqual([
    { status: 403, code: 'not-yours' },
    { status: 403, code: 'not-yours' },
    { status: 404, code: 'unknown-tag' },
  ]);
  expect((await getWork(attempt)).tags).toMatchObject([{ because: 'because it says so' }]);
  expect((await getWork(other)).tags).toEqual([]);
});

test('a change based on an older revision is set aside with its words and the newer text stays', async () => {
  const { attempt, source } = await setUp();
  const tag = buildTag(source.id, 0, 20);
  const { sourceId, ...content } = tag;
  const edit = (because: string) => ({ ...content, kind: 'tag.edit' as const, id: newId(), base: tag.id, because });
  const [first, second] = [edit('from the phone'), edit('from the laptop')];
  const answers = await applyOperations(attempt, [tag, first, second], now);
  expect(answers.map(({ outcome }) => outcome)).toEqual(['applied', 'applied', 'set-aside']);
  expect((await getWork(attempt)).tags).toMatchObject([{ because: 'from the phone' }]);
  const kept = await db().tagRevision.findFirst({ where: { id: second.id } });
  expect(kept).toMatchObject({ because: 'from the laptop', setAside: true });
});

test('work that arrives after the assignment closed is kept as late', async () => {
  const { attempt, source } = await setUp({ closesAt: new Date('2026-10-05T09:00:00Z') });
  const [answer] = await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  expect(answer).toMatchObject({ outcome: 'applied', late: true });
  expect((await getWork(attempt)).tags).toMatchObject([{ late: true }]);
  expect(await db().tag.findFirst({ where: { attemptId: attempt.id } })).toMatchObject({ countedNumber: null });
});

test('the commit waits for the tags asked for, locks them once, and a change afterwards asks why', async () => {
  const { attempt, student, source } = await setUp({ tagsAsked: 2 });
  const [one, two] = [buildTag(source.id, 0, 20), buildTag(source.id, 22, 30)];
  await applyOperations(attempt, [one], now);
  await expect(commitAttempt(attempt, now)).rejects.toMatchObject({
    code: 'commit-not-eligible',
    values: { missing: 1 },
  });
  await applyOperations(attempt, [two], now);
  await commitAttempt(attempt, now);
  await commitAttempt(attempt, new Date('2026-10-06T10:00:00Z'));
  const committed = await getAttemptForViewer(student, attempt.id);
  expect(committed.committedAt).toEqual(now);

  const { sourceId, ...content } = one;
  const change = { ...content, kind: 'tag.edit' as const, id: newId(), base: one.id, position: 'sequence' as const };
  const [refused] = await applyOperations(committed, [change], now);
  expect(refused).toMatchObject({ outcome: 'rejected', code: 'reason-missing' });
  const [taken] = await applyOperations(committed, [{ ...change, id: newId(), reason: 'the key convinced me' }], now);
  expect(taken).toMatchObject({ outcome: 'applied' });
  const [tag] = (await getWork(attempt)).tags;
  expect(tag).toMatchObject({ position: 'sequence', firstPosition: 'transfer', locked: true });
});

test('stance, prediction, response and argument are kept, newest first, and older ones stay', async () => {
  const { attempt, source } = await setUp({ tagsAsked: 1 });
  const tag = buildTag(source.id, 0, 20);
  const stance = { kind: 'stance.keep' as const, position: 'sequence' as const, movedBy: [], unmoved: '' };
  await applyOperations(
    attempt,
    [
      tag,
      { ...stance, id: newId(), phase: 'before', value: -2, confidence: 2 },
      { ...stance, id: newId(), phase: 'before', value: 1, confidence: 4 },
      { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'This' },
      { id: newId(), kind: 'response.keep', step: 'reflect', text: 'First try', built: null },
      { id: newId(), kind: 'response.keep', step: 'reflect', text: 'Second try', built: null },
      {
        id: newId(),
        kind: 'argument.keep',
        claim: 'It grew at home.',
        warrants: [{ tagIds: [tag.tagId], evidenceIds: [], because: 'they were taught there' }],
        objection: 'They read papers.',
        answer: 'So does everybody.',
      },
    ],
    now,
  );
  const work = await getWork(attempt);
  expect(work.stances.before).toMatchObject({ value: 1, confidence: 4 });
  expect(work.predictions).toEqual({ before: 'This' });
  expect(work.responses).toEqual({ reflect: { text: 'Second try', built: null } });
  expect(work.argument).toMatchObject({
    warrants: [{ tagIds: [tag.tagId], evidenceIds: [], because: 'they were taught there' }],
  });
  expect(await db().response.count({ where: { attemptId: attempt.id } })).toBe(2);
});

test('a stance after waits for the commit', async () => {
  const { attempt } = await setUp();
  const [answer] = await applyOperations(
    attempt,
    [
      {
        id: newId(),
        kind: 'stance.keep',
        phase: 'after',
        value: 0,
        position: 'sequence',
        confidence: 3,
        movedBy: [],
        unmoved: 'nothing',
      },
    ],
    now,
  );
  expect(answer).toMatchObject({ outcome: 'rejected', status: 409, code: 'after-needs-commit' });
});
