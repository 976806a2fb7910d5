import 'server-only';
import type { Factor } from '@/lib/domain/debate';
import { counts } from './counted';
import { Prisma } from './generated/client';
import { IS_NAMED } from './names';
import { isInSections, isSeen, type Sees } from './seen-students';

/** First tags: as locked by the commit, or as they stand for those who have not committed. Now: as they stand. */
export type TagMoment = 'first' | 'now';

/** The students of an assignment whose tags are counted: those of it that whoever asks may see. */
export interface CountedAssignment {
  spaceId: string;
  id: string;
  sees: Sees;
}

/** From and to, both included. */
export interface DialRange {
  min: number;
  max: number;
}

/** What of the tags is counted; without anything, all of them. */
export interface CountFilters {
  /** Only students of these sections, of those who may be seen at all. */
  sectionIds?: string[];
  /** Only students who have committed: what a student or a wall is shown is made of these. */
  isCommittedOnly?: boolean;
  /** Only these attempts. */
  attemptIds?: string[];
  factor?: Factor;
  /** Only tags whose dial stands in the range; a dial that was not set is in none. */
  credibility?: DialRange;
  bearing?: DialRange;
}

const inRange = (dial: 'credibility' | 'bearing', range: DialRange | undefined) =>
  range ? [Prisma.sql`r.${Prisma.raw(`"${dial}"`)} BETWEEN ${range.min} AND ${range.max}`] : [];

/**
 * The revision of each tag that counts at a moment, for the students of one assignment and one source: a query to be
 * read by others, with all columns of the revision and `personId`, `attemptId`, `who` (pen name, or the name where the
 * work is read by name), `sectionId` and `committedAt`. Late work is left out until it is accepted, and so are tags
 * that were deleted in time, those of people who only look around and those of students whom the asking person may not
 * see.
 */
export function countedRevisions(
  { spaceId, id, sees }: CountedAssignment,
  sourceId: string,
  moment: TagMoment,
  filters: CountFilters = {},
): Prisma.Sql {
  const { sectionIds, isCommittedOnly = false, attemptIds, factor, credibility, bearing } = filters;
  const number =
    moment === 'first'
      ? Prisma.sql`CASE WHEN a."committedAt" IS NULL THEN t."countedNumber" ELSE t."firstNumber" END`
      : Prisma.sql`t."countedNumber"`;
  const conditions = [
    Prisma.sql`a."spaceId" = ${spaceId}::uuid AND a."assignmentId" = ${id}::uuid`,
    Prisma.sql`r."kind" <> 'deleted' AND ${counts('r')}`,
    isSeen(sees),
    ...(sectionIds ? [isInSections(sectionIds)] : []),
    ...(isCommittedOnly ? [Prisma.sql`a."committedAt" IS NOT NULL`] : []),
    ...(attemptIds ? [Prisma.sql`a."id" = ANY(${attemptIds}::uuid[])`] : []),
    ...(factor ? [Prisma.sql`${factor} = ANY(r."factors")`] : []),
    ...inRange('credibility', credibility),
    ...inRange('bearing', bearing),
  ];
  return Prisma.sql`
    SELECT a."personId", a."id" AS "attemptId", a."committedAt", e."sectionId",
      CASE WHEN ${IS_NAMED} THEN p."name" ELSE e."penName" END AS "who", r.*
    FROM "attempt" a
    JOIN "enrollment" e ON e."spaceId" = a."spaceId" AND e."personId" = a."personId" AND e."role" = 'student'
    JOIN "person" p ON p."id" = a."personId" AND p."kind" <> 'demonstration'
    JOIN "tag" t ON t."spaceId" = a."spaceId" AND t."attemptId" = a."id" AND t."sourceId" = ${sourceId}::uuid
    JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = ${number}
    WHERE ${Prisma.join(conditions, ' AND ')}`;
}
