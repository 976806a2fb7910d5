import 'server-only';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Stage } from '@/lib/domain/projection';
import { choosePair } from '@/lib/domain/wall-reasons';
import type { TaughtAssignment } from './assignments';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { listWallReasons } from './contested';
import { db } from './database';
import type { Prisma, Projection } from './generated/client';
import { getModuleVersion } from './modules';
import type { StaffAssignment } from './staff';

/** A passage to be put on the wall. */
export interface NewProjection {
  /** Slug of its text. */
  source: string;
  sentence: number;
  /** The tags whose reasons stand beside each other: two of different positions, or none. */
  reasons: string[];
}

/** A passage on the wall in the hands of an instructor of its class. */
export type TaughtProjection = Projection & { assignment: TaughtAssignment };

/** Which sentence of an assignment is on the wall, and since when; null when none is. */
export async function findOnWall({ spaceId, id }: StaffAssignment): Promise<Projection | null> {
  return db().projection.findFirst({ where: { spaceId, assignmentId: id, endedAt: null } });
}

/** The passage of an assignment that is on the wall now, to be changed; null when none is. */
export async function findProjection(assignment: TaughtAssignment): Promise<TaughtProjection | null> {
  const row = await findOnWall(assignment);
  return row && { ...row, assignment };
}

/** A passage that is on the wall, by its id. Throws 'projection-over' when it was taken off, or never was on it. */
export async function getProjection(assignment: TaughtAssignment, id: string): Promise<TaughtProjection> {
  const found = await findProjection(assignment);
  if (found?.id !== id) throw new ExpectedError('projection-over');
  return found;
}

/** The source and the chosen reasons of a new projection. Throws 'not-found', 'reasons-two' and 'reasons-gone'. */
async function check(assignment: TaughtAssignment, { source: slug, sentence, reasons }: NewProjection) {
  const { sources } = await getModuleVersion(assignment.moduleVersionId);
  const source = sources.find((one) => one.slug === slug);
  if (!source?.sentences.some(({ number }) => number === sentence)) throw new ExpectedError('not-found');
  if (reasons.length === 0) return { sourceId: source.id, firstTagId: null, secondTagId: null };
  if (reasons.length !== 2) throw new ExpectedError('reasons-two');
  const offered = await listWallReasons(assignment, source.id, [sentence]);
  const chosen = offered.filter(({ id }) => reasons.includes(id));
  if (chosen.length === 2 && chosen[0]?.position === chosen[1]?.position) throw new ExpectedError('reasons-two');
  const pair = choosePair(offered, reasons);
  if (!pair) throw new ExpectedError('reasons-gone');
  return { sourceId: source.id, firstTagId: pair[0].id, secondTagId: pair[1].id };
}

/**
 * Puts a sentence on the wall, with two reasons or none. What was on the wall of this assignment comes off; when it is
 * the same sentence only its reasons change, and the talk goes on where it is. Throws 'not-found', 'reasons-two',
 * 'reasons-gone' and 'class-archived'.
 */
export async function projectPassage(assignment: TaughtAssignment, passage: NewProjection, now: Date): Promise<void> {
  const { spaceId, id: assignmentId, classroom } = assignment;
  refuseArchived(classroom);
  const { sentence } = passage;
  const { sourceId, ...reasons } = await check(assignment, passage);
  await db().$transaction(async (tx) => {
    await noteChange(tx, { spaceId, assignmentId, kind: 'projection' });
    // Held, so that of two windows the later finds what the earlier put up.
    await tx.$queryRaw`
      SELECT 1 FROM "assignment" WHERE "spaceId" = ${spaceId}::uuid AND "id" = ${assignmentId}::uuid FOR UPDATE`;
    const open = { spaceId, assignmentId, endedAt: null };
    const same = await tx.projection.updateMany({ where: { ...open, sourceId, sentence }, data: reasons });
    if (same.count > 0) return;
    await tx.projection.updateMany({ where: open, data: { endedAt: now } });
    const row = { spaceId, id: newId(), assignmentId, sourceId, sentence, ...reasons, openedAt: now };
    await tx.projection.create({ data: row });
  });
}

/** Changes what is on the wall and tells those who look at it; answers whether it was still there. */
async function change(projection: TaughtProjection, data: Prisma.ProjectionUpdateManyMutationInput): Promise<boolean> {
  const { spaceId, id, assignmentId } = projection;
  return db().$transaction(async (tx) => {
    await noteChange(tx, { spaceId, assignmentId, kind: 'projection' });
    return (await tx.projection.updateMany({ where: { spaceId, id, endedAt: null }, data })).count > 0;
  });
}

/** Shows another stage of what is on the wall; leaving the vote ends it. Throws 'projection-over' and 'class-archived'. */
export async function showStage(projection: TaughtProjection, stage: Stage): Promise<void> {
  refuseArchived(projection.assignment.classroom);
  if (!(await change(projection, { stage }))) throw new ExpectedError('projection-over');
}

/** Takes the passage off the wall. Taking it off twice keeps the first time. */
export async function endProjection(projection: TaughtProjection, now: Date): Promise<void> {
  await change(projection, { endedAt: now });
}

/**
 * Sets a reason aside, so that it is not offered for the wall and leaves it, or takes it back. The tag stays and counts
 * as before. Throws 'not-found' and 'class-archived'.
 */
export async function setReasonAside(assignment: TaughtAssignment, tagId: string, isSetAside: boolean): Promise<void> {
  const { spaceId, id: assignmentId, classroom } = assignment;
  refuseArchived(classroom);
  const isTheirs = await db().tag.count({ where: { spaceId, id: tagId, attempt: { assignmentId } } });
  if (isTheirs === 0) throw new ExpectedError('not-found');
  const key = { spaceId, assignmentId, tagId };
  await db().$transaction(async (tx) => {
    if (isSetAside) await tx.setAsideReason.createMany({ data: [key], skipDuplicates: true });
    else await tx.setAsideReason.deleteMany({ where: key });
    await noteChange(tx, { spaceId, assignmentId, kind: 'projection' });
  });
}
