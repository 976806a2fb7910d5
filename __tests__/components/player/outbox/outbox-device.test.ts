/** @jest-environment node */
import { type Device, watchStorage } from '@/components/player/outbox/outbox-device';
import { openMemoryStorage } from '@/components/player/outbox/outbox-storage';
import type { OutboxStorage } from '@/components/player/outbox/outbox-world';
import type { Operation } from '@/lib/domain/operation';

const operation: Operation = { id: 'o', kind: 'step.done', step: 'read' };
const parked = { operation, message: 'No.' };
const fail = () => Promise.reject(new Error('QuotaExceededError'));
const failAtOnce = () => {
  throw new Error('SecurityError');
};
const full: Partial<OutboxStorage> = { putOperation: fail, park: fail, putDraft: fail };

const put = (device: Device) => device.putOperation(operation);
const draft = (text: string | null) => (device: Device) => device.putDraft('claim', text);

test.each<[string, Partial<OutboxStorage>, ((device: Device) => Promise<void>)[], boolean]>([
  ['everything kept', {}, [put, draft('half a')], false],
  ['an operation not kept', full, [put], true],
  ['a draft not kept', full, [draft('half a')], true],
  ['a browser that throws at once', { putOperation: failAtOnce }, [put], true],
  ['a draft cleared that was not kept', full, [draft('half a'), draft(null)], false],
  ['an operation settled that was not kept', full, [put, (device) => device.remove(['o'])], false],
  ['a refused one parked that was not kept', { putOperation: fail }, [put, (device) => device.park(parked)], false],
  ['a refused one that could neither be kept nor parked', full, [put, (device) => device.park(parked)], true],
  [
    'a refused one that waits because it could not be parked',
    { park: fail },
    [put, (device) => device.park(parked)],
    false,
  ],
  ['something that could not be forgotten', { remove: fail }, [put, (device) => device.remove(['o'])], false],
])('%s', async (_, faults, steps, isShort) => {
  const device = watchStorage({ ...openMemoryStorage(), ...faults }, () => {});
  for (const step of steps) await step(device);
  expect(device.isShort()).toBe(isShort);
});

test('what was settled while the device tried to keep it is not missed', async () => {
  let giveUp: (fault: Error) => void = () => {};
  const putOperation = () => new Promise<void>((_, reject) => (giveUp = reject));
  const device = watchStorage({ ...openMemoryStorage(), putOperation }, () => {});
  const writing = put(device);
  await device.remove(['o']);
  giveUp(new Error('QuotaExceededError'));
  await writing;
  expect(device.isShort()).toBe(false);
});

test('a change of the answer is announced', async () => {
  const heard: boolean[] = [];
  const device: Device = watchStorage({ ...openMemoryStorage(), ...full }, () => heard.push(device.isShort()));
  await put(device);
  expect(heard).toEqual([true]);
});

test.each([fail, failAtOnce])('a device that cannot be read holds nothing', async (load) => {
  const device = watchStorage({ ...openMemoryStorage(), load }, () => {});
  expect(await device.load()).toEqual({ pending: [], parked: [], drafts: {}, picture: null });
});
