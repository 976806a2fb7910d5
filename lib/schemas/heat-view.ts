import { z } from 'zod';
import { type Dial, FACTORS } from '@/lib/domain/debate';
import { dialSteps, type HeatFilter } from '@/lib/domain/heat-filter';

const dial = z
  .enum(['1', '2', '3', '4'])
  .transform((step) => Number(step) as Dial)
  .nullable()
  .catch(null);

/** What an instructor is looking at, from the address; what cannot be read falls back to everything. */
export const heatViewSchema = z.object({
  /** Slug of the source; unknown ones become the first. */
  source: z.string().max(120).catch(''),
  tags: z.enum(['first', 'now']).catch('first'),
  as: z.enum(['text', 'table']).catch('text'),
  sentence: z.coerce.number().int().positive().max(10_000).nullable().catch(null),
  /** Whether the opened sentence shows which of its words how many people tagged. */
  words: z.enum(['people', '']).catch(''),
  factor: z.enum(FACTORS).nullable().catch(null),
  credibleFrom: dial,
  credibleTo: dial,
  bearsFrom: dial,
  bearsTo: dial,
  section: z.uuid().nullable().catch(null),
});

export type HeatView = z.infer<typeof heatViewSchema>;

/** What of the tags is shown; a section counts only where it is one of those that may be looked at. */
export function filterOf(view: HeatView, sections: readonly { id: string }[]): HeatFilter {
  const { factor, credibleFrom, credibleTo, bearsFrom, bearsTo, section } = view;
  return {
    factor,
    credibility: dialSteps(credibleFrom, credibleTo),
    bearing: dialSteps(bearsFrom, bearsTo),
    sectionId: sections.some(({ id }) => id === section) ? section : null,
  };
}

/** The same as it stands in an address. */
export function searchOf({ factor, credibility, bearing, sectionId }: HeatFilter): Record<string, string> {
  return {
    ...(factor ? { factor } : {}),
    ...(credibility ? { credibleFrom: String(credibility.from), credibleTo: String(credibility.to) } : {}),
    ...(bearing ? { bearsFrom: String(bearing.from), bearsTo: String(bearing.to) } : {}),
    ...(sectionId ? { section: sectionId } : {}),
  };
}
