import fc from 'fast-check';
import { v4 as anyId } from 'uuid';
import { batchSchema, LARGEST_BATCH, LONGEST_TEXT, parseOperation } from '@/lib/schemas/operation';

const id = '01890000-0000-7000-8000-000000000001';
const tagId = '01890000-0000-7000-8000-000000000002';
const sourceId = '01890000-0000-7000-8000-000000000003';

const content = { start: 0, end: 5, position: 'transfer', factors: [], credibility: null, bearing: null, because: '' };
const tag = { id, kind: 'tag.create', tagId, sourceId, ...content };
const stance = {
  id,
  kind: 'stance.keep',
  phase: 'before',
  value: 0,
  position: 'sequence',
  confidence: 3,
  movedBy: [],
  unmoved: '',
};
const argument = { id, kind: 'argument.keep', claim: '', warrants: [], objection: '', answer: '' };

test.each([
  { name: 'a tag', input: tag },
  {
    name: 'a tag with everything',
    input: { ...tag, factors: ['labour', 'market'], credibility: 1, bearing: 4, because: '因为 👩‍🔬' },
  },
  { name: 'an edit', input: { id, kind: 'tag.edit', tagId, base: id, ...content } },
  { name: 'an edit with a reason', input: { id, kind: 'tag.edit', tagId, base: id, reason: 'the key', ...content } },
  { name: 'a deletion', input: { id, kind: 'tag.delete', tagId, base: id } },
  { name: 'a step done', input: { id, kind: 'step.done', step: 'explain' } },
  { name: 'a stance', input: stance },
  { name: 'a prediction', input: { id, kind: 'prediction.keep', phase: 'after', answer: '60' } },
  { name: 'a response', input: { id, kind: 'response.keep', step: 'reflect', text: '', built: null } },
  ...[
    { kind: 'sort', groups: { one: 'fact', two: 'reading' } },
    { kind: 'grid', places: { one: { x: 0, y: 100 } } },
    { kind: 'order', items: ['two', 'one'] },
    { kind: 'chain', links: [{ from: 'one', to: 'two' }] },
    { kind: 'scorecard', marks: { one: 'absent' }, reasons: { one: '因为 👩‍🔬' } },
    { kind: 'opposite', side: 'indigenous' },
  ].map((built) => ({
    name: `something built: ${built.kind}`,
    input: { id, kind: 'response.keep', step: 'kinds', text: '', built },
  })),
  { name: 'an argument', input: { ...argument, warrants: [{ tagIds: [tagId], evidenceIds: [], because: 'so' }] } },
  { name: 'a text of exactly the longest length', input: { ...tag, because: 'x'.repeat(LONGEST_TEXT) } },
])('$name is read as it was sent', ({ input }) => {
  expect(parseOperation(JSON.parse(JSON.stringify(input)))).toEqual({ ok: true, operation: input });
});

test.each([
  { name: 'a null character', input: { ...tag, because: 'be\0cause' }, code: 'unreadable' },
  { name: 'half a surrogate pair', input: { ...tag, because: 'so \ud83d' }, code: 'unreadable' },
  { name: 'the other half', input: { ...argument, claim: '\udc69 so' }, code: 'unreadable' },
  {
    name: 'a null character in a strand',
    input: { ...argument, warrants: [{ tagIds: [], evidenceIds: [], because: '\0' }] },
    code: 'unreadable',
  },
  { name: 'one sign too many', input: { ...tag, because: 'x'.repeat(LONGEST_TEXT + 1) }, code: 'too-long' },
  {
    name: 'a reason that is too long',
    input: { id, kind: 'tag.delete', tagId, base: id, reason: 'x'.repeat(LONGEST_TEXT + 1) },
    code: 'too-long',
  },
  { name: 'too long and unreadable', input: { ...tag, because: '\0'.repeat(LONGEST_TEXT + 1) }, code: 'too-long' },
  { name: 'three factors', input: { ...tag, factors: ['labour', 'market', 'funding'] }, code: 'malformed' },
  { name: 'the same factor twice', input: { ...tag, factors: ['labour', 'labour'] }, code: 'malformed' },
  { name: 'an unknown factor', input: { ...tag, factors: ['luck'] }, code: 'malformed' },
  { name: 'an unknown position', input: { ...tag, position: 'neither' }, code: 'malformed' },
  { name: 'a dial of 0', input: { ...tag, credibility: 0 }, code: 'malformed' },
  { name: 'a dial of 5', input: { ...tag, bearing: 5 }, code: 'malformed' },
  { name: 'a dial that is not said', input: { ...tag, bearing: undefined }, code: 'malformed' },
  { name: 'half a code unit', input: { ...tag, start: 0.5 }, code: 'malformed' },
  { name: 'a start before the text', input: { ...tag, start: -1 }, code: 'malformed' },
  { name: 'an offset in words', input: { ...tag, end: '5' }, code: 'malformed' },
  { name: 'a quote, which is read from our own text', input: { ...tag, quote: 'words' }, code: 'malformed' },
  { name: 'a person to do it for', input: { ...tag, personId: id }, code: 'malformed' },
  {
    name: 'a source in an edit',
    input: { id, kind: 'tag.edit', tagId, base: id, sourceId, ...content },
    code: 'malformed',
  },
  { name: 'a deletion without a base', input: { id, kind: 'tag.delete', tagId }, code: 'malformed' },
  { name: 'a stance off the scale', input: { ...stance, value: 4 }, code: 'malformed' },
  { name: 'a confidence of 0', input: { ...stance, confidence: 0 }, code: 'malformed' },
  ...[
    { name: 'a place off the plane', built: { kind: 'grid', places: { one: { x: 101, y: 0 } } } },
    { name: 'a side that is no end of the scale', built: { kind: 'opposite', side: 'sequence' } },
    { name: 'a field of another exercise', built: { kind: 'sort', groups: {}, links: [] } },
    { name: 'an exercise of no kind', built: { kind: 'quiz' } },
  ].map(({ name, built }) => ({
    name,
    input: { id, kind: 'response.keep', step: 'kinds', text: '', built },
    code: 'malformed',
  })),
  { name: 'a phase between', input: { ...stance, phase: 'during' }, code: 'malformed' },
  { name: 'an unknown kind', input: { id, kind: 'commit' }, code: 'malformed' },
  { name: 'a step’s name that is too long', input: { id, kind: 'step.done', step: 'x'.repeat(81) }, code: 'malformed' },
  {
    name: 'an extra field in a strand',
    input: { ...argument, warrants: [{ tagIds: [], evidenceIds: [], because: '', rank: 1 }] },
    code: 'malformed',
  },
])('$name is refused as $code, under its id', ({ input, code }) => {
  expect(parseOperation(input)).toEqual({ ok: false, id, code });
});

test.each([
  { name: 'nothing', input: undefined },
  { name: 'null', input: null },
  { name: 'a list', input: [tag] },
  { name: 'words', input: 'tag.create' },
  { name: 'no id', input: { ...tag, id: undefined } },
  { name: 'an id that is none', input: { ...tag, id: '1' } },
  { name: 'an id with SQL in it', input: { ...tag, id: `${id}'; DROP TABLE tag` } },
])('$name is refused without an id', ({ input }) => {
  expect(parseOperation(input)).toEqual({ ok: false, id: null, code: 'malformed' });
});

test('an id in capitals is the same id, as it is for the database', () => {
  const shouting = { ...tag, id: id.toUpperCase(), tagId: 'ABCDEF00-0000-7000-8000-00000000000F' };
  expect(parseOperation(shouting)).toEqual({ ok: true, operation: { ...tag, tagId: shouting.tagId.toLowerCase() } });
});

test('whatever arrives gets an answer, and a text that is taken can be kept', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      expect(parseOperation(input)).toMatchObject({ ok: false });
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('', '\0', '\ud800'), (because, more) => {
      const readable = because.isWellFormed() && !because.includes('\0') && more === '';
      expect(parseOperation({ ...tag, because: because + more }).ok).toBe(readable);
    }),
  );
});

describe('a batch', () => {
  test.each([
    { name: 'with one operation', batch: { attempt: id, operations: [tag] }, ok: true },
    { name: 'with something unreadable in it', batch: { attempt: id, operations: [tag, null, 7] }, ok: true },
    { name: 'as large as it may be', batch: { attempt: id, operations: Array(LARGEST_BATCH).fill(tag) }, ok: true },
    { name: 'too large', batch: { attempt: id, operations: Array(LARGEST_BATCH + 1).fill(tag) }, ok: false },
    { name: 'empty', batch: { attempt: id, operations: [] }, ok: false },
    { name: 'for no attempt', batch: { operations: [tag] }, ok: false },
    { name: 'for an attempt that is none', batch: { attempt: 'mine', operations: [tag] }, ok: false },
    { name: 'with an extra field', batch: { attempt: id, operations: [tag], person: id }, ok: false },
    { name: 'that is no JSON', batch: undefined, ok: false },
  ])('$name: $ok', ({ batch, ok }) => {
    expect(batchSchema.safeParse(batch).success).toBe(ok);
  });
});

test('ids of every version are ids', () => {
  expect(parseOperation({ ...tag, id: anyId() }).ok).toBe(true);
});
