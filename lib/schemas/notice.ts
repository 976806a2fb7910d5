import { z } from 'zod';
import { NOTICE_KINDS } from '@/lib/domain/notice';

/** A change of an assignment, as the processes that share a database tell each other. */
export const changeSchema = z.object({
  spaceId: z.uuid(),
  assignmentId: z.uuid(),
  kind: z.enum(NOTICE_KINDS),
});

export type AssignmentChange = z.infer<typeof changeSchema>;

/** From when on a listener wants to know, in milliseconds; what cannot be read means from the beginning. */
export const sinceSchema = z.coerce.number().int().nonnegative().catch(0);
