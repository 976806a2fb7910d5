import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { buildModule, buildTag, EMPTY_CURRICULUM, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { loadCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { getWork } from '@/lib/data/work';
import type { Operation } from '@/lib/domain/operation';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment();
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  const source = taught.version.sources[0];
  if (!source) throw new Error('no source');
  const tag = buildTag(source.id, 0, 20, { because: 'the first text' });
  await applyOperations(attempt, [tag], now);
  const { id, kind, tagId, sourceId, ...content } = tag;
  const edit = (base: string, because: string) =>
    ({ kind: 'tag.edit' as const, id: newId(), tagId, base, ...content, because }) satisfies Operation;
  const send = (...operations: Operation[]) => applyOperations(attempt, operations, now);
  return { ...taught, student, attempt, source, tag, edit, send };
}

test('a tag changed on two devices: the newer text stays, the other is there to be taken or left', async () => {
  const { attempt, tag, edit, send } = await setUp();
  const newer = edit(tag.id, 'from the phone');
  const older = edit(tag.id, 'from the laptop');
  await send(newer);
  expect(await send(older)).toMatchObject([{ outcome: 'set-aside', status: 409, code: 'newer-exists' }]);
  const work = await getWork(attempt);
  expect(work.tags).toMatchObject([{ because: 'from the phone' }]);
  // Taking it is a change on top of the newer one.
  expect(work.setAside).toMatchObject([
    { id: older.id, change: { kind: 'tag.edit', tagId: tag.tagId, base: newer.id, because: 'from the laptop' } },
  ]);
  const settle: Operation = { id: newId(), kind: 'aside.settle', operation: older.id };
  expect(await send(settle)).toMatchObject([{ outcome: 'applied' }]);
  expect((await getWork(attempt)).setAside).toEqual([]);
  // The other device settles the same: nothing happens, and nothing is wrong.
  expect(await send({ ...settle, id: newId() })).toMatchObject([{ outcome: 'applied' }]);
});

test('a deletion that did not know of the newer text is asked about; once the tag is gone there is nothing to ask', async () => {
  const { attempt, tag, edit, send } = await setUp();
  const newer = edit(tag.id, 'newer');
  const deletion = { kind: 'tag.delete' as const, id: newId(), tagId: tag.tagId, base: tag.id };
  await send(newer, deletion);
  expect((await getWork(attempt)).setAside).toMatchObject([{ change: { kind: 'tag.delete', base: newer.id } }]);
  await send({ ...deletion, id: newId(), base: newer.id });
  expect(await getWork(attempt)).toMatchObject({ tags: [], setAside: [] });
});

test.each(['before', 'after'])(
  'a change that did not know of the newer text and arrives %s the tag is gone: taking it brings the tag back',
  async (moment) => {
    const { attempt, tag, edit, send } = await setUp();
    const newer = edit(tag.id, 'newer');
    const older = edit(tag.id, 'worth keeping');
    const deletion = { kind: 'tag.delete' as const, id: newId(), tagId: tag.tagId, base: newer.id };
    await send(newer, ...(moment === 'before' ? [older, deletion] : [deletion, older]));
    const [aside] = (await getWork(attempt)).setAside;
    const offered = { kind: 'tag.edit', tagId: tag.tagId, base: deletion.id, because: 'worth keeping' };
    expect(aside).toMatchObject({ id: older.id, change: offered });
    if (!aside) throw new Error('nothing is offered');
    expect(await send({ id: newId(), ...aside.change })).toMatchObject([{ outcome: 'applied' }]);
    expect(await getWork(attempt)).toMatchObject({ tags: [{ id: tag.tagId, because: 'worth keeping' }], deleted: [] });
  },
);

const stance = {
  kind: 'stance.keep' as const,
  phase: 'before' as const,
  position: 'sequence' as const,
  confidence: 2 as const,
  movedBy: [],
  unmoved: '',
};
const argument = { kind: 'argument.keep' as const, warrants: [], objection: '', answer: '' };

test.each<{ name: string; first: Operation; newer: Operation; older: Operation; current: object }>([
  {
    name: 'a response',
    first: { id: newId(), kind: 'response.keep', step: 'reflect', text: 'first', built: null, base: null },
    newer: { id: newId(), kind: 'response.keep', step: 'reflect', text: 'newer', built: null },
    older: { id: newId(), kind: 'response.keep', step: 'reflect', text: 'older', built: null },
    current: { responses: { reflect: { text: 'newer' } } },
  },
  {
    name: 'a stance',
    first: { ...stance, id: newId(), value: 0, base: null },
    newer: { ...stance, id: newId(), value: 1 },
    older: { ...stance, id: newId(), value: -2 },
    current: { stances: { before: { value: 1 } } },
  },
  {
    name: 'a prediction',
    first: { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'first', base: null },
    newer: { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'newer' },
    older: { id: newId(), kind: 'prediction.keep', phase: 'before', answer: 'older' },
    current: { predictions: { before: 'newer' } },
  },
  {
    name: 'an argument',
    first: { ...argument, id: newId(), claim: 'first', base: null },
    newer: { ...argument, id: newId(), claim: 'newer' },
    older: { ...argument, id: newId(), claim: 'older' },
    current: { argument: { claim: 'newer' } },
  },
])(
  '$name written on two devices: the newer stays current and the other is offered',
  async ({ first, newer, older, current }) => {
    const { attempt, send } = await setUp();
    const based = (operation: Operation): Operation => ({ ...operation, base: first.id }) as Operation;
    expect(await send(first, based(newer))).toMatchObject([{ outcome: 'applied' }, { outcome: 'applied' }]);
    expect(await send(based(older))).toMatchObject([{ outcome: 'set-aside' }]);
    const work = await getWork(attempt);
    expect(work).toMatchObject(current);
    expect(work.setAside.map(({ id }) => id)).toEqual([older.id]);
    // What comes next is based on what is current, not on what was set aside.
    expect(Object.values(work.revisions)).toEqual([newer.id]);
    const next = { ...newer, id: newId(), base: newer.id } as Operation;
    expect(await send(next)).toMatchObject([{ outcome: 'applied' }]);
  },
);

test('nobody settles what is somebody else’s', async () => {
  const { attempt, tag, edit, send, ...taught } = await setUp();
  const older = edit(tag.id, 'older');
  await send(edit(tag.id, 'newer'), older);
  const { attempt: theirs } = await makeStudent(taught, 'Ola Other');
  await applyOperations(theirs, [{ id: newId(), kind: 'aside.settle', operation: older.id }], now);
  expect((await getWork(attempt)).setAside).toHaveLength(1);
});

describe('an argument on items of the library', () => {
  const item = {
    id: 'DS-1',
    case: 'A case',
    factors: [],
    type: 'fact' as const,
    statement: 'It happened.',
    supports: 'transfer' as const,
    contested: '',
    strength: 'strong' as const,
    afterEssay: false,
    citations: [],
    seen: 'verified' as const,
  };
  const library = (evidence: (typeof item)[]) =>
    loadCurriculum({ ...EMPTY_CURRICULUM, evidence: evidence as never, modules: [buildModule()] });
  const resting = (id: string): Operation => ({
    ...argument,
    id: newId(),
    claim: 'It grew.',
    warrants: [{ tagIds: [], evidenceIds: [id], because: 'it happened' }],
  });

  test('is kept with them, and refused with one that the library does not have', async () => {
    const { attempt, send } = await setUp();
    await library([item]);
    expect(await send(resting('DS-1'), resting('ZZ-9'))).toMatchObject([
      { outcome: 'applied' },
      { outcome: 'rejected', status: 404, code: 'unknown-evidence' },
    ]);
    expect((await getWork(attempt)).argument?.warrants).toEqual([
      { tagIds: [], evidenceIds: ['DS-1'], because: 'it happened' },
    ]);
  });

  test('keeps an item that the files no longer have, and loading again brings its newest words', async () => {
    const { send } = await setUp();
    await library([item, { ...item, id: 'DS-2' }]);
    await send(resting('DS-1'));
    await library([]);
    expect((await db().evidenceItem.findMany()).map(({ id }) => id)).toEqual(['DS-1']);
    await library([{ ...item, statement: 'It happened later.' }]);
    expect(await db().evidenceItem.findUnique({ where: { id: 'DS-1' } })).toMatchObject({
      content: { statement: 'It happened later.' },
    });
  });
});

test('what was built on a refused change goes ahead on what that one was built on', async () => {
  const { attempt, send } = await setUp();
  const first: Operation = {
    id: newId(),
    kind: 'response.keep',
    step: 'reflect',
    text: 'first',
    built: null,
    base: null,
  };
  await send(first);
  const refused: Operation = { ...stance, id: newId(), value: 1, movedBy: [newId()], base: null };
  const next: Operation = { ...stance, id: newId(), value: 2, base: refused.id };
  expect(await send(refused, next)).toMatchObject([{ code: 'unknown-tag' }, { outcome: 'applied' }]);
  expect(await getWork(attempt)).toMatchObject({ stances: { before: { value: 2 } }, setAside: [] });
});
