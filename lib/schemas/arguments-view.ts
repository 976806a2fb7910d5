import { z } from 'zod';

/** How the arguments are looked at, from the address; what cannot be read falls back to the list and the first pair. */
export const argumentsViewSchema = z.object({
  as: z.enum(['list', 'table', 'wall']).catch('list'),
  /** Which pair stands on the wall, from 1. */
  pair: z.coerce.number().int().positive().max(10_000).catch(1),
});
