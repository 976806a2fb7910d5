import { notFound } from 'next/navigation';
import { ExpectedError } from '@/lib/domain/expected-error';
import { idSchema } from '@/lib/schemas/classroom';

/** What an address leads to; an id that is none, a row that is not there and one that is not yours are all the same 404. */
export async function orNotFound<T>(id: string, get: () => Promise<T>): Promise<T> {
  if (!idSchema.safeParse(id).success) notFound();
  try {
    return await get();
  } catch (error) {
    if (error instanceof ExpectedError) notFound();
    throw error;
  }
}
