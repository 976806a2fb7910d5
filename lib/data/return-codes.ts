import 'server-only';
import { createHash, randomInt } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { makeReturnCode } from '@/lib/domain/return-code';
import { db } from './database';
import type { Prisma } from './generated/client';
import type { SessionSeed } from './people';

/** A return code and the hash by which the database knows it. */
export function issueReturnCode(): { code: string; hash: string } {
  const code = makeReturnCode(() => randomInt(2 ** 32) / 2 ** 32);
  return { code, hash: hashOf(code) };
}

const hashOf = (code: string) => createHash('sha256').update(code).digest('hex');

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

/** A fresh return code for oneself; an earlier one stops. Throws 'has-address' for whoever can sign in otherwise. */
export async function renewReturnCode(viewer: Viewer): Promise<ShownCode> {
  const { code, hash } = issueReturnCode();
  const { count } = await db().person.updateMany({
    where: { id: viewer.id, ...MAY_HAVE_CODE },
    data: { returnCodeHash: hash },
  });
  if (count === 0) throw new ExpectedError('has-address');
  return { name: viewer.name, code };
}

/** The person whose return code this is, or null. */
export async function findByReturnCode(code: string): Promise<SessionSeed | null> {
  const person = await db().person.findFirst({ where: { returnCodeHash: hashOf(code), ...MAY_HAVE_CODE } });
  return person && { personId: person.id, epoch: person.sessionEpoch };
}
