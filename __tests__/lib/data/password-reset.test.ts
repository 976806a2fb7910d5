import { withDatabase } from '@/__tests__/database';
import { makeViewer } from '@/__tests__/factories';
import { db } from '@/lib/data/database';
import { enterWithPass } from '@/lib/data/passes';
import { createResetLink, isResetToken, issueResetCode, resetPassword } from '@/lib/data/password-reset';
import { createGuest, createMember, findByPassword, findViewerOfSession } from '@/lib/data/people';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const ana = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };
const other = 'seven tall herons';

beforeEach(async () => {
  await db().oneTimeLink.deleteMany();
  await db().person.deleteMany();
});

async function makeLink(): Promise<string> {
  const token = await createResetLink(ana.email, now);
  if (token === null) throw new Error('Nobody has this address');
  return token;
}

test('nobody has an address that nobody has, and no link is made', async () => {
  await createGuest('Gus');
  expect(await createResetLink(ana.email, now)).toBeNull();
  expect(await db().oneTimeLink.count()).toBe(0);
});

test('a link sets the password, ends every session and lets this browser in', async () => {
  const session = await createMember(ana);
  const token = await makeLink();
  expect(await isResetToken(token, minutes(19))).toBe(true);
  const pass = await resetPassword(token, other, minutes(19));
  expect(await findViewerOfSession(session)).toBeNull();
  expect(await findByPassword(ana.email, ana.password)).toBeNull();
  const renewed = await findByPassword(ana.email, other);
  expect(renewed).toMatchObject({ personId: session.personId });
  expect(await enterWithPass(pass, minutes(19))).toEqual(renewed);
});

test('a link that came by mail confirms the address, and what was tied to it before is gone', async () => {
  const { personId } = await createMember(ana);
  await db().identity.create({ data: { issuer: 'https://login.example', subject: '1', personId } });
  await resetPassword(await makeLink(), other, now);
  expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({ emailVerifiedAt: now });
  expect(await db().identity.count()).toBe(0);
});

test('an address that was confirmed before keeps what is tied to it', async () => {
  const { personId } = await createMember(ana);
  await db().person.update({ where: { id: personId }, data: { emailVerifiedAt: minutes(-60) } });
  await db().identity.create({ data: { issuer: 'https://login.example', subject: '1', personId } });
  await resetPassword(await makeLink(), other, now);
  expect(await db().identity.count()).toBe(1);
});

test.each([
  { name: 'used already', at: now, spoil: async (token: string) => void (await resetPassword(token, other, now)) },
  { name: 'too old', at: minutes(20), spoil: async () => {} },
  { name: 'followed by a newer one', at: now, spoil: async () => void (await makeLink()) },
  {
    name: 'sent to an address that is theirs no more',
    at: now,
    spoil: async () =>
      void (await db().person.updateMany({ where: { email: ana.email }, data: { email: 'new@school.example' } })),
  },
])('a link that is $name changes nothing', async ({ at, spoil }) => {
  const { personId } = await createMember(ana);
  const token = await makeLink();
  await spoil(token);
  const before = await db().person.findUnique({ where: { id: personId } });
  await expect(resetPassword(token, 'another horse', at)).rejects.toMatchObject({ code: 'link-spent' });
  expect(await db().person.findUnique({ where: { id: personId } })).toEqual(before);
});

describe('a code from an administrator', () => {
  test.each([
    { name: 'somebody who is not an administrator', change: {} },
    { name: 'a guest', change: { kind: 'guest' as const, email: null } },
  ])('is not made by $name', async ({ change }) => {
    const { personId } = await createMember(ana);
    const asking = await makeViewer('Nina Nobody', change);
    await expect(issueResetCode(asking, personId, now)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db().oneTimeLink.count()).toBe(0);
  });

  test('is not made for people without an address', async () => {
    const admin = await makeViewer('Ada Admin', { isAdmin: true });
    const { personId } = await createGuest('Gus');
    await expect(issueResetCode(admin, personId, now)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('sets a password once, within a day, confirms no address, and is written down', async () => {
    const admin = await makeViewer('Ada Admin', { isAdmin: true });
    const { personId } = await createMember(ana);
    const { name, code } = await issueResetCode(admin, personId, now);
    expect(name).toBe('Ana Tan');
    expect(code).toMatch(/^([2-9A-Z]{4}-){2}[2-9A-Z]{4}$/);
    expect(JSON.stringify(await db().oneTimeLink.findMany())).not.toContain(code);
    expect(await isResetToken(code, minutes(24 * 60))).toBe(false);
    await resetPassword(code, other, minutes(24 * 60 - 1));
    expect(await findByPassword(ana.email, other)).toMatchObject({ personId });
    expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({ emailVerifiedAt: null });
    await expect(resetPassword(code, 'another horse', now)).rejects.toMatchObject({ code: 'link-spent' });
    const acts = await db().auditEntry.findMany({ where: { actorId: admin.id } });
    expect(acts).toMatchObject([{ act: 'reset.issued', spaceId: null, about: { personId } }]);
  });

  test('ends what providers say about them, whether or not the address was confirmed', async () => {
    const admin = await makeViewer('Ada Admin', { isAdmin: true });
    const { personId } = await createMember(ana);
    for (const emailVerifiedAt of [null, minutes(-60)]) {
      await db().person.update({ where: { id: personId }, data: { emailVerifiedAt } });
      await db().identity.create({ data: { issuer: 'https://login.example', subject: '1', personId } });
      const { code } = await issueResetCode(admin, personId, now);
      await resetPassword(code, other, now);
      expect(await db().identity.count()).toBe(0);
    }
  });

  test('is replaced by the next', async () => {
    const admin = await makeViewer('Ada Admin', { isAdmin: true });
    const { personId } = await createMember(ana);
    const first = await issueResetCode(admin, personId, now);
    await issueResetCode(admin, personId, now);
    expect(await isResetToken(first.code, now)).toBe(false);
  });
});
