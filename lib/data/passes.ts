import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import { db, type Transaction } from './database';
import { issueLink, minutesAfter, spendLink } from './one-time-links';
import { type SessionSeed, seedOf } from './people';

/** The page that gets it uses it at once. */
const MINUTES = 2;

/** A secret that signs in once: for the browser that has just proven, in another way, who is in front of it. */
export function issuePass(tx: Transaction, personId: string, now: Date): Promise<string> {
  return issueLink(tx, { purpose: 'pass', personId, expiresAt: minutesAfter(now, MINUTES) });
}

/** The person a pass was made for, once; null for everything that is no pass any more. */
export async function enterWithPass(token: string, now: Date): Promise<SessionSeed | null> {
  try {
    return await db().$transaction(async (tx) => {
      const { personId } = await spendLink(tx, 'pass', token, now);
      const person = personId && (await tx.person.findUnique({ where: { id: personId } }));
      return person ? seedOf(person) : null;
    });
  } catch (error) {
    if (error instanceof ExpectedError) return null;
    throw error;
  }
}
