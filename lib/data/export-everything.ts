import 'server-only';
import type { Span } from '@/lib/domain/source';
import { quoteOf } from '@/lib/domain/spans';
import type { ExportedWholeWork } from '@/lib/schemas/class-export';
import type { TaughtAssignment } from './assignments';
import { db } from './database';
import { findExportedReview } from './export-reviews';
import { contentOf, type ExportedTag, walkTags } from './export-tags';
import { type ExportedWork, fileIdOf, lateOf, sayMoment } from './export-works';
import { asBuilt } from './shapes';
import { countVotes } from './votes';

/** A text of the module with the way from its offsets to code points. */
export interface ExportedText {
  text: string;
  inPoints: (span: Span) => Span;
}

const byNumber = { orderBy: { number: 'asc' } } as const;
const byPhase = [{ phase: 'asc' }, { number: 'asc' }] as const;

/** The row of an answer without its keys, in the words of the file. */
function keptOf(work: ExportedWork, row: { number: number; late: boolean; setAside: boolean; savedAt: Date }) {
  const { number, setAside, savedAt } = row;
  return { number, setAside, late: lateOf(work, row), savedAt: sayMoment(work, savedAt) };
}

function toTag(work: ExportedWork, { tag, sourceId, row }: ExportedTag, { text, inPoints }: ExportedText) {
  const { currentNumber, countedNumber, firstNumber, deletedAt, revisions } = row;
  return {
    ...{ tag, text: sourceId, current: currentNumber, counted: countedNumber, first: firstNumber },
    isDeleted: deletedAt !== null,
    revisions: revisions.map((revision) => ({
      ...keptOf(work, revision),
      ...contentOf(revision),
      ...inPoints(revision),
      quote: quoteOf(text, revision),
      kind: revision.kind,
      reason: revision.reason,
    })),
  };
}

/** Everything in one student’s work, by the ids of files. `texts`: those of the module, by id. */
export async function getWholeWork(
  work: ExportedWork,
  texts: ReadonlyMap<string, ExportedText>,
): Promise<ExportedWholeWork> {
  const { spaceId, attemptId, who, isNamed, isSubmittedLate } = work;
  const where = { spaceId, attemptId };
  const [stepsDone, stances, predictions, responses, args, review] = await Promise.all([
    db().stepDone.findMany({ where, orderBy: { step: 'asc' } }),
    db().stance.findMany({ where, orderBy: [...byPhase], include: { movers: { orderBy: { tagId: 'asc' } } } }),
    db().predictionAnswer.findMany({ where, orderBy: [...byPhase] }),
    db().response.findMany({ where, orderBy: [{ step: 'asc' }, { number: 'asc' }] }),
    db().argument.findMany({
      where,
      ...byNumber,
      include: { warrants: { orderBy: { ordinal: 'asc' }, include: { tags: true, evidence: true } } },
    }),
    findExportedReview(work),
  ]);
  const tags: ExportedWholeWork['tags'] = [];
  for await (const tag of walkTags(work)) {
    const text = texts.get(tag.sourceId);
    if (text) tags.push(toTag(work, tag, text));
  }
  return {
    ...{ work: work.work, who, isNamed, isSubmittedLate, tags },
    startedAt: sayMoment(work, work.startedAt),
    committedAt: sayMoment(work, work.committedAt),
    committedLate: work.committedLate,
    submittedAt: sayMoment(work, work.submittedAt),
    lateAcceptedAt: sayMoment(work, work.lateAcceptedAt),
    stepsDone: stepsDone.map(({ step, late, doneAt }) => ({
      step,
      late: lateOf(work, { late, savedAt: doneAt }),
      doneAt: sayMoment(work, doneAt),
    })),
    stances: stances.map(({ phase, value, position, confidence, unmoved, movers, ...row }) => ({
      ...keptOf(work, row),
      ...{ phase, value, position, confidence, unmoved },
      movedBy: movers.map(({ tagId }) => fileIdOf(work.assignmentId, tagId)),
    })),
    predictions: predictions.map(({ phase, answer, ...row }) => ({ ...keptOf(work, row), phase, answer })),
    responses: responses.map(({ step, text, built, ...row }) => ({
      ...keptOf(work, row),
      ...{ step, text, built: asBuilt(built) },
    })),
    arguments: args.map(({ claim, objection, answer, warrants, ...row }) => ({
      ...keptOf(work, row),
      ...{ claim, objection, answer },
      strands: warrants.map((warrant) => ({
        because: warrant.because,
        tags: warrant.tags.map(({ tagId }) => fileIdOf(work.assignmentId, tagId)),
        evidence: warrant.evidence.map(({ evidenceId }) => evidenceId),
      })),
    })),
    review: review && { ...review, releasedAt: sayMoment(work, review.releasedAt) },
  };
}

/** The passages that were put to the vote, with how many chose what. Who did is in no file: nobody is shown it. */
export async function listExportedVotes({ spaceId, id }: TaughtAssignment) {
  const rows = await db().projection.findMany({
    where: { spaceId, assignmentId: id },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return Promise.all(
    rows.map(async (row) => ({
      ...{ text: row.sourceId, sentence: row.sentence },
      openedAt: row.openedAt.toISOString(),
      endedAt: row.endedAt?.toISOString() ?? null,
      counts: await countVotes(row),
    })),
  );
}
