import 'server-only';
import type { Confidence, StanceValue } from '@/lib/domain/debate';
import { type Change, type SlotChange, slotOf } from '@/lib/domain/operation';
import type { Tag, TagContent } from '@/lib/domain/tag';
import type { ArgumentContent, StanceContent, Work } from '@/lib/domain/work';
import { db, type Transaction } from './database';
import type { Prisma } from './generated/client';
import { asBuilt, asDial, asFactors } from './shapes';

const newest = { orderBy: { number: 'desc' } } as const;

const parts = {
  tags: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { revisions: { orderBy: { number: 'asc' } } },
  },
  stepsDone: true,
  operations: { where: { outcome: 'set-aside', settledAt: null }, orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }] },
  stances: { ...newest, include: { movers: true } },
  predictions: newest,
  responses: newest,
  arguments: {
    ...newest,
    include: { warrants: { orderBy: { ordinal: 'asc' }, include: { tags: true, evidence: true } } },
  },
} satisfies Prisma.AttemptInclude;

type AttemptRow = Prisma.AttemptGetPayload<{ include: typeof parts }>;

type Key = { spaceId: string; id: string };

function findRow({ spaceId, id }: Key, tx: Transaction = db()): Promise<AttemptRow> {
  return tx.attempt.findUniqueOrThrow({ where: { spaceId_id: { spaceId, id } }, include: parts });
}

/** Everything a person made in an attempt, as they see it now. */
export async function getWork(attempt: Key, tx?: Transaction): Promise<Work> {
  return toWork(await findRow(attempt, tx));
}

/** Everything a person had made in an attempt by a moment, as they saw it then: what was handed in, whatever came after. */
export async function getWorkAt(attempt: Key, moment: Date): Promise<Work> {
  return toWork(rewind(await findRow(attempt), moment));
}

/** The rows of an attempt that were there at a moment, each tag with the revision that was its newest. */
function rewind(row: AttemptRow, moment: Date): AttemptRow {
  const wasThere = ({ savedAt }: { savedAt: Date }) => savedAt <= moment;
  const tags = row.tags.flatMap((tag) => {
    const revisions = tag.revisions.filter(wasThere);
    const current = revisions.findLast(({ setAside }) => !setAside);
    if (!current) return [];
    const deletedAt = current.kind === 'deleted' ? current.savedAt : null;
    return [{ ...tag, revisions, currentNumber: current.number, deletedAt }];
  });
  return {
    ...row,
    tags,
    stepsDone: row.stepsDone.filter(({ doneAt }) => doneAt <= moment),
    operations: row.operations.filter(({ appliedAt }) => appliedAt <= moment),
    stances: row.stances.filter(wasThere),
    predictions: row.predictions.filter(wasThere),
    responses: row.responses.filter(wasThere),
    arguments: row.arguments.filter(wasThere),
    committedAt: row.committedAt && row.committedAt <= moment ? row.committedAt : null,
  };
}

function toWork(row: AttemptRow): Work {
  const work: Work = {
    tags: row.tags.filter(({ deletedAt }) => deletedAt === null).flatMap(tagOf),
    deleted: row.tags.filter(({ deletedAt }) => deletedAt !== null).flatMap(tagOf),
    stances: {},
    predictions: {},
    responses: {},
    argument: null,
    stepsDone: row.stepsDone.map(({ step }) => step),
    revisions: {},
    setAside: row.operations.flatMap(({ id }) => {
      const change = findAside(row, id);
      return change ? { id, change } : [];
    }),
    committedAt: row.committedAt?.toISOString() ?? null,
  };

  // Newest first: what was set aside is passed over, and of the rest the first of each slot is current.
  for (const { id, change, setAside } of listSlotRows(row)) {
    const slot = slotOf(change);
    if (slot === null || setAside || work.revisions[slot] !== undefined) continue;
    work.revisions[slot] = id;
    if (change.kind === 'stance.keep') work.stances[change.phase] = stanceOf(change);
    if (change.kind === 'prediction.keep') work.predictions[change.phase] = change.answer;
    if (change.kind === 'response.keep') work.responses[change.step] = { text: change.text, built: change.built };
    if (change.kind === 'argument.keep') work.argument = argumentOf(change);
  }
  return work;
}

type TagRow = AttemptRow['tags'][number];
type RevisionRow = TagRow['revisions'][number];

/** A tag as its newest kept revision says; a deletion says what the tag said before. None where there is no revision. */
function tagOf({ id, sourceId, currentNumber, firstNumber, revisions }: TagRow): Tag[] {
  const current = revisions.find(({ number }) => number === currentNumber);
  if (!current) return [];
  return [
    {
      id,
      sourceId,
      ...tagContentOf(current),
      late: current.late,
      revisionId: current.id,
      locked: firstNumber !== null,
      firstPosition: revisions.find(({ number }) => number === firstNumber)?.position ?? null,
    },
  ];
}

function tagContentOf(revision: RevisionRow): TagContent {
  const { start, end, position, because } = revision;
  return {
    start,
    end,
    position,
    factors: asFactors(revision.factors),
    credibility: asDial(revision.credibility),
    bearing: asDial(revision.bearing),
    because,
  };
}

const stanceOf = ({ value, position, confidence, movedBy, unmoved }: StanceContent): StanceContent => ({
  value,
  position,
  confidence,
  movedBy,
  unmoved,
});

const argumentOf = ({ claim, warrants, objection, answer }: ArgumentContent): ArgumentContent => ({
  claim,
  warrants,
  objection,
  answer,
});

interface SlotRow {
  id: string;
  setAside: boolean;
  change: SlotChange;
}

/** Every stance, prediction, response and argument as the change that made it, newest first within its slot. */
function listSlotRows(row: AttemptRow): SlotRow[] {
  return [
    ...row.stances.map(({ id, setAside, phase, value, position, confidence, movers, unmoved }) => ({
      id,
      setAside,
      change: {
        kind: 'stance.keep' as const,
        phase,
        value: value as StanceValue,
        position,
        confidence: confidence as Confidence,
        movedBy: movers.map(({ tagId }) => tagId),
        unmoved,
      },
    })),
    ...row.predictions.map(({ id, setAside, phase, answer }) => ({
      id,
      setAside,
      change: { kind: 'prediction.keep' as const, phase, answer },
    })),
    ...row.responses.map(({ id, setAside, step, text, built }) => ({
      id,
      setAside,
      change: { kind: 'response.keep' as const, step, text, built: asBuilt(built) },
    })),
    ...row.arguments.map(({ id, setAside, claim, objection, answer, warrants }) => ({
      id,
      setAside,
      change: {
        kind: 'argument.keep' as const,
        claim,
        objection,
        answer,
        warrants: warrants.map(({ because, tags, evidence }) => ({
          because,
          tagIds: tags.map(({ tagId }) => tagId),
          evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
        })),
      },
    })),
  ];
}

/** What making current a change that was set aside would do now; null when nothing of it is left. */
function findAside(row: AttemptRow, id: string): Change | null {
  const slot = listSlotRows(row).find((other) => other.id === id);
  if (slot) return slot.change;
  for (const tag of row.tags) {
    const revision = tag.revisions.find((other) => other.id === id);
    const current = tag.revisions.find(({ number }) => number === tag.currentNumber);
    if (!revision || !current) continue;
    const reason = revision.reason ?? undefined;
    if (revision.kind === 'deleted') {
      // It was wanted away, and it is.
      return tag.deletedAt === null ? { kind: 'tag.delete', tagId: tag.id, base: current.id, reason } : null;
    }
    return { kind: 'tag.edit', tagId: tag.id, base: current.id, reason, ...tagContentOf(revision) };
  }
  return null;
}
