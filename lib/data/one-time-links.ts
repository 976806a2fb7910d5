import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import { db } from './database';
import { createMember, type SessionSeed } from './people';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const FIRST_ADMIN = 'first-administrator';
const DAYS = 7;

/**
 * A fresh link secret that makes the first administrator, or null when there is one already. Earlier ones stop working:
 * only the newest printed link counts.
 */
export async function createFirstAdminToken(now: Date): Promise<string | null> {
  if (await db().person.findFirst({ where: { isAdmin: true }, select: { id: true } })) return null;
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + DAYS * 86_400_000);
  await db().$transaction([
    db().oneTimeLink.deleteMany({ where: { purpose: FIRST_ADMIN, usedAt: null } }),
    db().oneTimeLink.create({ data: { tokenHash: hashOf(token), purpose: FIRST_ADMIN, expiresAt } }),
  ]);
  return token;
}

/** Whether the secret still makes an administrator. */
export async function isFirstAdminToken(token: string, now: Date): Promise<boolean> {
  const link = await db().oneTimeLink.findUnique({ where: { tokenHash: hashOf(token) } });
  return link !== null && link.purpose === FIRST_ADMIN && link.usedAt === null && link.expiresAt > now;
}

/** Spends the link and makes the first administrator's account, both or neither; throws 'link-spent' or 'email-taken'. */
export async function createFirstAdmin(
  token: string,
  account: { name: string; email: string; password: string },
  now: Date,
): Promise<SessionSeed> {
  return db().$transaction(async (tx) => {
    const { count } = await tx.oneTimeLink.updateMany({
      where: { tokenHash: hashOf(token), purpose: FIRST_ADMIN, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw new ExpectedError('link-spent');
    return createMember(account, { isAdmin: true }, tx);
  });
}
