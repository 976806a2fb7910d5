import 'server-only';
import type { Compared } from '@/lib/domain/compare';
import type { Position } from '@/lib/domain/debate';
import { type KeyTally, tallyKey } from '@/lib/domain/key-tally';
import type { KeyTag } from '@/lib/domain/tag';
import { type CountedAssignment, countedRevisions, type TagMoment } from './counted-revisions';
import { db } from './database';

/** How the counted students of an assignment read the author's tags of one source, in the order of the keys. */
export async function compareClassWithKey(
  assignment: CountedAssignment,
  sourceId: string,
  keys: KeyTag[],
  moment: TagMoment,
): Promise<KeyTally[]> {
  const starts = keys.map(({ start }) => start);
  const ends = keys.map(({ end }) => end);
  // Of the tags only those that meet a keyed span can be beside it; whoever has none of these has missed them all.
  const meets = db().$queryRaw<{ attemptId: string; start: number; end: number; position: Position }[]>`
    SELECT c."attemptId", c."start", c."end", c."position"::text AS "position"
    FROM (${countedRevisions(assignment, sourceId, moment)}) c
    WHERE EXISTS (SELECT 1 FROM unnest(${starts}::int[], ${ends}::int[]) AS k("start", "end")
      WHERE k."start" < c."end" AND c."start" < k."end")
    ORDER BY c."tagId"`;
  const readers = db().$queryRaw<{ attemptId: string }[]>`
    SELECT DISTINCT c."attemptId" FROM (${countedRevisions(assignment, sourceId, moment)}) c`;
  const byAttempt = new Map((await readers).map(({ attemptId }): [string, Compared[]] => [attemptId, []]));
  for (const { attemptId, ...tag } of await meets) byAttempt.get(attemptId)?.push({ ...tag, sourceId });
  return tallyKey(keys, [...byAttempt.values()]);
}
