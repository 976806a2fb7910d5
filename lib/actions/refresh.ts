'use server';

import { revalidatePath } from 'next/cache';
import { paths } from '@/lib/paths';

/** Has the pages of an attempt rendered again, after the outbox brought something that opens more of them. */
export async function refreshAttempt(attemptId: string): Promise<void> {
  revalidatePath(paths.attempt(String(attemptId)), 'layout');
}
