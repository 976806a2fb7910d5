import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { closingTime, isLate } from '@/lib/domain/operation-rules';
import type { Viewer } from '@/lib/domain/person';
import { type CommitRule, canCommit } from '@/lib/domain/progress';
import { commitRuleOf } from './assignments';
import { db } from './database';
import { isUniqueViolation } from './failures';
import type { Assignment, Attempt, Classroom } from './generated/client';
import { findNewestVersion } from './modules';
import { getWork } from './work';

/** An attempt in the hands of the person whose work it is. */
export type OwnAttempt = Attempt & {
  assignment: Assignment | null;
  classroom: Classroom | null;
  /** The person's pen name in the classroom; null in their own study. */
  penName: string | null;
};

/** One's own attempt; somebody else's looks the same as one that does not exist. Throws 'unknown-attempt'. */
export async function getAttemptForViewer(viewer: Viewer, id: string): Promise<OwnAttempt> {
  const found = await db().attempt.findFirst({
    where: { id, personId: viewer.id },
    include: { assignment: true, space: { include: { classroom: true } } },
  });
  if (!found) throw new ExpectedError('unknown-attempt');
  const { space, ...attempt } = found;
  const enrollment = space.classroom
    ? await db().enrollment.findUnique({
        where: { spaceId_personId: { spaceId: found.spaceId, personId: viewer.id } },
      })
    : null;
  // Somebody who is no longer in the class has no business in its assignments.
  if (space.classroom && !enrollment) throw new ExpectedError('unknown-attempt');
  return { ...attempt, classroom: space.classroom, penName: enrollment?.penName ?? null };
}

/** In one's own study a handful of tags is enough to compare with the key. */
const STUDY_RULE: CommitRule = { kind: 'tags', atLeast: 3 };

/** The rule under which an attempt may be committed. */
export function commitRuleOfAttempt(attempt: OwnAttempt): CommitRule {
  return attempt.assignment ? commitRuleOf(attempt.assignment) : STUDY_RULE;
}

/** Begins studying a module alone, or returns the round that is under way. Throws 'unknown-module'. */
export async function beginStudy(viewer: Viewer, moduleSlug: string): Promise<{ id: string }> {
  const version = await findNewestVersion(moduleSlug);
  if (!version) throw new ExpectedError('unknown-module');
  // Not upsert(): two clicks at once would both find nothing, and one of them would fail.
  await db().space.createMany({ data: [{ id: newId(), kind: 'study', ownerId: viewer.id }], skipDuplicates: true });
  const space = await db().space.findUniqueOrThrow({ where: { ownerId: viewer.id } });
  const underWay = await findStudy(viewer, moduleSlug);
  if (underWay) return underWay;
  try {
    const id = newId();
    await db().attempt.create({
      data: { spaceId: space.id, id, personId: viewer.id, moduleVersionId: version.id },
    });
    return { id };
  } catch (error) {
    // Two clicks at once: the first one made it.
    const made = isUniqueViolation(error) ? await findStudy(viewer, moduleSlug) : null;
    if (!made) throw error;
    return made;
  }
}

/** A person's newest round of studying a module alone, or null. */
export async function findStudy(viewer: Viewer, moduleSlug: string): Promise<{ spaceId: string; id: string } | null> {
  return db().attempt.findFirst({
    where: { personId: viewer.id, assignmentId: null, version: { moduleSlug } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: { spaceId: true, id: true },
  });
}

/** Begins an assignment of a class that the person belongs to, or returns their attempt. Throws 'not-found'. */
export async function beginAssignment(viewer: Viewer, spaceId: string, assignmentId: string): Promise<{ id: string }> {
  const assignment = await db().assignment.findFirst({
    where: { spaceId, id: assignmentId, classroom: { enrollments: { some: { personId: viewer.id } } } },
  });
  if (!assignment) throw new ExpectedError('not-found');
  const find = () =>
    db().attempt.findFirst({ where: { spaceId, assignmentId, personId: viewer.id }, select: { id: true } });
  const underWay = await find();
  if (underWay) return underWay;
  try {
    const id = newId();
    const { moduleVersionId } = assignment;
    await db().attempt.create({ data: { spaceId, id, personId: viewer.id, assignmentId, moduleVersionId } });
    return { id };
  } catch (error) {
    const made = isUniqueViolation(error) ? await find() : null;
    if (!made) throw error;
    return made;
  }
}

/**
 * Commits an attempt once: sets its time and locks every tag's counted revision as its first. Throws
 * 'commit-not-eligible' (with how many tags are missing) or 'commit-not-open'; committing twice changes nothing.
 */
export async function commitAttempt(attempt: OwnAttempt, sourceIds: string[], now: Date): Promise<void> {
  const { spaceId, id } = attempt;
  await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ committedAt: Date | null }[]>`
      SELECT "committedAt" FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
    if (!row || row.committedAt) return;
    const eligible = canCommit(commitRuleOfAttempt(attempt), await getWork(attempt, tx), now, sourceIds);
    if (!eligible.ok) {
      if (eligible.missing !== null) throw new ExpectedError('commit-not-eligible', { missing: eligible.missing });
      throw new ExpectedError('commit-not-open');
    }
    const committedLate = attempt.assignment !== null && isLate({ closesAt: closingTime(attempt.assignment) }, now);
    await tx.attempt.update({ where: { spaceId_id: { spaceId, id } }, data: { committedAt: now, committedLate } });
    // A deletion that came late is not counted, so the tag that it took away is still a first tag.
    await tx.$executeRaw`
      UPDATE "tag" SET "firstNumber" = COALESCE("countedNumber", "currentNumber")
      WHERE "spaceId" = ${spaceId}::uuid AND "attemptId" = ${id}::uuid
        AND ("deletedAt" IS NULL OR "countedNumber" < "currentNumber")`;
  });
}
