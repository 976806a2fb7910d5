import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { firstConfirmedByMail } from './confirmed';
import { db, type Transaction } from './database';
import { isUniqueViolation } from './failures';
import type { Person } from './generated/client';
import { findLink, issueLink, minutesAfter, spendLink } from './one-time-links';
import { issuePass } from './passes';
import { refuseDisabled } from './people';
import { MAY_HAVE_CODE } from './return-codes';

/** How long a link in a mail works, in minutes. */
export const LINK_MINUTES = 20;

/** A link for whoever reads mail at this address. It is made alike whether or not somebody has the address. */
export function createSignInLink(email: string, now: Date): Promise<string> {
  const expiresAt = minutesAfter(now, LINK_MINUTES);
  return db().$transaction((tx) => issueLink(tx, { purpose: 'sign-in', email, expiresAt }));
}

export interface SignInLink {
  email: string;
  /** Null: nobody has this address, and the link makes an account. */
  account: { name: string; isConfirmed: boolean; hasPassword: boolean } | null;
}

const findMember = (tx: Transaction, email: string) => tx.person.findFirst({ where: { email, kind: 'member' } });

/** What a link that still works would do; null when it works no more. Looking uses nothing up. */
export async function findSignInLink(token: string, now: Date): Promise<SignInLink | null> {
  const link = await findLink('sign-in', token, now);
  if (!link?.email) return null;
  const person = await findMember(db(), link.email);
  const account = person && {
    name: person.name,
    isConfirmed: person.emailVerifiedAt !== null,
    hasPassword: person.passwordHash !== null,
  };
  return { email: link.email, account };
}

/**
 * Uses the link up and answers a pass for the account of its address, which counts as confirmed. Where there is none it
 * is made under the given name, out of whoever is asking without an address, such as a guest. Throws 'link-spent', 'sign-in-disabled', and 'name-missing' when
 * an account would have to be made without a name.
 */
export async function enterByLink(
  token: string,
  { name, asking }: { name: string | null; asking: Viewer | null },
  now: Date,
): Promise<string> {
  try {
    return await db().$transaction(async (tx) => {
      const { email } = await spendLink(tx, 'sign-in', token, now);
      if (!email) throw new ExpectedError('link-spent');
      const person = await findMember(tx, email);
      const personId = person ? await confirm(tx, person, now) : await createFromMail(tx, { name, email, asking }, now);
      return issuePass(tx, personId, now);
    });
  } catch (error) {
    throw isUniqueViolation(error) ? new ExpectedError('email-taken') : error;
  }
}

async function confirm(tx: Transaction, person: Person, now: Date): Promise<string> {
  refuseDisabled(person);
  if (person.emailVerifiedAt === null) {
    await tx.person.update({ where: { id: person.id }, data: firstConfirmedByMail(now) });
  }
  return person.id;
}

async function createFromMail(
  tx: Transaction,
  { name, email, asking }: { name: string | null; email: string; asking: Viewer | null },
  now: Date,
): Promise<string> {
  if (name === null) throw new ExpectedError('name-missing');
  const account = { kind: 'member' as const, name, email, emailVerifiedAt: now };
  if (asking) {
    const where = { id: asking.id, ...MAY_HAVE_CODE };
    const { count } = await tx.person.updateMany({ where, data: { ...account, returnCodeHash: null } });
    if (count === 1) return asking.id;
  }
  return (await tx.person.create({ data: { id: newId(), ...account } })).id;
}
