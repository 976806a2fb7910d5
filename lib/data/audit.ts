import 'server-only';
import { v7 as newId } from 'uuid';
import type { AuditAbout, AuditAct } from '@/lib/domain/audit';
import type { TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';

interface NewAuditEntry {
  /** The class it concerns; null for acts of an administrator. */
  spaceId: string | null;
  actorId: string | null;
  act: AuditAct;
  about: AuditAbout;
}

/** Writes down an act, in the transaction that does it: both happen or neither. */
export async function writeAudit(tx: Transaction, entry: NewAuditEntry): Promise<void> {
  await tx.auditEntry.create({ data: { id: newId(), ...entry } });
}

export interface AuditRow {
  id: string;
  act: AuditAct;
  about: AuditAbout;
  at: Date;
  /** Null once that person is deleted. */
  actor: string | null;
  /** Name of the person that `about.personId` names; null where it names none, or somebody who is deleted. */
  person: string | null;
}

/** How many acts the list goes back. */
const LONGEST = 500;

/** The acts in a class, newest first, for one of its instructors. */
export async function listAudit(classroom: TaughtClassroom): Promise<AuditRow[]> {
  const rows = await db().auditEntry.findMany({
    where: { spaceId: classroom.spaceId },
    include: { actor: { select: { name: true } } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: LONGEST,
  });
  // Only writeAudit() fills these columns.
  const entries = rows.map((row) => ({ ...row, act: row.act as AuditAct, about: row.about as AuditAbout }));
  const ids = entries.flatMap(({ about: { personId } }) => (typeof personId === 'string' ? [personId] : []));
  const people = await db().person.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return entries.map(({ id, act, about, at, actor }) => ({
    id,
    act,
    about,
    at,
    actor: actor?.name ?? null,
    person: names.get(String(about.personId)) ?? null,
  }));
}
