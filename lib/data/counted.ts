import 'server-only';
import { Prisma } from './generated/client';

/**
 * The condition under which a row of somebody's work counts: it came in time, or its instructor has accepted what had
 * come late until then. `row` and the attempt `a` are names in the query around it.
 */
export function counts(row: string, arrivedAt: 'savedAt' | 'doneAt' | 'appliedAt' = 'savedAt'): Prisma.Sql {
  return Prisma.raw(`(NOT ${row}."late" OR coalesce(${row}."${arrivedAt}" <= a."lateAcceptedAt", false))`);
}
