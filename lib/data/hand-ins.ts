import 'server-only';
import { createHash } from 'node:crypto';
import { isBeforeOpening, isHandedInLate, mayTakeBack } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import { shareDone } from '@/lib/domain/progress';
import { getModuleOfAttempt, type OwnAttempt } from './attempts';
import { refuseArchived } from './classrooms';
import { db } from './database';
import { getWorkAt } from './work';

/** An attempt on an assignment by one of its students; only that can be handed in. Throws 'not-found'. */
function requireStudent({ classroom, role }: OwnAttempt): void {
  if (!classroom || role !== 'student') throw new ExpectedError('not-found');
  refuseArchived(classroom);
}

/** Hands in an attempt as it is now. Handing in twice keeps the first. Throws 'not-found', 'not-open-yet' and 'class-archived'. */
export async function handIn(attempt: OwnAttempt, now: Date): Promise<void> {
  requireStudent(attempt);
  if (isBeforeOpening(attempt.dates, now)) throw new ExpectedError('not-open-yet');
  const { spaceId, id } = attempt;
  await db().attempt.updateMany({ where: { spaceId, id, submittedAt: null }, data: { submittedAt: now } });
}

/** Takes back what was handed in, to hand it in again. Throws 'not-found', 'take-back-over' and 'class-archived'. */
export async function takeBack(attempt: OwnAttempt, now: Date): Promise<void> {
  requireStudent(attempt);
  if (!mayTakeBack(attempt.dates, now)) throw new ExpectedError('take-back-over');
  const { spaceId, id } = attempt;
  await db().attempt.update({ where: { spaceId_id: { spaceId, id } }, data: { submittedAt: null } });
}

// Without letters that are read as digits, or the other way round.
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** What names one handing in, on the receipt and in the instructor's table: short enough to be read aloud. */
export function referenceOf(attemptId: string, submittedAt: Date): string {
  const bytes = createHash('sha256').update(`${attemptId} ${submittedAt.toISOString()}`).digest().subarray(0, 8);
  const signs = [...bytes].map((byte) => SIGNS[byte % SIGNS.length]).join('');
  return `${signs.slice(0, 4)}-${signs.slice(4)}`;
}

/** What a student can show of having handed in. */
export interface Receipt {
  submittedAt: Date;
  isLate: boolean;
  reference: string;
  /** As they were when it was handed in: tags in the texts of the assignment, and steps done. */
  tags: number;
  done: number;
  of: number;
}

/** The receipt of an attempt; null while it is not handed in. */
export async function findReceipt(attempt: OwnAttempt): Promise<Receipt | null> {
  const { id, submittedAt, dates } = attempt;
  if (!submittedAt) return null;
  const [work, { content, sources }] = await Promise.all([
    getWorkAt(attempt, submittedAt),
    getModuleOfAttempt(attempt),
  ]);
  return {
    submittedAt,
    isLate: isHandedInLate(dates, submittedAt),
    reference: referenceOf(id, submittedAt),
    tags: work.tags.filter(({ sourceId }) => sources.some((source) => source.id === sourceId)).length,
    ...shareDone(content.steps, work),
  };
}
