import 'fake-indexeddb/auto';
import { clearDevice, countUnsent, hasMore, listUnsent, sendUnsent } from '@/components/player/outbox/device-work';
import { openDeviceStorage } from '@/components/player/outbox/outbox-storage';
import type { Operation } from '@/lib/domain/operation';
import { buildCreate } from './outbox-changes';

const ANN = '00000000-0000-7000-8000-00000000000a';
const BOB = '00000000-0000-7000-8000-00000000000b';
const [first, second]: [Operation, Operation] = [
  { id: '1', ...buildCreate('first because') },
  { id: '2', ...buildCreate('second because') },
];

beforeEach(async () => {
  for (const person of [ANN, BOB]) await clearDevice(person);
  const storage = openDeviceStorage(ANN, 'attempt');
  await storage.putOperation(first);
  await storage.putOperation(second);
  await storage.putDraft('argue.claim', 'half a claim');
  await storage.putPicture({ work: {} as never, asOf: '2026' });
  await openDeviceStorage(BOB, 'attempt').putOperation({ ...first, id: '9' });
});

const answering = (outcomes: Record<string, string>) =>
  jest.fn(async (_: string, { body }: { body: string }) => {
    const { operations } = JSON.parse(body) as { operations: Operation[] };
    const answers = operations.map(({ id }) => ({ id, outcome: outcomes[id] ?? 'applied', message: 'No.' }));
    return { ok: true, status: 200, json: async () => ({ answers, at: '2026' }) };
  }) as unknown as typeof fetch;

test('what one person has on the device alone is listed and counted, and nothing of anybody else', async () => {
  const unsent = await listUnsent(ANN);
  expect(unsent).toEqual([
    { attemptId: 'attempt', pending: [first, second], parked: [], drafts: { 'argue.claim': 'half a claim' } },
  ]);
  expect(countUnsent(unsent)).toBe(3);
});

test('sending takes away what the server took, and leaves what it refused and what is half-written', async () => {
  await sendUnsent(ANN, await listUnsent(ANN), answering({ '2': 'rejected' }));
  const [left] = await listUnsent(ANN);
  expect(left?.pending.map(({ id }) => id)).toEqual(['2']);
  expect(left?.drafts).toEqual({ 'argue.claim': 'half a claim' });
});

test('without a network everything stays', async () => {
  await sendUnsent(ANN, await listUnsent(ANN), () => Promise.reject(new TypeError('offline')));
  expect(countUnsent(await listUnsent(ANN))).toBe(3);
});

test('what was begun on which text is no work of the person', async () => {
  await openDeviceStorage(ANN, 'attempt').putDraft('argue.base', '{}');
  expect(countUnsent(await listUnsent(ANN))).toBe(3);
});

test('a batch that was too large is sent in parts until everything was answered', async () => {
  const storage = openDeviceStorage(ANN, 'attempt');
  for (let more = 10; more < 80; more += 1) await storage.putOperation({ ...first, id: `${more}` });
  const take = answering({});
  const small = jest.fn(async (address: string, options: { body: string }) => {
    const { operations } = JSON.parse(options.body) as { operations: Operation[] };
    if (operations.length > 30) return { ok: false, status: 413, json: async () => ({ message: 'Too much.' }) };
    return take(address, options as never);
  }) as unknown as typeof fetch;
  await sendUnsent(ANN, await listUnsent(ANN), small);
  expect((await listUnsent(ANN))[0]?.pending).toEqual([]);
});

test('a server that answers of nothing is not asked for ever', async () => {
  const silent = jest.fn(async () => ({ ok: true, status: 200, json: async () => ({ answers: [], at: '2026' }) }));
  await sendUnsent(ANN, await listUnsent(ANN), silent as unknown as typeof fetch);
  expect(silent).toHaveBeenCalledTimes(1);
});

test('what was written since a list was made is known', async () => {
  const seen = await listUnsent(ANN);
  expect(hasMore(await listUnsent(ANN), seen)).toBe(false);
  expect(hasMore([], seen)).toBe(false);
  const storage = openDeviceStorage(ANN, 'attempt');
  await storage.putDraft('argue.claim', 'half a claim and more');
  expect(hasMore(await listUnsent(ANN), seen)).toBe(true);
  await storage.putDraft('argue.claim', 'half a claim');
  await storage.putOperation({ ...first, id: '3' });
  expect(hasMore(await listUnsent(ANN), seen)).toBe(true);
});

test('clearing leaves nothing of this person, not even the picture of their work, and everything of others', async () => {
  expect(await clearDevice(ANN)).toBe(true);
  expect(await openDeviceStorage(ANN, 'attempt').load()).toEqual({
    pending: [],
    parked: [],
    drafts: {},
    picture: null,
  });
  expect(countUnsent(await listUnsent(BOB))).toBe(1);
});
