import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { mayTeach, type Viewer } from '@/lib/domain/person';
import { db, environment, type Transaction } from './database';
import { isUniqueViolation } from './failures';
import type { Person } from './generated/client';
import { hashPassword, isPassword, spendTimeOnNobody } from './password';

function toViewer(person: Person): Viewer {
  const { id, name, email, kind, isAdmin } = person;
  const asked = { kind, email, isAdmin, emailVerified: person.emailVerifiedAt !== null, invited: person.mayTeach };
  return { id, name, email, kind, isAdmin, mayTeach: mayTeach(asked, environment().teaching) };
}

const DAY = 86_400_000;

/** The person a session speaks for, or null when it was ended everywhere or the person is gone. Notes the day they came. */
export async function findViewerOfSession(
  session: { personId: string; epoch: number },
  now = new Date(),
): Promise<Viewer | null> {
  const person = await db().person.findUnique({ where: { id: session.personId } });
  if (!person || person.sessionEpoch !== session.epoch || person.disabledAt !== null) return null;
  if (person.kind === 'simulated') return null;
  if (person.kind === 'demonstration' && !environment().demonstration) return null;
  const yesterday = new Date(now.getTime() - DAY);
  if (person.seenAt < yesterday) {
    // One of several requests at once is enough; where it was none, the person was deleted in this moment.
    const noted = await db().person.updateMany({
      where: { id: person.id, seenAt: { lt: yesterday } },
      data: { seenAt: now },
    });
    if (noted.count === 0 && (await db().person.count({ where: { id: person.id } })) === 0) return null;
  }
  return toViewer(person);
}

/** What a session has to carry for this person. */
export interface SessionSeed {
  personId: string;
  epoch: number;
}

/**
 * Throws 'sign-in-disabled' for whom an administrator keeps out. To be asked only about people who have proven who they
 * are: nobody else learns it.
 */
export function refuseDisabled({ disabledAt }: Pick<Person, 'disabledAt'>): void {
  if (disabledAt !== null) throw new ExpectedError('sign-in-disabled');
}

/** A session for somebody who has proven who they are: every way in ends here. Throws 'sign-in-disabled'. */
export function seedOf(person: Person): SessionSeed {
  refuseDisabled(person);
  return { personId: person.id, epoch: person.sessionEpoch };
}

/** A person with nothing but a name. */
export async function createGuest(name: string): Promise<SessionSeed> {
  return seedOf(await db().person.create({ data: { id: newId(), kind: 'guest', name } }));
}

/** An account with an address and a password; throws ExpectedError 'email-taken'. */
export async function createMember(
  { name, email, password }: { name: string; email: string; password: string },
  also: { isAdmin?: boolean } = {},
  tx: Transaction = db(),
): Promise<SessionSeed> {
  const passwordHash = await hashPassword(password);
  try {
    return seedOf(
      await tx.person.create({ data: { id: newId(), kind: 'member', name, email, passwordHash, ...also } }),
    );
  } catch (error) {
    // Asking first would not do: two who sign up in the same moment would both be told that the address is free.
    throw isUniqueViolation(error) ? new ExpectedError('email-taken') : error;
  }
}

/**
 * Gives somebody without an address one, and a password: a guest becomes a member, and no work is touched. The return
 * code stops, since there is a better way back now. Throws ExpectedError 'email-taken'.
 */
export async function turnGuestIntoMember(
  guest: Viewer,
  { name, email, password }: { name: string; email: string; password: string },
): Promise<void> {
  const passwordHash = await hashPassword(password);
  try {
    await db().person.updateMany({
      where: { id: guest.id, kind: { in: ['guest', 'member'] }, email: null },
      data: { kind: 'member', name, email, passwordHash, returnCodeHash: null },
    });
  } catch (error) {
    if (isUniqueViolation(error)) throw new ExpectedError('email-taken');
    throw error;
  }
}

/**
 * The person with this address and password, or null. Takes as long for an address that nobody has. Throws
 * 'sign-in-disabled', after the right password alone.
 */
export async function findByPassword(email: string, password: string): Promise<SessionSeed | null> {
  const person = await db().person.findUnique({ where: { email } });
  if (!person?.passwordHash) {
    await spendTimeOnNobody(password);
    return null;
  }
  return (await isPassword(password, person.passwordHash)) ? seedOf(person) : null;
}

/** The demonstration account of a role; null where the demonstration does not exist or is not asked for. */
export async function findDemonstration(role: 'instructor' | 'student'): Promise<SessionSeed | null> {
  if (!environment().demonstration) return null;
  const person = await db().person.findFirst({
    where: { kind: 'demonstration', enrollments: { some: { role, classroom: { isSimulated: true } } } },
  });
  return person && seedOf(person);
}

export interface PersonRow {
  id: string;
  name: string;
  email: string | null;
  isAdmin: boolean;
  invited: boolean;
  /** Since when they are kept from signing in; null when they are not. */
  disabledAt: Date | null;
}

/** Everybody with an account, for an administrator; nobody's work. */
export async function listPeopleForAdmin(viewer: Viewer): Promise<PersonRow[]> {
  if (!viewer.isAdmin) throw new ExpectedError('not-found');
  const people = await db().person.findMany({ where: { kind: 'member' }, orderBy: [{ name: 'asc' }, { id: 'asc' }] });
  return people.map(({ id, name, email, isAdmin, mayTeach: invited, disabledAt }) => ({
    ...{ id, name, email, isAdmin, invited, disabledAt },
  }));
}

/** Lets a member teach, or no longer. */
export async function inviteToTeach(viewer: Viewer, personId: string, invited: boolean): Promise<void> {
  if (!viewer.isAdmin) throw new ExpectedError('not-found');
  await db().person.updateMany({ where: { id: personId, kind: 'member' }, data: { mayTeach: invited } });
}
