import { getTranslations } from 'next-intl/server';
import { findViewer } from '@/lib/auth';
import { getAttemptForViewer } from '@/lib/data/attempts';
import { type Answer, applyOperations } from '@/lib/data/operations';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Operation, OperationAnswer } from '@/lib/domain/operation';
import { readLimited } from '@/lib/schemas/body';
import { batchSchema, LARGEST_BODY, parseOperation } from '@/lib/schemas/operation';

/** Takes a batch of operations from an outbox and answers each of them. */
export async function POST(request: Request): Promise<Response> {
  const t = await getTranslations('operations');
  const refuse = (status: number, code: Parameters<typeof t>[0]) =>
    Response.json({ code, message: t(code) }, { status, headers: { 'cache-control': 'no-store' } });

  const body = await readLimited(request, LARGEST_BODY);
  if (body === null) return refuse(413, 'too-large');
  const batch = batchSchema.safeParse(parseJson(body));
  if (!batch.success) return refuse(400, 'not-json');
  const viewer = await findViewer();
  if (!viewer) return refuse(401, 'sign-in-again');

  const { operations, malformed } = sortOut(batch.data.operations);
  let applied: Answer[];
  try {
    const attempt = await getAttemptForViewer(viewer, batch.data.attempt);
    applied = await applyOperations(attempt, operations, new Date());
  } catch (error) {
    if (error instanceof ExpectedError) return refuse(404, 'unknown-attempt');
    throw error;
  }
  const answers = [...applied, ...malformed].map(
    (answer): OperationAnswer => ({
      ...answer,
      message: answer.code && t.has(answer.code as never) ? t(answer.code as Parameters<typeof t>[0]) : null,
    }),
  );
  return Response.json({ answers, at: new Date().toISOString() }, { headers: { 'cache-control': 'no-store' } });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The readable operations in order, and an answer for each one that is not. */
function sortOut(inputs: unknown[]): { operations: Operation[]; malformed: Answer[] } {
  const operations: Operation[] = [];
  const malformed: Answer[] = [];
  for (const input of inputs) {
    const parsed = parseOperation(input);
    if (parsed.ok) operations.push(parsed.operation);
    else malformed.push({ id: parsed.id ?? '', outcome: 'rejected', status: 422, code: parsed.code, late: false });
  }
  return { operations, malformed };
}
