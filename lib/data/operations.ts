import 'server-only';
import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { type AttemptState, advance, decide, dependsOn, followRefused } from '@/lib/domain/operation-rules';
import { getFixedParts, loadAttemptState } from './attempt-state';
import type { OwnAttempt } from './attempts';
import { noteChange } from './changes';
import { db, type Transaction } from './database';
import { write } from './operation-writes';

/** An answer without its sentence, which the caller adds in the person's language. */
export type Answer = Omit<OperationAnswer, 'message'>;

const rejected = (id: string, status: OperationAnswer['status'], code: string): Answer => ({
  id,
  outcome: 'rejected',
  status,
  code,
  late: false,
});

/**
 * Applies a batch in one transaction, in order. A bad operation is refused together with what stands on it and the
 * rest proceeds; an operation that was applied before changes nothing and says so. Answers in the order of the batch.
 */
export async function applyOperations(attempt: OwnAttempt, operations: Operation[], now: Date): Promise<Answer[]> {
  const fixed = await getFixedParts(attempt.moduleVersionId);
  return db().$transaction(async (tx) => {
    const loaded = await loadAttemptState(tx, fixed, attempt, operations);
    const earlier = await findEarlier(tx, attempt, operations);
    const takenTags = await findForeignTags(tx, attempt, operations);
    const answers: Answer[] = [];
    const arrived: Arrived[] = [];
    const refusedTags = new Set<string>();
    const refused = new Map<string, string | null>();
    let state: AttemptState = loaded;
    // One that waited for its turn is not part of what was handed in or accepted meanwhile.
    const savedAt = loaded.savedAfter && loaded.savedAfter >= now ? new Date(loaded.savedAfter.getTime() + 1) : now;

    for (const given of operations) {
      const operation = followRefused(given, refused);
      const answer = answerEarlier(attempt, operation, earlier) ?? (await answerNew(operation));
      if (answer.outcome === 'rejected') {
        if ('tagId' in operation) refusedTags.add(operation.tagId);
        if ('base' in operation) refused.set(operation.id, operation.base ?? null);
      }
      answers.push(answer);
    }
    if (arrived.length > 0) await writeArrived(tx, attempt, arrived, savedAt);
    if (answers.some(({ outcome }) => outcome === 'applied')) await noteChange(tx, { ...attempt, kind: 'work' });
    return answers;

    async function answerNew(operation: Operation): Promise<Answer> {
      if (operation.kind === 'tag.create' && takenTags.has(operation.tagId)) {
        return rejected(operation.id, 403, 'not-yours');
      }
      if (dependsOn(operation).some((id) => refusedTags.has(id) && !state.tags.has(id))) {
        return rejected(operation.id, 409, 'depends-on-rejected');
      }
      const decision = decide(operation, state, now);
      if (decision.outcome === 'reject') return rejected(operation.id, decision.status, decision.code);
      const { late } = decision;
      const code = decision.outcome === 'set-aside' ? decision.code : null;
      await write(tx, attempt, operation, loaded.sources, { late, setAside: code !== null, savedAt });
      const outcome = code === null ? 'applied' : 'set-aside';
      const { id, kind } = operation;
      arrived.push({ id, kind, outcome, code, late });
      earlier.set(id, { attemptId: attempt.id, outcome, code, late });
      if (outcome === 'applied') state = advance(state, operation);
      return { id, outcome, status: outcome === 'applied' ? 200 : 409, code, late };
    }
  });
}

/** An operation of this batch that was applied or set aside. */
interface Arrived {
  id: string;
  kind: string;
  outcome: 'applied' | 'set-aside';
  code: string | null;
  late: boolean;
}

/** Notes which operations arrived, and when the attempt was last worked on, in one statement: a class saves at once. */
async function writeArrived(
  tx: Transaction,
  { spaceId, id: attemptId, personId }: OwnAttempt,
  arrived: Arrived[],
  savedAt: Date,
): Promise<void> {
  const isWork = arrived.some(({ outcome }) => outcome === 'applied');
  await tx.$executeRaw`
    WITH noted AS (
      INSERT INTO "operation" ("spaceId", "id", "attemptId", "personId", "kind", "outcome", "code", "late", "appliedAt")
      SELECT ${spaceId}::uuid, x."id", ${attemptId}::uuid, ${personId}::uuid, x."kind", x."outcome", x."code", x."late", ${savedAt}
      FROM jsonb_to_recordset(${JSON.stringify(arrived)}::jsonb)
        AS x("id" uuid, "kind" text, "outcome" text, "code" text, "late" boolean)
    )
    UPDATE "attempt" SET "lastWorkAt" = ${savedAt}
    WHERE ${isWork} AND "spaceId" = ${spaceId}::uuid AND "id" = ${attemptId}::uuid`;
}

interface Earlier {
  attemptId: string;
  outcome: string;
  code: string | null;
  late: boolean;
}

/** The operations of this batch that arrived before, by id. */
async function findEarlier(
  tx: Transaction,
  attempt: OwnAttempt,
  operations: Operation[],
): Promise<Map<string, Earlier>> {
  const rows = await tx.operation.findMany({
    where: { spaceId: attempt.spaceId, id: { in: operations.map(({ id }) => id) } },
  });
  return new Map(rows.map((row) => [row.id, row]));
}

/** How an operation that arrived before is answered; null when it is new. An id of other work is not anybody's to use again. */
function answerEarlier(attempt: OwnAttempt, { id }: Operation, earlier: ReadonlyMap<string, Earlier>): Answer | null {
  const known = earlier.get(id);
  if (!known) return null;
  if (known.attemptId !== attempt.id) return rejected(id, 403, 'not-yours');
  const setAside = known.outcome === 'set-aside';
  return {
    id,
    outcome: setAside ? 'set-aside' : 'already',
    status: setAside ? 409 : 200,
    code: known.code,
    late: known.late,
  };
}

/** Ids of tags to be created that exist already in this space under somebody else's attempt. */
async function findForeignTags(tx: Transaction, attempt: OwnAttempt, operations: Operation[]): Promise<Set<string>> {
  const ids = operations.flatMap((operation) => (operation.kind === 'tag.create' ? [operation.tagId] : []));
  if (ids.length === 0) return new Set();
  const rows = await tx.tag.findMany({
    where: { spaceId: attempt.spaceId, id: { in: ids }, attemptId: { not: attempt.id } },
    select: { id: true },
  });
  return new Set(rows.map(({ id }) => id));
}
