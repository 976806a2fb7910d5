import 'server-only';
import type { Mover, StudentStance } from '@/lib/domain/class-stances';
import type { Confidence, Phase, Position, StanceValue } from '@/lib/domain/debate';
import type { PositionCounts } from '@/lib/domain/heat';
import { countedAttempts, newestAnswers } from './counted-attempts';
import { type CountedAssignment, countedRevisions } from './counted-revisions';
import { db } from './database';

interface StanceRow {
  attemptId: string;
  id: string;
  phase: Phase;
  value: StanceValue;
  position: Position;
  confidence: Confidence;
  unmoved: string | null;
}

/**
 * Where every student who began an assignment stood and stands, what moved them, what they predicted and what they
 * tagged first in the given sources, in the order of the names they are read under. Tags that are gone or late are
 * nobody's movers.
 */
export async function listStances(assignment: CountedAssignment, sourceIds: string[]): Promise<StudentStance[]> {
  const [people, stances, predictions, movers, tags] = await Promise.all([
    db().$queryRaw<{ id: string; who: string }[]>`SELECT "id", "who" FROM (${countedAttempts(assignment)}) a`,
    db().$queryRaw<StanceRow[]>`
      SELECT "attemptId", "id", "phase"::text AS "phase", "value", "position"::text AS "position", "confidence", "unmoved"
      FROM (${newestAnswers(assignment, 'stance')}) newest`,
    db().$queryRaw<{ attemptId: string; phase: Phase; answer: string }[]>`
      SELECT "attemptId", "phase"::text AS "phase", "answer" FROM (${newestAnswers(assignment, 'prediction_answer')}) newest`,
    listMovers(assignment, sourceIds),
    countFirstTags(assignment, sourceIds),
  ]);
  const byName = new Intl.Collator('en', { numeric: true });
  return people
    .sort((a, b) => byName.compare(a.who, b.who) || (a.id < b.id ? -1 : 1))
    .map(({ id, who }, index) => {
      const own = stances.filter(({ attemptId }) => attemptId === id);
      const answerOf = (wanted: Phase) => {
        const found = own.find(({ phase }) => phase === wanted);
        return found ? { value: found.value, position: found.position, confidence: found.confidence } : null;
      };
      const predicted = (wanted: Phase) =>
        predictions.find(({ attemptId, phase }) => attemptId === id && phase === wanted)?.answer ?? null;
      return {
        number: index + 1,
        who,
        before: answerOf('before'),
        after: answerOf('after'),
        movedBy: movers.get(id) ?? [],
        unmoved: own.find(({ phase }) => phase === 'after')?.unmoved?.trim() ?? '',
        prediction: { before: predicted('before'), after: predicted('after') },
        tags: tags.get(id) ?? { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 },
      };
    });
}

/** What the newest answers afterwards name, by attempt: the tag as it counts, at the sentence that holds most of it. */
async function listMovers(assignment: CountedAssignment, sourceIds: string[]): Promise<Map<string, Mover[]>> {
  const rows = await db().$queryRaw<(Mover & { attemptId: string })[]>`
    SELECT DISTINCT ON (t."attemptId", t."id") t."attemptId", t."sourceId", r."start", r."end", x."sentence"
    FROM (${newestAnswers(assignment, 'stance')}) s
    JOIN "stance_mover" m ON m."spaceId" = s."spaceId" AND m."stanceId" = s."id"
    JOIN "tag" t ON t."spaceId" = m."spaceId" AND t."id" = m."tagId" AND t."sourceId" = ANY(${sourceIds}::uuid[])
    JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."countedNumber"
    JOIN "tag_touch" x ON x."spaceId" = r."spaceId" AND x."tagId" = r."tagId" AND x."number" = r."number"
    WHERE s."phase" = 'after' AND r."kind" <> 'deleted'
    ORDER BY t."attemptId", t."id", x."overlap" DESC, x."sentence"`;
  const byAttempt = new Map<string, Mover[]>();
  for (const { attemptId, ...mover } of rows) byAttempt.set(attemptId, [...(byAttempt.get(attemptId) ?? []), mover]);
  return byAttempt;
}

/** How many first tags of each position each student made in some sources, by attempt. */
async function countFirstTags(
  assignment: CountedAssignment,
  sourceIds: string[],
): Promise<Map<string, PositionCounts>> {
  const perSource = await Promise.all(
    sourceIds.map(
      (sourceId) => db().$queryRaw<{ attemptId: string; position: Position; tags: number }[]>`
        SELECT "attemptId", "position"::text AS "position", count(*)::int AS "tags"
        FROM (${countedRevisions(assignment, sourceId, 'first')}) c GROUP BY "attemptId", "position"`,
    ),
  );
  const byAttempt = new Map<string, PositionCounts>();
  for (const { attemptId, position, tags } of perSource.flat()) {
    const own = byAttempt.get(attemptId) ?? { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
    byAttempt.set(attemptId, { ...own, [position]: own[position] + tags });
  }
  return byAttempt;
}
