import 'server-only';
import { type AttemptState, closingTime, type KnownTag } from '@/lib/domain/operation-rules';
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
}

interface FixedParts {
  steps: ReadonlySet<string>;
  sources: ReadonlyMap<string, WorkedSource>;
}

// A published version never changes, so what is worked out of its texts can be kept for as long as the process lives.
const kept = new Map<string, Promise<FixedParts>>();
const MOST_KEPT = 50;

async function loadFixedParts(versionId: string): Promise<FixedParts> {
  const version = await db().moduleVersion.findUniqueOrThrow({ where: { id: versionId }, include: { sources: true } });
  const steps = new Set(asModuleContent(version.content).steps.map(({ key }) => key));
  const sources = version.sources.map(({ id, text, sentences }): [string, WorkedSource] => [
    id,
    { text, sentences: asSentences(sentences), words: listWords(text) },
  ]);
  return { steps, sources: new Map(sources) };
}

/** The steps and texts of a version; read once. */
export function getFixedParts(versionId: string): Promise<FixedParts> {
  const known = kept.get(versionId);
  if (known) return known;
  const oldest = kept.keys().next().value;
  if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  const loading = loadFixedParts(versionId);
  kept.set(versionId, loading);
  loading.catch(() => kept.delete(versionId));
  return loading;
}

/** The attempt as the rules see it, locked until the transaction ends, so that two devices take turns. */
export async function loadAttemptState(
  tx: Transaction,
  fixed: FixedParts,
  attempt: OwnAttempt,
): Promise<StateWithSources> {
  const { spaceId, id } = attempt;
  const [row] = await tx.$queryRaw<{ committedAt: Date | null }[]>`
    SELECT "committedAt" FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
  const tags = await tx.$queryRaw<(KnownTag & { id: string })[]>`
    SELECT t."id", t."sourceId", r."id" AS "revisionId", t."deletedAt" IS NOT NULL AS "deleted",
      t."firstNumber" IS NOT NULL AS "locked", r."position"::text AS "position"
    FROM "tag" t
    JOIN "tag_revision" r ON r."spaceId" = t."spaceId" AND r."tagId" = t."id" AND r."number" = t."currentNumber"
    WHERE t."spaceId" = ${spaceId}::uuid AND t."attemptId" = ${id}::uuid`;
  return {
    ...fixed,
    opensAt: attempt.assignment?.opensAt ?? null,
    closesAt: attempt.assignment ? closingTime(attempt.assignment) : null,
    committedAt: row?.committedAt ?? null,
    tags: new Map(tags.map(({ id: tagId, ...tag }) => [tagId, tag])),
  };
}
