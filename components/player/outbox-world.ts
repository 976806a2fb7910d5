import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import type { Parked } from './outbox-store';

/** What happened to a batch that was sent. */
export type Sent =
  /** Of some or all of them. `at` is the server's ISO time when it answered. */
  | { kind: 'answered'; answers: OperationAnswer[]; at: string }
  /** No answer, or one that says to try again. */
  | { kind: 'unreachable' }
  /** The server will not take anything as things stand, for a reason the person can mend. */
  | { kind: 'refused'; message: string };

/** Where an outbox keeps what is not acknowledged, one record per thing, so that two tabs never overwrite each other. */
export interface OutboxStorage {
  load(): Promise<{ pending: Operation[]; parked: Parked[]; drafts: Record<string, string> }>;
  putOperation(operation: Operation): Promise<void>;
  /** Keeps a refused operation in place of the waiting one: both at once or neither. */
  park(parked: Parked): Promise<void>;
  /** Forgets operations, waiting or parked. */
  remove(ids: string[]): Promise<void>;
  putDraft(key: string, text: string | null): Promise<void>;
}

/** The outside world of an outbox. */
export interface OutboxWorld {
  storage: OutboxStorage;
  send(operations: Operation[]): Promise<Sent>;
  /** Calls back after so many milliseconds; returns a way to call it off. */
  wait(milliseconds: number, then: () => void): () => void;
  /** The device's time in milliseconds. */
  now(): number;
  random(): number;
  /** Runs work while no other tab of the same attempt does. */
  alone(work: () => Promise<void>): Promise<void>;
  /** What to say when the device cannot keep a change. */
  deviceIsFull: string;
}
