import 'server-only';
import type { Dial, Factor, Position } from '@/lib/domain/debate';
import type { TaughtAssignment } from './assignments';
import { counts } from './counted';
import { db } from './database';
import { Prisma } from './generated/client';
import { IS_NAMED } from './names';
import { asDial, asFactors } from './shapes';

/** First tags: as locked by the commit, or as they stand for those who have not committed. Now: as they stand. */
export type TagMoment = 'first' | 'now';

export interface SentenceCount {
  sentence: number;
  position: Position;
  /** Students, not tags. */
  people: number;
}

/**
 * The revision of each tag that counts at a moment, for the students of one assignment and one source. Late work is
 * left out until it is accepted, and so are tags that were deleted in time and those of people who only look around.
 */
function countedRevisions({ spaceId, id }: TaughtAssignment, sourceId: string, moment: TagMoment): Prisma.Sql {
  const number =
    moment === 'first'
      ? Prisma.sql`CASE WHEN a."committedAt" IS NULL THEN t."countedNumber" ELSE t."firstNumber" END`
      : Prisma.sql`t."countedNumber"`;
  return Prisma.sql`
    SELECT a."personId", a."id" AS "attemptId", CASE WHEN ${IS_NAMED} THEN p."name" ELSE e."penName" END AS "who", r.*
    FROM "attempt" a
    JOIN "enrollment" e ON e."spaceId" = a."spaceId" AND e."personId" = a."personId" AND e."role" = 'student'
    JOIN "person" p ON p."id" = a."personId" AND p."kind" <> 'demonstration'
    JOIN "tag" t ON t."spaceId" = a."spaceId" AND t."attemptId" = a."id" AND t."sourceId" = ${sourceId}::uuid
    JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = ${number}
    WHERE a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${id}::uuid AND r."kind" <> 'deleted' AND ${counts('r')}`;
}

/**
 * How many students chose each position per sentence, and how many of them had several tags on it. One value per
 * student and sentence: of their tags that touch it the one with the longest overlap, the latest on ties: revisions that arrived together are in the order of their ids,
 * which the device made one after the other.
 */
export async function countPositions(
  assignment: TaughtAssignment,
  sourceId: string,
  moment: TagMoment,
): Promise<{ counts: SentenceCount[]; severals: { sentence: number; people: number }[] }> {
  const rows = await db().$queryRaw<(SentenceCount & { severals: number })[]>`
    WITH counted AS (${countedRevisions(assignment, sourceId, moment)}),
    touching AS (
      SELECT c."personId", c."position", x."sentence",
        row_number() OVER (
          PARTITION BY c."personId", x."sentence" ORDER BY x."overlap" DESC, c."savedAt" DESC, c."id" DESC) AS "rank",
        count(*) OVER (PARTITION BY c."personId", x."sentence") AS "tags"
      FROM counted c
      JOIN "tag_touch" x ON x."spaceId" = c."spaceId" AND x."tagId" = c."tagId" AND x."number" = c."number"
    )
    SELECT "sentence", "position"::text AS "position", count(*)::int AS "people",
      (count(*) FILTER (WHERE "tags" > 1))::int AS "severals"
    FROM touching WHERE "rank" = 1 GROUP BY "sentence", "position" ORDER BY "sentence", "position"`;
  const severals = new Map<number, number>();
  for (const row of rows) severals.set(row.sentence, (severals.get(row.sentence) ?? 0) + row.severals);
  return {
    counts: rows.map(({ sentence, position, people }) => ({ sentence, position, people })),
    severals: [...severals].map(([sentence, people]) => ({ sentence, people })),
  };
}

/** A tag that touches a sentence, with its reason. */
export interface SentenceTag {
  /** The maker's pen name; their name where the work was begun in a class that showed names. */
  who: string;
  position: Position;
  start: number;
  end: number;
  because: string;
  factors: Factor[];
  credibility: Dial | null;
  bearing: Dial | null;
}

/** Every counted tag that touches a sentence, by whoever it is read as. */
export async function listSentenceTags(
  assignment: TaughtAssignment,
  sourceId: string,
  moment: TagMoment,
  sentence: number,
): Promise<SentenceTag[]> {
  const rows = await db().$queryRaw<
    (Omit<SentenceTag, 'factors' | 'credibility' | 'bearing'> & {
      factors: string[];
      credibility: number | null;
      bearing: number | null;
    })[]
  >`
    WITH counted AS (${countedRevisions(assignment, sourceId, moment)})
    SELECT c."who", c."position"::text AS "position", c."start", c."end", c."because", c."factors", c."credibility",
      c."bearing"
    FROM counted c
    JOIN "tag_touch" x ON x."spaceId" = c."spaceId" AND x."tagId" = c."tagId" AND x."number" = c."number"
    WHERE x."sentence" = ${sentence}
    ORDER BY c."who", c."savedAt"`;
  return rows.map((row) => ({
    ...row,
    factors: asFactors(row.factors),
    credibility: asDial(row.credibility),
    bearing: asDial(row.bearing),
  }));
}

/** How many students have a counted tag in a source: what "of how many" means in its heat map. */
export async function countTaggers(assignment: TaughtAssignment, sourceId: string, moment: TagMoment): Promise<number> {
  const [row] = await db().$queryRaw<{ people: number }[]>`
    WITH counted AS (${countedRevisions(assignment, sourceId, moment)})
    SELECT count(DISTINCT "personId")::int AS "people" FROM counted`;
  return row?.people ?? 0;
}
