import { withDatabase } from '@/__tests__/database';
import { makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { db } from '@/lib/data/database';
import { createSignInLink, enterByLink, findSignInLink } from '@/lib/data/mail-sign-in';
import { enterWithPass } from '@/lib/data/passes';
import { createGuest, createMember, findByPassword, findViewerOfSession } from '@/lib/data/people';
import type { Viewer } from '@/lib/domain/person';

withDatabase({ HEADWATERS_TEACHERS: 'school.example' });

const now = new Date('2026-10-05T10:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const ana = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };
const nobody = { name: null, asking: null };

beforeEach(async () => {
  await db().oneTimeLink.deleteMany();
  await db().person.deleteMany();
});

async function viewerOf(pass: string): Promise<Viewer> {
  const session = await enterWithPass(pass, now);
  const viewer = session && (await findViewerOfSession(session));
  if (!viewer) throw new Error('The pass lets nobody in');
  return viewer;
}

const makeGuest = async (name: string) => {
  const viewer = await findViewerOfSession(await createGuest(name));
  if (!viewer) throw new Error('The guest is not there');
  return viewer;
};

async function makeConfirmed() {
  const session = await createMember(ana);
  await db().person.update({ where: { id: session.personId }, data: { emailVerifiedAt: now } });
  return session;
}

describe('a link to an address that somebody has', () => {
  test('signs them in, and looking at it before does not use it up', async () => {
    const session = await makeConfirmed();
    const token = await createSignInLink(ana.email, now);
    const seen = { email: ana.email, account: { name: 'Ana Tan', isConfirmed: true, hasPassword: true } };
    expect(await findSignInLink(token, now)).toEqual(seen);
    expect(await findSignInLink(token, minutes(19.9))).toEqual(seen);
    expect(await viewerOf(await enterByLink(token, nobody, now))).toMatchObject({ id: session.personId });
    expect(await findByPassword(ana.email, ana.password)).toEqual(session);
  });

  test('works once', async () => {
    await makeConfirmed();
    const token = await createSignInLink(ana.email, now);
    await enterByLink(token, nobody, now);
    expect(await findSignInLink(token, now)).toBeNull();
    await expect(enterByLink(token, nobody, now)).rejects.toMatchObject({ code: 'link-spent' });
  });

  test('works once, pressed twice at the same moment', async () => {
    await makeConfirmed();
    const token = await createSignInLink(ana.email, now);
    const pressed = await Promise.allSettled([1, 2, 3].map(() => enterByLink(token, nobody, now)));
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('works for 20 minutes', async () => {
    await makeConfirmed();
    const token = await createSignInLink(ana.email, now);
    expect(await findSignInLink(token, minutes(20))).toBeNull();
    await expect(enterByLink(token, nobody, minutes(20))).rejects.toMatchObject({ code: 'link-spent' });
  });

  test('is the newest one', async () => {
    await makeConfirmed();
    const [first, second] = [await createSignInLink(ana.email, now), await createSignInLink(ana.email, now)];
    expect(await findSignInLink(first, now)).toBeNull();
    await enterByLink(second, nobody, now);
  });

  test('of several made in one moment the first to be used is the last', async () => {
    await makeConfirmed();
    const tokens = await together([1, 2, 3].map(() => createSignInLink(ana.email, now)));
    const used = await Promise.allSettled(tokens.map((token) => enterByLink(token, nobody, now)));
    expect(used.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('leaves links to other addresses alone', async () => {
    await makeConfirmed();
    const token = await createSignInLink(ana.email, now);
    await createSignInLink('ben@school.example', now);
    expect(await findSignInLink(token, now)).not.toBeNull();
  });
});

test('confirming an address for the first time locks out whoever made the account with it', async () => {
  const session = await createMember(ana);
  const { personId } = session;
  await db().identity.create({ data: { issuer: 'https://login.example', subject: '1', personId } });
  const token = await createSignInLink(ana.email, now);
  expect(await findSignInLink(token, now)).toMatchObject({ account: { isConfirmed: false } });
  expect(await findViewerOfSession(session)).toMatchObject({ mayTeach: false });
  const viewer = await viewerOf(await enterByLink(token, nobody, now));
  expect(viewer).toMatchObject({ id: personId, mayTeach: true });
  expect(await findViewerOfSession(session)).toBeNull();
  expect(await findByPassword(ana.email, ana.password)).toBeNull();
  expect(await db().identity.count()).toBe(0);
});

describe('a link to an address that nobody has', () => {
  test('makes an account with a confirmed address', async () => {
    const token = await createSignInLink(ana.email, now);
    expect(await findSignInLink(token, now)).toEqual({ email: ana.email, account: null });
    expect(await db().person.count()).toBe(0);
    const viewer = await viewerOf(await enterByLink(token, { name: 'Ana Tan', asking: null }, now));
    expect(viewer).toMatchObject({ name: 'Ana Tan', email: ana.email, kind: 'member', mayTeach: true });
  });

  test('is not used up by forgetting the name', async () => {
    const token = await createSignInLink(ana.email, now);
    await expect(enterByLink(token, nobody, now)).rejects.toMatchObject({ code: 'name-missing' });
    expect(await db().person.count()).toBe(0);
    await enterByLink(token, { name: 'Ana Tan', asking: null }, now);
  });

  test('makes the guest who is asking a member', async () => {
    const guest = await makeGuest('Gus');
    const token = await createSignInLink(ana.email, now);
    const viewer = await viewerOf(await enterByLink(token, { name: 'Ana Tan', asking: guest }, now));
    expect(viewer).toMatchObject({ id: guest.id, name: 'Ana Tan', email: ana.email, kind: 'member' });
    expect(await db().person.count()).toBe(1);
  });

  test('never writes over the account that is asking', async () => {
    const asking = await makeViewer('Mia Member');
    const token = await createSignInLink(ana.email, now);
    const viewer = await viewerOf(await enterByLink(token, { name: 'Ana Tan', asking }, now));
    expect(viewer.id).not.toBe(asking.id);
    expect(await db().person.findUnique({ where: { id: asking.id } })).toMatchObject({ email: asking.email });
  });
});

test('a guest who follows the link of an existing account leaves their work where it is', async () => {
  const session = await makeConfirmed();
  const guest = await makeGuest('Gus');
  const token = await createSignInLink(ana.email, now);
  const viewer = await viewerOf(await enterByLink(token, { name: null, asking: guest }, now));
  expect(viewer.id).toBe(session.personId);
  expect(await db().person.findUnique({ where: { id: guest.id } })).toMatchObject({ kind: 'guest' });
});

test.each(['guess', '', '\0'])('%j is no link', async (token) => {
  await createSignInLink(ana.email, now);
  expect(await findSignInLink(token, now)).toBeNull();
  await expect(enterByLink(token, { name: 'Eve', asking: null }, now)).rejects.toMatchObject({ code: 'link-spent' });
});

describe('a pass', () => {
  test('lets in once, and not after two minutes', async () => {
    const { personId } = await makeConfirmed();
    const enter = async () => enterByLink(await createSignInLink(ana.email, now), nobody, now);
    const pass = await enter();
    expect(await enterWithPass(pass, minutes(1.9))).toEqual({ personId, epoch: 0 });
    expect(await enterWithPass(pass, minutes(1.9))).toBeNull();
    expect(await enterWithPass(await enter(), minutes(2))).toBeNull();
  });

  test('is nothing else that is sent by mail', async () => {
    await makeConfirmed();
    expect(await enterWithPass(await createSignInLink(ana.email, now), now)).toBeNull();
    expect(await enterWithPass('undefined', now)).toBeNull();
  });
});
