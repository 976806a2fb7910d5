import 'server-only';
import type { TagContent } from '@/lib/domain/tag';
import type { Lateness, TagHistory, WorkHistory } from '@/lib/domain/trail';
import type { Work } from '@/lib/domain/work';
import { db } from './database';
import type { TagRevision } from './generated/client';
import type { ReviewedAttempt } from './reviewed-attempts';
import { asDial, asFactors } from './shapes';
import { getWork, getWorkAt } from './work';

/** A student's work as it stood at a moment, or stands, with what happened to it. */
export interface ReviewedWork {
  work: Work;
  history: WorkHistory;
}

const contentOf = (revision: TagRevision): TagContent => ({
  start: revision.start,
  end: revision.end,
  position: revision.position,
  factors: asFactors(revision.factors),
  credibility: asDial(revision.credibility),
  bearing: asDial(revision.bearing),
  because: revision.because,
});

/** The work to review: everything until a moment, or with null everything. What came later is in no part of it. */
export async function getReviewedWork(attempt: ReviewedAttempt, asOf: Date | null): Promise<ReviewedWork> {
  const { spaceId, id: attemptId, lateAcceptedAt } = attempt;
  const work = asOf ? await getWorkAt(attempt, asOf) : await getWork(attempt);
  const latenessOf = ({ late, savedAt }: { late: boolean; savedAt: Date }): Lateness => {
    if (!late) return null;
    return lateAcceptedAt && savedAt <= lateAcceptedAt ? 'accepted' : 'waiting';
  };
  const until = asOf ? { savedAt: { lte: asOf } } : {};
  // Each slot's current revision is one row of one of four tables.
  const late = { where: { spaceId, attemptId, id: { in: Object.values(work.revisions) } } };
  const columns = { select: { id: true, late: true, savedAt: true } };
  const [tags, ...slotRows] = await Promise.all([
    db().tag.findMany({
      where: { spaceId, attemptId },
      include: { revisions: { where: { setAside: false, ...until }, orderBy: { number: 'asc' } } },
    }),
    db().stance.findMany({ ...late, ...columns }),
    db().predictionAnswer.findMany({ ...late, ...columns }),
    db().response.findMany({ ...late, ...columns }),
    db().argument.findMany({ ...late, ...columns }),
  ]);
  const histories = tags.flatMap(({ id, firstNumber, revisions }): [string, TagHistory][] => {
    const newest = revisions.at(-1);
    if (!newest) return [];
    const first = revisions.find(({ number }) => number === firstNumber);
    const since = revisions.filter(({ number, reason }) => number > (firstNumber ?? 0) && reason !== null);
    return [
      [id, { first: first ? contentOf(first) : null, reason: since.at(-1)?.reason ?? null, late: latenessOf(newest) }],
    ];
  });
  const lateById = new Map(slotRows.flat().map((row) => [row.id, latenessOf(row)]));
  const slots = Object.entries(work.revisions).map(([slot, id]): [string, Lateness] => [
    slot,
    lateById.get(id) ?? null,
  ]);
  return { work, history: { tags: new Map(histories), slots: new Map(slots) } };
}
