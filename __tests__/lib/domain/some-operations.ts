import fc from 'fast-check';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import type { Operation } from '@/lib/domain/operation';

// Few ids, so that operations meet: the same tag made twice, edits of tags that are not there, stale bases.
const tagIds = fc.constantFrom('tag-1', 'tag-2', 'tag-3');
const revisionIds = fc.constantFrom('op-0', 'op-1', 'op-2', 'op-3', 'op-4', 'op-5');
const sourceIds = fc.constantFrom('source-1', 'source-2', 'nowhere');
const steps = fc.constantFrom('read', 'argue', 'no-such-step');
const phase = fc.constantFrom('before' as const, 'after' as const);
const words = fc.constantFrom('', ' ', 'because they said so', '因为 👩‍🔬');
const dial = fc.constantFrom(null, 1 as const, 2 as const, 3 as const, 4 as const);
// Mostly where the words of "It 👩‍🔬 grew." are, now and then anywhere or nowhere.
const anywhere = fc.oneof(fc.integer({ min: -2, max: 14 }), fc.constantFrom(0.5, Number.NaN, 1e9));
const start = fc.oneof({ weight: 4, arbitrary: fc.nat(2) }, { weight: 1, arbitrary: anywhere });
const end = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(8, 9, 13) }, { weight: 1, arbitrary: anywhere });

const content = {
  start,
  end,
  position: fc.constantFrom(...POSITIONS),
  factors: fc.uniqueArray(fc.constantFrom(...FACTORS), { maxLength: 2 }),
  credibility: dial,
  bearing: dial,
  because: words,
};

const reason = fc.option(words, { nil: undefined });
const id = fc.constant('');
const manyTags = fc.array(tagIds, { maxLength: 3 });

/** Any operation, sensible or not; its id is still to be given. */
const anyChange: fc.Arbitrary<Operation> = fc.oneof(
  fc.record({ id, kind: fc.constant('tag.create' as const), tagId: tagIds, sourceId: sourceIds, ...content }),
  fc.record({ id, kind: fc.constant('tag.edit' as const), tagId: tagIds, base: revisionIds, ...content }),
  fc
    .record({ id, kind: fc.constant('tag.edit' as const), tagId: tagIds, base: revisionIds, reason, ...content })
    .map(({ reason: why, ...edit }) => (why === undefined ? edit : { ...edit, reason: why })),
  fc.record({ id, kind: fc.constant('tag.delete' as const), tagId: tagIds, base: revisionIds }),
  fc.record({ id, kind: fc.constant('step.done' as const), step: steps }),
  fc.record({
    id,
    kind: fc.constant('stance.keep' as const),
    phase,
    value: fc.constantFrom(-3 as const, 0 as const, 2 as const),
    position: content.position,
    confidence: fc.constantFrom(1 as const, 5 as const),
    movedBy: manyTags,
    unmoved: words,
  }),
  fc.record({ id, kind: fc.constant('prediction.keep' as const), phase, answer: words }),
  fc.record({ id, kind: fc.constant('response.keep' as const), step: steps, text: words, built: fc.constant(null) }),
  fc.record({
    id,
    kind: fc.constant('argument.keep' as const),
    claim: words,
    warrants: fc.array(
      fc.record({
        tagIds: manyTags,
        evidenceIds: fc.array(fc.constantFrom('DS-1', 'ZZ-9'), { maxLength: 2 }),
        because: words,
      }),
      { maxLength: 2 },
    ),
    objection: words,
    answer: words,
  }),
);

/** The id of the newest operation on the same tag, as a device that has seen all of them would name it. */
function baseOf(change: Operation, earlier: Operation[]): string | undefined {
  return earlier.findLast((one) => 'tagId' in one && 'tagId' in change && one.tagId === change.tagId)?.id;
}

/**
 * Operations one after another, each with its own id: op-0, op-1 and so on. Most changes of a tag are based on the
 * operation before them, some on any.
 */
export const someOperations: fc.Arbitrary<Operation[]> = fc
  .array(fc.tuple(anyChange, fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 14 })
  .map((changes) => {
    const operations: Operation[] = [];
    for (const [index, [change, chance]] of changes.entries()) {
      const base = chance > 0 ? baseOf(change, operations) : undefined;
      const operation = { ...change, id: `op-${index}` };
      operations.push('base' in operation && base !== undefined ? { ...operation, base } : operation);
    }
    return operations;
  });

type Create = Extract<Operation, { kind: 'tag.create' }>;
type Edit = Extract<Operation, { kind: 'tag.edit' }>;

/** Making a tag on the first five code units of the first source. */
export function creating(change: Partial<Create> = {}): Create {
  return {
    id: 'op-0',
    kind: 'tag.create',
    tagId: 'tag-1',
    sourceId: 'source-1',
    start: 0,
    end: 5,
    position: 'transfer',
    factors: [],
    credibility: null,
    bearing: null,
    because: '',
    ...change,
  };
}

/** Changing that tag, based on its first revision. */
export function editing(change: Partial<Edit> = {}): Edit {
  const { sourceId, kind, ...same } = creating();
  return { ...same, id: 'op-1', kind: 'tag.edit', base: 'op-0', ...change };
}
