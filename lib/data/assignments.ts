import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { closingTime } from '@/lib/domain/operation-rules';
import type { Viewer } from '@/lib/domain/person';
import type { CommitRule } from '@/lib/domain/progress';
import { getClassroomForInstructor, type JoinedClassroom } from './classrooms';
import { db } from './database';
import type { Assignment } from './generated/client';
import { findNewestVersion } from './modules';
import { asModuleContent } from './shapes';

/** The rule of an assignment's columns. */
export function commitRuleOf(row: Pick<Assignment, 'commitRule' | 'tagsAsked' | 'commitFrom'>): CommitRule {
  switch (row.commitRule) {
    case 'tags':
      return { kind: 'tags', atLeast: row.tagsAsked ?? 1 };
    case 'said':
      return { kind: 'said' };
    case 'date':
      return { kind: 'date', at: (row.commitFrom ?? new Date(8.64e15)).toISOString() };
    case 'opened':
      return { kind: 'opened', openedAt: row.commitFrom?.toISOString() ?? null };
  }
}

/** What an instructor sets when assigning a module. */
export interface AssignmentSettings {
  moduleSlug: string;
  tagsAsked: number;
  dueAt: Date | null;
  closesAt: Date | null;
}

/** Assigns the newest version of a module to a class; the version stays whatever comes later. Throws 'unknown-module'. */
export async function createAssignment(
  classroom: JoinedClassroom,
  { moduleSlug, tagsAsked, dueAt, closesAt }: AssignmentSettings,
): Promise<{ id: string }> {
  const version = await findNewestVersion(moduleSlug);
  if (!version) throw new ExpectedError('unknown-module');
  const id = newId();
  await db().assignment.create({
    data: {
      spaceId: classroom.spaceId,
      id,
      moduleVersionId: version.id,
      commitRule: 'tags',
      tagsAsked,
      dueAt,
      closesAt,
    },
  });
  return { id };
}

/**
 * Closes an assignment now, or opens it again; work that arrives while it is closed is kept as late. Its dates stay,
 * but a closing date that has passed goes when it is opened again.
 */
export async function setAssignmentClosed(assignment: TaughtAssignment, isClosed: boolean, now: Date): Promise<void> {
  const { spaceId, id, closesAt } = assignment;
  const isOver = closesAt !== null && closesAt <= now;
  await db().assignment.update({
    where: { spaceId_id: { spaceId, id } },
    data: isClosed ? { closedAt: now } : { closedAt: null, ...(isOver ? { closesAt: null } : {}) },
  });
}

export interface AssignmentCard {
  id: string;
  title: string;
  question: string;
  number: number;
  dueAt: Date | null;
  closesAt: Date | null;
  /** The asking person's own attempt; null when they have not begun. */
  attemptId: string | null;
  committedAt: Date | null;
}

/** The assignments of a classroom, newest first, with the asking person's own attempt. */
export async function listAssignments(classroom: JoinedClassroom): Promise<AssignmentCard[]> {
  const rows = await db().assignment.findMany({
    where: { spaceId: classroom.spaceId },
    include: { version: true, attempts: { where: { personId: classroom.enrollment.personId } } },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, dueAt, closesAt: date, closedAt, version, attempts: [attempt] }) => {
    const closesAt = closingTime({ closesAt: date, closedAt });
    const { title, question, number } = asModuleContent(version.content);
    const own = { attemptId: attempt?.id ?? null, committedAt: attempt?.committedAt ?? null };
    return { id, title, question, number, dueAt, closesAt, ...own };
  });
}

/** An assignment in the hands of its instructor. */
export type TaughtAssignment = Assignment & { classroom: JoinedClassroom };

/** An assignment for the instructors of its classroom; anybody else gets the same as for one that does not exist. */
export async function getAssignmentForInstructor(
  viewer: Viewer,
  spaceId: string,
  id: string,
): Promise<TaughtAssignment> {
  const classroom = await getClassroomForInstructor(viewer, spaceId);
  const row = await db().assignment.findUnique({ where: { spaceId_id: { spaceId, id } } });
  if (!row) throw new ExpectedError('not-found');
  return { ...row, classroom };
}
