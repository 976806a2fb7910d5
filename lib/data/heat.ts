import 'server-only';
import type { Dial, Factor, Position } from '@/lib/domain/debate';
import { type CountedAssignment, type CountFilters, countedRevisions, type TagMoment } from './counted-revisions';
import { db } from './database';
import { oneValueEach } from './one-value';
import { asDial, asFactors } from './shapes';

export interface SentenceCount {
  sentence: number;
  position: Position;
  /** Students, not tags. */
  people: number;
}

/**
 * How many students chose each position per sentence, one value per student and sentence, and how many of them had
 * several tags on it. Filters take tags away before one of them is chosen.
 */
export async function countPositions(
  assignment: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  filters: CountFilters = {},
): Promise<{ counts: SentenceCount[]; severals: { sentence: number; people: number }[] }> {
  const rows = await db().$queryRaw<(SentenceCount & { severals: number })[]>`
    SELECT "sentence", "position"::text AS "position", count(*)::int AS "people",
      (count(*) FILTER (WHERE "tags" > 1))::int AS "severals"
    FROM (${oneValueEach(assignment, sourceId, moment, filters)}) one
    GROUP BY "sentence", "position" ORDER BY "sentence", "position"`;
  const severals = new Map<number, number>();
  for (const row of rows) severals.set(row.sentence, (severals.get(row.sentence) ?? 0) + row.severals);
  return {
    counts: rows.map(({ sentence, position, people }) => ({ sentence, position, people })),
    severals: [...severals].map(([sentence, people]) => ({ sentence, people })),
  };
}

/** A tag that touches a sentence, with its reason. */
export interface SentenceTag {
  /** Tells people from each other, for as long as this list lasts. */
  person: number;
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
  assignment: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  sentence: number,
  filters: CountFilters = {},
): Promise<SentenceTag[]> {
  const rows = await db().$queryRaw<
    (Omit<SentenceTag, 'factors' | 'credibility' | 'bearing'> & {
      factors: string[];
      credibility: number | null;
      bearing: number | null;
    })[]
  >`
    WITH counted AS (${countedRevisions(assignment, sourceId, moment, filters)})
    SELECT (dense_rank() OVER (ORDER BY c."who", c."personId"))::int AS "person", c."who", c."position"::text AS "position", c."start", c."end", c."because", c."factors", c."credibility",
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
export async function countTaggers(
  assignment: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  filters: CountFilters = {},
): Promise<number> {
  const [row] = await db().$queryRaw<{ people: number }[]>`
    WITH counted AS (${countedRevisions(assignment, sourceId, moment, filters)})
    SELECT count(DISTINCT "personId")::int AS "people" FROM counted`;
  return row?.people ?? 0;
}
