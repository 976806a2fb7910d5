import fc from 'fast-check';
import { isSlotChange, type Operation, slotOf } from '@/lib/domain/operation';
import type { Tag } from '@/lib/domain/tag';
import { applyOperation, EMPTY_WORK, type Work } from '@/lib/domain/work';
import { creating, editing, someOperations } from './some-operations';

const fold = (operations: Operation[], start: Work = EMPTY_WORK) => operations.reduce(applyOperation, start);

describe('applyOperation', () => {
  test('a new tag is neither locked nor late, and names its operation as its revision', () => {
    const { id, kind, tagId, ...content } = creating({ because: 'so' });
    expect(fold([creating({ because: 'so' })]).tags).toEqual([
      { ...content, id: tagId, revisionId: id, locked: false, firstPosition: null, late: false },
    ]);
  });

  test('an edit changes what it says and keeps what the commit locked', () => {
    const [tag] = fold([creating()]).tags;
    if (!tag) throw new Error('no tag');
    const committed: Work = { ...EMPTY_WORK, tags: [{ ...tag, locked: true, firstPosition: 'transfer' }] };
    const edit = editing({ position: 'sequence', start: 1, because: 'more', reason: 'the key convinced me' });
    expect(fold([edit], committed).tags).toEqual([
      {
        ...tag,
        locked: true,
        firstPosition: 'transfer',
        position: 'sequence',
        start: 1,
        because: 'more',
        revisionId: edit.id,
      },
    ]);
  });

  test.each<{ name: string; operations: Operation[]; tags: string[] }>([
    { name: 'the same tag twice', operations: [creating(), creating({ id: 'op-5' })], tags: ['tag-1 op-0'] },
    { name: 'an edit of a tag that is not there', operations: [editing()], tags: [] },
    {
      name: 'a deletion of a tag that is not there',
      operations: [{ id: 'x', kind: 'tag.delete', tagId: 'y', base: 'z' }],
      tags: [],
    },
    {
      name: 'two tags, the first deleted',
      operations: [
        creating(),
        creating({ id: 'op-1', tagId: 'tag-2' }),
        { id: 'op-2', kind: 'tag.delete', tagId: 'tag-1', base: 'op-0' },
      ],
      tags: ['tag-2 op-1'],
    },
    {
      name: 'a deleted one that comes back, in its place',
      operations: [
        creating(),
        creating({ id: 'op-1', tagId: 'tag-2' }),
        creating({ id: 'op-2', tagId: 'tag-3' }),
        { id: 'op-3', kind: 'tag.delete', tagId: 'tag-2', base: 'op-1' },
        { ...editing({ id: 'op-4', base: 'op-3' }), tagId: 'tag-2' },
      ],
      tags: ['tag-1 op-0', 'tag-2 op-4', 'tag-3 op-2'],
    },
    {
      name: 'a deleted one that is made again',
      operations: [creating(), { id: 'op-1', kind: 'tag.delete', tagId: 'tag-1', base: 'op-0' }, creating()],
      tags: [],
    },
    {
      name: 'an edit stays in its place',
      operations: [creating(), creating({ id: 'op-2', tagId: 'tag-2' }), editing()],
      tags: ['tag-1 op-1', 'tag-2 op-2'],
    },
  ])('$name', ({ operations, tags }) => {
    expect(fold(operations).tags.map(({ id, revisionId }) => `${id} ${revisionId}`)).toEqual(tags);
  });
});

test('a deleted tag keeps what it said and what the commit locked, and names its deletion as its revision', () => {
  const [tag] = fold([creating({ because: 'so' })]).tags;
  if (!tag) throw new Error('no tag');
  const locked = { ...tag, locked: true, firstPosition: 'transfer' as const };
  const work = fold([{ id: 'op-1', kind: 'tag.delete', tagId: tag.id, base: 'op-0' }], {
    ...EMPTY_WORK,
    tags: [locked],
  });
  expect(work).toMatchObject({ tags: [], deleted: [{ ...locked, revisionId: 'op-1' }] });
  expect(fold([editing({ id: 'op-2', base: 'op-1', because: 'so' })], work)).toMatchObject({
    tags: [{ ...locked, revisionId: 'op-2' }],
    deleted: [],
  });
});

/** The same work by another way: the newest of each kind, and the life of every tag by itself. */
function workOf(operations: Operation[]): Work {
  const all = <K extends Operation['kind']>(kind: K) =>
    operations.filter((operation): operation is Extract<Operation, { kind: K }> => operation.kind === kind);
  const tags = new Map<string, Work['tags'][number]>();
  const gone = new Set<string>();
  for (const operation of operations) {
    const known = 'tagId' in operation ? tags.get(operation.tagId) : undefined;
    if (operation.kind === 'tag.create' && !known) {
      const { id, kind, tagId, ...content } = operation;
      tags.set(tagId, { ...content, id: tagId, revisionId: id, locked: false, firstPosition: null, late: false });
    }
    if (operation.kind === 'tag.edit' && known) {
      const { start, end, position, factors, credibility, bearing, because } = operation;
      const said = { start, end, position, factors, credibility, bearing, because };
      tags.set(operation.tagId, { ...known, ...said, revisionId: operation.id });
      gone.delete(operation.tagId);
    }
    if (operation.kind === 'tag.delete' && known && !gone.has(operation.tagId)) {
      tags.set(operation.tagId, { ...known, revisionId: operation.id });
      gone.add(operation.tagId);
    }
  }
  const argument = all('argument.keep').at(-1);
  return {
    tags: [...tags.values()].filter(({ id }) => !gone.has(id)),
    deleted: [...tags.values()].filter(({ id }) => gone.has(id)),
    stances: Object.fromEntries(
      all('stance.keep').map(({ phase, value, position, confidence, movedBy, unmoved }) => [
        phase,
        { value, position, confidence, movedBy, unmoved },
      ]),
    ),
    predictions: Object.fromEntries(all('prediction.keep').map(({ phase, answer }) => [phase, answer])),
    responses: Object.fromEntries(all('response.keep').map(({ step, text, built }) => [step, { text, built }])),
    argument: argument
      ? { claim: argument.claim, warrants: argument.warrants, objection: argument.objection, answer: argument.answer }
      : null,
    stepsDone: [...new Set(all('step.done').map(({ step }) => step))],
    revisions: Object.fromEntries(operations.filter(isSlotChange).map((one) => [slotOf(one), one.id])),
    setAside: [],
    committedAt: null,
  };
}

/** Work with its tags in the order of their ids. */
function sorted({ tags, deleted, ...work }: Work): Work {
  const byId = (a: Tag, b: Tag) => (a.id < b.id ? -1 : 1);
  return { ...work, tags: tags.toSorted(byId), deleted: deleted.toSorted(byId) };
}

/** Freezes a value and everything in it, so that changing it would throw. */
function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(frozen);
  return value;
}

describe('any operations', () => {
  test('folded, they leave the newest of everything and every tag, deleted or not', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        expect(sorted(fold(operations))).toEqual(sorted(workOf(operations)));
      }),
    );
  });

  test('the last one again changes nothing', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const work = fold(operations);
        expect(fold(operations.slice(-1), work)).toEqual(work);
      }),
    );
  });

  test('the work before is never touched', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        operations.reduce((work, operation) => frozen(applyOperation(work, operation)), frozen({ ...EMPTY_WORK }));
      }),
    );
  });

  test('the commit is the server’s alone', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const committed = { ...EMPTY_WORK, committedAt: '2026-10-05T10:00:00.000Z' };
        expect(fold(operations, committed).committedAt).toBe(committed.committedAt);
      }),
    );
  });
});
