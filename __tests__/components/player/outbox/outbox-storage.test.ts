/** @jest-environment node */
import { openDeviceStorage, openMemoryStorage } from '@/components/player/outbox/outbox-storage';
import type { Operation } from '@/lib/domain/operation';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildCreate } from './outbox-changes';

// idb-keyval on a map: what is tried here is which records are written, not the browser's database.
const mockRecords = new Map<string, unknown>();
jest.mock('idb-keyval', () => {
  const records = {
    transaction: {},
    put: (value: unknown, key: string) => void mockRecords.set(key, structuredClone(value)),
    delete: (key: string) => void mockRecords.delete(key),
  };
  return {
    createStore: () => async (_: string, act: (store: typeof records) => unknown) => act(records),
    promisifyRequest: async () => {},
    entries: async () => [...mockRecords],
    set: async (key: string, value: unknown) => records.put(value, key),
    del: async (key: string) => records.delete(key),
    delMany: async (keys: string[]) => keys.forEach(records.delete),
  };
});
beforeEach(() => mockRecords.clear());

const first: Operation = { id: '1', ...buildCreate('first') };
const second: Operation = { id: '2', kind: 'step.done', step: 'read' };
const parked = { operation: first, message: 'Not in the source.' };
const nothing = { pending: [], parked: [], drafts: {}, picture: null };

test('a picture that was kept before work had all its parts gets those that are missing', async () => {
  const storage = openDeviceStorage('ann', 'attempt');
  const { deleted, ...older } = { ...EMPTY_WORK, stepsDone: ['read'] };
  await storage.putPicture({ work: older as Work, asOf: '2026' });
  expect((await storage.load()).picture).toEqual({ work: { ...EMPTY_WORK, stepsDone: ['read'] }, asOf: '2026' });
});

describe.each([
  ['the device', () => openDeviceStorage('ann', 'attempt')],
  ['memory', openMemoryStorage],
])('%s', (_, open) => {
  test('holds what was put there, in the order it was made', async () => {
    const storage = open();
    expect(await storage.load()).toEqual(nothing);
    await storage.putOperation(first);
    await storage.putOperation(second);
    await storage.putDraft('tag/claim', 'half a');
    expect(await storage.load()).toEqual({
      pending: [first, second],
      parked: [],
      drafts: { 'tag/claim': 'half a' },
      picture: null,
    });
  });

  test('parks an operation in place of the waiting one, and forgets either', async () => {
    const storage = open();
    await storage.putOperation(first);
    await storage.putOperation(second);
    await storage.park(parked);
    expect(await storage.load()).toEqual({ pending: [second], parked: [parked], drafts: {}, picture: null });
    await storage.remove(['1', '2', 'never there']);
    expect(await storage.load()).toEqual(nothing);
  });

  test('keeps the last of a draft, until it is cleared', async () => {
    const storage = open();
    await storage.putDraft('claim', 'half a');
    await storage.putDraft('claim', 'half a sentence');
    expect((await storage.load()).drafts).toEqual({ claim: 'half a sentence' });
    await storage.putDraft('claim', null);
    expect(await storage.load()).toEqual(nothing);
  });
});

test('on the device nobody meets what another person or another attempt left', async () => {
  const mine = openDeviceStorage('ann', 'attempt');
  await mine.putOperation(first);
  await mine.putDraft('claim', 'mine');
  for (const other of [openDeviceStorage('bob', 'attempt'), openDeviceStorage('ann', 'another')]) {
    expect(await other.load()).toEqual(nothing);
    await other.remove(['1']);
    await other.putDraft('claim', null);
  }
  expect(await openDeviceStorage('ann', 'attempt').load()).toEqual({
    pending: [first],
    parked: [],
    drafts: { claim: 'mine' },
    picture: null,
  });
});
