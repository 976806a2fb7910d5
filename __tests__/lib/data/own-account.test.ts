import { withDatabase } from '@/__tests__/database';
import { makeViewer } from '@/__tests__/factories';
import { db } from '@/lib/data/database';
import {
  changeAddress,
  checkPassword,
  confirmAddress,
  createAddressLink,
  disconnect,
  endOtherSessions,
  findAddressLink,
  getOwnAccount,
  type OwnAccount,
  setPassword,
} from '@/lib/data/own-account';
import { enterWithPass } from '@/lib/data/passes';
import { createResetLink, isResetToken } from '@/lib/data/password-reset';
import { createMember, findByPassword, findViewerOfSession, type SessionSeed } from '@/lib/data/people';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const ana = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };
const ben = { name: 'Ben Oh', email: 'ben@school.example', password: 'correct horse' };
const moved = 'ana@college.example';

beforeEach(async () => {
  await db().oneTimeLink.deleteMany();
  await db().throttle.deleteMany();
  await db().person.deleteMany();
});

async function makeOwn(account = ana): Promise<{ session: SessionSeed; own: OwnAccount }> {
  const session = await createMember(account);
  const viewer = await findViewerOfSession(session);
  if (!viewer) throw new Error('The session speaks for somebody');
  return { session, own: await getOwnAccount(viewer) };
}

const rowOf = ({ personId }: OwnAccount) => db().person.findUniqueOrThrow({ where: { id: personId } });

test.each([
  { name: 'a guest', change: { kind: 'guest' as const, email: null } },
  { name: 'a student whose account an instructor made', change: { email: null } },
  { name: 'somebody who is looking around', change: { kind: 'demonstration' as const } },
])('$name has no address and password to change', async ({ change }) => {
  const viewer = await makeViewer('Nina Nobody', change);
  await expect(getOwnAccount(viewer)).rejects.toMatchObject({ code: 'not-found' });
});

test('a member sees their own address, and what speaks for them', async () => {
  await createMember(ben);
  const { own, session } = await makeOwn();
  expect(own).toEqual({
    personId: session.personId,
    email: ana.email,
    isConfirmed: false,
    hasPassword: true,
    issuers: [],
  });
});

describe('the password is asked for again', () => {
  test('and has to be right', async () => {
    const { own } = await makeOwn();
    await checkPassword(own, ana.password, now);
    await expect(checkPassword(own, '', now)).rejects.toMatchObject({ code: 'password-wrong' });
  });

  test('a stolen session cannot guess it', async () => {
    const { own } = await makeOwn();
    for (let tries = 0; tries < 10; tries++) await checkPassword(own, 'guess', now).catch(() => {});
    const late = { code: 'too-many', values: { minutes: 15 } };
    await expect(checkPassword(own, ana.password, now)).rejects.toMatchObject(late);
    await checkPassword(own, ana.password, minutes(15));
  });

  test('unless there is none', async () => {
    const { own } = await makeOwn();
    await db().person.update({ where: { id: own.personId }, data: { passwordHash: null } });
    await checkPassword(own, '', now);
  });
});

test('a new password ends every other session and open resets, and this browser goes on', async () => {
  const { own, session } = await makeOwn();
  const reset = await createResetLink(ana.email, now);
  const pass = await setPassword(own, 'seven tall herons', now);
  expect(await findViewerOfSession(session)).toBeNull();
  expect(await findByPassword(ana.email, ana.password)).toBeNull();
  expect(await enterWithPass(pass, now)).toEqual(await findByPassword(ana.email, 'seven tall herons'));
  expect(await isResetToken(reset ?? '', now)).toBe(false);
});

test('signing out everywhere ends every session, and this browser goes on', async () => {
  const { own, session } = await makeOwn();
  const other = await makeOwn(ben);
  const pass = await endOtherSessions(own, now);
  expect(await findViewerOfSession(session)).toBeNull();
  expect(await findViewerOfSession(other.session)).not.toBeNull();
  const renewed = await enterWithPass(pass, now);
  expect(renewed && (await findViewerOfSession(renewed))).toMatchObject({ id: own.personId });
});

describe('another address, without mail', () => {
  test('is there at once, and nobody has confirmed it', async () => {
    const { own } = await makeOwn();
    await db().person.update({ where: { id: own.personId }, data: { emailVerifiedAt: now } });
    const reset = await createResetLink(ana.email, now);
    await changeAddress(own, moved);
    expect(await rowOf(own)).toMatchObject({ email: moved, emailVerifiedAt: null });
    expect(await isResetToken(reset ?? '', now)).toBe(false);
  });

  test('that is the same stays confirmed', async () => {
    const { own } = await makeOwn();
    await db().person.update({ where: { id: own.personId }, data: { emailVerifiedAt: now } });
    await changeAddress(own, ana.email);
    expect(await rowOf(own)).toMatchObject({ email: ana.email, emailVerifiedAt: now });
  });

  test('cannot be somebody else’s', async () => {
    await createMember(ben);
    const { own } = await makeOwn();
    await expect(changeAddress(own, ben.email)).rejects.toMatchObject({ code: 'email-taken' });
    expect(await rowOf(own)).toMatchObject({ email: ana.email });
  });
});

describe('another address, by a link', () => {
  test('is theirs and confirmed once the link is used, and not before', async () => {
    const { own, session } = await makeOwn();
    const token = await createAddressLink(own, moved, now);
    expect(await findAddressLink(own, token, minutes(19))).toBe(moved);
    expect(await rowOf(own)).toMatchObject({ email: ana.email });
    expect(await confirmAddress(own, token, minutes(19))).toBe(moved);
    expect(await rowOf(own)).toMatchObject({ email: moved, emailVerifiedAt: minutes(19) });
    expect(await findViewerOfSession(session)).toMatchObject({ email: moved });
    expect(await findByPassword(moved, ana.password)).not.toBeNull();
    await expect(confirmAddress(own, token, minutes(19))).rejects.toMatchObject({ code: 'link-spent' });
  });

  test('the one that is there already is confirmed, and its password stays', async () => {
    const { own } = await makeOwn();
    await confirmAddress(own, await createAddressLink(own, ana.email, now), now);
    expect(await rowOf(own)).toMatchObject({ email: ana.email, emailVerifiedAt: now });
    expect(await findByPassword(ana.email, ana.password)).not.toBeNull();
  });

  test('is no use to anybody else who reads the mail', async () => {
    const { own } = await makeOwn();
    const other = await makeOwn(ben);
    const token = await createAddressLink(own, moved, now);
    expect(await findAddressLink(other.own, token, now)).toBeNull();
    await expect(confirmAddress(other.own, token, now)).rejects.toMatchObject({ code: 'link-spent' });
    expect(await findAddressLink(own, token, now)).toBe(moved);
  });

  test('works for 20 minutes, and ends with a change of mind', async () => {
    const { own } = await makeOwn();
    const token = await createAddressLink(own, moved, now);
    expect(await findAddressLink(own, token, minutes(20))).toBeNull();
    await createAddressLink(own, 'third@school.example', now);
    expect(await findAddressLink(own, token, now)).toBeNull();
  });

  test('that somebody else got meanwhile leaves everything as it was', async () => {
    const { own } = await makeOwn();
    const token = await createAddressLink(own, ben.email, now);
    await createMember(ben);
    await expect(confirmAddress(own, token, now)).rejects.toMatchObject({ code: 'email-taken' });
    expect(await rowOf(own)).toMatchObject({ email: ana.email, emailVerifiedAt: null });
  });
});

describe('a provider that is connected', () => {
  const issuer = 'https://login.example';
  const connect = ({ personId }: OwnAccount, at = issuer) =>
    db().identity.create({ data: { issuer: at, subject: '1', personId } });

  test('is taken away alone, and every session but this one ends', async () => {
    const { own, session } = await makeOwn();
    const { own: bens } = await makeOwn(ben);
    await connect(own);
    await connect(own, 'https://other.example');
    await db().identity.create({ data: { issuer, subject: '2', personId: bens.personId } });
    const pass = await disconnect(own, issuer, false, now);
    expect(await findViewerOfSession(session)).toBeNull();
    const mine = await enterWithPass(pass, now);
    const viewer = mine && (await findViewerOfSession(mine));
    expect(viewer && (await getOwnAccount(viewer)).issuers).toEqual(['https://other.example']);
    expect(await db().identity.count({ where: { personId: bens.personId } })).toBe(1);
    await expect(disconnect(own, issuer, false, now)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('stays where it is the last way in', async () => {
    const { own } = await makeOwn();
    await connect(own);
    await db().person.update({ where: { id: own.personId }, data: { passwordHash: null } });
    await expect(disconnect(own, issuer, false, now)).rejects.toMatchObject({ code: 'last-way-in' });
    expect(await db().identity.count()).toBe(1);
    await disconnect(own, issuer, true, now);
    expect(await db().identity.count()).toBe(0);
  });
});
