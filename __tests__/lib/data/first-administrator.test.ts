import { withDatabase } from '@/__tests__/database';
import { db } from '@/lib/data/database';
import { createFirstAdmin, createFirstAdminToken, isFirstAdminToken } from '@/lib/data/first-administrator';
import { createMember, findByPassword, findViewerOfSession } from '@/lib/data/people';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const days = (count: number) => new Date(now.getTime() + count * 86_400_000);
const ada = { name: 'Ada Admin', email: 'ada@school.example', password: 'correct horse' };

beforeEach(async () => {
  await db().oneTimeLink.deleteMany();
  await db().person.deleteMany();
});

async function makeToken(): Promise<string> {
  const token = await createFirstAdminToken(now);
  if (token === null) throw new Error('There is an administrator already');
  return token;
}

test('the link makes an administrator, once', async () => {
  const token = await makeToken();
  expect(await isFirstAdminToken(token, now)).toBe(true);
  const session = await createFirstAdmin(token, ada, now);
  expect(await findViewerOfSession(session)).toMatchObject({ name: 'Ada Admin', isAdmin: true, mayTeach: true });
  expect(await findByPassword(ada.email, ada.password)).toEqual(session);

  expect(await isFirstAdminToken(token, now)).toBe(false);
  const second = { ...ada, email: 'eve@school.example' };
  await expect(createFirstAdmin(token, second, now)).rejects.toMatchObject({ code: 'link-spent' });
  expect(await db().person.count()).toBe(1);
});

test('of two who use it at the same moment one becomes administrator', async () => {
  const token = await makeToken();
  const accounts = ['ada', 'eve', 'ira'].map((name) => ({ ...ada, name, email: `${name}@school.example` }));
  const made = await Promise.allSettled(accounts.map((account) => createFirstAdmin(token, account, now)));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const reasons = made.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  expect(reasons).toMatchObject([{ code: 'link-spent' }, { code: 'link-spent' }]);
  expect(await db().person.count({ where: { isAdmin: true } })).toBe(1);
});

test('it works until its seventh day is over', async () => {
  const token = await makeToken();
  expect(await isFirstAdminToken(token, days(6.9))).toBe(true);
  expect(await isFirstAdminToken(token, days(7))).toBe(false);
  await expect(createFirstAdmin(token, ada, days(7))).rejects.toMatchObject({ code: 'link-spent' });
  expect(await db().person.count()).toBe(0);
});

test('an address that is taken leaves the link for another try', async () => {
  const token = await makeToken();
  await createMember(ada);
  await expect(createFirstAdmin(token, { ...ada, name: 'Other' }, now)).rejects.toMatchObject({ code: 'email-taken' });
  expect(await isFirstAdminToken(token, now)).toBe(true);
  await createFirstAdmin(token, { ...ada, email: 'admin@school.example' }, now);
  expect(await db().person.findMany({ where: { isAdmin: true } })).toMatchObject([{ email: 'admin@school.example' }]);
});

test('only the newest link works', async () => {
  const [first, second] = [await makeToken(), await makeToken()];
  expect(await isFirstAdminToken(first, now)).toBe(false);
  expect(await isFirstAdminToken(second, now)).toBe(true);
});

test('there is no link once there is an administrator', async () => {
  await createFirstAdmin(await makeToken(), ada, now);
  expect(await createFirstAdminToken(now)).toBeNull();
});

test.each([
  { name: 'a guess', token: 'guess' },
  { name: 'nothing', token: '' },
  { name: 'a null character', token: '\0' },
])('$name is no link', async ({ token }) => {
  await makeToken();
  expect(await isFirstAdminToken(token, now)).toBe(false);
  await expect(createFirstAdmin(token, ada, now)).rejects.toMatchObject({ code: 'link-spent' });
});

test('a link for something else makes nobody an administrator, and no secret is kept', async () => {
  const token = await makeToken();
  const [kept] = await db().oneTimeLink.findMany();
  expect(JSON.stringify(kept)).not.toContain(token);
  await db().oneTimeLink.updateMany({ data: { purpose: 'something-else' } });
  expect(await isFirstAdminToken(token, now)).toBe(false);
  await expect(createFirstAdmin(token, ada, now)).rejects.toMatchObject({ code: 'link-spent' });
});
