import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { db, type Transaction } from './database';
import { isUniqueViolation } from './failures';
import { LINK_MINUTES } from './mail-sign-in';
import { findLink, issueLink, minutesAfter, spendLink } from './one-time-links';
import { issuePass } from './passes';
import { hashPassword, isPassword } from './password';
import { forgetFailures, PER_ACCOUNT, takeTry } from './throttle';

/** A person's own account, in their hands. */
export interface OwnAccount {
  personId: string;
  email: string;
  isConfirmed: boolean;
  hasPassword: boolean;
  /** Providers that speak for them. */
  issuers: string[];
}

/** The account of whoever is asking; throws 'not-found' for people without an address, who have nothing here to change. */
export async function getOwnAccount(viewer: Viewer): Promise<OwnAccount> {
  const person = await db().person.findFirst({
    where: { id: viewer.id, kind: 'member', email: { not: null } },
    include: { identities: { orderBy: { createdAt: 'asc' } } },
  });
  if (!person?.email) throw new ExpectedError('not-found');
  return {
    personId: person.id,
    email: person.email,
    isConfirmed: person.emailVerifiedAt !== null,
    hasPassword: person.passwordHash !== null,
    issuers: person.identities.map(({ issuer }) => issuer),
  };
}

/** Asks for the password again before something that a stolen session must not do; throws 'password-wrong' or 'too-many'. */
export async function checkPassword({ personId }: OwnAccount, password: string, now: Date): Promise<void> {
  const { passwordHash } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  if (passwordHash === null) return;
  const key = `password:${personId}`;
  const minutes = await takeTry(key, PER_ACCOUNT, now);
  if (minutes > 0) throw new ExpectedError('too-many', { minutes });
  if (!(await isPassword(password, passwordHash))) throw new ExpectedError('password-wrong');
  await forgetFailures(key);
}

/** Sets another password and ends every other session; answers a pass for this one. */
export async function setPassword(own: OwnAccount, password: string, now: Date): Promise<string> {
  const passwordHash = await hashPassword(password);
  return db().$transaction(async (tx) => {
    await tx.person.update({
      where: { id: own.personId },
      data: { passwordHash, sessionEpoch: { increment: 1 } },
    });
    await tx.oneTimeLink.deleteMany({ where: { personId: own.personId, purpose: 'reset', usedAt: null } });
    return issuePass(tx, own.personId, now);
  });
}

/** Ends every session of this person; answers a pass for the one that asked. */
export async function endOtherSessions(own: OwnAccount, now: Date): Promise<string> {
  return db().$transaction(async (tx) => {
    await tx.person.update({ where: { id: own.personId }, data: { sessionEpoch: { increment: 1 } } });
    return issuePass(tx, own.personId, now);
  });
}

/**
 * Takes what speaks for this person at a provider away and ends every session, that of whoever came in by it among them;
 * answers a pass for the one that asked. Throws 'not-found', and 'last-way-in' for whoever could not sign in any more.
 */
export async function disconnect(own: OwnAccount, issuer: string, canGetMail: boolean, now: Date): Promise<string> {
  return db().$transaction(async (tx) => {
    const person = await tx.person.findUniqueOrThrow({ where: { id: own.personId }, include: { identities: true } });
    if (!person.identities.some((identity) => identity.issuer === issuer)) throw new ExpectedError('not-found');
    const hasOther = person.identities.some((identity) => identity.issuer !== issuer);
    if (person.passwordHash === null && !canGetMail && !hasOther) throw new ExpectedError('last-way-in');
    await tx.identity.deleteMany({ where: { personId: own.personId, issuer } });
    await tx.person.update({ where: { id: own.personId }, data: { sessionEpoch: { increment: 1 } } });
    return issuePass(tx, own.personId, now);
  });
}

/** Gives the account another address that nobody has confirmed; for servers without mail. Throws 'email-taken'. */
export async function changeAddress(own: OwnAccount, email: string): Promise<void> {
  if (email === own.email) return;
  await writeAddress(own, email, (tx) =>
    tx.person.update({ where: { id: own.personId }, data: { email, emailVerifiedAt: null } }),
  );
}

/** A link that makes an address theirs, for a mail to that address. */
export function createAddressLink({ personId }: OwnAccount, email: string, now: Date): Promise<string> {
  return db().$transaction(async (tx) => {
    // Whichever address it was for: one change of mind ends the one before.
    await tx.oneTimeLink.deleteMany({ where: { purpose: 'address', personId, usedAt: null } });
    return issueLink(tx, { purpose: 'address', personId, email, expiresAt: minutesAfter(now, LINK_MINUTES) });
  });
}

/** The address that a link would make theirs; null when it works no more, or is for somebody else. */
export async function findAddressLink(own: OwnAccount, token: string, now: Date): Promise<string | null> {
  const link = await findLink('address', token, now);
  return link?.personId === own.personId ? link.email : null;
}

/** Uses the link up: the address is theirs and confirmed. Throws 'link-spent' or 'email-taken'. */
export async function confirmAddress(own: OwnAccount, token: string, now: Date): Promise<string> {
  const email = await findAddressLink(own, token, now);
  if (email === null) throw new ExpectedError('link-spent');
  await writeAddress(own, email, async (tx) => {
    await spendLink(tx, 'address', token, now);
    await tx.person.update({ where: { id: own.personId }, data: { email, emailVerifiedAt: now } });
  });
  return email;
}

/** Links that were sent to the old address go with it. */
async function writeAddress(
  own: OwnAccount,
  email: string,
  write: (tx: Transaction) => Promise<unknown>,
): Promise<void> {
  try {
    await db().$transaction(async (tx) => {
      await write(tx);
      if (email === own.email) return;
      await tx.oneTimeLink.deleteMany({ where: { personId: own.personId, purpose: 'reset', usedAt: null } });
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new ExpectedError('email-taken') : error;
  }
}
