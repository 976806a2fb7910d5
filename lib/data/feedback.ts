import 'server-only';
import { buildFeedback, type Feedback } from '@/lib/domain/rubric';
import type { OwnAttempt } from './attempts';
import { db } from './database';
import { asReleased } from './shapes';

/** What was released to a student about one attempt. */
export interface ReleasedFeedback {
  feedback: Feedback;
  releasedAt: Date;
}

/** What was released about one's own attempt, as it was then; null when nothing was, whatever is being written. */
export async function findFeedback({ spaceId, id }: OwnAttempt): Promise<ReleasedFeedback | null> {
  const row = await db().review.findUnique({
    where: { spaceId_attemptId: { spaceId, attemptId: id } },
    select: { releasedAt: true, released: true },
  });
  const released = asReleased(row?.released);
  return row?.releasedAt && released
    ? { feedback: buildFeedback(released.rubric, released), releasedAt: row.releasedAt }
    : null;
}
