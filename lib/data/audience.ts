import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import { kindsHeardBy, type NoticeKind } from '@/lib/domain/notice';
import type { Viewer } from '@/lib/domain/person';
import { seenBy } from './assignments';
import { getClassroomForStudent } from './classrooms';
import { db } from './database';

/** An assignment in the hands of somebody who may hear that it changes, and the kinds of change they hear of. */
export interface Audience {
  assignmentId: string;
  kinds: readonly NoticeKind[];
}

/**
 * An assignment for anybody in its class; strangers get the same as for one that does not exist. Whoever it is not for
 * hears of the wall alone, since everybody in the class may vote.
 */
export async function getAudience(viewer: Viewer, spaceId: string, id: string): Promise<Audience> {
  const { enrollment } = await getClassroomForStudent(viewer, spaceId);
  const [found, isTheirs] = await Promise.all([
    db().assignment.findUnique({
      where: { spaceId_id: { spaceId, id } },
      select: { attempts: { where: { personId: viewer.id }, select: { committedAt: true } } },
    }),
    db().assignment.count({ where: { AND: [seenBy(enrollment), { id }] } }),
  ]);
  if (!found) throw new ExpectedError('not-found');
  const hasCommitted = found.attempts.some(({ committedAt }) => committedAt !== null);
  const kinds = isTheirs > 0 ? kindsHeardBy(enrollment.role, hasCommitted) : kindsHeardBy('student', false);
  return { assignmentId: id, kinds };
}
