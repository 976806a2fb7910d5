import 'server-only';
import type { UnitCounts } from '@/lib/domain/agreement';
import type { Measure } from '@/lib/domain/contested';
import { POSITIONS } from '@/lib/domain/debate';
import type { CountedAssignment, CountFilters, TagMoment } from './counted-revisions';
import { db } from './database';
import { Prisma } from './generated/client';
import { oneValueEach } from './one-value';

const STEPS = [1, 2, 3, 4] as const;
const CATEGORIES = { position: POSITIONS, credibility: STEPS, bearing: STEPS } as const;

/** As a list in SQL: how many rows there are of each category, in their order. */
function countEach(measure: Measure): Prisma.Sql {
  const column = Prisma.raw(`"${measure}"::text`);
  const each = CATEGORIES[measure].map((one) => Prisma.sql`count(*) FILTER (WHERE ${column} = ${String(one)})`);
  return Prisma.sql`ARRAY[${Prisma.join(each)}]::int[]`;
}

/** A tagged sentence, and how many students chose each category of each measure on it. */
export interface SentenceUnit extends Record<Measure, UnitCounts> {
  sentence: number;
}

/** The units of every measure in one source: its tagged sentences in order, with one value per student at most. */
export function listUnits(
  assignment: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  filters: CountFilters = {},
): Promise<SentenceUnit[]> {
  return db().$queryRaw<SentenceUnit[]>`
    SELECT "sentence", ${countEach('position')} AS "position", ${countEach('credibility')} AS "credibility",
      ${countEach('bearing')} AS "bearing"
    FROM (${oneValueEach(assignment, sourceId, moment, filters)}) one GROUP BY "sentence" ORDER BY "sentence"`;
}
