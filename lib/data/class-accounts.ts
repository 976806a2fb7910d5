import 'server-only';
import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { makePenName } from '@/lib/domain/pen-name';
import { writeAudit } from './audit';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db } from './database';
import { isUniqueViolation } from './failures';
import { issueReturnCode, MAY_HAVE_CODE, newCode, type ShownCode } from './return-codes';

const chance = () => randomInt(2 ** 32) / 2 ** 32;

export interface WithoutAddress {
  personId: string;
  name: string;
  /** Made by themselves as a guest, or an account that an instructor made. */
  kind: 'guest' | 'member';
  hasCode: boolean;
}

/** The students of a class who have no address: those whom its instructors can give a code. */
export async function listWithoutAddress(classroom: TaughtClassroom): Promise<WithoutAddress[]> {
  const rows = await db().person.findMany({
    where: { ...MAY_HAVE_CODE, enrollments: { some: { spaceId: classroom.spaceId, role: 'student' } } },
  });
  const byName = new Intl.Collator('en', { numeric: true });
  return rows
    .map(({ id, name, kind, returnCodeHash }) => ({
      personId: id,
      name,
      kind: kind === 'guest' ? ('guest' as const) : ('member' as const),
      hasCode: returnCodeHash !== null,
    }))
    .sort((a, b) => byName.compare(a.name, b.name));
}

/**
 * A fresh code for a student of the class who has no address, written down in the audit. It opens everything they
 * have, so it is refused for whoever also works elsewhere. Throws 'not-found' for everybody else, 'code-their-own' and
 * 'class-archived'.
 */
export async function reissueReturnCode(classroom: TaughtClassroom, personId: string): Promise<ShownCode> {
  refuseArchived(classroom);
  const { spaceId, enrollment } = classroom;
  const { code, hash } = issueReturnCode();
  return db().$transaction(async (tx) => {
    const person = await tx.person.findFirst({
      where: { id: personId, ...MAY_HAVE_CODE, enrollments: { some: { spaceId, role: 'student' } } },
    });
    if (!person) throw new ExpectedError('not-found');
    const elsewhere = await tx.person.findFirst({
      where: {
        id: personId,
        OR: [
          { enrollments: { some: { spaceId: { not: spaceId } } } },
          { attempts: { some: { spaceId: { not: spaceId }, lastWorkAt: { not: null } } } },
        ],
      },
    });
    if (elsewhere) throw new ExpectedError('code-their-own');
    await tx.person.update({ where: { id: personId }, data: newCode(hash) });
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'code.reissued', about: { personId } });
    return { name: person.name, code };
  });
}

/**
 * Accounts without an address for a list of names, all in the class under pen names of their own, with the codes that
 * let them in: all of them or none. The codes are in the answer and nowhere else. Throws 'class-archived'.
 */
export async function createAccounts(classroom: TaughtClassroom, names: string[]): Promise<ShownCode[]> {
  refuseArchived(classroom);
  for (let attempt = 0; ; attempt++) {
    try {
      return await writeAccounts(classroom, names);
    } catch (error) {
      // Somebody who joined in this moment took one of the pen names.
      if (attempt >= 5 || !isUniqueViolation(error)) throw error;
    }
  }
}

async function writeAccounts({ spaceId, enrollment }: TaughtClassroom, names: string[]): Promise<ShownCode[]> {
  const made = names.map((name) => ({ id: newId(), name, ...issueReturnCode() }));
  await db().$transaction(async (tx) => {
    const others = await tx.enrollment.findMany({ where: { spaceId }, select: { penName: true } });
    const taken = new Set(others.map(({ penName }) => penName));
    const enrollments = made.map(({ id: personId }) => {
      const penName = makePenName(taken, chance);
      taken.add(penName);
      return { spaceId, personId, role: 'student' as const, penName };
    });
    await tx.person.createMany({
      data: made.map(({ id, name, hash }) => ({ id, kind: 'member' as const, name, returnCodeHash: hash })),
    });
    await tx.enrollment.createMany({ data: enrollments });
    const about = { count: made.length };
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'accounts.made', about });
  });
  return made.map(({ name, code }) => ({ name, code }));
}
