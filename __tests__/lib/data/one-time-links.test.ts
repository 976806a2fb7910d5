import { withDatabase } from '@/__tests__/database';
import { makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { db } from '@/lib/data/database';
import { findLink, forgetOldLinks, issueLink, minutesAfter, spendLink } from '@/lib/data/one-time-links';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const expiresAt = minutesAfter(now, 20);
const issue = (link: Partial<Parameters<typeof issueLink>[1]> = {}) =>
  db().$transaction((tx) => issueLink(tx, { purpose: 'sign-in', expiresAt, ...link }));
const spend = (token: string, at = now) => db().$transaction((tx) => spendLink(tx, 'sign-in', token, at));

beforeEach(() => db().oneTimeLink.deleteMany());

test('a link is found as long as it works, and is used up once', async () => {
  const token = await issue({ email: 'ana@school.example' });
  expect(await findLink('sign-in', token, now)).toMatchObject({ email: 'ana@school.example', personId: null });
  expect(await spend(token)).toMatchObject({ email: 'ana@school.example' });
  expect(await findLink('sign-in', token, now)).toBeNull();
  await expect(spend(token)).rejects.toMatchObject({ code: 'link-spent' });
});

test('a link for one purpose opens no other', async () => {
  const token = await issue({ purpose: 'reset' });
  expect(await findLink('sign-in', token, now)).toBeNull();
  await expect(spend(token)).rejects.toMatchObject({ code: 'link-spent' });
});

test('what fails after it leaves the link unused', async () => {
  const token = await issue();
  const failing = db().$transaction(async (tx) => {
    await spendLink(tx, 'sign-in', token, now);
    throw new Error('It failed');
  });
  await expect(failing).rejects.toThrow('It failed');
  await spend(token);
});

test('the newest one for a person and an address counts, and others stay', async () => {
  const [ana, ben] = [await makeViewer('Ana'), await makeViewer('Ben')];
  const first = await issue({ personId: ana.id, email: 'ana@school.example' });
  const others = [
    await issue({ personId: ana.id, email: 'ana@college.example' }),
    await issue({ personId: ben.id, email: 'ana@school.example' }),
    await issue({ personId: ana.id, email: 'ana@school.example' }),
  ];
  expect(await findLink('sign-in', first, now)).toBeNull();
  for (const token of others) expect(await findLink('sign-in', token, now)).not.toBeNull();
});

test('of several made in one moment one can be used', async () => {
  const tokens = await together([1, 2, 3].map(() => issue({ email: 'ana@school.example' })));
  const used = await Promise.allSettled(tokens.map((token) => spend(token)));
  expect(used.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
});

test('only a hash is kept, also of a secret that is typed', async () => {
  const tokens = [await issue(), await issue({ purpose: 'reset', token: '7KQM-X3PD-9TWF' })];
  const kept = JSON.stringify(await db().oneTimeLink.findMany());
  for (const token of tokens) expect(kept).not.toContain(token);
});

test('a day after its end a link is forgotten, with the address in it', async () => {
  await issue({ email: 'ana@school.example' });
  await forgetOldLinks(minutesAfter(expiresAt, 24 * 60));
  expect(await db().oneTimeLink.count()).toBe(1);
  await forgetOldLinks(minutesAfter(expiresAt, 24 * 60 + 1));
  expect(await db().oneTimeLink.count()).toBe(0);
});
