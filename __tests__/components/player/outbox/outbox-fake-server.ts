import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { type AttemptState, advance, decide, dependsOn, followRefused } from '@/lib/domain/operation-rules';
import { applyOperation, EMPTY_WORK, type Work } from '@/lib/domain/work';

export const SOURCE = 'source';
export const TEXT = 'The team trained at home. Its papers cite work from abroad.';
const STEPS = ['stance', 'read', 'argue', 'reflect'];

/** What a server did with an operation that it took. */
interface Entry {
  outcome: 'applied' | 'set-aside';
  code: string | null;
}

/** A server of one attempt, as small as the rules allow. Its time moves on by a millisecond with every answer. */
export interface FakeServer {
  /** Answers a batch as the real one does; what it took before changes nothing. */
  take: (operations: Operation[]) => { answers: OperationAnswer[]; at: string };
  /** The work as a page that is loaded now would bring it. */
  picture: () => { work: Work; asOf: string };
  /** Everything taken, by operation id. */
  ledger: ReadonlyMap<string, Entry>;
  /** The ids of applied operations, once for every time they were applied. */
  applied: readonly string[];
  commit: () => void;
}

/** Opens a server with nothing in it. */
export function openServer(): FakeServer {
  const ledger = new Map<string, Entry>();
  const applied: string[] = [];
  let work = EMPTY_WORK;
  let time = Date.UTC(2026, 9, 5, 9);
  let state: AttemptState = {
    isArchived: false,
    opensAt: null,
    closesAt: null,
    committedAt: null,
    steps: new Map(STEPS.map((key) => [key, { kind: 'reflect', exercise: null }] as const)),
    sources: new Map([[SOURCE, { text: TEXT }]]),
    tags: new Map(),
    revisions: new Map(),
    evidence: new Set(),
  };
  const tick = () => new Date(++time);
  const answer = (id: string, outcome: OperationAnswer['outcome'], code: string | null): OperationAnswer => ({
    id,
    outcome,
    status: code === null ? 200 : 409,
    code,
    message: code && `Not taken: ${code}`,
    late: false,
  });

  function takeOne(given: Operation, refusedTags: Set<string>, refused: Map<string, string | null>): OperationAnswer {
    const operation = followRefused(given, refused);
    const { id } = operation;
    const known = ledger.get(id);
    if (known) return answer(id, known.outcome === 'applied' ? 'already' : 'set-aside', known.code);
    const isStranded = dependsOn(operation).some((tag) => refusedTags.has(tag) && !state.tags.has(tag));
    const decision = decide(operation, state, new Date(time));
    if (isStranded || decision.outcome === 'reject') {
      if ('tagId' in operation) refusedTags.add(operation.tagId);
      if ('base' in operation) refused.set(id, operation.base ?? null);
      return answer(id, 'rejected', decision.outcome === 'reject' ? decision.code : 'depends-on-rejected');
    }
    if (decision.outcome === 'set-aside') {
      ledger.set(id, { outcome: 'set-aside', code: decision.code });
      const { id: _, ...change } = operation;
      work = { ...work, setAside: [...work.setAside, { id, change }] };
      return answer(id, 'set-aside', decision.code);
    }
    ledger.set(id, { outcome: 'applied', code: null });
    applied.push(id);
    state = advance(state, operation);
    work = applyOperation(work, operation);
    return answer(id, 'applied', null);
  }

  return {
    take(operations) {
      const refusedTags = new Set<string>();
      const refused = new Map<string, string | null>();
      const answers = operations.map((operation) => takeOne(operation, refusedTags, refused));
      return { answers, at: tick().toISOString() };
    },
    picture: () => ({ asOf: tick().toISOString(), work }),
    ledger,
    applied,
    commit() {
      const committedAt = tick();
      state = { ...state, committedAt };
      work = { ...work, committedAt: committedAt.toISOString() };
    },
  };
}
