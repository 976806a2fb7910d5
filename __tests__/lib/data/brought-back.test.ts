import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildDeletion, buildEdit, buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import { countPositions } from '@/lib/data/heat';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import type { Operation } from '@/lib/domain/operation';
import { inWords } from './count-by-hand';

withDatabase();

const closesAt = new Date('2026-10-05T10:00:00Z');
const inTime = new Date('2026-10-05T09:00:00Z');
const late = new Date('2026-10-05T11:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
  const { attempt } = await makeStudent(taught, 'Sam Student');
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const tag = buildTag(source.id, 0, 20);
  const deletion = buildDeletion(tag.tagId, tag.id);
  const back = buildEdit(tag, deletion.id);
  const send = (when: Date, ...operations: Operation[]) => applyOperations(attempt, operations, when);
  const commit = (when: Date) => commitAttempt(attempt, when);
  const heat = async (moment: TagMoment) => inWords(await countPositions(taught.assignment, source.id, moment));
  return { attempt, tag, deletion, back, send, commit, heat };
}

test('a tag that was deleted comes back under its own id, and what rests on it rests on it again', async () => {
  const { attempt, tag, deletion, back, send, commit } = await setUp();
  const stance = { kind: 'stance.keep', phase: 'after', value: 1, position: 'sequence', confidence: 3 } as const;
  const argument = { kind: 'argument.keep', claim: 'It grew.', objection: '', answer: '' } as const;
  await send(inTime, tag);
  await commit(inTime);
  await send(
    inTime,
    { ...stance, id: newId(), movedBy: [tag.tagId], unmoved: '' },
    { ...argument, id: newId(), warrants: [{ tagIds: [tag.tagId], evidenceIds: [], because: 'so' }] },
    deletion,
  );
  expect(await getWork(attempt)).toMatchObject({
    tags: [],
    deleted: [{ id: tag.tagId, revisionId: deletion.id, locked: true }],
  });
  expect(await send(inTime, back)).toMatchObject([{ outcome: 'applied' }]);
  expect(await getWork(attempt)).toMatchObject({
    tags: [{ id: tag.tagId, revisionId: back.id, locked: true, firstPosition: 'transfer', because: tag.because }],
    deleted: [],
    stances: { after: { movedBy: [tag.tagId] } },
    argument: { warrants: [{ tagIds: [tag.tagId] }] },
  });
  const revisions = await db().tagRevision.findMany({ where: { tagId: tag.tagId }, orderBy: { number: 'asc' } });
  expect(revisions.map(({ kind }) => kind)).toEqual(['created', 'deleted', 'edited']);
});

test('only who saw the deletion takes it back', async () => {
  const { attempt, tag, deletion, send } = await setUp();
  await send(inTime, tag, deletion);
  expect(await send(inTime, buildEdit(tag, tag.id))).toMatchObject([{ outcome: 'set-aside', code: 'newer-exists' }]);
  expect(await getWork(attempt)).toMatchObject({ tags: [], deleted: [{ id: tag.tagId }], setAside: [{}] });
});

test('after the commit a first tag comes back as it was, and with another position only with a reason', async () => {
  const { attempt, tag, deletion, send, commit, heat } = await setUp();
  await send(inTime, tag);
  await commit(inTime);
  await send(inTime, deletion);
  const other = { position: 'sequence' } as const;
  const [refused] = await send(inTime, buildEdit(tag, deletion.id, other));
  expect(refused).toMatchObject({ outcome: 'rejected', code: 'reason-missing' });
  expect((await getWork(attempt)).tags).toEqual([]);
  const [taken] = await send(inTime, buildEdit(tag, deletion.id, { ...other, reason: 'the key convinced me' }));
  expect(taken).toMatchObject({ outcome: 'applied' });
  expect((await getWork(attempt)).tags).toMatchObject([{ ...other, firstPosition: 'transfer' }]);
  expect([await heat('first'), await heat('now')]).toEqual([['1: 1 transfer'], ['1: 1 sequence']]);
});

test('deleted before the commit and brought back after it, a tag is one that was added', async () => {
  const { attempt, tag, deletion, back, send, commit, heat } = await setUp();
  const other = buildTag(tag.sourceId, 44, 60, { position: 'indigenous' });
  await send(inTime, tag, other, deletion);
  await commit(inTime);
  await send(inTime, back);
  expect((await getWork(attempt)).tags).toMatchObject([
    { id: tag.tagId, locked: false, firstPosition: null },
    { id: other.tagId, locked: true },
  ]);
  expect([await heat('first'), await heat('now')]).toEqual([['2: 1 indigenous'], ['1: 1 transfer', '2: 1 indigenous']]);
});

describe('what comes back late', () => {
  test('is seen and not counted when it was deleted in time; a late commit locks it as it came back', async () => {
    const { attempt, tag, deletion, send, commit, heat } = await setUp();
    const back = buildEdit(tag, deletion.id, { position: 'sequence' });
    await send(inTime, tag, deletion);
    expect(await send(late, back)).toMatchObject([{ outcome: 'applied', late: true }]);
    expect((await getWork(attempt)).tags).toMatchObject([{ id: tag.tagId, late: true }]);
    expect(await heat('now')).toEqual([]);
    await commit(late);
    expect((await getWork(attempt)).tags).toMatchObject([{ locked: true, firstPosition: 'sequence' }]);
    expect(await heat('first')).toEqual([]);
  });

  test('and goes late once more is no first tag', async () => {
    const { attempt, tag, deletion, back, send, commit } = await setUp();
    await send(inTime, tag, deletion);
    await send(late, back, buildDeletion(tag.tagId, back.id), buildTag(tag.sourceId, 44, 60));
    await commit(late);
    expect((await getWork(attempt)).deleted).toMatchObject([{ id: tag.tagId, locked: false }]);
  });

  test('is counted as it was when the deletion was late as well', async () => {
    const { attempt, tag, deletion, send, commit, heat } = await setUp();
    await send(inTime, tag);
    await send(late, deletion, buildEdit(tag, deletion.id, { position: 'sequence' }));
    await commit(late);
    expect((await getWork(attempt)).tags).toMatchObject([{ position: 'sequence', firstPosition: 'transfer' }]);
    expect([await heat('first'), await heat('now')]).toEqual([['1: 1 transfer'], ['1: 1 transfer']]);
  });
});
