import 'server-only';
import type { z } from 'zod';
import { ExpectedError } from '@/lib/domain/expected-error';

/** A form's fields through their schema; the first thing that is wrong becomes an ExpectedError with its code. */
export function readForm<T extends z.ZodType>(schema: T, form: FormData): z.output<T> {
  const fields = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string'));
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  throw new ExpectedError(parsed.error.issues[0]?.message ?? 'unexpected');
}
