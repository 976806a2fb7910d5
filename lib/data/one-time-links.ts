import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { ExpectedError } from '@/lib/domain/expected-error';
import { db, type Transaction } from './database';
import type { OneTimeLink } from './generated/client';

/** What a secret is for. It opens nothing else. */
export type Purpose =
  | 'first-administrator'
  /** Signs in whoever reads mail at an address. */
  | 'sign-in'
  /** Lets a new password be set. */
  | 'reset'
  /** Makes an address a person's own. */
  | 'address'
  /** Signs the browser in again that has just proven who it is. */
  | 'pass'
  /** Lets the next sign-in at a provider be tied to a person. */
  | 'connect';

interface NewLink {
  purpose: Purpose;
  personId?: string;
  email?: string;
  expiresAt: Date;
  /** What is to be typed rather than followed; without it a secret too long to type is made. */
  token?: string;
}

const MINUTE = 60_000;

/** So many minutes after. */
export const minutesAfter = (now: Date, minutes: number) => new Date(now.getTime() + minutes * MINUTE);

/** Only the hash is kept: whoever reads the database can follow no link. */
export const hashOfToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** Whose and where to a link is: of several for the same, only the newest counts. */
const sameAs = ({ purpose, personId, email }: Pick<OneTimeLink, 'purpose' | 'personId' | 'email'>) => ({
  purpose,
  personId,
  email,
});

/** Makes a secret that works once. Earlier ones for the same purpose, person and address stop working. */
export async function issueLink(tx: Transaction, { token, ...link }: NewLink): Promise<string> {
  const secret = token ?? randomBytes(24).toString('base64url');
  const row = { personId: null, email: null, ...link };
  await tx.oneTimeLink.deleteMany({ where: { ...sameAs(row), usedAt: null } });
  await tx.oneTimeLink.create({ data: { tokenHash: hashOfToken(secret), ...row } });
  return secret;
}

/** The link of a secret, as long as it can still be used; null for every other reason alike. */
export async function findLink(purpose: Purpose, token: string, now: Date): Promise<OneTimeLink | null> {
  return db().oneTimeLink.findFirst({
    where: { tokenHash: hashOfToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
  });
}

/** Uses the link up, in the transaction that does what it is for: both happen or neither. Throws 'link-spent'. */
export async function spendLink(tx: Transaction, purpose: Purpose, token: string, now: Date): Promise<OneTimeLink> {
  const [link] = await tx.oneTimeLink.updateManyAndReturn({
    where: { tokenHash: hashOfToken(token), purpose, usedAt: null, expiresAt: { gt: now } },
    data: { usedAt: now },
  });
  if (!link) throw new ExpectedError('link-spent');
  // Two that were made in the same moment are siblings: when one is used, the other is as well.
  await tx.oneTimeLink.deleteMany({ where: { ...sameAs(link), usedAt: null } });
  return link;
}

/** Removes links that ended a day ago or earlier, with the addresses in them. */
export async function forgetOldLinks(now: Date): Promise<void> {
  await db().oneTimeLink.deleteMany({ where: { expiresAt: { lt: minutesAfter(now, -24 * 60) } } });
}
