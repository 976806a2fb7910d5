import 'server-only';
import { type CountedAssignment, type CountFilters, countedRevisions, type TagMoment } from './counted-revisions';
import { Prisma } from './generated/client';

/**
 * One tag per student and sentence of a source: of their counted tags that touch it the one with the longest overlap,
 * the latest on ties. Revisions that arrived together are in the order of their ids, which the device made one after
 * the other. A query to be read by others, with all columns of `countedRevisions`, `sentence`, and `tags`: how many the
 * student has on it.
 */
export function oneValueEach(
  assignment: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  filters: CountFilters = {},
): Prisma.Sql {
  return Prisma.sql`
    SELECT ranked.* FROM (
      SELECT c.*, x."sentence",
        row_number() OVER (
          PARTITION BY c."personId", x."sentence" ORDER BY x."overlap" DESC, c."savedAt" DESC, c."id" DESC) AS "rank",
        count(*) OVER (PARTITION BY c."personId", x."sentence") AS "tags"
      FROM (${countedRevisions(assignment, sourceId, moment, filters)}) c
      JOIN "tag_touch" x ON x."spaceId" = c."spaceId" AND x."tagId" = c."tagId" AND x."number" = c."number"
    ) ranked WHERE ranked."rank" = 1`;
}
