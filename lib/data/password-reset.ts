import 'server-only';
import { randomInt } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { makeResetCode } from '@/lib/domain/reset-code';
import { writeAudit } from './audit';
import { firstConfirmedByMail } from './confirmed';
import { db } from './database';
import { LINK_MINUTES } from './mail-sign-in';
import { findLink, issueLink, minutesAfter, spendLink } from './one-time-links';
import { issuePass } from './passes';
import { hashPassword } from './password';
import { refuseDisabled } from './people';

/** How long a code from an administrator works, in hours. */
export const CODE_HOURS = 24;

/** A link that lets whoever reads mail at this address set a new password; null when nobody has the address. */
export async function createResetLink(email: string, now: Date): Promise<string | null> {
  const person = await db().person.findFirst({ where: { email, kind: 'member' }, select: { id: true } });
  if (!person) return null;
  const link = { purpose: 'reset' as const, personId: person.id, email, expiresAt: minutesAfter(now, LINK_MINUTES) };
  return db().$transaction((tx) => issueLink(tx, link));
}

/** A code with which a member sets a new password, from an administrator; it is in the answer and nowhere else. */
export async function issueResetCode(
  viewer: Viewer,
  personId: string,
  now: Date,
): Promise<{ name: string; code: string }> {
  if (!viewer.isAdmin) throw new ExpectedError('not-found');
  const code = makeResetCode(() => randomInt(2 ** 32) / 2 ** 32);
  return db().$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, kind: 'member', email: { not: null }, disabledAt: null },
    });
    if (!person) throw new ExpectedError('not-found');
    const expiresAt = minutesAfter(now, CODE_HOURS * 60);
    await issueLink(tx, { purpose: 'reset', personId, expiresAt, token: code });
    await writeAudit(tx, { spaceId: null, actorId: viewer.id, act: 'reset.issued', about: { personId } });
    return { name: person.name, code };
  });
}

/** Whether a link or code still lets a password be set. */
export async function isResetToken(token: string, now: Date): Promise<boolean> {
  return (await findLink('reset', token, now)) !== null;
}

/**
 * Uses the link or code up, sets the password, ends every session, and answers a pass. A link that came by mail also
 * confirms the address, as long as it is still theirs. Providers stay connected only to whoever had confirmed the address
 * and reads its mail: with a code, or before, somebody else may have connected them. Throws 'link-spent' and 'sign-in-disabled'.
 */
export async function resetPassword(token: string, password: string, now: Date): Promise<string> {
  // The work of hashing is for those who have a link.
  if (!(await isResetToken(token, now))) throw new ExpectedError('link-spent');
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    const { personId, email } = await spendLink(tx, 'reset', token, now);
    const person = personId && (await tx.person.findUnique({ where: { id: personId } }));
    if (!person || (email !== null && email !== person.email)) throw new ExpectedError('link-spent');
    refuseDisabled(person);
    const isByCode = email === null;
    const isFirst = !isByCode && person.emailVerifiedAt === null;
    await tx.person.update({
      where: { id: person.id },
      data: { ...(isFirst ? firstConfirmedByMail(now) : { sessionEpoch: { increment: 1 } }), passwordHash },
    });
    if (isByCode) await tx.identity.deleteMany({ where: { personId: person.id } });
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'reset', personId: person.id, usedAt: null } });
    return issuePass(tx, person.id, now);
  });
}
