import 'server-only';
import type { UnitCounts } from '@/lib/domain/agreement';
import type { Measure } from '@/lib/domain/contested';
import type { Position } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';
import type { WallReason } from '@/lib/domain/wall-reasons';
import type { CountedAssignment, CountFilters } from './counted-revisions';
import { db } from './database';
import { oneValueEach } from './one-value';
import { SEES_ALL } from './seen-students';
import { listUnits } from './units';

/** How many students chose each category on a sentence of a source. */
export interface MeasuredSentence {
  sentence: number;
  /** One entry per position, or per step of the dial. */
  counts: UnitCounts;
}

/** First tags by what is compared, one value per student and sentence; students without a value are missing. */
export async function countMeasure(
  assignment: CountedAssignment,
  sourceId: string,
  measure: Measure,
): Promise<MeasuredSentence[]> {
  const units = await listUnits(assignment, sourceId, 'first');
  return units
    .map((unit) => ({ sentence: unit.sentence, counts: unit[measure] }))
    .filter(({ counts }) => counts.some((people) => people > 0));
}

/** A first tag of somebody who has committed, which an instructor may put on the wall. */
export interface OfferedReason extends WallReason {
  sentence: number;
  /** The maker's pen name; their name where the work was begun in a class that showed names. Never for the wall. */
  who: string;
}

/** What those who have committed said about some sentences, or those of them in `filters`: one first tag each. */
export async function listWallReasons(
  assignment: CountedAssignment,
  sourceId: string,
  sentences: number[],
  filters: Pick<CountFilters, 'attemptIds'> = {},
): Promise<OfferedReason[]> {
  const { spaceId, id } = assignment;
  const committed = oneValueEach(assignment, sourceId, 'first', { ...filters, isCommittedOnly: true });
  const rows = await db().$queryRaw<(Omit<OfferedReason, 'at'> & { savedAt: Date })[]>`
    SELECT one."tagId" AS "id", one."sentence", one."who", one."position"::text AS "position", one."because",
      one."start", one."end", one."savedAt", s."tagId" IS NOT NULL AS "isSetAside"
    FROM (${committed}) one
    LEFT JOIN "set_aside_reason" s
      ON s."spaceId" = ${spaceId}::uuid AND s."assignmentId" = ${id}::uuid AND s."tagId" = one."tagId"
    WHERE one."sentence" = ANY(${sentences}::int[])
    ORDER BY one."sentence", one."tagId"`;
  return rows.map(({ savedAt, ...row }) => ({ ...row, at: savedAt.getTime() }));
}

/**
 * How those who have committed tagged a sentence first, counted over the whole assignment whoever asks: what a wall and
 * a student's page show of it goes through `showSplit`. `of` are those who have a first tag in its source at all.
 */
export async function countFirstSplit(
  assignment: Pick<CountedAssignment, 'spaceId' | 'id'>,
  sourceId: string,
  sentence: number,
): Promise<{ counts: PositionCounts; of: number }> {
  const whole = { spaceId: assignment.spaceId, id: assignment.id, sees: SEES_ALL };
  const rows = await db().$queryRaw<{ position: Position | null; people: number }[]>`
    WITH one AS (${oneValueEach(whole, sourceId, 'first', { isCommittedOnly: true })})
    SELECT "position"::text AS "position", count(*)::int AS "people" FROM one
    WHERE "sentence" = ${sentence} GROUP BY "position"
    UNION ALL SELECT NULL, count(DISTINCT "personId")::int FROM one`;
  const counts = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
  let of = 0;
  for (const { position, people } of rows) {
    if (position === null) of = people;
    else counts[position] = people;
  }
  return { counts, of };
}
