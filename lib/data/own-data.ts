import 'server-only';
import type { Viewer } from '@/lib/domain/person';
import { buildFeedback } from '@/lib/domain/rubric';
import { db } from './database';
import type { Prisma } from './generated/client';
import { asModuleContent, asReleased } from './shapes';

/** Raised when a field of the file changes its meaning or goes; docs/own-data.md describes it. */
export const OWN_DATA_VERSION = 1;

const byNumber = { orderBy: { number: 'asc' } } as const;

const everything = {
  space: { include: { classroom: { select: { name: true } } } },
  version: { select: { moduleSlug: true, version: true, content: true } },
  tags: {
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { source: { select: { slug: true, title: true, text: true } }, revisions: byNumber },
  },
  stepsDone: { orderBy: [{ doneAt: 'asc' }, { step: 'asc' }] },
  stances: { orderBy: [{ phase: 'asc' }, { number: 'asc' }], include: { movers: true } },
  predictions: { orderBy: [{ phase: 'asc' }, { number: 'asc' }] },
  responses: { orderBy: [{ step: 'asc' }, { number: 'asc' }] },
  arguments: {
    ...byNumber,
    include: { warrants: { orderBy: { ordinal: 'asc' }, include: { tags: true, evidence: true } } },
  },
  operations: { orderBy: [{ appliedAt: 'asc' }, { id: 'asc' }] },
  review: { select: { releasedAt: true, released: true } },
} satisfies Prisma.AttemptInclude;

type AttemptRow = Prisma.AttemptGetPayload<{ include: typeof everything }>;

/** The fields of a row without its keys: what the reader of the file does not need to find it again. */
function without<T extends object, K extends keyof T>(row: T, ...keys: K[]): Omit<T, K> {
  const rest = { ...row };
  for (const key of keys) delete rest[key];
  return rest;
}

/** What was released about an attempt; nothing of a review before that. */
function feedbackOf(review: AttemptRow['review']) {
  const released = asReleased(review?.released);
  if (!review?.releasedAt || !released) return null;
  const { criteria, comment } = buildFeedback(released.rubric, released);
  return { releasedAt: review.releasedAt, criteria, comment };
}

function attemptOf(row: AttemptRow) {
  const { space, version, tags, stepsDone, stances, predictions, responses, arguments: args, operations, review } = row;
  const { id, round, isShort, startedAt, lastWorkAt, committedAt, committedLate, submittedAt, lateAcceptedAt } = row;
  return {
    id,
    classroom: space.classroom?.name ?? null,
    classroomId: space.classroom ? row.spaceId : null,
    assignmentId: row.assignmentId,
    module: {
      slug: version.moduleSlug,
      version: version.version,
      title: asModuleContent(version.content).title,
      question: asModuleContent(version.content).question,
    },
    round,
    isShort,
    startedAt,
    lastWorkAt,
    committedAt,
    committedLate,
    submittedAt,
    lateAcceptedAt,
    stepsDone: stepsDone.map((done) => without(done, 'spaceId', 'attemptId')),
    tags: tags.map(({ source, revisions, ...tag }) => ({
      ...without(tag, 'spaceId', 'attemptId', 'sourceId'),
      source: { slug: source.slug, title: source.title },
      revisions: revisions.map((revision) => ({
        ...without(revision, 'spaceId', 'tagId'),
        quote: source.text.slice(revision.start, revision.end),
      })),
    })),
    stances: stances.map(({ movers, ...stance }) => ({
      ...without(stance, 'spaceId', 'attemptId'),
      movedBy: movers.map(({ tagId }) => tagId),
    })),
    predictions: predictions.map((prediction) => without(prediction, 'spaceId', 'attemptId')),
    responses: responses.map((response) => without(response, 'spaceId', 'attemptId')),
    arguments: args.map(({ warrants, ...argument }) => ({
      ...without(argument, 'spaceId', 'attemptId'),
      strands: warrants.map(({ because, tags: strandTags, evidence }) => ({
        because,
        tagIds: strandTags.map(({ tagId }) => tagId),
        evidenceIds: evidence.map(({ evidenceId }) => evidenceId),
      })),
    })),
    feedback: feedbackOf(review),
    operations: operations.map((operation) => without(operation, 'spaceId', 'attemptId', 'personId')),
  };
}

async function listAuditOf(personId: string) {
  const [entries, about] = await Promise.all([
    db().auditEntry.findMany({ where: { actorId: personId } }),
    db().$queryRaw<{ id: string }[]>`SELECT "id" FROM "audit_entry" WHERE strpos("about"::text, ${personId}) > 0`,
  ]);
  const others = await db().auditEntry.findMany({ where: { id: { in: about.map(({ id }) => id) } } });
  const known = new Map([...entries, ...others].map((entry) => [entry.id, entry]));
  const spaces = [...known.values()].flatMap(({ spaceId }) => spaceId ?? []);
  const rooms = await db().classroom.findMany({ where: { spaceId: { in: spaces } } });
  const names = new Map(rooms.map(({ spaceId, name }) => [spaceId, name]));
  return [...known.values()]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.id.localeCompare(b.id))
    .map(({ at, act, about: what, actorId, spaceId }) => ({
      at,
      act,
      about: what,
      byYou: actorId === personId,
      classroom: spaceId === null ? null : (names.get(spaceId) ?? null),
    }));
}

/** Everything that is kept about the person who asks; hashes of secrets are said to be there and not handed out. */
export async function getOwnData(viewer: Viewer, now: Date) {
  const { email, emailVerifiedAt } = await db().person.findUniqueOrThrow({ where: { id: viewer.id } });
  // Anybody can give an address that is somebody else's, whose invites are none of theirs.
  const isInvited = email !== null && emailVerifiedAt !== null ? [{ email }] : [];
  const [person, invites, attempts, audit] = await Promise.all([
    db().person.findUniqueOrThrow({
      where: { id: viewer.id },
      include: {
        identities: true,
        links: true,
        extensions: true,
        votes: { include: { projection: true }, orderBy: [{ votedAt: 'asc' }, { projectionId: 'asc' }] },
        savedComments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
        enrollments: {
          include: { classroom: true, section: true, assists: { include: { section: true } } },
          orderBy: { joinedAt: 'asc' },
        },
      },
    }),
    db().invite.findMany({
      where: { OR: [{ personId: viewer.id }, ...isInvited] },
      include: { classroom: true },
    }),
    db().attempt.findMany({
      where: { personId: viewer.id },
      include: everything,
      orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    }),
    listAuditOf(viewer.id),
  ]);
  const { identities, links, extensions, votes, savedComments, enrollments } = person;
  return {
    format: 'headwaters-own-data',
    version: OWN_DATA_VERSION,
    generatedAt: now,
    person: {
      id: person.id,
      kind: person.kind,
      name: person.name,
      email: person.email,
      emailVerifiedAt: person.emailVerifiedAt,
      hasPassword: person.passwordHash !== null,
      hasReturnCode: person.returnCodeHash !== null,
      isAdmin: person.isAdmin,
      mayTeach: person.mayTeach,
      seenAt: person.seenAt,
      createdAt: person.createdAt,
    },
    identities: identities.map((identity) => without(identity, 'personId')),
    links: links.map(({ purpose, email, expiresAt, usedAt }) => ({ purpose, email, expiresAt, usedAt })),
    classes: enrollments.map(({ spaceId, role, penName, joinedAt, classroom, section, assists }) => ({
      id: spaceId,
      name: classroom.name,
      role,
      penName,
      joinedAt,
      section: section?.name ?? null,
      assists: assists.map((one) => one.section.name),
    })),
    invites: invites.map(({ name, email, role, createdAt, acceptedAt, classroom }) => ({
      classroom: classroom.name,
      name,
      email,
      role,
      createdAt,
      acceptedAt,
    })),
    extensions: extensions.map(({ assignmentId, dueAt, closesAt }) => ({ assignmentId, dueAt, closesAt })),
    votes: votes.map(({ projection: { assignmentId, sourceId, sentence }, position, votedAt }) => ({
      ...{ assignmentId, sourceId, sentence, position, votedAt },
    })),
    savedComments: savedComments.map(({ text, createdAt }) => ({ text, createdAt })),
    attempts: attempts.map(attemptOf),
    audit,
  };
}

export type OwnData = Awaited<ReturnType<typeof getOwnData>>;

/** A person's attempts, newest first, to be opened: earlier rounds and those that came along from a guest as well. */
export async function listAttemptsForViewer(viewer: Viewer) {
  const rows = await db().attempt.findMany({
    where: { personId: viewer.id },
    include: { version: { select: { content: true } }, space: { include: { classroom: { select: { name: true } } } } },
    orderBy: [{ startedAt: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ id, round, startedAt, version, space }) => ({
    id,
    title: asModuleContent(version.content).title,
    classroom: space.classroom?.name ?? null,
    round,
    startedAt,
  }));
}
