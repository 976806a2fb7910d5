import fc from 'fast-check';
import type { Built } from '@/lib/domain/exercise';
import type { Operation } from '@/lib/domain/operation';
import {
  type AttemptState,
  advance,
  closingTime,
  decide,
  dependsOn,
  isLate,
  spanFault,
} from '@/lib/domain/operation-rules';
import { applyOperation, EMPTY_WORK, type Work } from '@/lib/domain/work';
import { sort } from './some-exercises';
import { creating, editing, someOperations } from './some-operations';

const TEXT = 'It 👩‍🔬 grew.';
const now = new Date('2026-10-05T10:00:00Z');
const hours = (count: number) => new Date(now.getTime() + count * 3_600_000);

const fresh: AttemptState = {
  isArchived: false,
  opensAt: null,
  closesAt: null,
  committedAt: null,
  steps: new Map([
    ['read', { kind: 'read', exercise: null }],
    ['argue', { kind: 'argue', exercise: null }],
    ['sorting', { kind: 'exercise', exercise: sort }],
    ['other', { kind: 'opposite', exercise: null }],
  ]),
  sources: new Map([
    ['source-1', { text: TEXT }],
    ['source-2', { text: 'Ten letters and more.' }],
  ]),
  tags: new Map(),
  revisions: new Map(),
  evidence: new Set(['DS-1']),
};
const tag = { sourceId: 'source-1', revisionId: 'op-0', deleted: false, locked: false, position: 'transfer' as const };
const having = (change: Partial<typeof tag>, more: Partial<AttemptState> = {}): AttemptState => ({
  ...fresh,
  ...more,
  tags: new Map([['tag-1', { ...tag, ...change }]]),
});
const stance = (change: object = {}): Operation => ({
  id: 'op-9',
  kind: 'stance.keep',
  phase: 'before',
  value: 1,
  position: 'sequence',
  confidence: 3,
  movedBy: [],
  unmoved: '',
  ...change,
});
const responding = (step: string, built: Built): Operation => ({
  id: 'op-9',
  kind: 'response.keep',
  step,
  text: '',
  built,
});
const argument = (...tagIds: string[]): Operation => ({
  id: 'op-9',
  kind: 'argument.keep',
  claim: 'It grew.',
  warrants: [{ tagIds, evidenceIds: [], because: 'so' }],
  objection: '',
  answer: '',
});

describe('decide', () => {
  test.each<{ name: string; operation: Operation; state: AttemptState; said: string }>([
    { name: 'a tag inside the source', operation: creating(), state: fresh, said: 'apply' },
    {
      name: 'in an archived class, whatever its dates',
      operation: creating(),
      state: { ...fresh, isArchived: true, closesAt: hours(1) },
      said: '409 class-archived',
    },
    {
      name: 'before it opens',
      operation: creating(),
      state: { ...fresh, opensAt: hours(1) },
      said: '409 not-open-yet',
    },
    { name: 'in the moment it opens', operation: creating(), state: { ...fresh, opensAt: now }, said: 'apply' },
    { name: 'just before it closes', operation: creating(), state: { ...fresh, closesAt: hours(1) }, said: 'apply' },
    { name: 'in the moment it closes', operation: creating(), state: { ...fresh, closesAt: now }, said: 'apply, late' },
    {
      name: 'a source of another module',
      operation: creating({ sourceId: 'x' }),
      state: fresh,
      said: '404 unknown-source',
    },
    { name: 'past the end of the source', operation: creating({ end: 99 }), state: fresh, said: '422 span-outside' },
    { name: 'half an emoji', operation: creating({ end: 4 }), state: fresh, said: '422 span-outside' },
    { name: 'a space alone', operation: creating({ start: 2, end: 3 }), state: fresh, said: '422 quote-empty' },
    { name: 'a tag that is there already', operation: creating(), state: having({}), said: '409 tag-exists' },
    { name: 'a tag that was deleted', operation: creating(), state: having({ deleted: true }), said: '409 tag-exists' },
    { name: 'editing what is seen', operation: editing(), state: having({}), said: 'apply' },
    { name: 'editing what is not there', operation: editing(), state: fresh, said: '404 unknown-tag' },
    { name: 'bringing back what was deleted', operation: editing(), state: having({ deleted: true }), said: 'apply' },
    {
      name: 'bringing it back after the end',
      operation: editing(),
      state: having({ deleted: true }, { closesAt: now }),
      said: 'apply, late',
    },
    {
      name: 'editing what was deleted elsewhere',
      operation: editing(),
      state: having({ deleted: true, revisionId: 'op-7' }),
      said: 'set-aside newer-exists',
    },
    {
      name: 'deleting what was deleted',
      operation: { id: 'op-1', kind: 'tag.delete', tagId: 'tag-1', base: 'op-0' },
      state: having({ deleted: true }),
      said: '409 tag-deleted',
    },
    {
      name: 'bringing back what the commit locked, as it was',
      operation: editing(),
      state: having({ deleted: true, locked: true }),
      said: 'apply',
    },
    {
      name: 'bringing it back with another position, no reason',
      operation: editing({ position: 'sequence' }),
      state: having({ deleted: true, locked: true }),
      said: '422 reason-missing',
    },
    {
      name: 'bringing it back with another position, with a reason',
      operation: editing({ position: 'sequence', reason: 'the key convinced me' }),
      state: having({ deleted: true, locked: true }),
      said: 'apply',
    },
    { name: 'editing out of the source', operation: editing({ end: 99 }), state: having({}), said: '422 span-outside' },
    {
      name: 'editing what was changed elsewhere',
      operation: editing(),
      state: having({ revisionId: 'op-7' }),
      said: 'set-aside newer-exists',
    },
    {
      name: 'the same, after the end',
      operation: editing(),
      state: having({ revisionId: 'op-7' }, { closesAt: now }),
      said: 'set-aside newer-exists, late',
    },
    {
      name: 'another position after the commit, no reason',
      operation: editing({ position: 'sequence', reason: '  ' }),
      state: having({ locked: true }),
      said: '422 reason-missing',
    },
    {
      name: 'another position on an older text after the commit, no reason',
      operation: editing({ position: 'sequence' }),
      state: having({ locked: true, revisionId: 'op-7' }),
      said: 'set-aside newer-exists',
    },
    {
      name: 'another position after the commit, with a reason',
      operation: editing({ position: 'sequence', reason: 'the key convinced me' }),
      state: having({ locked: true }),
      said: 'apply',
    },
    {
      name: 'another because after the commit',
      operation: editing({ because: 'more' }),
      state: having({ locked: true }),
      said: 'apply',
    },
    {
      name: 'a step of the module',
      operation: { id: 'x', kind: 'step.done', step: 'read' },
      state: fresh,
      said: 'apply',
    },
    {
      name: 'a step of another module',
      operation: { id: 'x', kind: 'response.keep', step: 'sort', text: '', built: null },
      state: fresh,
      said: '404 unknown-step',
    },
    {
      name: 'an exercise of this step',
      operation: responding('sorting', { kind: 'sort', groups: { lab: 'fact' } }),
      state: fresh,
      said: 'apply',
    },
    {
      name: 'an exercise with a group it does not have',
      operation: responding('sorting', { kind: 'sort', groups: { lab: 'rumour' } }),
      state: fresh,
      said: '422 built-unfit',
    },
    {
      name: 'an exercise of another kind',
      operation: responding('sorting', { kind: 'order', items: ['lab'] }),
      state: fresh,
      said: '422 built-unfit',
    },
    {
      name: 'an exercise where words are asked for',
      operation: responding('read', { kind: 'sort', groups: {} }),
      state: fresh,
      said: '422 built-unfit',
    },
    {
      name: 'the other side in its step',
      operation: responding('other', { kind: 'opposite', side: 'transfer' }),
      state: fresh,
      said: 'apply',
    },
    {
      name: 'the other side elsewhere',
      operation: responding('sorting', { kind: 'opposite', side: 'transfer' }),
      state: fresh,
      said: '422 built-unfit',
    },
    { name: 'a stance before', operation: stance(), state: fresh, said: 'apply' },
    {
      name: 'a stance after, too early',
      operation: stance({ phase: 'after' }),
      state: fresh,
      said: '409 after-needs-commit',
    },
    {
      name: 'a stance after the commit',
      operation: stance({ phase: 'after' }),
      state: { ...fresh, committedAt: now },
      said: 'apply',
    },
    {
      name: 'moved by somebody else’s tag',
      operation: stance({ movedBy: ['tag-2'] }),
      state: having({}),
      said: '404 unknown-tag',
    },
    {
      name: 'a prediction after, too early',
      operation: { id: 'x', kind: 'prediction.keep', phase: 'after', answer: '' },
      state: fresh,
      said: '409 after-needs-commit',
    },
    { name: 'an argument on one’s own tag', operation: argument('tag-1'), state: having({}), said: 'apply' },
    {
      name: 'an argument on a tag that was deleted since',
      operation: argument('tag-1'),
      state: having({ deleted: true }),
      said: 'apply',
    },
    { name: 'an argument on another’s tag', operation: argument('tag-2'), state: having({}), said: '404 unknown-tag' },
  ])('$name: $said', ({ operation, state, said }) => {
    const decision = decide(operation, state, now);
    const words = {
      apply: () => 'apply',
      'set-aside': () => `set-aside ${'code' in decision ? decision.code : ''}`,
      reject: () => ('status' in decision ? `${decision.status} ${decision.code}` : ''),
    }[decision.outcome]();
    expect('late' in decision && decision.late ? `${words}, late` : words).toBe(said);
  });
});

/** Runs operations through the rules, as the server does: what was applied, in order, and the state it left. */
function runThrough(operations: Operation[], start: AttemptState, at = now) {
  const applied: Operation[] = [];
  let state = start;
  for (const operation of operations) {
    if (decide(operation, state, at).outcome !== 'apply') continue;
    applied.push(operation);
    state = advance(state, operation);
  }
  return { applied, state };
}

test('a tag can be deleted and brought back again and again', () => {
  const life: Operation[] = [
    creating(),
    { id: 'op-1', kind: 'tag.delete', tagId: 'tag-1', base: 'op-0' },
    editing({ id: 'op-2', base: 'op-1' }),
    { id: 'op-3', kind: 'tag.delete', tagId: 'tag-1', base: 'op-2' },
    editing({ id: 'op-4', base: 'op-3' }),
    editing({ id: 'op-5', base: 'op-4' }),
  ];
  expect(runThrough(life, fresh).applied).toEqual(life);
});

const someStates = fc
  .record({ locked: fc.boolean(), deleted: fc.boolean(), committed: fc.boolean(), closed: fc.boolean() })
  .map(({ committed, closed, ...change }) =>
    having(change, { committedAt: committed ? now : null, closesAt: closed ? now : null }),
  );

describe('rules that hold for any operations', () => {
  test('every operation gets an answer, whatever it says, and the state it was decided on stays as it was', () => {
    fc.assert(
      fc.property(someOperations, someStates, (operations, state) => {
        const before = new Map(state.tags);
        for (const operation of operations) {
          expect(['apply', 'set-aside', 'reject']).toContain(decide(operation, state, now).outcome);
          advance(state, operation);
        }
        expect(state.tags).toEqual(before);
      }),
    );
  });

  test('what was applied once is not applied again', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const { applied, state } = runThrough(operations, fresh);
        const changes = applied.filter(
          ({ kind }) => kind === 'tag.create' || kind === 'tag.edit' || kind === 'tag.delete',
        );
        for (const change of changes) expect(decide(change, state, now).outcome).not.toBe('apply');
      }),
    );
  });

  test('a change with a base that is not the newest never replaces anything', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        let state = fresh;
        for (const operation of operations) {
          const { outcome } = decide(operation, state, now);
          const newest = 'tagId' in operation ? state.tags.get(operation.tagId)?.revisionId : undefined;
          if ('base' in operation && operation.base !== newest) expect(outcome).not.toBe('apply');
          if (outcome === 'apply') state = advance(state, operation);
        }
      }),
    );
  });

  test('what is applied stands only on tags that are there', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        let state = fresh;
        for (const operation of operations) {
          if (decide(operation, state, now).outcome !== 'apply') continue;
          for (const id of dependsOn(operation)) expect(state.tags.has(id)).toBe(true);
          state = advance(state, operation);
        }
      }),
    );
  });

  test('the device, painting what was applied, shows the tags that the server keeps, and remembers the deleted ones', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const { applied, state } = runThrough(operations, fresh);
        const { tags, deleted } = applied.reduce<Work>(applyOperation, EMPTY_WORK);
        for (const [painted, isDeleted] of [[tags, false] as const, [deleted, true] as const]) {
          const kept = [...state.tags].filter(([, tag]) => tag.deleted === isDeleted);
          expect(painted.map(({ id, position, revisionId }) => [id, position, revisionId]).sort()).toEqual(
            kept.map(([id, { position, revisionId }]) => [id, position, revisionId]).sort(),
          );
        }
      }),
    );
  });

  test('a closed assignment refuses nothing that an open one takes', () => {
    fc.assert(
      fc.property(someOperations, (operations) => {
        const { applied } = runThrough(operations, fresh);
        expect(runThrough(operations, { ...fresh, closesAt: hours(-1) }).applied).toEqual(applied);
      }),
    );
  });
});

describe('spanFault', () => {
  test.each([
    { name: 'the whole text', start: 0, end: TEXT.length, fault: null },
    { name: 'an empty span', start: 3, end: 3, fault: 'span-outside' },
    { name: 'the wrong way round', start: 5, end: 2, fault: 'span-outside' },
    { name: 'before the beginning', start: -1, end: 4, fault: 'span-outside' },
    { name: 'one past the end', start: 0, end: TEXT.length + 1, fault: 'span-outside' },
    { name: 'half a code unit', start: 0.5, end: 2, fault: 'span-outside' },
    { name: 'not a number', start: Number.NaN, end: 2, fault: 'span-outside' },
    { name: 'from the middle of an emoji', start: 4, end: 8, fault: 'span-outside' },
    { name: 'white space', start: 2, end: 3, fault: 'quote-empty' },
  ])('$name', ({ start, end, fault }) => {
    expect(spanFault(TEXT, { start, end })).toBe(fault);
  });
});

test('an assignment without an end is never late', () => {
  expect(isLate({ closesAt: null }, new Date(8.64e15))).toBe(false);
});

test.each([
  { name: 'neither', closesAt: null, closedAt: null, closes: null },
  { name: 'by its date', closesAt: now, closedAt: null, closes: now },
  { name: 'by hand', closesAt: null, closedAt: now, closes: now },
  { name: 'by hand before its date', closesAt: hours(1), closedAt: now, closes: now },
  { name: 'by hand after its date', closesAt: hours(-1), closedAt: now, closes: hours(-1) },
])('an assignment closes $name', ({ closesAt, closedAt, closes }) => {
  expect(closingTime({ closesAt, closedAt })).toEqual(closes);
});
