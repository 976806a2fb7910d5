import 'server-only';
import { createHmac } from 'node:crypto';
import { datesFor, isHandedInLate } from '@/lib/domain/assignment-dates';
import type { TaughtAssignment } from './assignments';
import { countedAttempts } from './counted-attempts';
import { db, environment } from './database';
import { IS_NAMED } from './names';

/** How many rows a page of an export has: so many are in memory at once, and of the others the ids. */
export const PAGE = 200;

/**
 * The id of a row in the files of an assignment. It stays the same in every export and leads nowhere: ids of the database
 * say to the millisecond when somebody made something, which other lists show by name, and some stand in addresses. With
 * the server’s secret, so that nobody finds out whose it is by trying those they know.
 */
export function fileIdOf(assignmentId: string, id: string): string {
  const { secret } = environment();
  if (secret === null) throw new Error('Ids in files need NEXTAUTH_SECRET');
  const hex = createHmac('sha256', secret).update(`file-id:${assignmentId}:${id}`).digest('hex').slice(0, 32);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** One student's work on an assignment, in the hands of an instructor who takes a copy of it. */
export interface ExportedWork {
  spaceId: string;
  assignmentId: string;
  attemptId: string;
  /** The id of this work in files. */
  work: string;
  /** A pen name, or the name where the work is read by name. */
  who: string;
  isNamed: boolean;
  startedAt: Date;
  committedAt: Date | null;
  committedLate: boolean;
  submittedAt: Date | null;
  isSubmittedLate: boolean;
  lateAcceptedAt: Date | null;
}

type Row = Omit<ExportedWork, 'isSubmittedLate' | 'work'> & {
  isExtended: boolean;
  dueAt: Date | null;
  closesAt: Date | null;
};

/**
 * The work on an assignment that is counted anywhere, in the order of its ids in files: an order of names or of time
 * would say whose a pen name is.
 */
export async function* walkWorks(assignment: TaughtAssignment): AsyncGenerator<ExportedWork> {
  const ids = await db().$queryRaw<{ id: string }[]>`SELECT a."id" FROM (${countedAttempts(assignment)}) a`;
  const inOrder = ids
    .map(({ id }) => ({ id, work: fileIdOf(assignment.id, id) }))
    .toSorted((a, b) => (a.work < b.work ? -1 : 1));
  for (let first = 0; first < inOrder.length; first += PAGE) {
    const page = inOrder.slice(first, first + PAGE);
    const rows = await db().$queryRaw<Row[]>`
      SELECT a."spaceId", a."assignmentId", a."id" AS "attemptId", a."who", ${IS_NAMED} AS "isNamed",
        a."startedAt", a."committedAt", a."committedLate", a."submittedAt", a."lateAcceptedAt",
        x."personId" IS NOT NULL AS "isExtended", x."dueAt", x."closesAt"
      FROM (${countedAttempts(assignment)}) a
      LEFT JOIN "extension" x
        ON x."spaceId" = a."spaceId" AND x."personId" = a."personId" AND x."assignmentId" = a."assignmentId"
      WHERE a."id" = ANY(${page.map(({ id }) => id)}::uuid[])`;
    const byId = new Map(rows.map((row) => [row.attemptId, row]));
    for (const { id, work } of page) {
      const row = byId.get(id);
      // Somebody may have left since the ids were read.
      if (!row) continue;
      const { isExtended, dueAt, closesAt, ...kept } = row;
      const dates = datesFor(assignment, isExtended ? { dueAt, closesAt } : null);
      const { submittedAt } = kept;
      yield { ...kept, work, isSubmittedLate: submittedAt !== null && isHandedInLate(dates, submittedAt) };
    }
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
