/** @jest-environment node */
import { sendBatch } from '@/components/player/outbox/outbox-send';
import type { Operation } from '@/lib/domain/operation';
import { paths } from '@/lib/paths';
import { buildResponse } from './outbox-changes';

const at = '2026-10-05T09:00:00.000Z';
const operations = Array.from({ length: 5 }, (_, count): Operation => ({ id: `${count}`, ...buildResponse('words') }));
const answers = [{ id: '0', outcome: 'applied', status: 200, code: null, message: null, late: false }];
const json = (status: number, body: unknown) => async () => Response.json(body, { status });

test.each<[string, () => Promise<Response>, object]>([
  ['answers', json(200, { answers, at }), { kind: 'answered', answers, at }],
  [
    'a session that has ended',
    json(401, { code: 'sign-in-again', message: 'Sign in.' }),
    { kind: 'refused', message: 'Sign in.', signIn: true },
  ],
  [
    'no such attempt',
    json(404, { code: 'unknown-attempt', message: 'No.' }),
    { kind: 'refused', message: 'No.', signIn: false },
  ],
  ['too many requests', json(429, { message: 'Slower.' }), { kind: 'unreachable' }],
  ['a fault of the server', json(500, { message: 'Something went wrong.' }), { kind: 'unreachable' }],
  ['a proxy that refuses without words for a person', json(403, {}), { kind: 'unreachable' }],
  ['a hotel that answers for everybody', async () => new Response('<html>Welcome</html>'), { kind: 'unreachable' }],
  ['answers in a form nobody knows', json(200, { answers: 'applied', at }), { kind: 'unreachable' }],
  ['answers without a time', json(200, { answers }), { kind: 'unreachable' }],
  ['no connection', () => Promise.reject(new TypeError('fetch failed')), { kind: 'unreachable' }],
])('%s', async (_, fetcher, sent) => {
  expect(await sendBatch('attempt', operations, fetcher)).toEqual(sent);
});

test('a batch goes to the sync route with its attempt', async () => {
  const fetcher = jest.fn<Promise<Response>, Parameters<typeof fetch>>(json(200, { answers, at }));
  await sendBatch('attempt', operations, fetcher);
  const [address, request] = fetcher.mock.calls[0] ?? [];
  expect(address).toBe(paths.sync);
  expect(JSON.parse(String(request?.body))).toEqual({ attempt: 'attempt', operations });
  expect(request?.signal).toBeInstanceOf(AbortSignal);
});

test.each([
  ['five short texts', 'words', true],
  ['five long ones', 'w'.repeat(10_000), true],
  // A browser refuses more than 64 KiB of this kind, and counts bytes.
  ['five long ones in Chinese', '\u5728'.repeat(10_000), false],
])('%s may outlive the page: %#', async (_, text, keepalive) => {
  const fetcher = jest.fn<Promise<Response>, Parameters<typeof fetch>>(json(200, { answers, at }));
  await sendBatch(
    'attempt',
    operations.map((operation) => ({ ...operation, ...buildResponse(text) })),
    fetcher,
  );
  expect(fetcher.mock.calls[0]?.[1]?.keepalive).toBe(keepalive);
});

/** A server that takes two operations at most, and no text of more than ten characters. */
const smallServer: typeof fetch = async (_, request) => {
  const batch: { operations: { id: string; text: string }[] } = JSON.parse(String(request?.body));
  const isLarge = batch.operations.length > 2 || batch.operations.some(({ text }) => text.length > 10);
  if (isLarge) return Response.json({ code: 'too-large', message: 'Too large.' }, { status: 413 });
  return Response.json({ answers: batch.operations.map(({ id }) => ({ ...answers[0], id })), at });
};

test('a batch that is too large is sent in part', async () => {
  const sent = await sendBatch('attempt', operations, smallServer);
  expect(sent.kind === 'answered' && sent.answers.map(({ id, outcome }) => [id, outcome])).toEqual([
    ['0', 'applied'],
    ['1', 'applied'],
  ]);
});

test('a change that is too large by itself is refused by itself, and stands in nobody’s way', async () => {
  const [first, ...others] = operations;
  if (!first) throw new Error('There are five');
  const sent = await sendBatch('attempt', [{ ...first, ...buildResponse('longer than that') }, ...others], smallServer);
  expect(sent).toMatchObject({ kind: 'answered', answers: [{ id: '0', outcome: 'rejected', message: 'Too large.' }] });
});
