import { z } from 'zod';

/** How the stances are looked at, from the address; what cannot be read falls back to one by one. */
export const stanceViewSchema = z.object({ as: z.enum(['people', 'spread', 'table']).catch('people') });
