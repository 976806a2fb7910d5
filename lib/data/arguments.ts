import 'server-only';
import { positionOf, type Strand, type StudentArgument, type UsedTag } from '@/lib/domain/class-arguments';
import type { Position } from '@/lib/domain/debate';
import { newestAnswers, newestArguments } from './counted-attempts';
import type { CountedAssignment } from './counted-revisions';
import { db } from './database';

interface ArgumentRow {
  id: string;
  attemptId: string;
  who: string;
  hasCommitted: boolean;
  claim: string;
  objection: string;
  answer: string;
  endedOn: Position | null;
}

type Of<T> = T & { argumentId: string; ordinal: number };

/**
 * The newest counted argument of every student who claims something, with what its strands rest on: tags of the given
 * sources as they count, and items of the library. In the order of the names they are read under.
 */
export async function listArguments(assignment: CountedAssignment, sourceIds: string[]): Promise<StudentArgument[]> {
  const { spaceId, id: assignmentId } = assignment;
  const newest = newestArguments(assignment);
  const [rows, warrants, tags, evidence] = await Promise.all([
    db().$queryRaw<ArgumentRow[]>`
      SELECT g."id", g."attemptId", g."who", g."committedAt" IS NOT NULL AS "hasCommitted", g."claim", g."objection",
        g."answer", s."position"::text AS "endedOn"
      FROM (${newest}) g
      LEFT JOIN (${newestAnswers(assignment, 'stance')}) s ON s."attemptId" = g."attemptId" AND s."phase" = 'after'`,
    db().$queryRaw<Of<{ because: string }>[]>`
      SELECT w."argumentId", w."ordinal", w."because" FROM (${newest}) g
      JOIN "warrant" w ON w."spaceId" = g."spaceId" AND w."argumentId" = g."id" ORDER BY w."argumentId", w."ordinal"`,
    db().$queryRaw<Of<UsedTag>[]>`
      SELECT DISTINCT ON (w."argumentId", w."ordinal", t."id") w."argumentId", w."ordinal", t."id" AS "tagId",
        t."sourceId", r."start", r."end", r."position"::text AS "position", x."sentence",
        s."tagId" IS NOT NULL AS "isSetAside"
      FROM (${newest}) g
      JOIN "warrant_tag" w ON w."spaceId" = g."spaceId" AND w."argumentId" = g."id"
      JOIN "tag" t ON t."spaceId" = w."spaceId" AND t."id" = w."tagId" AND t."sourceId" = ANY(${sourceIds}::uuid[])
      JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."countedNumber"
        AND r."kind" <> 'deleted'
      JOIN "tag_touch" x ON x."spaceId" = r."spaceId" AND x."tagId" = r."tagId" AND x."number" = r."number"
      LEFT JOIN "set_aside_reason" s
        ON s."spaceId" = ${spaceId}::uuid AND s."assignmentId" = ${assignmentId}::uuid AND s."tagId" = t."id"
      ORDER BY w."argumentId", w."ordinal", t."id", x."overlap" DESC, x."sentence"`,
    db().$queryRaw<Of<{ evidenceId: string }>[]>`
      SELECT w."argumentId", w."ordinal", w."evidenceId" FROM (${newest}) g
      JOIN "warrant_evidence" w ON w."spaceId" = g."spaceId" AND w."argumentId" = g."id" ORDER BY w."evidenceId"`,
  ]);
  const tagsOf = groupByStrand(tags);
  const evidenceOf = groupByStrand(evidence);
  const strands = new Map<string, Strand[]>();
  for (const { argumentId, ordinal, because } of warrants) {
    const key = `${argumentId} ${ordinal}`;
    const strand = {
      because,
      tags: (tagsOf.get(key) ?? []).map(({ argumentId: _, ordinal: __, ...tag }) => tag),
      evidenceIds: (evidenceOf.get(key) ?? []).map(({ evidenceId }) => evidenceId),
    };
    strands.set(argumentId, [...(strands.get(argumentId) ?? []), strand]);
  }
  const byName = new Intl.Collator('en', { numeric: true });
  return rows
    .filter(({ claim }) => claim.trim() !== '')
    .sort((a, b) => byName.compare(a.who, b.who) || (a.id < b.id ? -1 : 1))
    .map(({ id, who, hasCommitted, claim, objection, answer, endedOn }, index) => {
      const own = strands.get(id) ?? [];
      const position = positionOf(endedOn, own);
      return { number: index + 1, who, hasCommitted, position, claim, objection, answer, strands: own };
    });
}

function groupByStrand<T extends { argumentId: string; ordinal: number }>(rows: T[]): Map<string, T[]> {
  const byStrand = new Map<string, T[]>();
  for (const row of rows) {
    const key = `${row.argumentId} ${row.ordinal}`;
    const own = byStrand.get(key);
    if (own) own.push(row);
    else byStrand.set(key, [row]);
  }
  return byStrand;
}
