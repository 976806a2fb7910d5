import 'server-only';
import type { Transaction } from './database';
import { Prisma } from './generated/client';

const attempt = (table: string, column: string) => ({ table, column, of: null });
const part = (table: string, column: string, of: 'tag' | 'stance' | 'argument') => ({ table, column, of });

/** Every table that holds an attempt's rows, those first that others point to, and how its rows are found. */
export const WORK_TABLES = [
  attempt('attempt', 'id'),
  attempt('operation', 'attemptId'),
  attempt('tag', 'attemptId'),
  part('tag_revision', 'tagId', 'tag'),
  part('tag_touch', 'tagId', 'tag'),
  attempt('step_done', 'attemptId'),
  attempt('stance', 'attemptId'),
  part('stance_mover', 'stanceId', 'stance'),
  attempt('prediction_answer', 'attemptId'),
  attempt('response', 'attemptId'),
  attempt('argument', 'attemptId'),
  part('warrant', 'argumentId', 'argument'),
  part('warrant_tag', 'argumentId', 'argument'),
  part('warrant_evidence', 'argumentId', 'argument'),
] as const;

/** An attempt by the space it stands in. */
export interface AttemptKey {
  spaceId: string;
  id: string;
}

const name = (identifier: string) => Prisma.raw(`"${identifier}"`);

/** Which rows of a table belong to an attempt. */
function rowsOf({ table, column, of }: (typeof WORK_TABLES)[number], { spaceId, id }: AttemptKey): Prisma.Sql {
  const own = of
    ? Prisma.sql`IN (SELECT p."id" FROM ${name(of)} p WHERE p."spaceId" = ${spaceId}::uuid AND p."attemptId" = ${id}::uuid)`
    : Prisma.sql`= ${id}::uuid`;
  return Prisma.sql`${name(table)} w WHERE w."spaceId" = ${spaceId}::uuid AND w.${name(column)} ${own}`;
}

/** Deletes an attempt with everything in it. */
export async function deleteAttempt(tx: Transaction, key: AttemptKey): Promise<void> {
  for (const table of WORK_TABLES.toReversed()) await tx.$executeRaw`DELETE FROM ${rowsOf(table, key)}`;
}

/**
 * Moves an attempt into another space, as a round of studying alone by its owner. Every row keeps its id and what it
 * says; revisions may not be changed, so rows are written anew and the old ones deleted.
 */
export async function moveIntoStudy(
  tx: Transaction,
  key: AttemptKey,
  { spaceId, personId, round }: { spaceId: string; personId: string; round: number },
): Promise<void> {
  const study = { assignmentId: null, submittedAt: null, lateAcceptedAt: null, round, personId };
  for (const table of WORK_TABLES) {
    const change = {
      spaceId,
      ...(table.table === 'attempt' ? study : {}),
      ...(table.table === 'operation' ? { personId } : {}),
    };
    await tx.$executeRaw`
      INSERT INTO ${name(table.table)}
      SELECT (jsonb_populate_record(NULL::${name(table.table)}, to_jsonb(w) || ${JSON.stringify(change)}::jsonb)).*
      FROM ${rowsOf(table, key)}`;
  }
  await deleteAttempt(tx, key);
}
