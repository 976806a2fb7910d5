import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import type { Work } from '@/lib/domain/work';
import type { Parked } from './outbox-store';

/** What happened to a batch that was sent. */
export type Sent =
  /** Of some or all of them. `at` is the server's ISO time when it answered. */
  | { kind: 'answered'; answers: OperationAnswer[]; at: string }
  /** No answer, or one that says to try again. */
  | { kind: 'unreachable' }
  /** The server will not take anything as things stand, for a reason the person can mend; `signIn`: by signing in. */
  | { kind: 'refused'; message: string; signIn: boolean };

/** The server's work as it was at an ISO time of the server's. */
export interface Picture {
  work: Work;
  asOf: string;
}

/** What a device holds of one attempt. */
export interface Kept {
  pending: Operation[];
  parked: Parked[];
  drafts: Record<string, string>;
  /** The newest picture of the server's work that was seen here; null when none was. */
  picture: Picture | null;
}

/** Where an outbox keeps what is not acknowledged, one record per thing, so that two tabs never overwrite each other. */
export interface OutboxStorage {
  load(): Promise<Kept>;
  putOperation(operation: Operation): Promise<void>;
  /** Keeps a refused operation in place of the waiting one: both at once or neither. */
  park(parked: Parked): Promise<void>;
  /** Forgets operations, waiting or parked. */
  remove(ids: string[]): Promise<void>;
  putDraft(key: string, text: string | null): Promise<void>;
  putPicture(picture: Picture): Promise<void>;
}

/** What the tabs of one attempt tell each other. */
export type TabNews =
  | { kind: 'kept'; operation: Operation }
  | { kind: 'answered'; answers: OperationAnswer[]; at: string }
  | { kind: 'draft'; key: string; text: string | null }
  | { kind: 'dismissed'; operationId: string };

/** The other tabs of the same attempt on this device. */
export interface Tabs {
  tell(news: TabNews): void;
  /** Calls back with what another tab tells. */
  listen(hear: (news: TabNews) => void): void;
}

/** The outside world of an outbox. */
export interface OutboxWorld {
  storage: OutboxStorage;
  tabs: Tabs;
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
