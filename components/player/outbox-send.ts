import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { paths } from '@/lib/paths';
import type { Sent } from './outbox';

const PATIENCE = 20_000;

/** Sends a batch to the server. `fetcher` is the browser's fetch, or a test's. */
export async function sendBatch(attempt: string, operations: Operation[], fetcher: typeof fetch): Promise<Sent> {
  try {
    const response = await fetcher(paths.sync, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ attempt, operations }),
      // A small batch may outlive the page that sends it.
      keepalive: operations.length <= 10,
      signal: AbortSignal.timeout(PATIENCE),
    });
    const answer: { answers?: OperationAnswer[]; at?: string; message?: string } = await response.json();
    if (response.ok && answer.answers && answer.at) return { kind: 'answered', answers: answer.answers, at: answer.at };
    if (response.status < 500 && response.status !== 429 && answer.message) {
      return { kind: 'refused', message: answer.message };
    }
    return { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
