import { z } from 'zod';
import { STUDENT_STATES } from '@/lib/domain/student-state';

export const PROGRESS_SORTS = ['name', 'state', 'steps', 'tags', 'last'] as const;

/** Whose progress an instructor looks at and in which order, from the address; what cannot be read falls back to everybody by name. */
export const progressViewSchema = z.object({
  section: z.uuid().nullable().catch(null),
  state: z.enum(STUDENT_STATES).nullable().catch(null),
  sort: z.enum(PROGRESS_SORTS).catch('name'),
  order: z.enum(['up', 'down']).catch('up'),
});

export type ProgressView = z.infer<typeof progressViewSchema>;
