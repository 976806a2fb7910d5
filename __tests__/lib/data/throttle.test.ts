import { withDatabase } from '@/__tests__/database';
import { together } from '@/__tests__/together';
import { db } from '@/lib/data/database';
import { countFailure, forgetExpired, forgetFailures, giveBackTry, minutesToWait, takeTry } from '@/lib/data/throttle';

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

describe('a try that is counted before it is made', () => {
  test('goes on while there are tries left, and then waits to the end of the window', async () => {
    const waits: number[] = [];
    for (const minute of [0, 1, 2, 3, 14.9]) waits.push(await takeTry('trying', limit, at(minute)));
    expect(waits).toEqual([0, 0, 0, 12, 1]);
    expect(await takeTry('trying', limit, at(15))).toBe(0);
  });

  test('of 20 that arrive together as many go on as there are tries', async () => {
    const waits = await together(Array.from({ length: 20 }, () => takeTry('together', limit, at(0))));
    expect(waits.filter((wait) => wait === 0)).toHaveLength(3);
    expect(waits.filter((wait) => wait === 15)).toHaveLength(17);
  });

  test('is taken back when it turned out well, never under none', async () => {
    await takeTry('well', limit, at(0));
    for (let count = 0; count < 3; count++) await giveBackTry('well');
    await giveBackTry('never tried');
    expect(await db().throttle.findMany({ where: { key: { in: ['well', 'never tried'] } } })).toMatchObject([
      { key: 'well', failures: 0 },
    ]);
  });
});

test('windows that are over are removed, others stay', async () => {
  await db().throttle.deleteMany();
  await fail('old', 1, 0);
  await fail('young', 1, 5);
  await forgetExpired(at(16));
  expect(await db().throttle.findMany()).toMatchObject([{ key: 'young' }]);
});
