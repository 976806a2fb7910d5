import { withDatabase } from '@/__tests__/database';
import { together } from '@/__tests__/together';
import { db } from '@/lib/data/database';
import { countFailure, forgetFailures, minutesToWait } from '@/lib/data/throttle';

withDatabase();

const limit = { failures: 3, minutes: 15 };
const at = (minutes: number) => new Date(Date.parse('2026-10-05T10:00:00Z') + minutes * 60_000);

async function fail(key: string, times: number, minute = 0): Promise<void> {
  for (let count = 0; count < times; count++) await countFailure(key, limit, at(minute));
}

test('nobody waits before they failed, nor while they have tries left', async () => {
  expect(await minutesToWait('new', limit, at(0))).toBe(0);
  await fail('two', 2);
  expect(await minutesToWait('two', limit, at(0))).toBe(0);
});

test('from the last try on one waits to the end of the window, and then not at all', async () => {
  await fail('three', 3);
  expect(await minutesToWait('three', limit, at(0))).toBe(15);
  expect(await minutesToWait('three', limit, at(10.5))).toBe(5);
  expect(await minutesToWait('three', limit, at(14.99))).toBe(1);
  expect(await minutesToWait('three', limit, at(15))).toBe(0);
});

test('the window is that of the first failure: later ones do not make it longer', async () => {
  await fail('slow', 2, 0);
  await fail('slow', 1, 14);
  expect(await minutesToWait('slow', limit, at(14))).toBe(1);
  expect(await minutesToWait('slow', limit, at(15))).toBe(0);
});

test('the first failure after a window opens a new one and counts from one', async () => {
  await fail('again', 3, 0);
  await fail('again', 1, 15);
  expect(await minutesToWait('again', limit, at(15))).toBe(0);
  await fail('again', 2, 20);
  expect(await minutesToWait('again', limit, at(20))).toBe(10);
});

test('failures that arrive together are all counted', async () => {
  await together(Array.from({ length: 40 }, () => countFailure('guesser', limit, at(0))));
  expect(await db().throttle.findUnique({ where: { key: 'guesser' } })).toMatchObject({ failures: 40 });
});

test('one key’s failures are not another’s, and are forgotten alone', async () => {
  await fail('ana', 3);
  await fail('ben', 3);
  expect(await minutesToWait('cleo', limit, at(0))).toBe(0);
  await forgetFailures('ana');
  expect(await minutesToWait('ana', limit, at(0))).toBe(0);
  expect(await minutesToWait('ben', limit, at(0))).toBe(15);
});
