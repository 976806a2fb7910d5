import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Role, Viewer } from '@/lib/domain/person';
import { db, environment, type Transaction } from './database';
import type { DeletionRule, Prisma } from './generated/client';
import { deleteAttempt } from './work-rows';

/** What the deletion of an account does to one class. */
export interface ClassAfterDeletion {
  id: string;
  name: string;
  role: Role;
  /** Its instructors would be none: it has to be handed over or deleted first. */
  isLeftAlone: boolean;
  /** What becomes of the work in it. */
  rule: DeletionRule;
  attempts: number;
}

/** What deleting one's account would do, class by class. */
export async function planDeletion(viewer: Pick<Viewer, 'id'>, tx: Transaction = db()): Promise<ClassAfterDeletion[]> {
  const rows = await tx.enrollment.findMany({
    where: { personId: viewer.id },
    include: {
      classroom: {
        include: {
          _count: { select: { enrollments: { where: { role: 'instructor', personId: { not: viewer.id } } } } },
          space: { include: { _count: { select: { attempts: { where: { personId: viewer.id } } } } } },
        },
      },
    },
    orderBy: [{ joinedAt: 'asc' }, { spaceId: 'asc' }],
  });
  return rows.map(({ spaceId, role, classroom }) => ({
    id: spaceId,
    name: classroom.name,
    role,
    isLeftAlone: role === 'instructor' && classroom._count.enrollments === 0,
    // What somebody tried out in a class they teach or assist in is no student's work.
    rule: role === 'student' ? classroom.onDeletion : 'remove',
    attempts: classroom.space._count.attempts,
  }));
}

/**
 * Deletes a person and everything that names them, in one transaction. Work in a class follows that class's rule: it
 * stays under the pen name and belongs to nobody, or goes. Everything else goes. Throws 'last-instructor' with the
 * class, and 'not-found' for the people of the demonstration.
 */
export async function deletePerson(viewer: Pick<Viewer, 'id'>): Promise<void> {
  await db().$transaction(async (tx) => {
    await lockPerson(tx, viewer.id);
    await removePerson(tx, viewer.id);
  });
}

async function lockPerson(tx: Transaction, personId: string): Promise<void> {
  // Held to the end, attempts first as those who save do it: nothing new of theirs arrives meanwhile, and of two
  // instructors who leave at once the second finds that they are the last.
  await tx.$queryRaw`SELECT "id" FROM "attempt" WHERE "personId" = ${personId}::uuid ORDER BY "id" FOR UPDATE`;
  await tx.$queryRaw`
    SELECT c."spaceId" FROM "classroom" c JOIN "enrollment" e ON e."spaceId" = c."spaceId"
    WHERE e."personId" = ${personId}::uuid AND e."role" = 'instructor' ORDER BY c."spaceId" FOR UPDATE OF c`;
  await tx.$queryRaw`SELECT "id" FROM "person" WHERE "id" = ${personId}::uuid FOR UPDATE`;
}

/** What is removed has to be locked. */
async function removePerson(tx: Transaction, personId: string): Promise<void> {
  const person = await tx.person.findUnique({ where: { id: personId } });
  if (!person || (person.kind !== 'guest' && person.kind !== 'member')) throw new ExpectedError('not-found');
  const alone = (await planDeletion({ id: personId }, tx)).find(({ isLeftAlone }) => isLeftAlone);
  if (alone) throw new ExpectedError('last-instructor', { name: alone.name });

  for (const { spaceId, penName } of await listSpaces(tx, personId)) {
    if (penName === null) await removeFrom(tx, spaceId, personId);
    else await anonymise(tx, spaceId, personId, penName);
  }
  await tx.space.deleteMany({ where: { ownerId: personId } });
  // Anybody can give an address that is somebody else's, whose invites stay.
  const isInvited = person.email !== null && person.emailVerifiedAt !== null ? [{ email: person.email }] : [];
  await tx.invite.deleteMany({ where: { OR: [{ personId }, ...isInvited] } });
  if (person.email) {
    await tx.oneTimeLink.deleteMany({ where: { email: person.email } });
    await tx.$executeRaw`DELETE FROM "throttle" WHERE right("key", length(${person.email}) + 1) = ':' || ${person.email}`;
  }
  await tx.$executeRaw`DELETE FROM "throttle" WHERE strpos("key", ${personId}) > 0`;
  await tx.person.delete({ where: { id: personId } });
  // After the person: what they did stays, done by nobody, and what was done to them names nobody.
  await tx.$executeRaw`
    UPDATE "audit_entry" SET "about" = replace("about"::text, ${`"${personId}"`}, 'null')::jsonb
    WHERE strpos("about"::text, ${personId}) > 0`;
}

interface SpaceOfPerson {
  spaceId: string;
  /** Under which the work in it stays; null where nothing does. */
  penName: string | null;
}

/** Every space with something of the person: their own study, their classes, and classes they are no longer in. */
async function listSpaces(tx: Transaction, personId: string): Promise<SpaceOfPerson[]> {
  const spaces = await tx.space.findMany({
    where: { OR: [{ attempts: { some: { personId } } }, { classroom: { enrollments: { some: { personId } } } }] },
    include: {
      classroom: { include: { enrollments: { where: { personId } } } },
      _count: { select: { attempts: { where: { personId } } } },
    },
  });
  return spaces.map(({ id: spaceId, classroom, _count }) => {
    // Work in a class that somebody was taken out of is shown nowhere, and nobody will come back to it.
    const student = classroom?.enrollments.find(({ role }) => role === 'student');
    const stays = student !== undefined && classroom?.onDeletion === 'anonymise' && _count.attempts > 0;
    return { spaceId, penName: stays ? student.penName : null };
  });
}

async function removeFrom(tx: Transaction, spaceId: string, personId: string): Promise<void> {
  const attempts = await tx.attempt.findMany({ where: { spaceId, personId }, select: { spaceId: true, id: true } });
  for (const attempt of attempts) await deleteAttempt(tx, attempt);
  await tx.enrollment.deleteMany({ where: { spaceId, personId } });
}

/**
 * Hands the work in a class to somebody new who is nobody: known by the pen name, with no way to sign in. Scores stay;
 * comments were written to a person and go.
 */
async function anonymise(tx: Transaction, spaceId: string, personId: string, penName: string): Promise<void> {
  const nobody = newId();
  await tx.person.create({ data: { id: nobody, kind: 'simulated', name: penName } });
  const own = { where: { spaceId, personId }, data: { personId: nobody } };
  await tx.enrollment.updateMany(own);
  await tx.attempt.updateMany(own);
  await tx.operation.updateMany(own);
  await tx.$executeRaw`
    UPDATE "review" v SET "comment" = '', "released" = v."released" || '{"comment": ""}'
    FROM "attempt" a
    WHERE a."spaceId" = ${spaceId}::uuid AND a."personId" = ${nobody}::uuid
      AND v."spaceId" = a."spaceId" AND v."attemptId" = a."id"`;
}

/** How many people are deleted at a time, so that others get their turn. */
const AT_ONCE = 100;

const DAY = 86_400_000;

/** Guests who have neither come nor kept anything since then. */
const idleSince = (since: Date) =>
  ({
    kind: 'guest',
    seenAt: { lt: since },
    attempts: { none: { lastWorkAt: { gte: since } } },
    // A class is not left without its instructor behind anybody's back.
    enrollments: { none: { role: 'instructor' } },
  }) satisfies Prisma.PersonWhereInput;

/** Deletes guests who have neither come nor kept anything for as long as the configuration says; returns how many. */
export async function deleteIdleGuests(now: Date): Promise<number> {
  const since = new Date(now.getTime() - environment().guestDays * DAY);
  const idle = await db().person.findMany({
    where: idleSince(since),
    select: { id: true },
    orderBy: { id: 'asc' },
    take: AT_ONCE,
  });
  let deleted = 0;
  for (const { id } of idle) deleted += (await removeIfIdle(id, since)) ? 1 : 0;
  return idle.length < AT_ONCE ? deleted : deleted + (await deleteIdleGuests(now));
}

/** Somebody may have come back since they were found idle: asked again once nothing of theirs can change. */
async function removeIfIdle(id: string, since: Date): Promise<boolean> {
  return db().$transaction(async (tx) => {
    await lockPerson(tx, id);
    if ((await tx.person.count({ where: { id, ...idleSince(since) } })) === 0) return false;
    await removePerson(tx, id);
    return true;
  });
}
