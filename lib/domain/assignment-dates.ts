import { closingTime } from './operation-rules';

/** When an assignment opens, is due and closes; null where no date is set. */
export interface Dates {
  opensAt: Date | null;
  dueAt: Date | null;
  closesAt: Date | null;
}

/** Later dates for one person; null leaves a date as it is for all. */
export type LaterDates = Pick<Dates, 'dueAt' | 'closesAt'>;

const later = (a: Date, b: Date) => (a > b ? a : b);

/**
 * The dates of an assignment for one person. Whoever may hand in later may also work until then, so an extension of
 * the due date moves the closing along; closing by hand does not end what somebody was promised.
 */
export function datesFor(assignment: Dates & { closedAt: Date | null }, extension: LaterDates | null): Dates {
  const { opensAt, dueAt } = assignment;
  const closesAt = closingTime(assignment);
  if (!extension) return { opensAt, dueAt, closesAt };
  const until = extension.closesAt ?? extension.dueAt;
  return {
    opensAt,
    dueAt: extension.dueAt && dueAt ? later(dueAt, extension.dueAt) : dueAt,
    closesAt: until && closesAt ? later(closesAt, until) : closesAt,
  };
}

/** Whether an assignment has not opened yet. */
export function isBeforeOpening({ opensAt }: Pick<Dates, 'opensAt'>, now: Date): boolean {
  return opensAt !== null && now < opensAt;
}

/** Whether handing in at this time is late: when it is due, or with no due date when it closes. */
export function isHandedInLate(dates: LaterDates, submittedAt: Date): boolean {
  const until = dates.dueAt ?? dates.closesAt;
  return until !== null && submittedAt >= until;
}

/** Whether what was handed in may still be taken back. */
export function mayTakeBack(dates: LaterDates, now: Date): boolean {
  return !isHandedInLate(dates, now);
}

/** Where an assignment stands for one person. */
export type Standing = 'not-open' | 'to-begin' | 'begun' | 'overdue' | 'closed' | 'handed-in';

/** What decides it. */
export interface Situation extends Dates {
  attemptId: string | null;
  submittedAt: Date | null;
}

/** What somebody's list says of an assignment. Being handed in outweighs the dates, and a closed one is not overdue as well. */
export function standingOf(situation: Situation, now: Date): Standing {
  const { attemptId, submittedAt, dueAt, closesAt } = situation;
  if (submittedAt) return 'handed-in';
  if (isBeforeOpening(situation, now)) return 'not-open';
  if (closesAt && now >= closesAt) return 'closed';
  if (dueAt && now >= dueAt) return 'overdue';
  return attemptId ? 'begun' : 'to-begin';
}

const LAST: Record<Standing, number> = {
  overdue: 0,
  begun: 0,
  'to-begin': 0,
  'not-open': 1,
  closed: 2,
  'handed-in': 3,
};

/** What is to do first: by due date, what has none after it, then what opens later, what is closed, and what is handed in. */
export function sortByDue<S extends Situation>(assignments: readonly S[], now: Date): S[] {
  const end = ({ dueAt, closesAt }: S) => (dueAt ?? closesAt)?.getTime() ?? Number.POSITIVE_INFINITY;
  const key = (one: S) => {
    const standing = standingOf(one, now);
    return [LAST[standing], standing === 'not-open' ? (one.opensAt?.getTime() ?? 0) : end(one)] as const;
  };
  // Two that never end are Infinity each, and their difference is no number.
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return assignments.toSorted((a, b) => compare(key(a)[0], key(b)[0]) || compare(key(a)[1], key(b)[1]));
}
