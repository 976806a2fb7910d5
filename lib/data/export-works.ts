import 'server-only';
import { createHash } from 'node:crypto';
import { datesFor, isHandedInLate } from '@/lib/domain/assignment-dates';
import type { TaughtAssignment } from './assignments';
import { countedAttempts } from './counted-attempts';
import { db } from './database';
import { IS_NAMED } from './names';

/** How many rows a page of an export has: so many are in memory at once, however large the class. */
export const PAGE = 200;

/**
 * The id of a row in files. It stays the same in every export and leads nowhere: ids of the database say to the
 * millisecond when somebody made something, which other lists show by name.
 */
export function fileIdOf(id: string): string {
  const hex = createHash('md5').update(id).digest('hex');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** One student's work on an assignment, in the hands of an instructor who takes a copy of it. */
export interface ExportedWork {
  spaceId: string;
  attemptId: string;
  /** The id of this work in files. */
  work: string;
  /** A pen name, or the name where the work is read by name. */
  who: string;
  isNamed: boolean;
  committedAt: Date | null;
  submittedAt: Date | null;
  isSubmittedLate: boolean;
  lateAcceptedAt: Date | null;
}

type Row = Omit<ExportedWork, 'isSubmittedLate'> & { isExtended: boolean; dueAt: Date | null; closesAt: Date | null };

/**
 * The work on an assignment that is counted anywhere, in the order of its ids in files: an order of names or of time
 * would say whose a pen name is.
 */
export async function* walkWorks(assignment: TaughtAssignment): AsyncGenerator<ExportedWork> {
  // The lowest id there is.
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await db().$queryRaw<Row[]>`
      SELECT a."spaceId", a."id" AS "attemptId", md5(a."id"::text)::uuid AS "work", a."who", ${IS_NAMED} AS "isNamed",
        a."committedAt", a."submittedAt", a."lateAcceptedAt",
        x."personId" IS NOT NULL AS "isExtended", x."dueAt", x."closesAt"
      FROM (${countedAttempts(assignment)}) a
      LEFT JOIN "extension" x
        ON x."spaceId" = a."spaceId" AND x."personId" = a."personId" AND x."assignmentId" = a."assignmentId"
      WHERE md5(a."id"::text)::uuid > ${after}::uuid
      ORDER BY md5(a."id"::text)::uuid LIMIT ${PAGE}`;
    for (const { isExtended, dueAt, closesAt, ...work } of rows) {
      const dates = datesFor(assignment, isExtended ? { dueAt, closesAt } : null);
      const { submittedAt } = work;
      yield { ...work, isSubmittedLate: submittedAt !== null && isHandedInLate(dates, submittedAt) };
    }
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return;
    after = last.work;
  }
}

/**
 * A moment as files say it: to the millisecond where work is read by name, else the day alone. Lists by name show when
 * somebody worked, and the same minute in both would say whose a pen name is.
 */
export function sayMoment({ isNamed }: Pick<ExportedWork, 'isNamed'>, at: Date): string;
export function sayMoment({ isNamed }: Pick<ExportedWork, 'isNamed'>, at: Date | null): string | null;
export function sayMoment({ isNamed }: Pick<ExportedWork, 'isNamed'>, at: Date | null): string | null {
  const iso = at?.toISOString() ?? null;
  return isNamed ? iso : (iso?.slice(0, 10) ?? null);
}

/** Whether a row of somebody’s work came late, and if so whether its instructor accepted it. */
export type Late = 'no' | 'accepted' | 'waiting';

/** How late a row is, of work in which late rows were accepted until then. */
export function lateOf(
  { lateAcceptedAt }: Pick<ExportedWork, 'lateAcceptedAt'>,
  { late, savedAt }: { late: boolean; savedAt: Date },
): Late {
  if (!late) return 'no';
  return lateAcceptedAt && savedAt <= lateAcceptedAt ? 'accepted' : 'waiting';
}

/** How many students’ work the files hold, and how many of them say names. */
export async function countExported(assignment: TaughtAssignment): Promise<{ works: number; named: number }> {
  const [row] = await db().$queryRaw<{ works: number; named: number }[]>`
    SELECT count(*)::int AS "works", (count(*) FILTER (WHERE ${IS_NAMED}))::int AS "named"
    FROM (${countedAttempts(assignment)}) a`;
  return row ?? { works: 0, named: 0 };
}
