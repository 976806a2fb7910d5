import 'server-only';
import { v7 as newId } from 'uuid';
import { type Dates, datesFor, isBeforeOpening } from '@/lib/domain/assignment-dates';
import { ExpectedError } from '@/lib/domain/expected-error';
import { type Cut, type ModuleVersion, takeRun, WHOLE } from '@/lib/domain/module';
import { isLate } from '@/lib/domain/operation-rules';
import type { Role, Viewer } from '@/lib/domain/person';
import { type CommitRule, canCommit } from '@/lib/domain/progress';
import { commitRuleOf, cutOf, getAssignmentToBegin } from './assignments';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db } from './database';
import { isUniqueViolation } from './failures';
import type { Assignment, Attempt, Classroom } from './generated/client';
import { findNewestVersion, getModuleVersion } from './modules';
import { getWork } from './work';

/** An attempt in the hands of the person whose work it is. */
export type OwnAttempt = Attempt & {
  assignment: Assignment | null;
  classroom: Classroom | null;
  /** The person's pen name in the classroom, and what they are in it; null in their own study. */
  penName: string | null;
  role: Role | null;
  /** The dates that hold for this person, an extension included. It is open from the start for those who teach it. */
  dates: Dates;
  /** What of the module the person goes through. */
  cut: Cut;
};

const NO_DATES: Dates = { opensAt: null, dueAt: null, closesAt: null };

/** One's own attempt; somebody else's looks the same as one that does not exist. Throws 'unknown-attempt'. */
export async function getAttemptForViewer(viewer: Viewer, id: string): Promise<OwnAttempt> {
  const found = await db().attempt.findFirst({
    where: { id, personId: viewer.id },
    include: {
      assignment: { include: { extensions: { where: { personId: viewer.id } } } },
      space: { include: { classroom: true } },
    },
  });
  if (!found) throw new ExpectedError('unknown-attempt');
  const { space, assignment: assigned, ...attempt } = found;
  const enrollment = space.classroom
    ? await db().enrollment.findUnique({
        where: { spaceId_personId: { spaceId: found.spaceId, personId: viewer.id } },
      })
    : null;
  // Somebody who is no longer in the class has no business in its assignments.
  if (space.classroom && !enrollment) throw new ExpectedError('unknown-attempt');
  const own = { ...attempt, classroom: space.classroom, penName: enrollment?.penName ?? null };
  const role = enrollment?.role ?? null;
  if (!assigned) return { ...own, role, assignment: null, dates: NO_DATES, cut: { ...WHOLE, isShort: own.isShort } };
  const { extensions, ...assignment } = assigned;
  const dates = datesFor(assignment, extensions[0] ?? null);
  return {
    ...own,
    role,
    assignment,
    dates: role === 'student' ? dates : { ...dates, opensAt: null },
    cut: { ...cutOf(assignment), isShort: own.isShort },
  };
}

/** The module of an attempt as its person goes through it. */
export async function getModuleOfAttempt({ moduleVersionId, cut }: OwnAttempt) {
  return takeRun(await getModuleVersion(moduleVersionId), cut);
}

/** Where a round of one's own study is, and which run it follows. */
export type StudyRound = Pick<
  Attempt,
  'spaceId' | 'id' | 'isShort' | 'round' | 'moduleVersionId' | 'startedAt' | 'committedAt'
>;

/** In one's own study a handful of tags is enough to compare with the key. */
const STUDY_RULE: CommitRule = { kind: 'tags', atLeast: 3 };

/** The rule under which an attempt may be committed. */
export function commitRuleOfAttempt(attempt: OwnAttempt): CommitRule {
  return attempt.assignment ? commitRuleOf(attempt.assignment) : STUDY_RULE;
}

/**
 * Whether the whole of a module can no longer be read without its key: the short run was committed, and with the whole
 * come texts that its commit did not ask for.
 */
function needsNewRound({ isShort, committedAt }: StudyRound, wantsShort: boolean): boolean {
  return isShort && !wantsShort && committedAt !== null;
}

/**
 * Begins studying a module alone, or returns the round that is under way, and takes up its short run or the whole of it:
 * the whole after a committed short run is a new round. Throws 'unknown-module'.
 */
export async function beginStudy(viewer: Viewer, moduleSlug: string, isShort = false): Promise<{ id: string }> {
  const version = await getListedVersion(moduleSlug);
  const rounds = await listRounds(viewer, moduleSlug);
  const [underWay] = rounds;
  if (!underWay || needsNewRound(underWay, isShort)) return createRound(viewer, version, { rounds, isShort });
  await followRun(underWay, isShort);
  return { id: underWay.id };
}

/**
 * Begins another round of a module by the same run, once the newest is committed; until then that one is returned.
 * Earlier rounds stay as they are. Throws 'unknown-module'.
 */
export async function beginAnotherRound(viewer: Viewer, moduleSlug: string): Promise<{ id: string }> {
  const version = await getListedVersion(moduleSlug);
  const rounds = await listRounds(viewer, moduleSlug);
  const [newest] = rounds;
  if (newest && newest.committedAt === null) return { id: newest.id };
  return createRound(viewer, version, { rounds, isShort: newest?.isShort ?? false });
}

async function getListedVersion(moduleSlug: string): Promise<ModuleVersion> {
  const version = await findNewestVersion(moduleSlug);
  if (!version) throw new ExpectedError('unknown-module');
  return version;
}

/** A round after those that were there when it was asked for: of two clicks at once both ask for the same one. */
async function createRound(
  viewer: Viewer,
  version: ModuleVersion,
  { rounds, isShort }: { rounds: StudyRound[]; isShort: boolean },
): Promise<{ id: string }> {
  const { slug } = version.content;
  // Not upsert(): two clicks at once would both find nothing, and one of them would fail.
  await db().space.createMany({ data: [{ id: newId(), kind: 'study', ownerId: viewer.id }], skipDuplicates: true });
  const space = await db().space.findUniqueOrThrow({ where: { ownerId: viewer.id } });
  try {
    const id = newId();
    // What came along from a guest may have been begun earlier than rounds that are counted before it.
    const round = Math.max(0, ...rounds.map((one) => one.round)) + 1;
    await db().attempt.create({
      data: { spaceId: space.id, id, personId: viewer.id, moduleVersionId: version.id, round, isShort },
    });
    return { id };
  } catch (error) {
    // Two clicks at once: the first one made it.
    const made = isUniqueViolation(error) ? await findStudy(viewer, slug) : null;
    if (!made) throw error;
    return made;
  }
}

/** Takes up the short run of a module, or the whole of it. Nothing that was made is lost on either way. */
async function followRun({ spaceId, id }: Pick<Attempt, 'spaceId' | 'id'>, isShort: boolean): Promise<void> {
  await db().attempt.update({ where: { spaceId_id: { spaceId, id } }, data: { isShort } });
}

/** A person's rounds of studying a module alone, the newest first. */
export async function listRounds(viewer: Viewer, moduleSlug: string): Promise<StudyRound[]> {
  return db().attempt.findMany({
    where: { personId: viewer.id, assignmentId: null, version: { moduleSlug } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ spaceId: true, id: true, isShort: true, round: true, moduleVersionId: true },
      ...{ startedAt: true, committedAt: true },
    },
  });
}

/** The newest of them; null when there is none. */
export async function findStudy(viewer: Viewer, moduleSlug: string): Promise<StudyRound | null> {
  const [newest] = await listRounds(viewer, moduleSlug);
  return newest ?? null;
}

/**
 * Begins an assignment of a class that the person belongs to, or returns their attempt. Throws 'not-found',
 * 'not-open-yet' and 'guests-not-here'.
 */
export async function beginAssignment(viewer: Viewer, spaceId: string, assignmentId: string): Promise<{ id: string }> {
  const find = () =>
    db().attempt.findFirst({ where: { spaceId, assignmentId, personId: viewer.id }, select: { id: true } });
  const isInClass = await db().enrollment.count({ where: { spaceId, personId: viewer.id } });
  const underWay = isInClass > 0 ? await find() : null;
  if (underWay) return underWay;
  await getAssignmentToBegin(viewer, spaceId, assignmentId);
  try {
    const id = newId();
    await db().$transaction(async (tx) => {
      // Held until the attempt is there: a move to a newer version waits and takes it along, or this waits and finds it.
      const [assignment] = await tx.$queryRaw<{ moduleVersionId: string }[]>`
        SELECT "moduleVersionId" FROM "assignment"
        WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${assignmentId}::uuid FOR SHARE`;
      if (!assignment) throw new ExpectedError('not-found');
      await tx.attempt.create({ data: { spaceId, id, personId: viewer.id, assignmentId, ...assignment } });
    });
    return { id };
  } catch (error) {
    const made = isUniqueViolation(error) ? await find() : null;
    if (!made) throw error;
    return made;
  }
}

/**
 * Commits an attempt once: sets its time and locks every tag's counted revision as its first. Throws
 * 'class-archived', 'not-open-yet', 'commit-not-eligible' (with how many tags are missing) or 'commit-not-open'; committing twice changes
 * nothing.
 */
export async function commitAttempt(attempt: OwnAttempt, now: Date): Promise<void> {
  const { spaceId, id } = attempt;
  if (attempt.classroom) refuseArchived(attempt.classroom);
  if (isBeforeOpening(attempt.dates, now)) throw new ExpectedError('not-open-yet');
  // Tags count in the texts that this person reads, and in no others.
  const sourceIds = (await getModuleOfAttempt(attempt)).sources.map((source) => source.id);
  await db().$transaction(async (tx) => {
    const [row] = await tx.$queryRaw<{ committedAt: Date | null }[]>`
      SELECT "committedAt" FROM "attempt" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${id}::uuid FOR UPDATE`;
    if (!row || row.committedAt) return;
    const eligible = canCommit(commitRuleOfAttempt(attempt), await getWork(attempt, tx), now, sourceIds);
    if (!eligible.ok) {
      if (eligible.missing !== null) throw new ExpectedError('commit-not-eligible', { missing: eligible.missing });
      throw new ExpectedError('commit-not-open');
    }
    const committedLate = isLate(attempt.dates, now);
    await tx.attempt.update({ where: { spaceId_id: { spaceId, id } }, data: { committedAt: now, committedLate } });
    // A deletion that came late is not counted, so the tag that it took away is still a first tag. One that came in time
    // is, so a tag that was brought back late is a first tag as it came back.
    await tx.$executeRaw`
      UPDATE "tag" t SET "firstNumber" = CASE WHEN c."kind" <> 'deleted' THEN c."number" ELSE t."currentNumber" END
      FROM "tag" own LEFT JOIN "tag_revision" c
        ON c."spaceId" = own."spaceId" AND c."tagId" = own."id" AND c."number" = own."countedNumber"
      WHERE t."spaceId" = own."spaceId" AND t."id" = own."id"
        AND t."spaceId" = ${spaceId}::uuid AND t."attemptId" = ${id}::uuid
        AND (t."deletedAt" IS NULL OR c."kind" <> 'deleted')`;
    await noteChange(tx, { ...attempt, kind: 'commit' });
  });
}
