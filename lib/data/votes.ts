import 'server-only';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { PositionCounts } from '@/lib/domain/heat';
import type { Viewer } from '@/lib/domain/person';
import { type Passage, passageOf } from '@/lib/domain/projection';
import { type ShownSplit, showSplit } from '@/lib/domain/small-groups';
import { noteChange } from './changes';
import { getClassroomForStudent, refuseArchived } from './classrooms';
import { countFirstSplit } from './contested';
import { db } from './database';
import type { Classroom, Enrollment, Projection } from './generated/client';
import { getModuleVersion } from './modules';
import { asModuleContent } from './shapes';

/** Both splits of a passage as they may be shown; null where too few people stand behind one. */
export interface BothSplits {
  /** First tags of those who have committed. */
  first: ShownSplit | null;
  /** How many of them have a first tag in this text at all; null where the split does not say how many tagged it. */
  of: number | null;
  votes: ShownSplit | null;
  /** Whether anybody voted: no split, then, because there was no vote, and not because too few took part. */
  hasVotes: boolean;
}

/**
 * How far the vote of an assignment is for somebody of its class, and nothing else about the passage or the class.
 * Whoever teaches may vote as well, to see how it goes; only students' votes are counted.
 */
export type Ballot =
  | { state: 'none'; title: string }
  | { state: 'open'; title: string; passage: Passage; own: Position | null; isCounted: boolean; votable: Votable }
  /** For somebody who has voted, while the wall is back before the vote: it is closed, and may be opened again. */
  | { state: 'closed'; title: string; passage: Passage; own: Position; isCounted: boolean }
  | {
      state: 'over';
      title: string;
      passage: Passage;
      own: Position | null;
      isCounted: boolean;
      /** Only for those who may see the class: whoever has committed, and those who teach. */
      splits: BothSplits | null;
    };

/** A vote that is open, in the hands of somebody of the class: the proof that they may vote in it. */
export interface Votable {
  spaceId: string;
  projectionId: string;
  personId: string;
  classroom: Pick<Classroom, 'archivedAt'>;
}

type OnWall = Pick<Projection, 'spaceId' | 'id' | 'assignmentId' | 'sourceId' | 'sentence'>;

/** The votes on a projected passage of students who are in the class: those whose first tags they stand beside. */
export async function countVotes({ spaceId, id }: Pick<Projection, 'spaceId' | 'id'>): Promise<PositionCounts> {
  const rows = await db().$queryRaw<{ position: Position; people: number }[]>`
    SELECT v."position"::text AS "position", count(*)::int AS "people" FROM "vote" v
    JOIN "enrollment" e ON e."spaceId" = v."spaceId" AND e."personId" = v."personId" AND e."role" = 'student'
    WHERE v."spaceId" = ${spaceId}::uuid AND v."projectionId" = ${id}::uuid GROUP BY v."position"`;
  const counts = { transfer: 0, indigenous: 0, sequence: 0, complicates: 0 };
  for (const { position, people } of rows) counts[position] = people;
  return counts;
}

/** How many people chose a position at all. */
export function countPeople(counts: PositionCounts): number {
  return POSITIONS.reduce((sum, position) => sum + counts[position], 0);
}

/** Both splits by the rules for small groups: on the wall, and for students who may see the class. */
export async function listBothSplits(projection: OnWall): Promise<BothSplits> {
  const { spaceId, assignmentId, sourceId, sentence } = projection;
  const [{ counts, of }, votes] = await Promise.all([
    countFirstSplit({ spaceId, id: assignmentId }, sourceId, sentence),
    countVotes(projection),
  ]);
  const first = showSplit(counts);
  return {
    first,
    of: first && first.people !== null ? of : null,
    votes: showSplit(votes),
    hasVotes: countPeople(votes) > 0,
  };
}

/** Whether somebody may see how the class read: after committing here, and when they teach here. */
async function maySeeClass({ spaceId, personId, role }: Enrollment, assignmentId: string): Promise<boolean> {
  if (role !== 'student') return true;
  const where = { spaceId, assignmentId, personId, committedAt: { not: null } };
  return (await db().attempt.count({ where })) > 0;
}

/**
 * The ballot of the passage that was put on the wall last, for anybody in the class, whether the assignment goes to
 * their section or not. While it is open it holds the passage and their own vote, and nothing that anybody tagged or
 * said. Throws 'not-found'.
 */
export async function getBallotForVoter(viewer: Viewer, spaceId: string, assignmentId: string): Promise<Ballot> {
  const { enrollment, ...classroom } = await getClassroomForStudent(viewer, spaceId);
  const assignment = await db().assignment.findUnique({ where: { spaceId_id: { spaceId, id: assignmentId } } });
  if (!assignment) throw new ExpectedError('not-found');
  const version = await getModuleVersion(assignment.moduleVersionId);
  const { title } = version.content;
  const projection = await db().projection.findFirst({
    where: { spaceId, assignmentId },
    orderBy: [{ openedAt: 'desc' }, { id: 'desc' }],
    include: { votes: { where: { personId: viewer.id } } },
  });
  const source = version.sources.find(({ id }) => id === projection?.sourceId);
  const passage = source && projection ? passageOf(source, projection.sentence) : null;
  if (!projection || !passage) return { state: 'none', title };
  const { stage, endedAt, votes } = projection;
  const own = votes[0]?.position ?? null;
  const isCounted = enrollment.role === 'student';
  if (stage === 'vote' && endedAt === null) {
    const votable = { spaceId, projectionId: projection.id, personId: viewer.id, classroom };
    return { state: 'open', title, passage, own, isCounted, votable };
  }
  const isOver = stage === 'split' || stage === 'key' || (stage === 'vote' && endedAt !== null);
  if (!isOver && own) return { state: 'closed', title, passage, own, isCounted };
  if (!isOver) return { state: 'none', title };
  const isForThem = await maySeeClass(enrollment, assignmentId);
  return { state: 'over', title, passage, own, isCounted, splits: isForThem ? await listBothSplits(projection) : null };
}

/**
 * Votes, or changes one's vote, while the vote lasts; no tag is touched. Throws 'vote-over' when it ended meanwhile and
 * 'class-archived'.
 */
export async function castVote(votable: Votable, position: Position, now: Date): Promise<void> {
  const { spaceId, projectionId, personId, classroom } = votable;
  refuseArchived(classroom);
  await db().$transaction(async (tx) => {
    // Held, so that the vote does not end between being asked and being written.
    const [row] = await tx.$queryRaw<{ isOpen: boolean; assignmentId: string }[]>`
      SELECT "assignmentId", "stage" = 'vote' AND "endedAt" IS NULL AS "isOpen" FROM "projection"
      WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${projectionId}::uuid FOR SHARE`;
    if (!row?.isOpen) throw new ExpectedError('vote-over');
    const key = { spaceId, projectionId, personId };
    // Not upsert(): two clicks at once would both find nothing, and one of them would fail.
    await tx.vote.createMany({ data: [{ ...key, position, votedAt: now }], skipDuplicates: true });
    await tx.vote.update({
      where: { spaceId_projectionId_personId: key },
      data: { position, votedAt: now },
    });
    await noteChange(tx, { spaceId, assignmentId: row.assignmentId, kind: 'vote' });
  });
}

/** The assignments of a class in which a vote is open now; only somebody of the class may be told. */
export async function listOpenVotes({ spaceId }: { spaceId: string }): Promise<{ id: string; title: string }[]> {
  const rows = await db().projection.findMany({
    where: { spaceId, stage: 'vote', endedAt: null, assignment: { classroom: { archivedAt: null } } },
    include: { assignment: { include: { version: { select: { content: true } } } } },
    orderBy: [{ openedAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ assignmentId, assignment }) => ({
    id: assignmentId,
    title: asModuleContent(assignment.version.content).title,
  }));
}
