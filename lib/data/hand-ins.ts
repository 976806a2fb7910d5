import 'server-only';
import { createHash } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { isBeforeOpening, isHandedInLate, mayTakeBack } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import { shareDone } from '@/lib/domain/progress';
import { getModuleOfAttempt, type OwnAttempt } from './attempts';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';
import type { Prisma } from './generated/client';
import { seenEnrollments } from './seen-students';
import type { StaffAssignment } from './staff';
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
  await db().$transaction(async (tx) => {
    const where = { spaceId, id, submittedAt: null };
    const { count } = await tx.attempt.updateMany({ where, data: { submittedAt: now } });
    if (count === 0) return;
    await enter(tx, attempt, 'handed-in', now);
    await noteChange(tx, { ...attempt, kind: 'work' });
  });
}

/** Takes back what was handed in, to hand it in again. Throws 'not-found', 'take-back-over' and 'class-archived'. */
export async function takeBack(attempt: OwnAttempt, now: Date): Promise<void> {
  requireStudent(attempt);
  if (!mayTakeBack(attempt.dates, now)) throw new ExpectedError('take-back-over');
  const { spaceId, id } = attempt;
  await db().$transaction(async (tx) => {
    const where = { spaceId, id, submittedAt: { not: null } };
    const { count } = await tx.attempt.updateMany({ where, data: { submittedAt: null } });
    if (count === 0) return;
    await enter(tx, attempt, 'taken-back', now);
    await noteChange(tx, { ...attempt, kind: 'work' });
  });
}

/** Handing in or taking back, as it happened. */
export interface HandInAct {
  act: 'handed-in' | 'taken-back';
  at: Date;
}

// Entered among the changes that arrived, with which they are exported, moved and deleted.
const KINDS = { 'handed-in': 'work.hand-in', 'taken-back': 'work.take-back' } as const;

async function enter(
  tx: Transaction,
  { spaceId, id: attemptId, personId }: OwnAttempt,
  act: HandInAct['act'],
  at: Date,
): Promise<void> {
  const row = { spaceId, id: newId(), attemptId, personId, kind: KINDS[act], outcome: 'applied', late: false };
  await tx.operation.create({ data: { ...row, appliedAt: at } });
}

async function listActs(where: Prisma.OperationWhereInput): Promise<(HandInAct & { attemptId: string })[]> {
  const rows = await db().operation.findMany({
    where: { ...where, kind: { in: Object.values(KINDS) } },
    orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ attemptId, kind, appliedAt }) => ({
    attemptId,
    act: kind === KINDS['taken-back'] ? 'taken-back' : 'handed-in',
    at: appliedAt,
  }));
}

/** Every time somebody handed in their own work or took it back, in order. */
export async function listHandIns({ spaceId, id }: OwnAttempt): Promise<HandInAct[]> {
  return (await listActs({ spaceId, attemptId: id })).map(({ act, at }) => ({ act, at }));
}

/** The same for each student of an assignment whom the asking person may see, by the id of the attempt. */
export async function listClassHandIns({ spaceId, id, sees }: StaffAssignment): Promise<Map<string, HandInAct[]>> {
  const isSeen = { enrollments: { some: { spaceId, role: 'student' as const, ...seenEnrollments(sees) } } };
  const acts = await listActs({ spaceId, attempt: { assignmentId: id, person: isSeen } });
  const byAttempt = new Map<string, HandInAct[]>();
  for (const { attemptId, act, at } of acts) {
    byAttempt.set(attemptId, [...(byAttempt.get(attemptId) ?? []), { act, at }]);
  }
  return byAttempt;
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
