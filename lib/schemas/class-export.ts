import { z } from 'zod';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import { builtSchema } from './operation';

/** Raised when a field of the file changes its meaning or goes; docs/export.md describes it. */
export const CLASS_EXPORT_VERSION = 1;

const id = z.guid();
const count = z.int().min(0);
/** A moment, or of work that is read by pen name the day alone. */
const when = z.union([z.iso.datetime(), z.iso.date()]);
const position = z.enum(POSITIONS);
const dial = z.int().min(1).max(4).nullable();
const phase = z.enum(['before', 'after']);
const late = z.enum(['no', 'accepted', 'waiting']);
/** Offsets in code points, end exclusive. */
const span = { start: count, end: count };
/** What every answer that may be given again carries. */
const kept = { number: count, late, setAside: z.boolean(), savedAt: when };

const criterion = z.strictObject({
  key: z.string(),
  name: z.string(),
  asks: z.string(),
  levels: z.array(z.strictObject({ points: z.number(), words: z.string() })),
});

const reviewContent = { scores: z.record(z.string(), z.int()), comment: z.string() };

const revision = z.strictObject({
  ...kept,
  kind: z.enum(['created', 'edited', 'deleted']),
  ...span,
  quote: z.string(),
  position,
  factors: z.array(z.enum(FACTORS)),
  credibility: dial,
  bearing: dial,
  because: z.string(),
  reason: z.string().nullable(),
});

const tag = z.strictObject({
  tag: id,
  text: id,
  current: count,
  counted: count.nullable(),
  first: count.nullable(),
  isDeleted: z.boolean(),
  revisions: z.array(revision),
});

/** One student’s work with everything in it. */
export const exportedWorkSchema = z.strictObject({
  work: id,
  who: z.string(),
  isNamed: z.boolean(),
  startedAt: when,
  committedAt: when.nullable(),
  committedLate: z.boolean(),
  submittedAt: when.nullable(),
  isSubmittedLate: z.boolean(),
  lateAcceptedAt: when.nullable(),
  stepsDone: z.array(z.strictObject({ step: z.string(), late, doneAt: when })),
  tags: z.array(tag),
  stances: z.array(
    z.strictObject({
      ...kept,
      phase,
      value: z.int().min(-3).max(3),
      position,
      confidence: z.int().min(1).max(5),
      unmoved: z.string(),
      movedBy: z.array(id),
    }),
  ),
  predictions: z.array(z.strictObject({ ...kept, phase, answer: z.string() })),
  responses: z.array(z.strictObject({ ...kept, step: z.string(), text: z.string(), built: builtSchema.nullable() })),
  arguments: z.array(
    z.strictObject({
      ...kept,
      claim: z.string(),
      objection: z.string(),
      answer: z.string(),
      strands: z.array(z.strictObject({ because: z.string(), tags: z.array(id), evidence: z.array(z.string()) })),
    }),
  ),
  review: z
    .strictObject({
      ...reviewContent,
      reviewer: z.string().nullable(),
      releasedAt: when.nullable(),
      released: z.strictObject({ ...reviewContent, rubric: z.array(criterion) }).nullable(),
    })
    .nullable(),
});

/** Everything that a class made of an assignment, as one file. */
export const classExportSchema = z.strictObject({
  $schema: z.url(),
  format: z.literal('headwaters-class-export'),
  version: z.literal(CLASS_EXPORT_VERSION),
  generatedAt: z.iso.datetime(),
  classroom: z.strictObject({ id, name: z.string(), timeZone: z.string() }),
  assignment: z.strictObject({
    id,
    opensAt: z.iso.datetime().nullable(),
    dueAt: z.iso.datetime().nullable(),
    closesAt: z.iso.datetime().nullable(),
    closedAt: z.iso.datetime().nullable(),
  }),
  module: z.strictObject({ slug: z.string(), version: count, title: z.string(), question: z.string() }),
  texts: z.array(
    z.strictObject({
      text: id,
      slug: z.string(),
      title: z.string(),
      byline: z.string(),
      role: z.enum(['practice', 'reading']),
      isUsed: z.boolean(),
      content: z.string(),
      sentences: z.array(z.strictObject({ number: count, paragraph: count, ...span })),
    }),
  ),
  rubric: z.array(criterion),
  votes: z.array(
    z.strictObject({
      text: id,
      sentence: count,
      openedAt: z.iso.datetime(),
      endedAt: z.iso.datetime().nullable(),
      counts: z.record(position, count),
    }),
  ),
  works: z.array(exportedWorkSchema),
});

export type ClassExport = z.infer<typeof classExportSchema>;
export type ExportedWholeWork = z.infer<typeof exportedWorkSchema>;
