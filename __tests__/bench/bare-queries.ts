import { db } from '@/lib/data/database';

/** The class that is measured: its space, its assignment and the first of its texts. */
export interface Measured {
  classroom: string;
  assignment: string;
  source: string;
}

const WORK = `
  FROM "attempt" a
  JOIN "tag" t ON t."spaceId" = a."spaceId" AND t."attemptId" = a."id"
  JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."firstNumber"
  JOIN "tag_touch" x ON x."spaceId" = r."spaceId" AND x."tagId" = r."tagId" AND x."number" = r."number"
  WHERE a."spaceId" = $1::uuid AND a."assignmentId" = $2::uuid`;

/**
 * The shortest query that brings what a view shows, without a question of who may see it, what was late or which of
 * several tags counts. Parameters: the space, the assignment, the text.
 */
const QUERIES: Record<string, string> = {
  heat: `SELECT x."sentence", r."position", count(DISTINCT a."personId") ${WORK} AND t."sourceId" = $3::uuid GROUP BY 1, 2`,
  contested: `SELECT x."sentence", r."position", count(DISTINCT a."personId") ${WORK} AND t."sourceId" = $3::uuid GROUP BY 1, 2`,
  agreement: `SELECT t."sourceId", x."sentence", r."position", count(DISTINCT a."personId") ${WORK} AND $3::text <> '' GROUP BY 1, 2, 3`,
  key: `SELECT a."personId", t."sourceId", r."start", r."end", r."position" ${WORK} AND $3::text <> ''`,
  stance: `SELECT s."phase", s."value", s."confidence" FROM "attempt" a
    JOIN "stance" s ON s."spaceId" = a."spaceId" AND s."attemptId" = a."id"
    WHERE a."spaceId" = $1::uuid AND a."assignmentId" = $2::uuid AND $3::text <> ''`,
  arguments: `SELECT g.*, w."because", m."tagId" FROM "attempt" a
    JOIN "argument" g ON g."spaceId" = a."spaceId" AND g."attemptId" = a."id"
    JOIN "warrant" w ON w."spaceId" = g."spaceId" AND w."argumentId" = g."id"
    JOIN "warrant_tag" m ON m."spaceId" = w."spaceId" AND m."argumentId" = w."argumentId" AND m."ordinal" = w."ordinal"
    WHERE a."spaceId" = $1::uuid AND a."assignmentId" = $2::uuid AND $3::text <> ''`,
  progress: `SELECT e."personId", a."committedAt", count(t."id") FROM "enrollment" e
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = $2::uuid
    LEFT JOIN "tag" t ON t."spaceId" = a."spaceId" AND t."attemptId" = a."id"
    WHERE e."spaceId" = $1::uuid AND $3::text <> '' GROUP BY 1, 2`,
  reviews: `SELECT e."penName", a."submittedAt", v."updatedAt" FROM "enrollment" e
    LEFT JOIN "attempt" a ON a."spaceId" = e."spaceId" AND a."personId" = e."personId" AND a."assignmentId" = $2::uuid
    LEFT JOIN "review" v ON v."spaceId" = a."spaceId" AND v."attemptId" = a."id"
    WHERE e."spaceId" = $1::uuid AND $3::text <> ''`,
  trail: `SELECT r.* FROM "tag" t JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id"
    WHERE t."spaceId" = $1::uuid AND $3::text <> '' AND t."attemptId" = (
      SELECT "id" FROM "attempt" WHERE "spaceId" = $1::uuid AND "assignmentId" = $2::uuid ORDER BY "id" LIMIT 1)`,
};

/** How long each query took, so many times over after one to warm up, in milliseconds. */
export async function timeBareQueries({ classroom, assignment, source }: Measured, times: number) {
  const took: Record<string, number[]> = {};
  for (const [view, query] of Object.entries(QUERIES)) {
    took[view] = [];
    for (let time = 0; time <= times; time += 1) {
      const began = performance.now();
      await db().$queryRawUnsafe(query, classroom, assignment, source);
      if (time > 0) took[view].push(performance.now() - began);
    }
  }
  return took;
}
