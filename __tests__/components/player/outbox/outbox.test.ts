/** @jest-environment node */
import type { Sent } from '@/components/player/outbox/outbox-world';
import { buildCreate, buildResponse } from './outbox-changes';
import { DEVICE_IS_FULL, OFFLINE, openDevice } from './outbox-fake-device';
import { openServer } from './outbox-fake-server';

function open(options: Parameters<ReturnType<typeof openDevice>['openPage']>[0] = {}) {
  const server = openServer();
  const device = openDevice(server);
  const { outbox, die } = device.openPage(options);
  return { server, device, outbox, die, now: () => outbox.getState() };
}
const signIn: Sent = { kind: 'refused', message: 'Sign in again.', signIn: true };
const nonsense = { kind: 'answered', answers: [{}], at: '' } as unknown as Sent;

test('a change is painted at once, sent after a moment and then saved', async () => {
  const { server, device, now } = open();
  expect(now().sign).toEqual({ state: 'saved', at: null });
  now().keep(buildCreate('it says so'));
  expect(now().work.tags.map(({ because }) => because)).toEqual(['it says so']);
  expect(now().sign).toEqual({ state: 'saving' });
  await device.pass(299);
  expect(device.requests).toHaveLength(0);
  await device.pass(1);
  expect(now().sign).toEqual({ state: 'saved', at: 300 });
  expect(now().work.tags).toEqual(server.picture().work.tags);
  expect(await device.storage.load()).toMatchObject({ pending: [], parked: [], drafts: {} });
});

test('somebody who never pauses is saved all the same', async () => {
  const { server, device, now } = open();
  for (let count = 0; count < 20; count++) {
    now().keep(buildResponse(`version ${count}`));
    await device.pass(100);
  }
  expect(device.requests.length).toBeGreaterThan(4);
  expect(server.applied.length).toBeGreaterThan(15);
});

test('many changes go in batches of fifty and in order', async () => {
  const { server, device, now } = open();
  const ids = Array.from({ length: 120 }, (_, count) => now().keep(buildResponse(`${count}`)));
  expect(await Promise.all([now().flush(), now().flush(), device.pass(0)])).toEqual([true, true, undefined]);
  expect(device.requests.map(({ length }) => length)).toEqual([50, 50, 20]);
  expect(server.applied).toEqual(ids);
});

test('while the server cannot be reached it waits longer and longer, and tries at once when asked to', async () => {
  const { device, now } = open();
  device.weather = [OFFLINE];
  now().keep(buildResponse('one'));
  await device.pass(300);
  const waits: number[] = [];
  for (let tries = 0; tries < 8; tries++) {
    waits.push(...device.waits());
    await device.pass(device.waits()[0] ?? 0);
  }
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  expect(now().sign).toEqual({ state: 'kept', days: 0 });
  now().keep(buildResponse('two'));
  // Nothing is under way: "saving" would not be true.
  expect(now().sign).toEqual({ state: 'kept', days: 0 });
  expect(device.waits()).toEqual([60_000]);
  device.weather = [];
  const [all] = await Promise.all([now().flush(), device.pass(0)]);
  expect(all).toBe(true);
  expect(now().sign.state).toBe('saved');
  now().keep(buildResponse('three'));
  expect(device.waits()).toEqual([300]);
});

test.each<[string, () => Promise<Sent>, object]>([
  [
    'a server that refuses everything for now',
    async () => signIn,
    { state: 'failed', message: 'Sign in again.', signIn: true },
  ],
  [
    'an answer about something else',
    async () => ({ kind: 'answered', answers: [], at: '2026' }),
    { state: 'kept', days: 0 },
  ],
  ['an answer that makes no sense', async () => nonsense, { state: 'kept', days: 0 }],
  ['a fault in the sending', () => Promise.reject(new Error('fault')), { state: 'kept', days: 0 }],
])('%s: nothing is dropped, and the next try may do', async (_, send, sign) => {
  const sends = [send];
  const { server, device, now } = open({
    send: async (operations) => (await sends.shift()?.()) ?? { kind: 'answered', ...server.take(operations) },
  });
  const id = now().keep(buildResponse('words'));
  await device.pass(300);
  expect(now().sign).toEqual(sign);
  now().keep(buildResponse('more words'));
  expect(now().sign).toEqual(sign);
  await device.pass(1_000);
  expect(now().sign.state).toBe('saved');
  expect(server.applied).toContain(id);
  expect(now().parked).toEqual([]);
});

test('a lost answer: the change is sent again, applied once and saved', async () => {
  const { server, device, now } = open();
  device.weather = [{ arrives: 5, answered: null }];
  const id = now().keep(buildCreate('once'));
  await device.pass(2_000);
  expect([server.applied, now().sign.state]).toEqual([[id], 'saving']);
  device.weather = [];
  await device.pass(30_000);
  expect([server.applied, now().sign.state, now().parked]).toEqual([[id], 'saved', []]);
});

test('a change that is refused is parked with its words, through a reload, until the person takes it away', async () => {
  const { device, now, die } = open();
  now().keep(buildCreate('my words', { start: 5, end: 500 }));
  now().keep(buildResponse('this is fine'));
  await device.pass(300);
  expect(now().sign.state).toBe('saved');
  expect(now().work).toMatchObject({ tags: [], responses: { reflect: { text: 'this is fine', built: null } } });
  const parked = [{ operation: expect.objectContaining({ because: 'my words' }), message: 'Not taken: span-outside' }];
  expect(now().parked).toEqual(parked);
  die();
  const again = device.openPage().outbox;
  await again.getState().restore();
  expect(again.getState().parked).toEqual(parked);
  again.getState().dismiss(again.getState().parked[0]?.operation.id ?? '');
  const third = device.openPage().outbox;
  await third.getState().restore();
  expect([again.getState().parked, third.getState().parked]).toEqual([[], []]);
});

test('what is kept while a batch is on its way, or while the lock is being given back, belongs to everything', async () => {
  const server = openServer();
  const device = openDevice(server);
  const { outbox } = device.openPage({
    alone: async (inside) => {
      await inside();
      if (server.applied.length === 2) outbox.getState().keep(buildResponse('at the last moment'));
      await Promise.resolve();
    },
  });
  device.weather = [{ arrives: 10, answered: 10 }];
  outbox.getState().keep(buildResponse('one'));
  const all = outbox.getState().flush();
  await device.pass(15);
  outbox.getState().keep(buildResponse('two'));
  await device.pass(100);
  expect([await all, server.applied.length, outbox.getState().sign.state]).toEqual([true, 3, 'saved']);
});

test('a browser that gives no lock: it is kept and tried again', async () => {
  let hasLocks = false;
  const { device, now } = open({ alone: (inside) => (hasLocks ? inside() : Promise.reject(new Error('no locks'))) });
  now().keep(buildResponse('words'));
  await device.pass(300);
  expect(now().sign).toEqual({ state: 'kept', days: 0 });
  hasLocks = true;
  await device.pass(1_000);
  expect(now().sign.state).toBe('saved');
});

describe('a device that cannot keep anything', () => {
  const failed = { state: 'failed', message: DEVICE_IS_FULL, signIn: false };

  test('says so until the server has everything', async () => {
    const { server, device, now } = open();
    device.isFull = true;
    device.weather = [OFFLINE];
    const id = now().keep(buildCreate('only in memory'));
    await device.pass(400);
    expect([now().sign, now().work.tags.length]).toEqual([failed, 1]);
    device.weather = [];
    await device.pass(2_000);
    expect([now().sign.state, server.applied]).toEqual(['saved', [id]]);
  });

  test('says so while a refused change is only on the screen', async () => {
    const { device, now } = open();
    device.isFull = true;
    now().keep(buildCreate('my words', { end: 500 }));
    await device.pass(300);
    expect([now().sign, now().parked.length]).toEqual([failed, 1]);
    now().dismiss(now().parked[0]?.operation.id ?? '');
    await device.pass(0);
    expect(now().sign.state).toBe('saved');
  });

  test.each([
    ['is kept after all', false, 'half a sent'],
    ['is cleared', true, null],
  ])('says so until a draft %s', async (_, staysFull, next) => {
    const { device, now } = open();
    device.isFull = true;
    await now().restore();
    expect(now().sign.state).toBe('saved');
    now().setDraft('because', 'half a');
    await device.pass(0);
    expect([now().sign, now().drafts]).toEqual([failed, { because: 'half a' }]);
    device.isFull = staysFull;
    now().setDraft('because', next);
    await device.pass(0);
    expect(now().sign.state).toBe('saved');
  });
});
