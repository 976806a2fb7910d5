import 'server-only';
import type { Built } from '@/lib/domain/exercise';
import type { Operation } from '@/lib/domain/operation';
import type { Span } from '@/lib/domain/source';
import { touchedSentences } from '@/lib/domain/spans';
import type { TagContent } from '@/lib/domain/tag';
import type { StateWithSources } from './attempt-state';
import type { OwnAttempt } from './attempts';
import type { Transaction } from './database';
import { Prisma } from './generated/client';

interface Circumstances {
  late: boolean;
  /** Kept beside the newer revision and not made current. */
  setAside: boolean;
  savedAt: Date;
}

/** Writes what one accepted operation says. The rules have been applied before. */
export async function write(
  tx: Transaction,
  attempt: OwnAttempt,
  operation: Operation,
  sources: StateWithSources['sources'],
  circumstances: Circumstances,
): Promise<void> {
  const { spaceId, id: attemptId } = attempt;
  const { late, setAside, savedAt } = circumstances;
  const { id } = operation;
  const row = { spaceId, id, attemptId, late, savedAt };

  switch (operation.kind) {
    case 'tag.create':
      return createTag(tx, row, operation, sources, circumstances);
    case 'tag.edit':
    case 'tag.delete':
      return changeTag(tx, row, operation, sources, circumstances);
    case 'step.done': {
      const done = { spaceId, attemptId, step: operation.step, late, doneAt: savedAt };
      await tx.stepDone.createMany({ data: [done], skipDuplicates: true });
      return;
    }
    case 'stance.keep': {
      const { phase, value, position, confidence, unmoved, movedBy } = operation;
      const number = 1 + (await tx.stance.count({ where: { spaceId, attemptId, phase } }));
      await tx.stance.create({ data: { ...row, setAside, phase, number, value, position, confidence, unmoved } });
      const movers = [...new Set(movedBy)].map((tagId) => ({ spaceId, stanceId: id, tagId }));
      await tx.stanceMover.createMany({ data: movers });
      return;
    }
    case 'prediction.keep': {
      const { phase, answer } = operation;
      const number = 1 + (await tx.predictionAnswer.count({ where: { spaceId, attemptId, phase } }));
      await tx.predictionAnswer.create({ data: { ...row, setAside, phase, number, answer } });
      return;
    }
    case 'response.keep': {
      const { step, text, built } = operation;
      const number = 1 + (await tx.response.count({ where: { spaceId, attemptId, step } }));
      await tx.response.create({
        data: { ...row, setAside, step, number, text, built: built === null ? Prisma.DbNull : toJson(built) },
      });
      return;
    }
    case 'argument.keep': {
      const { claim, objection, answer, warrants } = operation;
      const number = 1 + (await tx.argument.count({ where: { spaceId, attemptId } }));
      await tx.argument.create({ data: { ...row, setAside, number, claim, objection, answer } });
      const strands = warrants.map(({ because }, ordinal) => ({ spaceId, argumentId: id, ordinal, because }));
      await tx.warrant.createMany({ data: strands });
      const tags = warrants.flatMap(({ tagIds }, ordinal) =>
        [...new Set(tagIds)].map((tagId) => ({ spaceId, argumentId: id, ordinal, tagId })),
      );
      await tx.warrantTag.createMany({ data: tags });
      const items = warrants.flatMap(({ evidenceIds }, ordinal) =>
        [...new Set(evidenceIds)].map((evidenceId) => ({ spaceId, argumentId: id, ordinal, evidenceId })),
      );
      await tx.warrantEvidence.createMany({ data: items });
      return;
    }
    case 'aside.settle':
      await tx.operation.updateMany({
        where: { spaceId, attemptId, id: operation.operation, outcome: 'set-aside', settledAt: null },
        data: { settledAt: savedAt },
      });
      return;
  }
}

/** What was built, as a JSON column takes it. */
const toJson = (built: Built): Prisma.InputJsonValue => JSON.parse(JSON.stringify(built));

interface Row {
  spaceId: string;
  id: string;
  attemptId: string;
  late: boolean;
  savedAt: Date;
}

/**
 * Appends a revision to a tag, and makes it the one that is seen and counted unless it was set aside or is late. An edit
 * of a deleted tag brings it back.
 */
async function changeTag(
  tx: Transaction,
  row: Row,
  operation: Extract<Operation, { kind: 'tag.edit' | 'tag.delete' }>,
  sources: StateWithSources['sources'],
  circumstances: Circumstances,
): Promise<void> {
  const { spaceId, savedAt } = row;
  const { tagId } = operation;
  const tag = await tx.tag.findUniqueOrThrow({
    where: { spaceId_id: { spaceId, id: tagId } },
    include: { revisions: { orderBy: { number: 'desc' } } },
  });
  const [newest] = tag.revisions;
  const current = tag.revisions.find(({ number }) => number === tag.currentNumber);
  if (!newest || !current) throw new Error(`Tag ${tagId} has no revision`);
  const number = newest.number + 1;
  const isDeletion = operation.kind === 'tag.delete';
  const revision = {
    ...row,
    tagId,
    sourceId: tag.sourceId,
    number,
    kind: isDeletion ? ('deleted' as const) : ('edited' as const),
    reason: operation.reason?.trim() || null,
  };
  const said = isDeletion ? current : operation;
  await writeRevision(tx, revision, said, sources, circumstances);
  if (circumstances.setAside) return;
  await tx.tag.update({
    where: { spaceId_id: { spaceId, id: tagId } },
    data: {
      currentNumber: number,
      ...(circumstances.late ? {} : { countedNumber: number }),
      deletedAt: isDeletion ? savedAt : null,
    },
  });
}

/** The first revision of a new tag, and what it touches, in one statement: it is what a class does most. */
async function createTag(
  tx: Transaction,
  { spaceId, id, attemptId, late, savedAt }: Row,
  { tagId, sourceId, ...said }: Extract<Operation, { kind: 'tag.create' }>,
  sources: StateWithSources['sources'],
  { setAside }: Circumstances,
): Promise<void> {
  const { start, end, position, factors, credibility, bearing, because } = said;
  const countedNumber = late ? null : 1;
  await tx.$executeRaw`
    WITH made AS (
      INSERT INTO "tag" ("spaceId", "id", "attemptId", "sourceId", "createdAt", "currentNumber", "countedNumber")
      VALUES (${spaceId}::uuid, ${tagId}::uuid, ${attemptId}::uuid, ${sourceId}::uuid, ${savedAt}, 1, ${countedNumber}::int)
    ), said AS (
      INSERT INTO "tag_revision" ("spaceId", "tagId", "number", "id", "kind", "start", "end", "position", "factors", "credibility", "bearing", "because", "late", "setAside", "savedAt")
      VALUES (${spaceId}::uuid, ${tagId}::uuid, 1, ${id}::uuid, 'created', ${start}, ${end}, ${position}::"Position", ${factors}::text[], ${credibility}::int, ${bearing}::int, ${because}, ${late}, ${setAside}, ${savedAt})
    )
    INSERT INTO "tag_touch" ("spaceId", "tagId", "number", "sentence", "overlap")
    SELECT ${spaceId}::uuid, ${tagId}::uuid, 1, x."sentence", x."overlap"
    FROM jsonb_to_recordset(${JSON.stringify(listTouches(sources, sourceId, said))}::jsonb) AS x("sentence" int, "overlap" int)`;
}

/** The sentences that a span touches, and by how many code units. */
function listTouches(sources: StateWithSources['sources'], sourceId: string, { start, end }: Span) {
  const source = sources.get(sourceId);
  if (!source) throw new Error(`Source ${sourceId} is not part of this version`);
  const touches = touchedSentences({ start, end }, source.sentences, source.words);
  return touches.map(({ number: sentence, overlap }) => ({ sentence, overlap }));
}

type Said = Omit<TagContent, 'factors' | 'credibility' | 'bearing'> & {
  factors: string[];
  credibility: number | null;
  bearing: number | null;
};

async function writeRevision(
  tx: Transaction,
  revision: Row & {
    tagId: string;
    sourceId: string;
    number: number;
    kind: 'edited' | 'deleted';
    reason?: string | null;
  },
  { start, end, position, factors, credibility, bearing, because }: Said,
  sources: StateWithSources['sources'],
  { setAside }: Circumstances,
): Promise<void> {
  const { sourceId, attemptId, ...columns } = revision;
  const content = { start, end, position, factors, credibility, bearing, because };
  await tx.tagRevision.create({ data: { ...columns, ...content, setAside } });
  const { spaceId, tagId, number } = revision;
  await tx.tagTouch.createMany({
    data: listTouches(sources, sourceId, content).map((touch) => ({ spaceId, tagId, number, ...touch })),
  });
}
