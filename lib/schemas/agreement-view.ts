import { z } from 'zod';

/** What of the agreement is looked at, from the address; what cannot be read falls back to first tags in words. */
export const agreementViewSchema = z.object({
  tags: z.enum(['first', 'now']).catch('first'),
  as: z.enum(['words', 'table']).catch('words'),
});
