import 'server-only';
import { createHmac, randomInt } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { makeReturnCode } from '@/lib/domain/return-code';
import { db, environment } from './database';
import type { Prisma } from './generated/client';
import { issuePass } from './passes';
import { type SessionSeed, seedOf } from './people';

/** A return code and the hash by which the database knows it. */
export function issueReturnCode(): { code: string; hash: string } {
  const code = makeReturnCode(() => randomInt(2 ** 32) / 2 ** 32);
  return { code, hash: hashOf(code) };
}

/** With the server's secret, so that whoever reads the database alone cannot find the code by trying. */
function hashOf(code: string): string {
  const { secret } = environment();
  if (secret === null) throw new Error('Return codes need NEXTAUTH_SECRET');
  return createHmac('sha256', secret).update(`return-code:${code}`).digest('hex');
}

/** A code as it is shown once, with whom it lets in. */
export interface ShownCode {
  name: string;
  code: string;
}

/** Who has nothing else to sign in with, and so may have a code: no address and no account elsewhere. */
export const MAY_HAVE_CODE = {
  kind: { in: ['guest', 'member'] },
  email: null,
  identities: { none: {} },
} satisfies Prisma.PersonWhereInput;

/** Whether somebody has a return code, which nobody can read any more. */
export async function hasReturnCode(viewer: Viewer): Promise<boolean> {
  const { returnCodeHash } = await db().person.findUniqueOrThrow({
    where: { id: viewer.id },
    select: { returnCodeHash: true },
  });
  return returnCodeHash !== null;
}

/** When an instructor was last given a code for somebody, and of which class. */
export interface Reissue {
  at: Date;
  classroom: string;
  timeZone: string;
}

/** The last time that an instructor was given a code for this person, as the audit has it; null when none was. */
export async function findReissue(viewer: Viewer): Promise<Reissue | null> {
  const entry = await db().auditEntry.findFirst({
    where: { act: 'code.reissued', about: { path: ['personId'], equals: viewer.id } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  });
  if (!entry?.spaceId) return null;
  const classroom = await db().classroom.findUnique({ where: { spaceId: entry.spaceId } });
  return classroom && { at: entry.at, classroom: classroom.name, timeZone: classroom.timeZone };
}

/** Another code in the place of the one that is there: whoever came in with that one is signed out. */
export const newCode = (hash: string) =>
  ({ returnCodeHash: hash, sessionEpoch: { increment: 1 } }) satisfies Prisma.PersonUpdateInput;

/**
 * A fresh return code for oneself, and a pass for the session that asked; an earlier code and every other session stop.
 * Throws 'has-address' for whoever can sign in otherwise.
 */
export async function renewReturnCode(viewer: Viewer, now: Date): Promise<ShownCode & { pass: string }> {
  const { code, hash } = issueReturnCode();
  return db().$transaction(async (tx) => {
    const where = { id: viewer.id, ...MAY_HAVE_CODE };
    const { count } = await tx.person.updateMany({ where, data: newCode(hash) });
    if (count === 0) throw new ExpectedError('has-address');
    return { name: viewer.name, code, pass: await issuePass(tx, viewer.id, now) };
  });
}

/** The person whose return code this is, or null. Throws 'sign-in-disabled'. */
export async function findByReturnCode(code: string): Promise<SessionSeed | null> {
  const person = await db().person.findFirst({ where: { returnCodeHash: hashOf(code), ...MAY_HAVE_CODE } });
  return person && seedOf(person);
}
