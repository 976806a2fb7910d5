'use server';

import { getTranslations } from 'next-intl/server';
import { deletePerson } from '@/lib/data/deletion';
import { ExpectedError } from '@/lib/domain/expected-error';
import { deletionSchema } from '@/lib/schemas/people';
import { getAsking } from './asking';
import { readForm } from './form';
import { type Outcome, outcome } from './outcome';

/** Deletes the account of whoever asks, once they have typed the word. */
export async function deleteAccount(form: FormData): Promise<Outcome<null>> {
  return outcome(async () => {
    const viewer = await getAsking();
    const word = (await getTranslations('people.delete'))('word');
    if (readForm(deletionSchema, form).confirmation.trim().toLowerCase() !== word) {
      throw new ExpectedError('confirm-wrong');
    }
    await deletePerson(viewer);
    return null;
  });
}
