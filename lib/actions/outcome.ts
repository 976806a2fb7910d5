import 'server-only';
import { getTranslations } from 'next-intl/server';
import { ExpectedError } from '@/lib/domain/expected-error';

/** What an action answers: a value, or a sentence for the person at the screen. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; message: string };

/** Runs an action's work; what was planned for becomes its sentence, anything else flies on to the log and error.tsx. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const t = await getTranslations('errors');
    const code = error.code as Parameters<typeof t>[0];
    return { ok: false, message: t(t.has(code) ? code : 'unexpected', error.values) };
  }
}
