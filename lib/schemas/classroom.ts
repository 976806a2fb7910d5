import { z } from 'zod';
import { tidyJoinCode } from '@/lib/domain/pen-name';

// Messages are keys of the catalogue's `errors` part.

/** A class's name. */
export const classroomSchema = z.object({
  name: z
    .string('class-name-missing')
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'class-name-missing').max(80, 'class-name-long'))
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'class-name-characters'),
});

/** A join code as somebody types it. */
export const joinSchema = z.object({
  // What does not look like a code is the code of no class: the database need not be asked.
  code: z
    .string('unknown-code')
    .transform(tidyJoinCode)
    .pipe(z.string().regex(/^[a-z]+-[a-z]+-[0-9]+$/, 'unknown-code')),
});

/** An id of our own making. */
export const idSchema = z.uuid();
