import 'server-only';
import type { z } from 'zod';
import { ExpectedError } from '@/lib/domain/expected-error';

/**
 * A form's fields through their schema; the first thing that is wrong becomes an ExpectedError with its code. `lists` are
 * fields that may come several times, each of which becomes an array.
 */
export function readForm<T extends z.ZodType>(schema: T, form: FormData, lists: readonly string[] = []): z.output<T> {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const several = lists.filter((name) => form.has(name)).map((name) => [name, form.getAll(name)]);
  Object.assign(fields, Object.fromEntries(several));
  return readValue(schema, fields);
}

/** A value that a browser sent through its schema; the first thing that is wrong becomes an ExpectedError with its code. */
export function readValue<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = issue?.path[0];
  throw new ExpectedError(issue?.message ?? 'unexpected', {}, typeof field === 'string' ? field : null);
}
