import 'server-only';
import { getTranslations } from 'next-intl/server';
import { ExpectedError } from '@/lib/domain/expected-error';

/** A sentence for the person at the screen, and the field it is about where it is about one. */
export interface Refusal {
  ok: false;
  message: string;
  field?: string;
}

/** What an action answers: a value, or why there is none. */
export type Outcome<T> = { ok: true; value: T } | Refusal;

/** Runs an action's work; what was planned for becomes its sentence, anything else flies on to the log and error.tsx. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const t = await getTranslations('errors');
    const code = error.code as Parameters<typeof t>[0];
    const message = t(t.has(code) ? code : 'unexpected', error.values);
    return { ok: false, message, ...(error.field === null ? {} : { field: error.field }) };
  }
}
