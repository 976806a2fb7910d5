import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import { datesFor, mayTakeBack } from '@/lib/domain/assignment-dates';
import type { AttemptSummary, BringAlong, Choices, Conflict } from '@/lib/domain/bring-along';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { writeAudit } from './audit';
import { db, type Transaction } from './database';
import type { Prisma } from './generated/client';
import { asModuleContent } from './shapes';
import { moveIntoStudy } from './work-rows';

const PURPOSE = 'bring-along';
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** How long a guest who signs in may take to decide, in minutes. */
export const MINUTES_TO_DECIDE = 60;

/** A proof that somebody is this guest, for after they have signed in as somebody else; null when there is nothing to bring. */
export async function createBringAlongToken(guest: Viewer, now: Date): Promise<string | null> {
  if (guest.kind !== 'guest') return null;
  const hasAny = await db().person.findFirst({
    where: { id: guest.id, OR: [{ attempts: { some: {} } }, { enrollments: { some: {} } }] },
    select: { id: true },
  });
  if (!hasAny) return null;
  const token = randomBytes(24).toString('base64url');
  const expiresAt = new Date(now.getTime() + MINUTES_TO_DECIDE * 60_000);
  await db().$transaction([
    db().oneTimeLink.deleteMany({ where: { purpose: PURPOSE, personId: guest.id } }),
    db().oneTimeLink.create({ data: { tokenHash: hashOf(token), purpose: PURPOSE, personId: guest.id, expiresAt } }),
  ]);
  return token;
}

const summary = {
  version: { select: { content: true } },
  space: { select: { classroom: { select: { name: true, archivedAt: true } } } },
  assignment: { include: { extensions: true } },
  review: { select: { attemptId: true } },
  _count: { select: { tags: { where: { deletedAt: null } }, stepsDone: true } },
} satisfies Prisma.AttemptInclude;

type SummaryRow = Prisma.AttemptGetPayload<{ include: typeof summary }>;

const summaryOf = ({ id, lastWorkAt, committedAt, submittedAt, _count }: SummaryRow): AttemptSummary => ({
  id,
  tags: _count.tags,
  stepsDone: _count.stepsDone,
  lastWorkAt,
  committedAt,
  submittedAt,
});

function isHandedInForGood({ personId, submittedAt, assignment, space }: SummaryRow, now: Date): boolean {
  if (!submittedAt || !assignment) return false;
  const extension = assignment.extensions.find((one) => one.personId === personId) ?? null;
  return space.classroom?.archivedAt != null || !mayTakeBack(datesFor(assignment, extension), now);
}

/** A review would go with the attempt it is of. */
function settledOf(guest: SummaryRow, account: SummaryRow, now: Date): Conflict['settled'] {
  if (guest.review) return account.review ? 'both' : 'guest';
  return account.review || isHandedInForGood(account, now) ? 'account' : null;
}

/** Where both have an attempt on the same assignment. */
async function listConflicts(tx: Transaction, guestId: string, accountId: string, now: Date): Promise<Conflict[]> {
  const rows = await tx.attempt.findMany({
    where: { personId: { in: [guestId, accountId] }, assignmentId: { not: null } },
    include: summary,
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.flatMap((guest) => {
    const account = rows.find(
      ({ personId, spaceId, assignmentId }) =>
        personId === accountId && spaceId === guest.spaceId && assignmentId === guest.assignmentId,
    );
    if (guest.personId !== guestId || !account || guest.assignmentId === null) return [];
    return {
      assignmentId: guest.assignmentId,
      classroom: guest.space.classroom?.name ?? '',
      title: asModuleContent(guest.version.content).title,
      guest: summaryOf(guest),
      account: summaryOf(account),
      settled: settledOf(guest, account, now),
    };
  });
}

/**
 * The guest of a token that still holds, in the hands of somebody else, who may be a guest too: one who came back with
 * a return code. Null in every other case.
 */
async function findGuest(tx: Transaction, viewer: Viewer, token: string, now: Date) {
  if (viewer.kind !== 'member' && viewer.kind !== 'guest') return null;
  const link = await tx.oneTimeLink.findUnique({ where: { tokenHash: hashOf(token) }, include: { person: true } });
  if (!link || link.purpose !== PURPOSE || link.usedAt !== null || link.expiresAt <= now) return null;
  return link.person?.kind === 'guest' && link.person.id !== viewer.id ? link.person : null;
}

/** What the guest of this token would bring to the account; null when there is no such guest any more. */
export async function findBringAlong(viewer: Viewer, token: string, now: Date): Promise<BringAlong | null> {
  const guest = await findGuest(db(), viewer, token, now);
  if (!guest) return null;
  const [attempts, classes, conflicts] = await Promise.all([
    db().attempt.count({ where: { personId: guest.id } }),
    db().enrollment.count({ where: { personId: guest.id } }),
    listConflicts(db(), guest.id, viewer.id, now),
  ]);
  return { guestName: guest.name, attempts, classes, conflicts };
}

/**
 * Moves everything of the guest to the account and ends the guest, in one transaction. Where both have an attempt on an
 * assignment the one chosen counts, and the other is kept as a round of studying alone; that one was committed is
 * written down in the audit. Throws 'nothing-to-bring', 'choose-first' when a choice is missing, and 'both-reviewed' with
 * the module where neither of two can be set aside.
 */
export async function bringAlong(viewer: Viewer, token: string, choices: Choices, now: Date): Promise<void> {
  await db().$transaction(async (tx) => {
    const found = await findGuest(tx, viewer, token, now);
    if (!found) throw new ExpectedError('nothing-to-bring');
    const guestId = found.id;
    await lock(tx, [guestId, viewer.id]);
    // Another tab may have done it while this one waited.
    if (!(await findGuest(tx, viewer, token, now))) throw new ExpectedError('nothing-to-bring');
    const conflicts = await listConflicts(tx, guestId, viewer.id, now);
    const both = conflicts.find(({ settled }) => settled === 'both');
    if (both) throw new ExpectedError('both-reviewed', { title: both.title });
    const isMissing = (one: Conflict) => !one.settled && !choices[one.assignmentId];
    if (conflicts.some(isMissing)) throw new ExpectedError('choose-first');
    for (const { assignmentId, guest, account, settled } of conflicts) {
      const loser = (settled ?? choices[assignmentId]) === 'guest' ? account : guest;
      const { spaceId } = await tx.attempt.findFirstOrThrow({ where: { id: loser.id } });
      await setAside(tx, loser.id, viewer.id);
      if (settled || loser.committedAt === null) continue;
      const about = { assignmentId };
      await writeAudit(tx, { spaceId, actorId: viewer.id, act: 'attempt.replaced', about });
    }
    await moveStudy(tx, guestId, viewer.id);
    await moveClasses(tx, guestId, viewer.id);
    await moveVotes(tx, guestId, viewer.id);
    await tx.attempt.updateMany({ where: { personId: guestId }, data: { personId: viewer.id } });
    await tx.operation.updateMany({ where: { personId: guestId }, data: { personId: viewer.id } });
    await tx.invite.updateMany({ where: { personId: guestId }, data: { personId: viewer.id } });
    await tx.savedComment.updateMany({ where: { personId: guestId }, data: { personId: viewer.id } });
    await tx.review.updateMany({ where: { reviewerId: guestId }, data: { reviewerId: viewer.id } });
    await tx.auditEntry.updateMany({ where: { actorId: guestId }, data: { actorId: viewer.id } });
    await tx.$executeRaw`
      UPDATE "audit_entry" SET "about" = replace("about"::text, ${guestId}, ${viewer.id})::jsonb
      WHERE strpos("about"::text, ${guestId}) > 0`;
    await tx.person.delete({ where: { id: guestId } });
  });
}

/** Forgets the token: the guest’s work stays where it is, for whoever has their return code. */
export async function leaveBehind(viewer: Viewer, token: string): Promise<void> {
  if (viewer.kind === 'demonstration') return;
  await db().oneTimeLink.deleteMany({ where: { tokenHash: hashOf(token), purpose: PURPOSE } });
}

/** Attempts first, as those who save do it: nothing new arrives while everything moves. */
async function lock(tx: Transaction, people: string[]): Promise<void> {
  await tx.$queryRaw`SELECT "id" FROM "attempt" WHERE "personId" = ANY(${people}::uuid[]) ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`SELECT "id" FROM "person" WHERE "id" = ANY(${people}::uuid[]) ORDER BY "id" FOR UPDATE`;
}

/** The account's own study, made where it has none. */
async function getStudySpace(tx: Transaction, accountId: string): Promise<string> {
  await tx.$executeRaw`
    INSERT INTO "space" ("id", "kind", "ownerId") VALUES (gen_random_uuid(), 'study', ${accountId}::uuid)
    ON CONFLICT ("ownerId") DO NOTHING`;
  return (await tx.space.findUniqueOrThrow({ where: { ownerId: accountId } })).id;
}

/** Makes an attempt a further round of the account's own study. */
async function setAside(tx: Transaction, attemptId: string, accountId: string): Promise<void> {
  const spaceId = await getStudySpace(tx, accountId);
  const attempt = await tx.attempt.findFirstOrThrow({ where: { id: attemptId } });
  const { _max } = await tx.attempt.aggregate({
    where: { spaceId, personId: accountId, moduleVersionId: attempt.moduleVersionId },
    _max: { round: true },
  });
  await moveIntoStudy(tx, attempt, { spaceId, personId: accountId, round: (_max.round ?? 0) + 1 });
}

/** The guest's own study becomes the account's, or its rounds come after those that the account has. */
async function moveStudy(tx: Transaction, guestId: string, accountId: string): Promise<void> {
  const study = await tx.space.findUnique({ where: { ownerId: guestId }, include: { attempts: true } });
  if (!study) return;
  const rounds = study.attempts.toSorted((a, b) => a.round - b.round);
  for (const { id } of rounds) await setAside(tx, id, accountId);
  await tx.space.delete({ where: { id: study.id } });
}

/** The guest's classes: the account takes their place, or, where it is in the class already, stays what it is there. */
async function moveClasses(tx: Transaction, guestId: string, accountId: string): Promise<void> {
  const enrollments = await tx.enrollment.findMany({ where: { personId: guestId } });
  for (const { spaceId, sectionId } of enrollments) {
    const own = { spaceId, personId: accountId };
    const guests = { spaceId_personId: { spaceId, personId: guestId } };
    const there = await tx.enrollment.findUnique({ where: { spaceId_personId: own } });
    if (!there) {
      await tx.enrollment.update({ where: guests, data: { personId: accountId } });
    } else {
      await tx.enrollment.delete({ where: guests });
      if (there.sectionId === null && sectionId !== null && there.role === 'student') {
        await tx.enrollment.update({ where: { spaceId_personId: own }, data: { sectionId } });
      }
    }
    const extensions = await tx.extension.findMany({ where: { spaceId, personId: accountId } });
    await tx.extension.updateMany({
      where: {
        spaceId,
        personId: guestId,
        assignmentId: { notIn: extensions.map(({ assignmentId }) => assignmentId) },
      },
      data: { personId: accountId },
    });
  }
}

/** The guest's votes, where the account has not voted on the same passage itself; the others go with the guest. */
async function moveVotes(tx: Transaction, guestId: string, accountId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE "vote" v SET "personId" = ${accountId}::uuid
    WHERE v."personId" = ${guestId}::uuid AND NOT EXISTS (
      SELECT 1 FROM "vote" own WHERE own."spaceId" = v."spaceId" AND own."projectionId" = v."projectionId"
        AND own."personId" = ${accountId}::uuid)`;
}
