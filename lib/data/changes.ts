import 'server-only';
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/notice';
import { type AssignmentChange, changeSchema } from '@/lib/schemas/notice';
import { listenTo, type Transaction } from './database';

const CHANNEL = 'headwaters';

/** So much may pass between a change and what is heard of it, clocks of several machines included, in milliseconds. */
const SLACK = 1000;
const RETRY_FIRST = 250;
const RETRY_MOST = 10_000;
/** More are not remembered; forgetting means that somebody looks again for nothing. */
const MOST_REMEMBERED = 10_000;

/** An assignment, or an attempt on one; in one's own study there is none, and nobody looks on. */
interface Changed {
  spaceId: string;
  assignmentId: string | null;
}

/**
 * Tells everybody who looks at an assignment that it changed, in whichever process they are connected to. They hear it
 * when the transaction is committed, and nothing of it when it is not.
 */
export async function noteChange(
  tx: Transaction,
  { spaceId, assignmentId, kind }: Changed & { kind: NoticeKind },
): Promise<void> {
  if (assignmentId === null) return;
  const change: AssignmentChange = { spaceId, assignmentId, kind };
  await tx.$executeRaw`SELECT pg_notify(${CHANNEL}, ${JSON.stringify(change)})`;
}

/** Told the kinds of a change; all kinds when something may have been missed. */
export type ChangeListener = (kinds: readonly NoticeKind[]) => void;

interface Hearing {
  listeners: Map<string, Set<ChangeListener>>;
  /** When a kind of change of an assignment was last heard of. */
  heardAt: Map<string, number>;
  /** From when on nothing was missed; null while nobody listens. */
  since: number | null;
  isOpening: boolean;
}

// Next bundles this file more than once; the process must still listen once.
const held = globalThis as typeof globalThis & { headwatersHearing?: Hearing };

function hearing(): Hearing {
  held.headwatersHearing ??= { listeners: new Map(), heardAt: new Map(), since: null, isOpening: false };
  return held.headwatersHearing;
}

const keyOf = (assignmentId: string, kind: NoticeKind) => `${assignmentId} ${kind}`;

function hear(payload: string): void {
  const change = readChange(payload);
  if (!change) return;
  const { listeners, heardAt } = hearing();
  if (heardAt.size >= MOST_REMEMBERED) {
    heardAt.clear();
    hearing().since = Date.now();
  }
  heardAt.set(keyOf(change.assignmentId, change.kind), Date.now());
  for (const listener of listeners.get(change.assignmentId) ?? []) listener([change.kind]);
}

function readChange(payload: string): AssignmentChange | null {
  try {
    return changeSchema.parse(JSON.parse(payload));
  } catch {
    // Whoever else uses the channel.
    return null;
  }
}

/** Listens as long as somebody wants to hear, however often the connection is lost; then says that it listens again. */
function open(wait = RETRY_FIRST): void {
  const state = hearing();
  if (state.since !== null || state.isOpening || state.listeners.size === 0) return;
  state.isOpening = true;
  const again = () => setTimeout(open, wait, Math.min(wait * 2, RETRY_MOST)).unref();
  listenTo(CHANNEL, {
    hear,
    lost: () => {
      // While it was being opened the refusal below says so.
      if (state.since === null) return;
      state.since = null;
      again();
    },
  }).then(
    () => {
      Object.assign(state, { since: Date.now(), isOpening: false });
      for (const listeners of state.listeners.values()) for (const listener of listeners) listener(NOTICE_KINDS);
    },
    (error: unknown) => {
      state.isOpening = false;
      console.error(error instanceof Error ? error.message : error);
      again();
    },
  );
}

/** Calls back at every change of an assignment, until what is returned is called. */
export function hearChanges(assignmentId: string, listener: ChangeListener): () => void {
  const { listeners } = hearing();
  const own = listeners.get(assignmentId) ?? new Set();
  listeners.set(assignmentId, own.add(listener));
  open();
  return () => {
    own.delete(listener);
    if (own.size === 0 && listeners.get(assignmentId) === own) listeners.delete(assignmentId);
  };
}

/**
 * Whether an assignment may have changed after a moment (in milliseconds), in one of these ways: yes, unless this process
 * has listened since before it and heard nothing. While it does not listen it says no: everybody is told when it does.
 */
export function mayHaveChanged(assignmentId: string, kinds: readonly NoticeKind[], after: number): boolean {
  const { since, heardAt } = hearing();
  if (since === null) return false;
  if (after < since) return true;
  return kinds.some((kind) => (heardAt.get(keyOf(assignmentId, kind)) ?? 0) > after - SLACK);
}
