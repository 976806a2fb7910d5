import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import {
  buildDeletion,
  buildEdit,
  buildTag,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
} from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import type { Operation } from '@/lib/domain/operation';
import { applyOperation, EMPTY_WORK } from '@/lib/domain/work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const { attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, attempt, source };
}

test('an attempt that was only begun is empty', async () => {
  const { attempt } = await setUp();
  expect(await getWork(attempt)).toEqual(EMPTY_WORK);
});

test('what the device paints is what the database holds', async () => {
  const { attempt, source, version } = await setUp();
  const [one, two, three] = [0, 22, 40].map((start) => buildTag(source.id, start, start + 8));
  if (!one || !two || !three) throw new Error('three tags were made');
  const practice = buildTag(version.calibration.id, 0, 8, { position: 'indigenous' });
  const tags = {
    because: 'taught at home',
    factors: ['human-capital', 'networks'],
    credibility: 1,
    bearing: 4,
  } as const;
  const edit = buildEdit(two, two.id, { position: 'sequence', ...tags, factors: [...tags.factors] });
  const gone = buildDeletion(two.tagId, edit.id);
  const stance = { kind: 'stance.keep' as const, phase: 'before' as const, position: 'complicates' as const };
  const operations: Operation[] = [
    one,
    two,
    practice,
    { id: newId(), kind: 'step.done', step: 'explain' },
    edit,
    three,
    buildDeletion(three.tagId, three.id),
    gone,
    buildEdit(two, gone.id, { position: 'complicates' }),
    { ...stance, id: newId(), value: -3, confidence: 1, movedBy: [], unmoved: '' },
    { ...stance, id: newId(), value: 2, confidence: 5, movedBy: [one.tagId], unmoved: 'a little' },
    { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'This' },
    { id: newId(), kind: 'response.keep', step: 'reflect', text: '第一次', built: null },
    { id: newId(), kind: 'response.keep', step: 'read', text: 'Another step', built: null },
    {
      id: newId(),
      kind: 'argument.keep',
      claim: 'It grew at home.',
      warrants: [
        { tagIds: [two.tagId], evidenceIds: [], because: 'they were taught there' },
        { tagIds: [one.tagId], evidenceIds: [], because: 'they stayed' },
        { tagIds: [], evidenceIds: [], because: 'to be found' },
      ],
      objection: 'They read papers.',
      answer: 'So does everybody.',
    },
  ];
  for (const operation of operations) await applyOperations(attempt, [operation], now);
  expect(await getWork(attempt)).toEqual(operations.reduce(applyOperation, EMPTY_WORK));
});

test('work of one attempt is never in another, not even of the same person', async () => {
  const { attempt, source, version } = await setUp();
  const { attempt: study } = await makeStudy(version, 'Gus Guest');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  await applyOperations(study, [buildTag(source.id, 0, 20, { because: 'alone' })], now);
  expect((await getWork(study)).tags).toMatchObject([{ because: 'alone' }]);
  expect((await getWork(attempt)).tags).toMatchObject([{ because: 'because it says so' }]);
});

test('a change that was set aside is not what one sees, and the next change can be based on what one sees', async () => {
  const { attempt, source } = await setUp();
  const tag = buildTag(source.id, 0, 20);
  const [phone, laptop] = [buildEdit(tag, tag.id, { because: 'phone' }), buildEdit(tag, tag.id, { because: 'laptop' })];
  await applyOperations(attempt, [tag, phone, laptop], now);
  expect((await getWork(attempt)).tags).toMatchObject([{ because: 'phone', revisionId: phone.id }]);
  const [answer] = await applyOperations(attempt, [buildEdit(tag, phone.id, { because: 'both' })], now);
  expect(answer).toMatchObject({ outcome: 'applied' });
  expect((await getWork(attempt)).tags).toMatchObject([{ because: 'both' }]);
});

test('after the commit a tag says what it was, and a new one that it is new', async () => {
  const { attempt, source } = await setUp();
  const [first, later] = [buildTag(source.id, 0, 20), buildTag(source.id, 22, 30)];
  await applyOperations(attempt, [first], now);
  await commitAttempt(attempt, now);
  const edit = buildEdit(first, first.id, { position: 'sequence', reason: 'the key' });
  await applyOperations(attempt, [edit, later], now);
  const { tags, committedAt } = await getWork(attempt);
  expect(committedAt).toBe(now.toISOString());
  expect(tags).toMatchObject([
    { id: first.tagId, position: 'sequence', firstPosition: 'transfer', locked: true },
    { id: later.tagId, position: 'transfer', firstPosition: null, locked: false },
  ]);
});

test('an attempt that is not there is a fault of ours', async () => {
  const { attempt } = await setUp();
  await expect(getWork({ spaceId: attempt.spaceId, id: newId() })).rejects.toMatchObject({ code: 'P2025' });
});
