import 'server-only';
import { datesFor } from '@/lib/domain/assignment-dates';
import { isLate } from '@/lib/domain/operation-rules';
import type { Viewer } from '@/lib/domain/person';
import { db } from './database';

/** The class for whose sake somebody who studies alone does not see a module's key yet. */
export interface KeyHolder {
  classroomId: string;
  name: string;
  /** The class is not shown the key at all. */
  isHidden: boolean;
}

/**
 * The class in which a student has been given this module, has yet to commit their own reading of it, and can still do
 * so in time; null when there is none. Where the class never sees the key, it waits until the assignment closes.
 */
export async function findKeyHolder(viewer: Viewer, moduleSlug: string, now: Date): Promise<KeyHolder | null> {
  const enrollments = await db().enrollment.findMany({
    where: { personId: viewer.id, role: 'student', classroom: { archivedAt: null } },
    include: {
      classroom: {
        include: {
          assignments: {
            where: { version: { moduleSlug } },
            include: {
              sections: true,
              attempts: { where: { personId: viewer.id } },
              extensions: { where: { personId: viewer.id } },
            },
          },
        },
      },
    },
    orderBy: { joinedAt: 'asc' },
  });
  for (const { spaceId, sectionId, classroom } of enrollments) {
    const holding = classroom.assignments.find((assignment) => {
      const { sections, attempts, extensions, keyRule } = assignment;
      const isTheirs = sections.length === 0 || sections.some((section) => section.sectionId === sectionId);
      const waits = keyRule === 'hidden' || !attempts.some(({ committedAt }) => committedAt !== null);
      return isTheirs && waits && !isLate(datesFor(assignment, extensions[0] ?? null), now);
    });
    if (holding) return { classroomId: spaceId, name: classroom.name, isHidden: holding.keyRule === 'hidden' };
  }
  return null;
}
