/** @jest-environment node */
import { inOrder, makeIdAfter, paintOver } from '@/components/player/outbox/outbox-queue';
import type { Operation } from '@/lib/domain/operation';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildCreate, buildEdit } from './outbox-changes';

test.each([
  { name: 'a clock that moves on', back: -5 },
  { name: 'a clock that stands still', back: 0 },
  { name: 'a clock that was set back by a second', back: 1_000 },
  { name: 'a clock that was set back by a day', back: 86_400_000 },
])('ids are the order in which they were made: $name', ({ back }) => {
  const last = makeIdAfter(undefined, Date.now());
  const now = Date.now();
  // Another page on the same device: it shares the clock and nothing else.
  jest.isolateModules(() => {
    const other: { makeIdAfter: typeof makeIdAfter } = jest.requireActual('@/components/player/outbox/outbox-queue');
    const ids = [last];
    for (let count = 0; count < 5; count++) ids.push(other.makeIdAfter(ids.at(-1), now - back));
    expect(ids.toSorted()).toEqual(ids);
    expect(new Set(ids).size).toBe(6);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});

test('what was made first comes first', () => {
  const operations = ['c', 'a', 'b'].map((id): Operation => ({ id, kind: 'step.done', step: id }));
  expect(inOrder(operations).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
});

const create: Operation = { id: 'r1', ...buildCreate('first') };
const { tagId } = create.kind === 'tag.create' ? create : { tagId: '' };
const edit = (id: string, base: string): Operation => ({ id, ...buildEdit({ id: tagId, revisionId: base }, id) });
const remove = (base: string, id = 'r9'): Operation => ({ id, kind: 'tag.delete', tagId, base });

test.each<[string, Operation[], string[]]>([
  ['changes that follow each other', [create, edit('r2', 'r1'), edit('r3', 'r2')], ['r3']],
  ['a change of a text that has a newer one', [create, edit('r2', 'r1'), edit('r3', 'r1')], ['r2']],
  ['the same change again', [create, edit('r2', 'r1'), edit('r3', 'r2'), edit('r2', 'r1')], ['r3']],
  ['deleting what is seen', [create, remove('r1')], []],
  ['deleting a text that has a newer one', [create, edit('r2', 'r1'), remove('r1')], ['r2']],
  ['bringing back what was deleted', [create, remove('r1', 'r2'), edit('r3', 'r2')], ['r3']],
  ['a change of a text that was deleted since', [create, remove('r1', 'r2'), edit('r3', 'r1')], []],
  ['deleting, bringing back and deleting again', [create, remove('r1', 'r2'), edit('r3', 'r2'), remove('r3')], []],
  ['making what was deleted', [create, remove('r1'), create], []],
  ['a change of a tag that is not there', [edit('r2', 'r1')], []],
])('painting %s', (_, operations, seen) => {
  expect(paintOver(EMPTY_WORK, operations).tags.map(({ revisionId }) => revisionId)).toEqual(seen);
});
