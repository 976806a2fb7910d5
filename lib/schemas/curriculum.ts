import { z } from 'zod';
import { FACTORS, MOST_FACTORS, POSITIONS } from '@/lib/domain/debate';
import { CLAIM_TYPES, type ESSAY_GROUPS } from '@/lib/domain/essay';
import { type ModuleContent, STEP_KINDS } from '@/lib/domain/module';
import { exercise } from './curriculum-exercise';
import { claimId, evidenceId, slug, text } from './curriculum-parts';
import { picture } from './curriculum-picture';

const citationKey = z.string().regex(/^[A-Za-z0-9-]+$/, 'is not a citation key like Tan25');
const position = z.enum(POSITIONS);
const factor = z.enum(FACTORS);
const dial = z.literal([1, 2, 3, 4]).nullable();

/** All of the fixed names, each once, in their fixed order: lists and legends follow it everywhere. */
function inFixedOrder(names: readonly string[]) {
  return (entries: { id: string }[]) => entries.map(({ id }) => id).join() === names.join();
}

/** debate.yaml: the question, what its positions and factors mean, and the work that set it off. */
export const debateFile = z.strictObject({
  id: slug,
  question: text,
  low: text,
  high: text,
  positions: z
    .array(z.strictObject({ id: position, claim: text, meaning: text }))
    .refine(inFixedOrder(POSITIONS), `must be ${POSITIONS.join(', ')}, each once and in this order`),
  factors: z
    .array(z.strictObject({ id: factor, meaning: text }))
    .refine(inFixedOrder(FACTORS), `must be ${FACTORS.join(', ')}, each once and in this order`),
  seed: z.strictObject({ citation: citationKey, note: text }),
});

/** evidence.yaml: the evidence library. `contested` may be empty; `seen` says whether a copy of a source was opened. */
export const evidenceFile = z.array(
  z.strictObject({
    id: evidenceId,
    case: text,
    factors: z.array(factor),
    type: z.enum(['fact', 'self-report', 'interpretation', 'allegation', 'reported']),
    statement: text,
    supports: z.enum([...POSITIONS, 'context']),
    contested: z.string().trim().normalize('NFC'),
    strength: z.enum(['strong', 'moderate', 'weak']),
    afterEssay: z.boolean(),
    sources: z.array(citationKey).min(1),
    seen: z.enum(['verified', 'known']),
  }),
);

/** glossary.yaml: words of the debate, with the works the definitions rest on. */
export const glossaryFile = z.array(
  z.strictObject({ id: slug, term: text, definition: text, sources: z.array(citationKey) }),
);

/** bibliography.yaml: the published works. `url` null: none is known; `seen`: what was read where not the original. */
export const bibliographyFile = z.array(
  z.strictObject({
    key: citationKey,
    text,
    url: z.url({ protocol: /^https$/, error: 'is not an address that begins with https://' }).nullable(),
    seen: text.nullable(),
  }),
);

const entry = z.strictObject({ name: text, claims: z.array(claimId).min(1) });

/** essay.yaml: what the seed essay claims, in our words, and what it speaks about. `note` says what checking found. */
export const essayFile = z.strictObject({
  claims: z.array(
    z.strictObject({
      id: claimId,
      part: text,
      claim: text,
      types: z.array(z.enum(CLAIM_TYPES)).min(1),
      position: z.enum([...POSITIONS, 'context']),
      note: text.optional(),
    }),
  ),
  index: z.strictObject({
    companies: z.array(entry),
    people: z.array(entry),
    institutions: z.array(entry),
    sectors: z.array(entry),
    mechanisms: z.array(entry),
    times: z.array(entry),
  } satisfies Record<(typeof ESSAY_GROUPS)[number], unknown>),
});

/** left-out.yaml: claims that were met and are not used anywhere, each with the reason. */
export const leftOutFile = z.array(z.strictObject({ claim: text, why: text }));

const moduleContent = z.strictObject({
  slug,
  number: z.int().positive(),
  title: text,
  question: text,
  summary: text,
  minutes: z.int().positive(),
  objectives: z.array(text).min(1),
  terms: z.array(slug),
  steps: z.array(z.strictObject({ key: slug, kind: z.enum(STEP_KINDS), title: text })).min(1),
  short: z.strictObject({ minutes: z.int().positive(), source: slug, steps: z.array(slug).min(1) }).optional(),
  essay: z.record(claimId, z.array(slug).min(1)).optional(),
  explain: z.strictObject({
    paragraphs: z.array(text).min(1),
    pictures: z.array(picture).min(1),
  }),
  prediction: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('choice'), question: text, options: z.array(text).min(2) }),
    z.strictObject({ kind: z.literal('probability'), question: text }),
    z.strictObject({ kind: z.literal('sentence'), question: text }),
  ]),
  argue: z.strictObject({ prompt: text }),
  exercises: z.record(slug, exercise).optional(),
  opposite: z.strictObject({ prompt: text, hint: text }).optional(),
  misconceptions: z.array(
    z.strictObject({
      claim: text,
      correction: text,
      evidence: z.array(evidenceId).min(1),
      sentence: z.strictObject({ source: slug, quote: text }).optional(),
    }),
  ),
  prompts: z.array(text),
  exitTicket: z.strictObject({ prompt: text, hint: text }),
  teacherNote: text,
}) satisfies z.ZodType<ModuleContent>;

/** module.yaml: everything of a module that is not a text or a key, and the slugs of its texts in reading order. */
export const moduleFile = moduleContent.extend({ calibration: slug, sources: z.array(slug).min(1) });

/** What stands between the two lines of dashes at the head of a source. */
export const sourceHead = z.strictObject({ title: text, byline: text });

/** key.yaml: the author's tags. Each quote stands exactly once in its source; dials are null when not given. */
export const keyFile = z.array(
  z.strictObject({
    source: slug,
    quote: text,
    position,
    factors: z
      .array(factor)
      .max(MOST_FACTORS)
      .refine((factors) => new Set(factors).size === factors.length, 'names the same factor twice'),
    credibility: dial,
    bearing: dial,
    because: text,
    alternatives: z.array(z.strictObject({ position, because: text })),
  }),
);

/** What debate.yaml says. */
export type DebateFile = z.output<typeof debateFile>;
/** What evidence.yaml says. */
export type EvidenceFile = z.output<typeof evidenceFile>;
/** What glossary.yaml says. */
export type GlossaryFile = z.output<typeof glossaryFile>;
/** What bibliography.yaml says. */
export type BibliographyFile = z.output<typeof bibliographyFile>;
/** What essay.yaml says. */
export type EssayFile = z.output<typeof essayFile>;
/** What left-out.yaml says. */
export type LeftOutFile = z.output<typeof leftOutFile>;
/** What a module.yaml says. */
export type ModuleFile = z.output<typeof moduleFile>;
/** What a key.yaml says. */
export type KeyFile = z.output<typeof keyFile>;
