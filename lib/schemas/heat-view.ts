import { z } from 'zod';

/** What an instructor is looking at, from the address; what cannot be read falls back to everything. */
export const heatViewSchema = z.object({
  /** Slug of the source; unknown ones become the first. */
  source: z.string().max(120).catch(''),
  tags: z.enum(['first', 'now']).catch('first'),
  as: z.enum(['text', 'table']).catch('text'),
  sentence: z.coerce.number().int().positive().max(10_000).nullable().catch(null),
});

export type HeatView = z.infer<typeof heatViewSchema>;
