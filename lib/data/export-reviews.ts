import 'server-only';
import type { ReleasedReview, Scores } from '@/lib/domain/rubric';
import { db } from './database';
import type { ExportedWork } from './export-works';
import { asReleased, asScores } from './shapes';

/** A review as it is kept, with what of it was released. */
export interface ExportedReview {
  scores: Scores;
  comment: string;
  /** By name; null once they are deleted. */
  reviewer: string | null;
  releasedAt: Date | null;
  released: ReleasedReview | null;
}

/** The review of a work; null where nobody has begun one. */
export async function findExportedReview({ spaceId, attemptId }: ExportedWork): Promise<ExportedReview | null> {
  const row = await db().review.findUnique({
    where: { spaceId_attemptId: { spaceId, attemptId } },
    include: { reviewer: { select: { name: true } } },
  });
  return (
    row && {
      scores: asScores(row.scores),
      comment: row.comment,
      reviewer: row.reviewer?.name ?? null,
      releasedAt: row.releasedAt,
      released: asReleased(row.released),
    }
  );
}
