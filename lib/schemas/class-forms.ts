import { z } from 'zod';
import { isTimeZone } from '@/lib/domain/zoned-time';
import { classroomSchema, idSchema } from './classroom';

// Messages are keys of the catalogue's `errors` part.

/** What a class is called and by which clock it goes. */
export const classSettingsSchema = z.object({
  name: classroomSchema.shape.name,
  timeZone: z.string('time-zone-wrong').max(80, 'time-zone-wrong').refine(isTimeZone, 'time-zone-wrong'),
});

/** A new class: a name, and the zone of the device where that is one we know. */
export const newClassSchema = classSettingsSchema.extend({ timeZone: classSettingsSchema.shape.timeZone.catch('UTC') });

/** What becomes of the work of somebody who deletes their account. */
export const deletionRuleSchema = z.object({ onDeletion: z.enum(['anonymise', 'remove']) });

/** Another role in a class. */
export const roleSchema = z.object({ role: z.enum(['student', 'assistant', 'instructor'], 'role-missing') });

/** The name of a section. */
export const sectionSchema = z.object({
  name: z
    .string('section-name-missing')
    .transform((value) => value.normalize('NFC').replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'section-name-missing').max(80, 'section-name-long'))
    .refine((value) => value.isWellFormed() && !/\p{Cc}/u.test(value), 'section-name-characters'),
});

/** A section to move to; empty is none. */
export const placeSchema = z.object({
  sectionId: z.union([z.literal('').transform(() => null), idSchema], 'not-found'),
});

/** Several ids, as boxes that are ticked send them. */
export const idsSchema = z.array(idSchema).max(5000);

const TEN_YEARS = 3660;

/** A class for a new term, and how many days later everything is in it. */
export const newTermSchema = z
  .object({
    name: classroomSchema.shape.name,
    amount: z.coerce.number<string>('shift-wrong').int('shift-wrong'),
    unit: z.enum(['days', 'weeks'], 'shift-wrong'),
  })
  .transform(({ name, amount, unit }) => ({ name, days: unit === 'weeks' ? amount * 7 : amount }))
  .refine(({ days }) => Math.abs(days) <= TEN_YEARS, 'shift-wrong');

/** The name of a class, typed before it is deleted. */
export const deleteClassSchema = z.object({ name: z.string('name-differs').max(200, 'name-differs') });

/** A roster as it was pasted; how much it may be is said by whoever reads it. */
export const rosterSchema = z.object({ text: z.string('roster-empty') });
