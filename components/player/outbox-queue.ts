import { v7 as newId } from 'uuid';
import type { Operation } from '@/lib/domain/operation';
import { applyOperation, type Work } from '@/lib/domain/work';

/** A new operation's id, greater than `last` even when the device's clock was set back since; ids are the order of the queue. */
export function makeIdAfter(last: string | undefined): string {
  const id = newId();
  if (last === undefined || last < id) return id;
  // The first 48 bits are the milliseconds.
  return newId({ msecs: Number.parseInt(last.slice(0, 8) + last.slice(9, 13), 16) + 1 });
}

/** Operations in the order in which they were made. */
export function inOrder(operations: Operation[]): Operation[] {
  return operations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The work with operations painted over it. A change of a tag that has a newer text by now is left out: the server
 * has it behind that text already, or will set it aside.
 */
export function paintOver(work: Work, operations: Operation[]): Work {
  return operations.reduce(
    (painted, operation) => (isOvertaken(operation, painted) ? painted : applyOperation(painted, operation)),
    work,
  );
}

function isOvertaken(operation: Operation, { tags }: Work): boolean {
  if (operation.kind !== 'tag.edit' && operation.kind !== 'tag.delete') return false;
  const { tagId, base } = operation;
  return tags.some(({ id, revisionId }) => id === tagId && revisionId !== base);
}
