import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { KeyTag } from '@/lib/domain/tag';
import type { TaughtAssignment } from './assignments';
import { noteChange } from './changes';
import { refuseArchived } from './classrooms';
import { db, type Transaction } from './database';
import type { Assignment } from './generated/client';
import { listKeyTags } from './modules';

/** What an instructor did with an item of the key for a class. */
export interface KeyNote {
  /** Their class does not see the item at all. */
  isHidden: boolean;
  /** What they say about it; empty for nothing. */
  note: string;
}

type AssignmentKey = Pick<Assignment, 'spaceId' | 'id'>;

/** The notes of an assignment by the id of the key item; items without one are not in it. */
export async function listKeyNotes({ spaceId, id: assignmentId }: AssignmentKey): Promise<Map<string, KeyNote>> {
  const rows = await db().keyNote.findMany({ where: { spaceId, assignmentId } });
  return new Map(rows.map(({ keyTagId, isHidden, note }) => [keyTagId, { isHidden, note }]));
}

/**
 * Says something about an item of the key to a class, or hides it from the class; neither takes back both. Throws
 * 'not-found' for what is no item of the assignment's module version, and 'class-archived'.
 */
export async function keepKeyNote(assignment: TaughtAssignment, keyTagId: string, said: KeyNote): Promise<void> {
  refuseArchived(assignment.classroom);
  const { spaceId, id: assignmentId, moduleVersionId } = assignment;
  const isTheirs = await db().keyTag.count({ where: { id: keyTagId, source: { moduleVersionId } } });
  if (isTheirs === 0) throw new ExpectedError('not-found');
  const key = { spaceId, assignmentId, keyTagId };
  const isGone = !said.isHidden && said.note === '';
  await db().$transaction(async (tx) => {
    if (isGone) await tx.keyNote.deleteMany({ where: key });
    else {
      await tx.keyNote.upsert({
        where: { spaceId_assignmentId_keyTagId: key },
        create: { ...key, ...said },
        update: said,
      });
    }
    // It may be on the wall.
    await noteChange(tx, { spaceId, assignmentId, kind: 'projection' });
  });
}

/**
 * The key of the given sources as a class sees it: without what its instructor hides, and with what they say; outside a
 * class (null) as it is. The caller has made sure that this person may see it, see `listKeyTags`.
 */
export async function listShownKey(
  assignment: AssignmentKey | null,
  sourceIds: string[],
): Promise<Record<string, KeyTag[]>> {
  const [bySource, notes] = await Promise.all([
    listKeyTags(sourceIds),
    assignment ? listKeyNotes(assignment) : new Map<string, KeyNote>(),
  ]);
  const show = (key: KeyTag): KeyTag[] => {
    const said = notes.get(key.id);
    if (said?.isHidden) return [];
    return [said?.note ? { ...key, note: said.note } : key];
  };
  return Object.fromEntries(Object.entries(bySource).map(([id, keys]) => [id, keys.flatMap(show)]));
}

/** Brings the notes of an assignment along to its copy, which keeps the version of the module. */
export async function copyKeyNotes(tx: Transaction, from: AssignmentKey, to: AssignmentKey): Promise<void> {
  const version = { assignments: { some: { spaceId: to.spaceId, id: to.id } } };
  const notes = await tx.keyNote.findMany({
    // Notes on an earlier version of the module, from which the assignment has moved, say nothing any more.
    where: { spaceId: from.spaceId, assignmentId: from.id, keyTag: { source: { version } } },
  });
  await tx.keyNote.createMany({
    data: notes.map(({ keyTagId, isHidden, note }) => ({
      spaceId: to.spaceId,
      assignmentId: to.id,
      ...{ keyTagId, isHidden, note },
    })),
  });
}
