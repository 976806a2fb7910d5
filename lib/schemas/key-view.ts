import { z } from 'zod';

/** What of the key is looked at, from the address; unknown texts become the first, what cannot be read the usual. */
export const keyViewSchema = z.object({
  source: z.string().max(120).catch(''),
  tags: z.enum(['first', 'now']).catch('first'),
  as: z.enum(['list', 'table']).catch('list'),
});

export type KeyView = z.infer<typeof keyViewSchema>;

/** The longest note on an item of the key, in characters. */
export const LONGEST_KEY_NOTE = 1000;

/** What an instructor says about an item of the key; an unticked box is not sent. */
export const keyNoteSchema = z
  .object({
    note: z
      .string('key-note-characters')
      .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
      .pipe(z.string().max(LONGEST_KEY_NOTE, 'key-note-long'))
      .refine((value) => value.isWellFormed() && !value.includes('\0'), 'key-note-characters'),
    hides: z.literal('yes').optional(),
  })
  .transform(({ note, hides }) => ({ note, isHidden: hides === 'yes' }));
