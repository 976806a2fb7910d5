import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Role, Viewer } from '@/lib/domain/person';
import { writeAudit } from './audit';
import { db, type Transaction } from './database';
import { enroll } from './enroll';
import type { Prisma } from './generated/client';
import { hashOf } from './rosters';

/** How long the link of an invite works. The address it was made for may take it later still, by signing in. */
export const LINK_DAYS = 60;

const parts = { classroom: true } satisfies Prisma.InviteInclude;
type InviteRow = Prisma.InviteGetPayload<{ include: typeof parts }>;

/** An invite as whoever holds its link sees it. */
export interface HeldInvite {
  classroomId: string;
  classroom: string;
  /** As the roster has it. */
  name: string;
  role: Role;
  /** Why it cannot be taken: a code of the catalogue's `errors` part; null when it can. */
  fault: 'invite-spent' | 'invite-expired' | 'class-archived' | 'invite-not-yours' | null;
  /** It is this person's already. */
  isTaken: boolean;
}

function faultOf({ acceptedAt, createdAt, classroom }: InviteRow, now: Date): HeldInvite['fault'] {
  if (acceptedAt !== null) return 'invite-spent';
  if (now.getTime() - createdAt.getTime() >= LINK_DAYS * 86_400_000) return 'invite-expired';
  return classroom.archivedAt === null ? null : 'class-archived';
}

const roleIn = (tx: Transaction, spaceId: string, personId: string) =>
  tx.enrollment.findUnique({ where: { spaceId_personId: { spaceId, personId } }, select: { role: true } });

async function isTakenBy(tx: Transaction, { spaceId, personId }: InviteRow, viewer: Pick<Viewer, 'id'> | null) {
  return viewer !== null && personId === viewer.id && (await roleIn(tx, spaceId, viewer.id)) !== null;
}

/** The invite of a link's secret, or null when there is none of it. */
export async function findInvite(token: string, viewer: Viewer | null, now: Date): Promise<HeldInvite | null> {
  const row = await db().invite.findUnique({ where: { tokenHash: hashOf(token) }, include: parts });
  if (!row) return null;
  const isTaken = await isTakenBy(db(), row, viewer);
  const own = viewer && (await roleIn(db(), row.spaceId, viewer.id));
  // An instructor who tries a link out would use it up.
  const fault = !isTaken && own?.role === 'instructor' ? 'invite-not-yours' : faultOf(row, now);
  const { spaceId: classroomId, name, role } = row;
  return { classroomId, classroom: row.classroom.name, name, role, fault, isTaken };
}

/**
 * Takes an invite by its link: puts the person into the class in the role and section of the roster. Taking it twice
 * changes nothing. Throws 'invite-unknown', 'invite-spent', 'invite-expired', 'invite-not-yours', 'guest-role' or
 * 'class-archived'.
 */
export async function acceptInvite(viewer: Viewer, token: string, now: Date): Promise<{ classroomId: string }> {
  return db().$transaction(async (tx) => {
    const row = await tx.invite.findUnique({ where: { tokenHash: hashOf(token) }, include: parts });
    if (!row) throw new ExpectedError('invite-unknown');
    if (await isTakenBy(tx, row, viewer)) return { classroomId: row.spaceId };
    const fault = faultOf(row, now);
    if (fault) throw new ExpectedError(fault);
    return take(tx, row, viewer, now);
  });
}

/** An invite that waits for the address of a person. */
export interface WaitingInvite {
  id: string;
  classroomId: string;
  classroom: string;
}

async function findVerifiedAddress(viewer: Viewer): Promise<string | null> {
  const where = { id: viewer.id, emailVerifiedAt: { not: null } };
  return (await db().person.findFirst({ where, select: { email: true } }))?.email ?? null;
}

const waitingFor = (email: string) =>
  ({ email, acceptedAt: null, classroom: { archivedAt: null } }) satisfies Prisma.InviteWhereInput;

/** The invites that wait for this person's address, once it is verified that it is theirs. */
export async function listInvitesForViewer(viewer: Viewer): Promise<WaitingInvite[]> {
  const email = await findVerifiedAddress(viewer);
  if (email === null) return [];
  const rows = await db().invite.findMany({ where: waitingFor(email), include: parts, orderBy: { createdAt: 'asc' } });
  return rows.map(({ id, spaceId, classroom }) => ({ id, classroomId: spaceId, classroom: classroom.name }));
}

/** Takes an invite by the address it was made for. Throws 'not-found' unless that address is verified as the person's. */
export async function acceptWaitingInvite(
  viewer: Viewer,
  { classroomId, id }: { classroomId: string; id: string },
  now: Date,
): Promise<{ classroomId: string }> {
  const email = await findVerifiedAddress(viewer);
  if (email === null) throw new ExpectedError('not-found');
  return db().$transaction(async (tx) => {
    const where = { ...waitingFor(email), spaceId: classroomId, id };
    const row = await tx.invite.findFirst({ where, include: parts });
    if (!row) throw new ExpectedError('not-found');
    return take(tx, row, viewer, now);
  });
}

/** Marks the invite as theirs and puts them into the class. */
async function take(
  tx: Transaction,
  { spaceId, id, role, sectionId }: InviteRow,
  viewer: Viewer,
  now: Date,
): Promise<{ classroomId: string }> {
  if (viewer.kind === 'guest' && role !== 'student') throw new ExpectedError('guest-role');
  const key = { spaceId, personId: viewer.id };
  const own = await roleIn(tx, spaceId, viewer.id);
  if (own?.role === 'instructor') throw new ExpectedError('invite-not-yours');
  const where = { spaceId, id, acceptedAt: null };
  const { count } = await tx.invite.updateMany({ where, data: { acceptedAt: now, personId: viewer.id } });
  // Somebody else pressed the button of the same link in this moment.
  if (count === 0) throw new ExpectedError('invite-spent');
  const isNew = await enroll(tx, { ...key, role, sectionId: role === 'student' ? sectionId : null });
  if (!isNew && own) await follow(tx, key, own.role, { role, sectionId });
  if (role === 'assistant' && sectionId !== null) {
    const data = [{ spaceId, sectionId, personId: viewer.id }];
    await tx.sectionAssistant.createMany({ data, skipDuplicates: true });
  }
  return { classroomId: spaceId };
}

const RANK: Role[] = ['student', 'assistant', 'instructor'];

/** Somebody who joined by the code before they took their invite: the roster gives them more, never less. */
async function follow(
  tx: Transaction,
  key: { spaceId: string; personId: string },
  from: Role,
  { role: to, sectionId }: { role: Role; sectionId: string | null },
): Promise<void> {
  const where = { spaceId_personId: key };
  if (RANK.indexOf(to) > RANK.indexOf(from)) {
    await tx.enrollment.update({ where, data: { role: to, sectionId: null } });
    await tx.sectionAssistant.deleteMany({ where: key });
    const { spaceId, personId } = key;
    await writeAudit(tx, { spaceId, actorId: personId, act: 'role.changed', about: { personId, from, to } });
  } else if (from === 'student' && sectionId !== null) {
    await tx.enrollment.update({ where, data: { sectionId } });
  }
}
