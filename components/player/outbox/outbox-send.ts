import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { paths } from '@/lib/paths';
import type { Sent } from './outbox-world';

const PATIENCE = 20_000;

/** Browsers refuse to let more than 64 KiB outlive a page, and count everything that is on its way. */
const OUTLIVES_A_PAGE = 60_000;

/** Sends a batch to the server. `fetcher` is the browser's fetch, or a test's. */
export async function sendBatch(attempt: string, operations: Operation[], fetcher: typeof fetch): Promise<Sent> {
  const body = JSON.stringify({ attempt, operations });
  try {
    const response = await fetcher(paths.sync, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      keepalive: new TextEncoder().encode(body).length <= OUTLIVES_A_PAGE,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const [first, ...others] = operations;
    if (response.status === 413 && first && others.length > 0) {
      return sendBatch(attempt, operations.slice(0, Math.ceil(operations.length / 2)), fetcher);
    }
    const answer: { answers?: OperationAnswer[]; at?: string; code?: string; message?: string } = await response.json();
    if (response.ok && Array.isArray(answer.answers) && answer.at) {
      return { kind: 'answered', answers: answer.answers, at: answer.at };
    }
    // One change that is too large by itself would stand in the way of all that follow.
    if (response.status === 413 && first && answer.message) {
      const { code = null, message } = answer;
      const refused: OperationAnswer = { id: first.id, outcome: 'rejected', status: 422, code, message, late: false };
      return { kind: 'answered', answers: [refused], at: new Date(0).toISOString() };
    }
    if (response.status < 500 && response.status !== 429 && answer.message) {
      return { kind: 'refused', message: answer.message, signIn: response.status === 401 };
    }
    return { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
