import 'server-only';
import { randomInt } from 'node:crypto';
import { makePenName } from '@/lib/domain/pen-name';
import type { Role } from '@/lib/domain/person';
import type { Transaction } from './database';

const chance = () => randomInt(2 ** 32) / 2 ** 32;
// As many people may join in one moment, all after the same name.
const MOST_TRIES = 50;

/** Who is to be in which class, and as what. */
export interface NewEnrollment {
  spaceId: string;
  personId: string;
  role: Role;
  sectionId: string | null;
}

/**
 * Puts a person into a class under a fresh pen name. Somebody who is in it already stays as they are: false. A pen name
 * that another took in this moment is not an error of the database, so that it can be part of a transaction.
 */
export async function enroll(tx: Transaction, { spaceId, personId, ...as }: NewEnrollment): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    if (await tx.enrollment.findUnique({ where: { spaceId_personId: { spaceId, personId } } })) return false;
    const others = await tx.enrollment.findMany({ where: { spaceId }, select: { penName: true } });
    const penName = makePenName(new Set(others.map((other) => other.penName)), chance);
    const made = await tx.enrollment.createMany({
      data: [{ spaceId, personId, penName, ...as }],
      skipDuplicates: true,
    });
    if (made.count === 1) return true;
  }
  throw new Error(`No pen name was free in ${spaceId}`);
}
