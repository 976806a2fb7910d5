import { z } from 'zod';
import { POSITIONS } from '@/lib/domain/debate';
import { GRADEBOOKS } from '@/lib/domain/grade-layouts';

/** Which gradebook a file is for; what is not one of them counts as the first. */
export const gradebookSchema = z.object({ for: z.enum(GRADEBOOKS).catch(GRADEBOOKS[0]) });

/** Of which position the tags are; anything else means all. */
export const annotatedTextSchema = z.object({ position: z.enum(POSITIONS).nullable().catch(null) });
