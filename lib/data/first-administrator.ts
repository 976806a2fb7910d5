import 'server-only';
import { db } from './database';
import { findLink, issueLink, minutesAfter, spendLink } from './one-time-links';
import { createMember, type SessionSeed } from './people';

const PURPOSE = 'first-administrator';
const SEVEN_DAYS = 7 * 24 * 60;

/**
 * A fresh link secret that makes the first administrator, or null when there is one already. Earlier ones stop working:
 * only the newest printed link counts.
 */
export async function createFirstAdminToken(now: Date): Promise<string | null> {
  if (await db().person.findFirst({ where: { isAdmin: true, disabledAt: null }, select: { id: true } })) return null;
  return db().$transaction((tx) => issueLink(tx, { purpose: PURPOSE, expiresAt: minutesAfter(now, SEVEN_DAYS) }));
}

/** Whether the secret still makes an administrator. */
export async function isFirstAdminToken(token: string, now: Date): Promise<boolean> {
  return (await findLink(PURPOSE, token, now)) !== null;
}

/** Spends the link and makes the first administrator's account, both or neither; throws 'link-spent' or 'email-taken'. */
export async function createFirstAdmin(
  token: string,
  account: { name: string; email: string; password: string },
  now: Date,
): Promise<SessionSeed> {
  return db().$transaction(async (tx) => {
    await spendLink(tx, PURPOSE, token, now);
    return createMember(account, { isAdmin: true }, tx);
  });
}
