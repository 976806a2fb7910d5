import { v7 as newId } from 'uuid';
import { isSlotChange, type Operation, slotOf } from '@/lib/domain/operation';
import { applyOperation, isOvertaken, type Work } from '@/lib/domain/work';

/** When an id was made on its device, in milliseconds: the first 48 bits of a UUIDv7. */
export function timeOf(id: string): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** A new operation's id, greater than `last` even when the device's clock was set back since; ids are the order of the queue. */
export function makeIdAfter(last: string | undefined, now: number): string {
  const id = newId({ msecs: now });
  return last === undefined || last < id ? id : newId({ msecs: timeOf(last) + 1 });
}

/** Operations in the order in which they were made. */
export function inOrder(operations: Operation[]): Operation[] {
  return operations.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * A text that was kept before the device had told of an earlier one, made on the same revision: it follows that one.
 * Any other operation as it is.
 */
export function followOn(operation: Operation, earlier: Operation[]): Operation {
  if (!isSlotChange(operation)) return operation;
  const last = earlier.findLast((other) => slotOf(other) === slotOf(operation));
  return last && isSlotChange(last) && last.base === operation.base ? { ...operation, base: last.id } : operation;
}

/**
 * The work with operations painted over it. A change of something that has a newer text by now is left out: the
 * server has it behind that text already, or will set it aside.
 */
export function paintOver(work: Work, operations: Operation[]): Work {
  return operations.reduce(
    (painted, operation) => (isOvertaken(operation, painted) ? painted : applyOperation(painted, operation)),
    work,
  );
}

/** The work with a change that the server has just set aside, before its own picture says so. */
export function paintAside(work: Work, { id, ...change }: Operation): Work {
  if (work.setAside.some((aside) => aside.id === id)) return work;
  return { ...work, setAside: [...work.setAside, { id, change }] };
}
