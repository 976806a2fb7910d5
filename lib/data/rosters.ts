import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Role } from '@/lib/domain/person';
import { isSameSection, type PlannedRow, planRoster, type RosterRow } from '@/lib/domain/roster';
import { writeAudit } from './audit';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';

/** How the database knows the secret of an invite's link. */
export const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** Somebody's link, as it is shown once. */
export interface InviteLink {
  name: string;
  email: string | null;
  section: string | null;
  token: string;
}

/** An invite that nobody has taken yet. */
export interface OpenInvite {
  id: string;
  name: string;
  email: string | null;
  role: Role;
  section: string | null;
  createdAt: Date;
}

/** What each row of a roster would do in this class; writes nothing. */
export async function planForClass(
  { spaceId }: TaughtClassroom,
  rows: RosterRow[],
  tx: Transaction = db(),
): Promise<PlannedRow[]> {
  const [people, invited, sections] = [
    await tx.enrollment.findMany({ where: { spaceId }, include: { person: true } }),
    await tx.invite.findMany({ where: { spaceId, acceptedAt: null } }),
    await tx.section.findMany({ where: { spaceId } }),
  ];
  return planRoster(rows, {
    present: people.map(({ person: { name, email } }) => ({ name, email })),
    invited,
    sections: sections.map(({ name }) => name),
  });
}

/**
 * Invites everybody of a roster who is new in the class and makes the sections that are missing: all of it or nothing.
 * Rows with a fault are left out. The links are in the answer and nowhere else. Throws 'roster-nobody' or
 * 'class-archived'.
 */
export async function importRoster(classroom: TaughtClassroom, rows: RosterRow[], now: Date): Promise<InviteLink[]> {
  refuseArchived(classroom);
  const { spaceId, enrollment } = classroom;
  return db().$transaction(async (tx) => {
    // Two tabs with the same roster take turns: the second finds everybody invited.
    await tx.$queryRaw`SELECT 1 FROM "classroom" WHERE "spaceId" = ${spaceId}::uuid FOR UPDATE`;
    const planned = await planForClass(classroom, rows, tx);
    const fresh = planned.filter(({ outcome }) => outcome.kind === 'new');
    if (fresh.length === 0) throw new ExpectedError('roster-nobody');
    const made = planned.flatMap(({ section, isNewSection }) => (isNewSection && section ? [section] : []));
    await tx.section.createMany({ data: made.map((name) => ({ spaceId, id: newId(), name })) });
    const sections = await tx.section.findMany({ where: { spaceId } });
    const invites = fresh.map(({ name, email, role, section }) => {
      const place = section === null ? null : sections.find((one) => isSameSection(one.name, section));
      const { token, tokenHash } = newToken();
      const data = { spaceId, id: newId(), name, email, role, sectionId: place?.id ?? null, tokenHash, createdAt: now };
      return { data, link: { name, email, section: place?.name ?? null, token } };
    });
    await tx.invite.createMany({ data: invites.map(({ data }) => data) });
    const about = { count: invites.length };
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'roster.imported', about });
    return invites.map(({ link }) => link);
  });
}

function newToken(): { token: string; tokenHash: string } {
  const token = randomBytes(24).toString('base64url');
  return { token, tokenHash: hashOf(token) };
}

const byName = new Intl.Collator('en', { numeric: true });

/** Everybody who is expected in the class and has not come yet, by name. */
export async function listInvites({ spaceId }: TaughtClassroom, tx: Transaction = db()): Promise<OpenInvite[]> {
  const rows = await tx.invite.findMany({ where: { spaceId, acceptedAt: null }, include: { section: true } });
  return rows
    .map(({ id, name, email, role, section, createdAt }) => {
      return { id, name, email, role, section: section?.name ?? null, createdAt };
    })
    .sort((a, b) => byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Fresh links for everybody who has not come yet, shown once; the earlier ones stop. Throws 'class-archived'. */
export async function renewLinks(classroom: TaughtClassroom, now: Date): Promise<InviteLink[]> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  return db().$transaction(async (tx) => {
    const links: InviteLink[] = [];
    for (const { id, name, email, section } of await listInvites(classroom, tx)) {
      const { token, tokenHash } = newToken();
      const where = { spaceId, id, acceptedAt: null };
      const { count } = await tx.invite.updateMany({ where, data: { tokenHash, createdAt: now } });
      if (count === 1) links.push({ name, email, section, token });
    }
    return links;
  });
}

/** Takes an invite back that nobody has taken; its link stops at once. Throws 'not-found' or 'class-archived'. */
export async function withdrawInvite(classroom: TaughtClassroom, id: string): Promise<void> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  const { count } = await db().invite.deleteMany({ where: { spaceId, id, acceptedAt: null } });
  if (count === 0) throw new ExpectedError('not-found');
}
