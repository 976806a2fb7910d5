import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { db } from './database';

/** A comment that somebody keeps to use again. */
export interface KeptComment {
  id: string;
  text: string;
}

/** So many fit in a list that can still be looked through. */
const MOST = 100;

/** The comments that a person keeps, in the order in which they kept them; nobody else has any business with them. */
export function listSavedComments({ id: personId }: Pick<Viewer, 'id'>): Promise<KeptComment[]> {
  return db().savedComment.findMany({
    where: { personId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: { id: true, text: true },
  });
}

/** Keeps a comment; one that is kept already stays as it is. Throws 'comments-full'. */
export async function saveComment({ id: personId }: Pick<Viewer, 'id'>, text: string): Promise<void> {
  const kept = await listSavedComments({ id: personId });
  if (kept.some((one) => one.text === text)) return;
  if (kept.length >= MOST) throw new ExpectedError('comments-full', { most: MOST });
  await db().savedComment.create({ data: { id: newId(), personId, text } });
}

/** Deletes one of one's own comments; anybody else's stays, as if it were not there. */
export async function deleteComment({ id: personId }: Pick<Viewer, 'id'>, id: string): Promise<void> {
  await db().savedComment.deleteMany({ where: { id, personId } });
}
