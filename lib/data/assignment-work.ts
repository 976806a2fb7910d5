import 'server-only';
import type { WorkDone } from '@/lib/domain/assignment-change';
import type { TaughtAssignment } from './assignments';
import { db } from './database';

/** What every student has done on an assignment, as far as changed settings can touch it; nobody's words. */
export async function listWorkDone({ spaceId, id: assignmentId }: TaughtAssignment): Promise<WorkDone[]> {
  const [attempts, enrollments, extensions] = await Promise.all([
    db().attempt.findMany({
      where: { spaceId, assignmentId, person: { kind: { not: 'demonstration' } } },
      include: {
        person: { select: { kind: true } },
        tags: { where: { deletedAt: null }, select: { source: { select: { slug: true } } } },
        stepsDone: { select: { step: true } },
        responses: { select: { step: true }, distinct: ['step'] },
      },
    }),
    db().enrollment.findMany({ where: { spaceId, role: 'student' } }),
    db().extension.findMany({ where: { spaceId, assignmentId } }),
  ]);
  return attempts.flatMap((attempt) => {
    const { personId, committedAt, submittedAt, person, tags, stepsDone, responses } = attempt;
    const enrollment = enrollments.find((one) => one.personId === personId);
    if (!enrollment) return [];
    const bySource: Record<string, number> = {};
    for (const { source } of tags) bySource[source.slug] = (bySource[source.slug] ?? 0) + 1;
    return [
      {
        isGuest: person.kind === 'guest',
        sectionId: enrollment.sectionId,
        committedAt,
        submittedAt,
        extension: extensions.find((one) => one.personId === personId) ?? null,
        tags: bySource,
        steps: [...new Set([...stepsDone, ...responses].map(({ step }) => step))],
      },
    ];
  });
}
