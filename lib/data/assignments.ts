import 'server-only';
import { v7 as newId } from 'uuid';
import { type Dates, datesFor, isBeforeOpening } from '@/lib/domain/assignment-dates';
import type { AssignmentSettings } from '@/lib/domain/assignment-settings';
import { ExpectedError } from '@/lib/domain/expected-error';
import { type Cut, canLeaveOut, type ModuleVersion, takeRun } from '@/lib/domain/module';
import type { Viewer } from '@/lib/domain/person';
import { type CommitRule, findLeftOpen, type LeftOpen, nextStep, shareDone } from '@/lib/domain/progress';
import { getClassroomForInstructor, type JoinedClassroom, refuseArchived, type TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';
import type { Assignment, AssignmentSection, Enrollment, Prisma } from './generated/client';
import { findNewestVersion, getModuleVersion } from './modules';
import { SEES_ALL } from './seen-students';
import { getWork } from './work';

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

/** What of its module an assignment uses. */
export function cutOf({ stepsOff, sourcesOff }: Pick<Assignment, 'stepsOff' | 'sourcesOff'>): Cut {
  return { isShort: false, stepsOff, sourcesOff };
}

/** A module to assign, with what is decided about it. */
export interface NewAssignment extends AssignmentSettings {
  moduleSlug: string;
}

/** Settings without what their module does not have or cannot do without. Throws 'readings-none'. */
function leaveOut(settings: AssignmentSettings, { content, sources }: ModuleVersion) {
  const stepsOff = content.steps.filter((step) => canLeaveOut(step) && settings.stepsOff.includes(step.key));
  const sourcesOff = sources.filter(({ slug }) => settings.sourcesOff.includes(slug));
  if (sourcesOff.length === sources.length) throw new ExpectedError('readings-none');
  return { stepsOff: stepsOff.map(({ key }) => key), sourcesOff: sourcesOff.map(({ slug }) => slug) };
}

/** The columns of settings that fit a module, and the sections, each of which is one of the class. Throws 'not-found' and 'class-archived'. */
async function toColumns(classroom: JoinedClassroom, settings: AssignmentSettings, version: ModuleVersion) {
  refuseArchived(classroom);
  const { opensAt, dueAt, closesAt, commitRule, commitFrom, keyRule, allowsGuests, isGraded } = settings;
  const sectionIds = [...new Set(settings.sectionIds)];
  const known = await db().section.count({ where: { spaceId: classroom.spaceId, id: { in: sectionIds } } });
  if (known !== sectionIds.length) throw new ExpectedError('not-found');
  const columns = {
    ...{ opensAt, dueAt, closesAt, commitRule, keyRule, allowsGuests, isGraded },
    ...leaveOut(settings, version),
    tagsAsked: commitRule === 'tags' ? settings.tagsAsked : null,
    commitFrom: commitRule === 'date' || commitRule === 'opened' ? commitFrom : null,
  };
  return { columns, sectionIds };
}

/**
 * Assigns the newest version of each module to a class, all of them or none; the versions stay whatever comes later.
 * Throws 'unknown-module' and 'readings-none'.
 */
export async function createAssignments(
  classroom: JoinedClassroom,
  assignments: NewAssignment[],
): Promise<{ id: string }[]> {
  const { spaceId } = classroom;
  const rows = await Promise.all(
    assignments.map(async (assignment) => {
      const version = await findNewestVersion(assignment.moduleSlug);
      if (!version) throw new ExpectedError('unknown-module');
      const made = await toColumns(classroom, assignment, version);
      return { ...made, id: newId(), moduleVersionId: version.id };
    }),
  );
  await db().$transaction(async (tx) => {
    for (const { id, moduleVersionId, columns, sectionIds } of rows) {
      await tx.assignment.create({ data: { spaceId, id, moduleVersionId, ...columns } });
      await writeSections(tx, { spaceId, id }, sectionIds);
    }
  });
  return rows.map(({ id }) => ({ id }));
}

async function writeSections(
  tx: Transaction,
  { spaceId, id }: Pick<Assignment, 'spaceId' | 'id'>,
  sectionIds: string[],
) {
  await tx.assignmentSection.deleteMany({ where: { spaceId, assignmentId: id } });
  await tx.assignmentSection.createMany({
    data: sectionIds.map((sectionId) => ({ spaceId, assignmentId: id, sectionId })),
  });
}

/** Changes the settings of an assignment; its module and what was made stay. Throws 'readings-none'. */
export async function updateAssignment(assignment: TaughtAssignment, settings: AssignmentSettings): Promise<void> {
  const { spaceId, id, moduleVersionId, classroom } = assignment;
  const { columns, sectionIds } = await toColumns(classroom, settings, await getModuleVersion(moduleVersionId));
  await db().$transaction(async (tx) => {
    await tx.assignment.update({ where: { spaceId_id: { spaceId, id } }, data: columns });
    await writeSections(tx, { spaceId, id }, sectionIds);
  });
}

/** The settings of an assignment as they are. */
export function settingsOf(assignment: TaughtAssignment): AssignmentSettings {
  const { opensAt, dueAt, closesAt, commitRule, tagsAsked, commitFrom, keyRule } = assignment;
  const { stepsOff, sourcesOff, allowsGuests, isGraded, sections } = assignment;
  return {
    ...{ opensAt, dueAt, closesAt, commitRule, tagsAsked, commitFrom, keyRule },
    ...{ stepsOff, sourcesOff, allowsGuests, isGraded },
    sectionIds: sections.map(({ sectionId }) => sectionId),
  };
}

/**
 * Closes an assignment now, or opens it again; work that arrives while it is closed is kept as late. Its dates stay,
 * but a closing date that has passed goes when it is opened again.
 */
export async function setAssignmentClosed(assignment: TaughtAssignment, isClosed: boolean, now: Date): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id, closesAt } = assignment;
  const isOver = closesAt !== null && closesAt <= now;
  await db().assignment.update({
    where: { spaceId_id: { spaceId, id } },
    data: isClosed ? { closedAt: now } : { closedAt: null, ...(isOver ? { closesAt: null } : {}) },
  });
}

/** Opens committing now, under the rule that waits for it; opened once it stays open from then. */
export async function openCommitting({ spaceId, id, classroom }: TaughtAssignment, now: Date): Promise<void> {
  refuseArchived(classroom);
  await db().assignment.updateMany({
    where: { spaceId, id, commitRule: 'opened', commitFrom: null },
    data: { commitFrom: now },
  });
}

export interface AssignmentCard extends Dates {
  id: string;
  title: string;
  question: string;
  number: number;
  /** The dates above are later than those of the class. */
  isExtended: boolean;
  allowsGuests: boolean;
  isGraded: boolean;
  /** Names of the sections it is for; none means the whole class. */
  sections: string[];
  /** The asking person's own attempt; null when they have not begun. */
  attemptId: string | null;
  committedAt: Date | null;
  submittedAt: Date | null;
  /** A review of their work was released to them. */
  hasFeedback: boolean;
  /** How far they are, and the title of the step where they stopped. */
  done: number;
  of: number;
  stoppedAt: string;
  /** What of their work is not done; null when nothing is, or they have not begun. */
  leftOpen: LeftOpen | null;
}

/**
 * The assignments that somebody in a class is to see: instructors all, everybody else those of the whole class, students
 * also those of their section, and assistants those of the sections given to them.
 */
export function seenBy({ spaceId, personId, role, sectionId }: Enrollment): Prisma.AssignmentWhereInput {
  if (role === 'instructor') return { spaceId };
  const theirs: Prisma.AssignmentSectionWhereInput =
    role === 'assistant' ? { section: { assistants: { some: { personId } } } } : { sectionId: sectionId ?? spaceId };
  return { spaceId, OR: [{ sections: { none: {} } }, { sections: { some: theirs } }] };
}

/** The assignments of a classroom, newest first, with the asking person's own dates and attempt. */
export async function listAssignments(classroom: JoinedClassroom): Promise<AssignmentCard[]> {
  const { personId } = classroom.enrollment;
  const rows = await db().assignment.findMany({
    where: seenBy(classroom.enrollment),
    include: {
      attempts: { where: { personId }, include: { review: { select: { releasedAt: true } } } },
      extensions: { where: { personId } },
      sections: { include: { section: true } },
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
  });
  return Promise.all(
    rows.map(async (row) => {
      const { id, allowsGuests, isGraded, sections, attempts, extensions } = row;
      const [attempt] = attempts;
      const { content, sources } = takeRun(
        await getModuleVersion(attempt?.moduleVersionId ?? row.moduleVersionId),
        cutOf(row),
      );
      const { title, question, number, steps } = content;
      const work = attempt ? await getWork(attempt) : null;
      const sourceIds = sources.map((source) => source.id);
      return {
        ...{ id, title, question, number, allowsGuests, isGraded },
        ...datesFor(row, extensions[0] ?? null),
        isExtended: extensions.length > 0,
        sections: sections.map(({ section }) => section.name).sort(),
        attemptId: attempt?.id ?? null,
        committedAt: attempt?.committedAt ?? null,
        submittedAt: attempt?.submittedAt ?? null,
        hasFeedback: attempt?.review?.releasedAt != null,
        ...(work ? shareDone(steps, work) : { done: 0, of: steps.length }),
        stoppedAt: (work ? nextStep(steps, work) : steps[0])?.title ?? '',
        leftOpen: work ? findLeftOpen(steps, commitRuleOf(row), work, sourceIds) : null,
      };
    }),
  );
}

/** What somebody in a class may begin, or the reason why not yet. Throws 'not-found', 'not-open-yet', 'guests-not-here' and 'class-archived'. */
export async function getAssignmentToBegin(viewer: Viewer, spaceId: string, id: string): Promise<Assignment> {
  const enrollment = await db().enrollment.findUnique({
    where: { spaceId_personId: { spaceId, personId: viewer.id } },
    include: { classroom: true },
  });
  if (!enrollment) throw new ExpectedError('not-found');
  refuseArchived(enrollment.classroom);
  const assignment = await db().assignment.findFirst({ where: { AND: [seenBy(enrollment), { id }] } });
  if (!assignment) throw new ExpectedError('not-found');
  if (enrollment.role !== 'student') return assignment;
  if (isBeforeOpening(assignment, new Date())) throw new ExpectedError('not-open-yet');
  if (viewer.kind === 'guest' && !assignment.allowsGuests) throw new ExpectedError('guests-not-here');
  return assignment;
}

/** An assignment in the hands of its instructor, who sees all of its students. */
export type TaughtAssignment = Assignment & {
  classroom: TaughtClassroom;
  sections: AssignmentSection[];
  sees: typeof SEES_ALL;
};

/** An assignment for the instructors of its classroom; anybody else gets the same as for one that does not exist. */
export async function getAssignmentForInstructor(
  viewer: Viewer,
  spaceId: string,
  id: string,
): Promise<TaughtAssignment> {
  const classroom = await getClassroomForInstructor(viewer, spaceId);
  const row = await db().assignment.findUnique({ where: { spaceId_id: { spaceId, id } }, include: { sections: true } });
  if (!row) throw new ExpectedError('not-found');
  return { ...row, classroom, sees: SEES_ALL };
}
