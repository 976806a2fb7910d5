import { z } from 'zod';
import { MEASURES } from '@/lib/domain/contested';

const sentence = z.coerce.number().int().positive().max(10_000);

/** Which contested passages an instructor looks at, from the address; what cannot be read falls back to all of them. */
export const contestedViewSchema = z.object({
  /** Slug of the text; empty or unknown: all texts. */
  source: z.string().max(120).catch(''),
  on: z.enum(MEASURES).catch('position'),
  as: z.enum(['cards', 'table']).catch('cards'),
  /** The sentence whose reasons are listed, and the slug of its text. */
  sentence: sentence.nullable().catch(null),
  from: z.string().max(120).catch(''),
});

export type ContestedView = z.infer<typeof contestedViewSchema>;
