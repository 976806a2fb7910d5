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

// A form's "no date" is an empty field. The browser sends local time with the offset its script adds.
const date = z
  .union(
    [z.literal('').transform(() => null), z.iso.datetime({ offset: true }).transform((value) => new Date(value))],
    {
      error: 'date-wrong',
    },
  )
  .default(null);

/** What an instructor fills in to assign a module. */
export const assignmentSchema = z
  .object({
    moduleSlug: z.string('module-missing').min(1, 'module-missing'),
    tagsAsked: z.coerce
      .number<string>('tags-asked-wrong')
      .int('tags-asked-wrong')
      .min(1, 'tags-asked-wrong')
      .max(100, 'tags-asked-wrong'),
    dueAt: date,
    closesAt: date,
  })
  .refine(({ dueAt, closesAt }) => !dueAt || !closesAt || dueAt <= closesAt, {
    path: ['closesAt'],
    error: 'dates-order',
  });

/** An id of our own making. */
export const idSchema = z.uuid();
