import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { db, type Transaction } from './database';
import { isUniqueViolation } from './failures';
import { issueLink, minutesAfter, spendLink } from './one-time-links';
import type { OwnAccount } from './own-account';
import { type SessionSeed, seedOf } from './people';

/** What an identity provider said about whoever signed in there. */
export interface ProvenIdentity {
  issuer: string;
  subject: string;
  name: string;
  /** Lower case; null when the provider named none. */
  email: string | null;
  isEmailVerified: boolean;
}

/** Who is in front of the browser that comes back from the provider. */
export interface Returning {
  viewer: Viewer | null;
  /** Proof that the viewer asked to tie the identity to their account; null when they did not. */
  connecting: string | null;
}

/** Somebody chooses an account at the provider and comes back. */
const MINUTES_TO_CONNECT = 15;

/** Lets the next sign-in at a provider be tied to this account, from the browser that holds the answer. */
export function createConnection({ personId }: OwnAccount, now: Date): Promise<string> {
  const expiresAt = minutesAfter(now, MINUTES_TO_CONNECT);
  return db().$transaction((tx) => issueLink(tx, { purpose: 'connect', personId, expiresAt }));
}

/**
 * Who signs in with this identity. One that is new here is tied, in this order: to the account that asked for it; to the
 * member whose confirmed address the provider confirms too; to a new member. A session that is open in the browser may be
 * somebody else's, so a guest's work is only brought along when its owner is asked. Throws 'identity-taken', 'identity-unverified', 'identity-unconfirmed', 'sign-in-disabled'
 * and 'link-spent', and then nothing has changed.
 */
export async function enterWithIdentity(
  identity: ProvenIdentity,
  returning: Returning,
  now: Date,
): Promise<SessionSeed> {
  try {
    return await db().$transaction((tx) => enter(tx, identity, returning, now));
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    // The same person in two tabs: now the other one has made it.
    return db().$transaction((tx) => enter(tx, identity, returning, now));
  }
}

async function enter(
  tx: Transaction,
  identity: ProvenIdentity,
  { viewer, connecting }: Returning,
  now: Date,
): Promise<SessionSeed> {
  const { issuer, subject } = identity;
  const key = { issuer_subject: { issuer, subject } };
  const known = await tx.identity.findUnique({ where: key, include: { person: true } });
  if (viewer && connecting !== null) {
    const { personId } = await spendLink(tx, 'connect', connecting, now);
    if (personId !== viewer.id) throw new ExpectedError('link-spent');
    if (known && known.personId !== viewer.id) throw new ExpectedError('identity-taken');
    return known ? seedOf(known.person) : tie(tx, identity, viewer.id, now);
  }
  if (known) return seedOf(known.person);
  if (identity.email === null || !identity.isEmailVerified) throw new ExpectedError('identity-unverified');
  const owner = await tx.person.findUnique({ where: { email: identity.email } });
  if (owner) {
    // Anybody could have made an account with this address beforehand, and would get into what becomes of it.
    if (owner.emailVerifiedAt === null) throw new ExpectedError('identity-unconfirmed');
    return tie(tx, identity, owner.id, now);
  }
  return tie(tx, identity, await createFromIdentity(tx, identity, now), now);
}

/** Ties the identity to a person; an address of theirs that the provider confirms is confirmed from then on. */
async function tie(tx: Transaction, identity: ProvenIdentity, personId: string, now: Date): Promise<SessionSeed> {
  const { issuer, subject, email, isEmailVerified } = identity;
  await tx.identity.create({ data: { issuer, subject, personId } });
  if (email !== null && isEmailVerified) {
    const data = { emailVerifiedAt: now };
    await tx.person.updateMany({ where: { id: personId, email, emailVerifiedAt: null }, data });
  }
  return seedOf(await tx.person.findUniqueOrThrow({ where: { id: personId } }));
}

async function createFromIdentity(tx: Transaction, { name, email }: ProvenIdentity, now: Date): Promise<string> {
  const data = { id: newId(), kind: 'member' as const, name, email, emailVerifiedAt: now };
  return (await tx.person.create({ data })).id;
}
