import { z } from 'zod';
import { FACTORS, MOST_FACTORS, POSITIONS } from '@/lib/domain/debate';
import { type Built, SIDES } from '@/lib/domain/exercise';
import type { Operation } from '@/lib/domain/operation';

/** The largest body that the sync route reads, in bytes. */
export const LARGEST_BODY = 256 * 1024;

/** The most operations in one batch. */
export const LARGEST_BATCH = 100;

/** Longest text of one field, in UTF-16 code units: several pages, so that only a mistake meets it. */
export const LONGEST_TEXT = 10_000;

// PostgreSQL keeps no null character, and half a surrogate pair is no character at all.
const text = z
  .string()
  .max(LONGEST_TEXT, 'too-long')
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'unreadable');
// The database sees no difference between capitals and small letters in an id, so neither may we.
const id = z.uuid().toLowerCase();
const phase = z.enum(['before', 'after']);
const dial = z.literal([1, 2, 3, 4]).nullable();

const content = {
  start: z.int().min(0),
  end: z.int().min(1),
  position: z.enum(POSITIONS),
  factors: z
    .array(z.enum(FACTORS))
    .max(MOST_FACTORS)
    .refine((factors) => new Set(factors).size === factors.length, 'twice the same factor'),
  credibility: dial,
  bearing: dial,
  because: text,
};

const base = id.nullable().optional();
const key = z.string().max(80);
/** What is put together in an exercise, by the keys of its module. */
export const builtSchema: z.ZodType<Built> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sort'), groups: z.record(key, key) }),
  z.strictObject({
    kind: z.literal('grid'),
    places: z.record(key, z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) })),
  }),
  z.strictObject({ kind: z.literal('order'), items: z.array(key).max(100) }),
  z.strictObject({
    kind: z.literal('chain'),
    links: z.array(z.strictObject({ from: key, to: key })).max(400),
  }),
  z.strictObject({ kind: z.literal('scorecard'), marks: z.record(key, key), reasons: z.record(key, text) }),
  z.strictObject({ kind: z.literal('opposite'), side: z.enum(SIDES) }),
]);

const operation = z.discriminatedUnion('kind', [
  z.strictObject({ id, kind: z.literal('tag.create'), tagId: id, sourceId: id, ...content }),
  z.strictObject({ id, kind: z.literal('tag.edit'), tagId: id, base: id, reason: text.optional(), ...content }),
  z.strictObject({ id, kind: z.literal('tag.delete'), tagId: id, base: id, reason: text.optional() }),
  z.strictObject({ id, kind: z.literal('step.done'), step: key }),
  z.strictObject({
    id,
    kind: z.literal('stance.keep'),
    phase,
    value: z.literal([-3, -2, -1, 0, 1, 2, 3]),
    position: z.enum(POSITIONS),
    confidence: z.literal([1, 2, 3, 4, 5]),
    movedBy: z.array(id).max(200),
    unmoved: text,
    base,
  }),
  z.strictObject({ id, kind: z.literal('prediction.keep'), phase, answer: text, base }),
  z.strictObject({
    id,
    kind: z.literal('response.keep'),
    step: key,
    text,
    // A device may still hold what was written before steps could be built.
    built: builtSchema.nullable().default(null),
    base,
  }),
  z.strictObject({
    id,
    kind: z.literal('argument.keep'),
    claim: text,
    warrants: z
      .array(
        z.strictObject({
          tagIds: z.array(id).max(50),
          evidenceIds: z.array(z.string().max(40)).max(50).default([]),
          because: text,
        }),
      )
      .max(20),
    objection: text,
    answer: text,
    base,
  }),
  z.strictObject({ id, kind: z.literal('aside.settle'), operation: id }),
]);

/** The envelope of a batch; each operation is parsed by itself, so that a bad one does not take the others with it. */
export const batchSchema = z.strictObject({ attempt: id, operations: z.array(z.unknown()).min(1).max(LARGEST_BATCH) });

const identified = z.object({ id });

/** One operation, or what is wrong with it: its id where it has one, and the code of a sentence for the person. */
export function parseOperation(
  input: unknown,
):
  | { ok: true; operation: Operation }
  | { ok: false; id: string | null; code: 'too-long' | 'unreadable' | 'malformed' } {
  const parsed = operation.safeParse(input);
  if (parsed.success) return { ok: true, operation: parsed.data };
  const messages = parsed.error.issues.map((issue) => issue.message);
  const code = messages.includes('too-long')
    ? 'too-long'
    : messages.includes('unreadable')
      ? 'unreadable'
      : 'malformed';
  const named = identified.safeParse(input);
  return { ok: false, id: named.success ? named.data.id : null, code };
}
