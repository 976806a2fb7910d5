import 'server-only';
import { datesFor } from '@/lib/domain/assignment-dates';
import { evidenceOf } from '@/lib/domain/cited';
import { isLate } from '@/lib/domain/operation-rules';
import type { Viewer } from '@/lib/domain/person';
import { db } from './database';
import type { Prisma } from './generated/client';
import { asMarks, asModuleContent } from './shapes';

/** The class for whose sake somebody who studies alone, or in another class, does not see a module's key yet. */
export interface KeyHolder {
  classroomId: string;
  name: string;
  /** The class is not shown the key at all. */
  isHidden: boolean;
}

/**
 * The assignments that a student has yet to commit their own reading of and can still commit in time. Where the class
 * never sees the key, it waits until the assignment closes.
 */
async function listHoldings(viewer: Viewer, where: Prisma.AssignmentWhereInput, now: Date) {
  const enrollments = await db().enrollment.findMany({
    where: { personId: viewer.id, role: 'student', classroom: { archivedAt: null } },
    include: {
      classroom: {
        include: {
          assignments: {
            where,
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
  return enrollments.flatMap(({ sectionId, classroom: { name, assignments } }) =>
    assignments
      .filter((assignment) => {
        const { sections, attempts, extensions, keyRule } = assignment;
        const isTheirs = sections.length === 0 || sections.some((section) => section.sectionId === sectionId);
        const waits = keyRule === 'hidden' || !attempts.some(({ committedAt }) => committedAt !== null);
        return isTheirs && waits && !isLate(datesFor(assignment, extensions[0] ?? null), now);
      })
      .map(({ spaceId, keyRule, moduleVersionId }) => ({ classroomId: spaceId, name, keyRule, moduleVersionId })),
  );
}

/**
 * The class in which a student has been given this module and has its key still before them; null when there is none.
 * `exceptSpaceId` is the class in which they ask, which has rules of its own.
 */
export async function findKeyHolder(
  viewer: Viewer,
  moduleSlug: string,
  exceptSpaceId: string | null,
  now: Date,
): Promise<KeyHolder | null> {
  const elsewhere = exceptSpaceId === null ? {} : { spaceId: { not: exceptSpaceId } };
  const [holding] = await listHoldings(viewer, { version: { moduleSlug }, ...elsewhere }, now);
  return holding
    ? { classroomId: holding.classroomId, name: holding.name, isHidden: holding.keyRule === 'hidden' }
    : null;
}

/** What somebody is still to judge by themselves: ids of evidence items, and of claims of the essay. */
export interface Held {
  evidence: ReadonlySet<string>;
  claims: ReadonlySet<string>;
}

/**
 * What the modules are about that a person has begun and not committed, alone or as a student, or that their classes have
 * given them and still take in time: until they commit there, nobody else's reading of it is sent to them.
 */
export async function listHeld(viewer: Viewer, now: Date): Promise<Held> {
  const isTheirs = [
    { assignmentId: null },
    { space: { classroom: { enrollments: { some: { personId: viewer.id, role: 'student' as const } } } } },
  ] satisfies Prisma.AttemptWhereInput[];
  const [open, holdings] = await Promise.all([
    db().attempt.findMany({
      where: { personId: viewer.id, committedAt: null, OR: isTheirs },
      select: { moduleVersionId: true },
    }),
    listHoldings(viewer, {}, now),
  ]);
  const ids = new Set([...open, ...holdings].map(({ moduleVersionId }) => moduleVersionId));
  if (ids.size === 0) return { evidence: new Set(), claims: new Set() };
  const versions = await db().moduleVersion.findMany({
    where: { id: { in: [...ids] } },
    select: { content: true, sources: { select: { marks: true } } },
  });
  const evidence = new Set<string>();
  const claims = new Set<string>();
  for (const version of versions) {
    const content = asModuleContent(version.content);
    const marks = version.sources.map((source) => ({ marks: asMarks(source.marks) }));
    for (const id of evidenceOf({ content, sources: marks })) evidence.add(id);
    for (const id of Object.keys(content.essay ?? {})) claims.add(id);
  }
  return { evidence, claims };
}
