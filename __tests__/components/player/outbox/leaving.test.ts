import { forgetLeaving, isLeaving, markLeaving, untilLeft } from '@/components/player/outbox/leaving';
import { createOutbox } from '@/components/player/outbox/outbox';
import { openMemoryStorage } from '@/components/player/outbox/outbox-storage';
import type { Sent } from '@/components/player/outbox/outbox-world';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildCreate } from './outbox-changes';

test('a person who left is known until their session has ended, and nobody else is', () => {
  expect(isLeaving('ann')).toBe(false);
  markLeaving('ann');
  expect(isLeaving('ann')).toBe(true);
  expect(isLeaving('bob')).toBe(false);
  forgetLeaving();
  expect(isLeaving('ann')).toBe(false);
});

test('a browser that forbids remembering it changes nothing else', () => {
  for (const name of ['getItem', 'setItem', 'removeItem'] as const) {
    jest.spyOn(Storage.prototype, name).mockImplementation(() => {
      throw new Error('SecurityError');
    });
  }
  markLeaving('ann');
  expect(isLeaving('ann')).toBe(false);
  forgetLeaving();
});

test('once the person has left, an outbox that is still open writes nothing to the device and sends nothing', async () => {
  const storage = openMemoryStorage();
  const send = jest.fn(async (): Promise<Sent> => ({ kind: 'unreachable' }));
  let hasLeft = false;
  const world = {
    storage,
    send,
    tabs: { tell: () => {}, listen: () => {} },
    wait: () => () => {},
    now: () => 0,
    random: () => 1,
    alone: (work: () => Promise<void>) => work(),
    deviceIsFull: 'full',
  };
  const outbox = createOutbox(
    EMPTY_WORK,
    untilLeft(world, () => hasLeft),
  );
  await outbox.getState().restore();
  outbox.getState().keep(buildCreate('before'));
  await outbox.getState().flush();
  expect(send).toHaveBeenCalledTimes(1);
  expect((await storage.load()).pending).toHaveLength(1);

  hasLeft = true;
  const before = await storage.load();
  outbox.getState().keep(buildCreate('after'));
  outbox.getState().setDraft('argue.claim', 'half a claim');
  outbox.getState().receive({ ...EMPTY_WORK, stepsDone: ['read'] }, '2027');
  await outbox.getState().flush();
  expect(send).toHaveBeenCalledTimes(1);
  expect(await storage.load()).toEqual(before);
});
