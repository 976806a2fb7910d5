import 'server-only';
import type { KnownStep } from '@/lib/domain/exercise-fit';
import { ExpectedError } from '@/lib/domain/expected-error';
import { type Operation, slotOf } from '@/lib/domain/operation';
import type { AttemptState, KnownTag } from '@/lib/domain/operation-rules';
import type { Sentence, Span } from '@/lib/domain/source';
import { listWords } from '@/lib/domain/words';
import type { OwnAttempt } from './attempts';
import { db, type Transaction } from './database';
import { asModuleContent, asSentences } from './shapes';

/** A source as the rules and the writes need it. */
export interface WorkedSource {
  text: string;
  sentences: Sentence[];
  words: Span[];
}

export interface StateWithSources extends AttemptState {
  sources: ReadonlyMap<string, WorkedSource>;
  /** What is saved now is saved after this moment, whatever the clock said when it arrived; null: no such moment. */
  savedAfter: Date | null;
}

interface FixedParts {
  steps: ReadonlyMap<string, KnownStep>;
  sources: ReadonlyMap<string, WorkedSource>;
}

// A published version never changes, so what is worked out of its texts can be kept for as long as the process lives.
const kept = new Map<string, Promise<FixedParts>>();
const MOST_KEPT = 50;

async function loadFixedParts(versionId: string, tx: Transaction): Promise<FixedParts> {
  const version = await tx.moduleVersion.findUniqueOrThrow({ where: { id: versionId }, include: { sources: true } });
  const content = asModuleContent(version.content);
  const steps = content.steps.map(({ key, kind }): [string, KnownStep] => [
    key,
    { kind, exercise: content.exercises?.[key] ?? null },
  ]);
  const sources = version.sources.map(({ id, text, sentences }): [string, WorkedSource] => [
    id,
    { text, sentences: asSentences(sentences), words: listWords(text) },
  ]);
  return { steps: new Map(steps), sources: new Map(sources) };
}

/** The steps and texts of a version; read once. */
export function getFixedParts(versionId: string): Promise<FixedParts> {
  const known = kept.get(versionId);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const loading = loadFixedParts(versionId, db());
  kept.set(versionId, loading);
  loading.catch(() => kept.delete(versionId));
  return loading;
}

interface LockedAttempt {
  moduleVersionId: string;
  committedAt: Date | null;
  submittedAt: Date | null;
  lateAcceptedAt: Date | null;
}

/**
 * The attempt as the rules for these operations see it, locked until the transaction ends: two devices take turns. What
 * may have changed while these waited for their turn is read now: the version (`fixed` is of the one that the attempt came
 * with), and when it was handed in or its late work accepted.
 */
export async function loadAttemptState(
  tx: Transaction,
  fixed: FixedParts,
  attempt: OwnAttempt,
  operations: Operation[],
): Promise<StateWithSources> {
  const { spaceId, id } = attempt;
  const [row] = await tx.$queryRaw<LockedAttempt[]>`
    SELECT "moduleVersionId", "committedAt", "submittedAt", "lateAcceptedAt"
    FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  if (!row) throw new ExpectedError('unknown-attempt');
  const isMoved = row.moduleVersionId !== attempt.moduleVersionId;
  const tags = await tx.$queryRaw<(KnownTag & { id: string })[]>`
    SELECT t."id", t."sourceId", r."id" AS "revisionId", t."deletedAt" IS NOT NULL AS "deleted",
      t."firstNumber" IS NOT NULL AS "locked", r."position"::text AS "position"
    FROM "tag" t
    JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."currentNumber"
    WHERE t."spaceId" = ${spaceId}::uuid AND t."attemptId" = ${id}::uuid`;
  return {
    ...(isMoved ? await loadFixedParts(row.moduleVersionId, tx) : fixed),
    savedAfter: latest(row.submittedAt, row.lateAcceptedAt),
    isArchived: attempt.classroom !== null && attempt.classroom.archivedAt !== null,
    opensAt: attempt.dates.opensAt,
    closesAt: attempt.dates.closesAt,
    committedAt: row.committedAt,
    tags: new Map(tags.map(({ id: tagId, ...tag }) => [tagId, tag])),
    revisions: await findRevisions(tx, attempt, operations),
    evidence: await findEvidence(tx, operations),
  };
}

const latest = (one: Date | null, other: Date | null) => (one && other ? (one > other ? one : other) : (one ?? other));

/** The current revision of every slot that the operations are about. */
async function findRevisions(
  tx: Transaction,
  { spaceId, id: attemptId }: OwnAttempt,
  operations: Operation[],
): Promise<Map<string, string>> {
  const newest = { orderBy: { number: 'desc' }, select: { id: true } } as const;
  const revisions = new Map<string, string>();
  for (const operation of operations) {
    const slot = slotOf(operation);
    if (slot === null || revisions.has(slot)) continue;
    const where = { spaceId, attemptId, setAside: false };
    const current = await findCurrent(operation, where);
    if (current) revisions.set(slot, current.id);
  }
  return revisions;

  function findCurrent(operation: Operation, where: { spaceId: string; attemptId: string; setAside: boolean }) {
    switch (operation.kind) {
      case 'stance.keep':
        return tx.stance.findFirst({ where: { ...where, phase: operation.phase }, ...newest });
      case 'prediction.keep':
        return tx.predictionAnswer.findFirst({ where: { ...where, phase: operation.phase }, ...newest });
      case 'response.keep':
        return tx.response.findFirst({ where: { ...where, step: operation.step }, ...newest });
      case 'argument.keep':
        return tx.argument.findFirst({ where, ...newest });
      default:
        return null;
    }
  }
}

/** Those of the items named by the operations that the library has. */
async function findEvidence(tx: Transaction, operations: Operation[]): Promise<Set<string>> {
  const named = operations.flatMap((operation) =>
    operation.kind === 'argument.keep' ? operation.warrants.flatMap(({ evidenceIds }) => evidenceIds) : [],
  );
  if (named.length === 0) return new Set();
  const rows = await tx.evidenceItem.findMany({ where: { id: { in: named } }, select: { id: true } });
  return new Set(rows.map(({ id }) => id));
}
