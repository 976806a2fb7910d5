import { z } from 'zod';
import { tidyJoinCode } from '@/lib/domain/pen-name';
import { looksLikeReturnCode } from '@/lib/domain/return-code';
import { signUpSchema } from './account';

// Messages are keys of the catalogue's `errors` part.

/** A return code as somebody types it. */
export const returnCodeSchema = z.object({
  // What does not look like a code is nobody's: the database need not be asked.
  code: z.string().max(200).transform(tidyJoinCode).refine(looksLikeReturnCode),
});

/** How many accounts are made at once: a large lecture in a few goes. */
export const MOST_NAMES = 200;

/** A list of names, one a line, or what is wrong with it: a key of the catalogue's `errors` part and its values. */
export type NameList =
  | { ok: true; names: string[] }
  | { ok: false; code: string; values: Record<string, string | number> };

/** Names as they were pasted, one a line; empty lines and a numbering in front are passed over. */
export function parseNames(text: string): NameList {
  const lines = text.split(/\r\n|\r|\n/).map((line) => line.replace(/^\s*\d+[.)]\s+/, ''));
  const firstLines = new Map<string, number>();
  for (const [index, given] of lines.entries()) {
    if (given.trim() === '') continue;
    const line = index + 1;
    const parsed = signUpSchema.shape.name.safeParse(given);
    if (!parsed.success) return { ok: false, code: `line-${parsed.error.issues[0]?.message}`, values: { line } };
    const first = firstLines.get(parsed.data);
    if (first !== undefined) return { ok: false, code: 'line-repeats', values: { line, first } };
    firstLines.set(parsed.data, line);
  }
  if (firstLines.size === 0) return { ok: false, code: 'names-missing', values: {} };
  if (firstLines.size > MOST_NAMES) return { ok: false, code: 'names-many', values: { most: MOST_NAMES } };
  return { ok: true, names: [...firstLines.keys()] };
}

/** What is typed before an account is deleted. */
export const deletionSchema = z.object({ confirmation: z.string('confirm-wrong') });

/** Which attempt counts, by assignment; other fields of the form are passed over. */
export const choicesSchema = z
  .record(z.string(), z.unknown())
  .transform((fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, value]) =>
        value === 'guest' || value === 'account' ? [[name, value] as const] : [],
      ),
    ),
  );
