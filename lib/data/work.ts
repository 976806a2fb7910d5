import 'server-only';
import type { Confidence, StanceValue } from '@/lib/domain/debate';
import type { Work } from '@/lib/domain/work';
import { db, type Transaction } from './database';
import { asDial, asFactors } from './shapes';

const newest = { orderBy: { number: 'desc' } } as const;

/** Everything a person made in an attempt, as they see it now. */
export async function getWork(attempt: { spaceId: string; id: string }, tx: Transaction = db()): Promise<Work> {
  const row = await tx.attempt.findUniqueOrThrow({
    where: { spaceId_id: { spaceId: attempt.spaceId, id: attempt.id } },
    include: {
      tags: {
        where: { deletedAt: null },
        orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
        include: { revisions: { orderBy: { number: 'asc' } } },
      },
      stepsDone: true,
      stances: { ...newest, include: { movers: true } },
      predictions: newest,
      responses: newest,
      arguments: {
        ...newest,
        take: 1,
        include: { warrants: { orderBy: { ordinal: 'asc' }, include: { tags: true } } },
      },
    },
  });

  const work: Work = {
    tags: row.tags.flatMap(({ id, sourceId, currentNumber, firstNumber, revisions }) => {
      const current = revisions.find(({ number }) => number === currentNumber);
      if (!current) return [];
      const { start, end, position, because, late } = current;
      return {
        id,
        sourceId,
        start,
        end,
        position,
        because,
        late,
        factors: asFactors(current.factors),
        credibility: asDial(current.credibility),
        bearing: asDial(current.bearing),
        revisionId: current.id,
        locked: firstNumber !== null,
        firstPosition: revisions.find(({ number }) => number === firstNumber)?.position ?? null,
      };
    }),
    stances: {},
    predictions: {},
    responses: {},
    argument: null,
    stepsDone: row.stepsDone.map(({ step }) => step),
    committedAt: row.committedAt?.toISOString() ?? null,
  };

  for (const { phase, value, position, confidence, movers, unmoved } of row.stances) {
    work.stances[phase] ??= {
      value: value as StanceValue,
      position,
      confidence: confidence as Confidence,
      movedBy: movers.map(({ tagId }) => tagId),
      unmoved,
    };
  }
  for (const { phase, answer } of row.predictions) work.predictions[phase] ??= answer;
  for (const { step, text } of row.responses) work.responses[step] ??= text;
  const [argument] = row.arguments;
  if (argument) {
    const { claim, objection, answer, warrants } = argument;
    const strands = warrants.map(({ because, tags }) => ({ because, tagIds: tags.map(({ tagId }) => tagId) }));
    work.argument = { claim, objection, answer, warrants: strands };
  }
  return work;
}
