import type { LaterDates } from './assignment-dates';

/** Where a student is with an assignment, in the order in which a teacher would look after them. */
export const STUDENT_STATES = ['overdue', 'stuck', 'not-begun', 'working', 'done', 'handed-in'] as const;
export type StudentState = (typeof STUDENT_STATES)[number];

const DAY = 86_400_000;
/** Without work for so many days somebody with steps open is stuck. */
export const STUCK_AFTER_DAYS = 3;
/** So many days before it is due one day without work is enough. */
export const NEARLY_DUE_DAYS = 2;

interface Situation {
  started: boolean;
  stepsDone: number;
  stepsOf: number;
  lastWorkAt: Date | null;
  submittedAt: Date | null;
  /** Those that hold for this student. */
  dates: LaterDates;
}

/**
 * Where a student is. Overdue: it should be handed in already. Stuck: begun, steps are open, and there was no work for
 * three days, or for one when it is due within two. Being handed in outweighs everything, and whoever has done every step
 * only has to hand in.
 */
export function studentState(situation: Situation, now: Date): StudentState {
  const { started, stepsDone, stepsOf, lastWorkAt, submittedAt, dates } = situation;
  if (submittedAt) return 'handed-in';
  const due = dates.dueAt ?? dates.closesAt;
  if (due && now >= due) return 'overdue';
  if (!started) return 'not-begun';
  if (stepsDone >= stepsOf) return 'done';
  const isNearlyDue = due !== null && due.getTime() - now.getTime() <= NEARLY_DUE_DAYS * DAY;
  const patience = (isNearlyDue ? 1 : STUCK_AFTER_DAYS) * DAY;
  return lastWorkAt && now.getTime() - lastWorkAt.getTime() >= patience ? 'stuck' : 'working';
}
