import { withDatabase } from '@/__tests__/database';
import { makeModule, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { beginStudy } from '@/lib/data/attempts';
import { bringAlong, createBringAlongToken } from '@/lib/data/bring-along';
import { db } from '@/lib/data/database';
import { createConnection, enterWithIdentity, type ProvenIdentity } from '@/lib/data/identities';
import { getOwnAccount } from '@/lib/data/own-account';
import { createGuest, createMember, findViewerOfSession, type SessionSeed } from '@/lib/data/people';
import type { Viewer } from '@/lib/domain/person';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);
const ana = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };
const identity: ProvenIdentity = {
  issuer: 'https://login.school.example',
  subject: 'a1',
  name: 'Ana T.',
  email: ana.email,
  isEmailVerified: true,
};
const stranger = { viewer: null, connecting: null };
const enter = (change: Partial<ProvenIdentity> = {}, returning: Parameters<typeof enterWithIdentity>[1] = stranger) =>
  enterWithIdentity({ ...identity, ...change }, returning, now);

beforeEach(async () => {
  await db().oneTimeLink.deleteMany();
  await db().attempt.deleteMany();
  await db().space.deleteMany();
  await db().person.deleteMany();
});

async function viewerOf(session: SessionSeed): Promise<Viewer> {
  const viewer = await findViewerOfSession(session);
  if (!viewer) throw new Error('The session speaks for somebody');
  return viewer;
}

async function makeConfirmed(account = ana): Promise<Viewer> {
  const session = await createMember(account);
  await db().person.update({ where: { id: session.personId }, data: { emailVerifiedAt: now } });
  return viewerOf(session);
}

/** Everything that a sign-in could have changed. */
const everything = async () => ({
  people: await db().person.findMany({ orderBy: { id: 'asc' } }),
  identities: await db().identity.findMany(),
});

describe('somebody new here', () => {
  test('becomes a member with a confirmed address, and is the same the next time', async () => {
    const session = await enter();
    expect(await viewerOf(session)).toMatchObject({ name: 'Ana T.', email: ana.email, kind: 'member', isAdmin: false });
    expect(await db().person.findMany()).toMatchObject([{ emailVerifiedAt: now, passwordHash: null }]);
    expect(await enter()).toEqual(session);
  });

  test('in two tabs at once is one person', async () => {
    const sessions = await together([1, 2, 3].map(() => enter()));
    expect(new Set(sessions.map(({ personId }) => personId)).size).toBe(1);
    expect(await db().person.count()).toBe(1);
  });

  test.each([
    { name: 'an address that is not confirmed', change: { isEmailVerified: false } },
    { name: 'no address', change: { email: null } },
  ])('with $name is not let in, and nothing is half-done', async ({ change }) => {
    await makeConfirmed();
    const before = await everything();
    await expect(enter(change)).rejects.toMatchObject({ code: 'identity-unverified' });
    expect(await everything()).toEqual(before);
  });
});

describe('somebody known here', () => {
  test('is known by issuer and subject alone, whatever their address is by now', async () => {
    const session = await enter();
    expect(await enter({ email: 'new@school.example' })).toEqual(session);
    expect(await enter({ email: null, isEmailVerified: false })).toEqual(session);
    expect(await db().person.findMany()).toMatchObject([{ email: ana.email }]);
  });

  test('is not whoever has the same subject elsewhere', async () => {
    const session = await enter();
    const other = { issuer: 'https://login.college.example', email: 'ben@school.example' };
    expect((await enter(other)).personId).not.toBe(session.personId);
  });

  test('with a confirmed address is linked by it', async () => {
    const member = await makeConfirmed();
    expect(await enter()).toEqual({ personId: member.id, epoch: 0 });
    expect(await db().person.findMany()).toMatchObject([{ name: 'Ana Tan' }]);
  });

  test('is not linked by an address that nobody has confirmed here', async () => {
    await createMember(ana);
    const before = await everything();
    await expect(enter()).rejects.toMatchObject({ code: 'identity-unconfirmed' });
    expect(await everything()).toEqual(before);
  });
});

describe('a guest', () => {
  test.each([
    { name: 'a guest', kind: 'guest' as const },
    { name: 'an account that an instructor made', kind: 'member' as const },
  ])('session of $name that is open becomes nobody else: whoever is new gets an account of their own', async (open) => {
    const viewer = await makeViewer('Gus', { kind: open.kind, email: null });
    const { content } = await makeModule();
    await beginStudy(viewer, content.slug, false);
    const session = await enter({}, { viewer, connecting: null });
    expect(session.personId).not.toBe(viewer.id);
    expect(await viewerOf(session)).toMatchObject({ kind: 'member', email: ana.email, name: 'Ana T.' });
    expect(await db().attempt.findMany()).toMatchObject([{ personId: viewer.id }]);
    const row = await db().person.findUnique({ where: { id: viewer.id } });
    expect(row).toMatchObject({ kind: open.kind, email: null, name: 'Gus' });
  });

  test('brings their work along to the new account once they say so', async () => {
    const guest = await viewerOf(await createGuest('Gus'));
    const { content } = await makeModule();
    await beginStudy(guest, content.slug, false);
    const token = await createBringAlongToken(guest, now);
    const member = await viewerOf(await enter({}, { viewer: guest, connecting: null }));
    await bringAlong(member, token ?? '', {}, now);
    expect(await db().attempt.findMany()).toMatchObject([{ personId: member.id }]);
  });

  test('who has an account already gets into it, and their work stays where it is', async () => {
    const member = await makeConfirmed();
    const guest = await viewerOf(await createGuest('Gus'));
    expect(await enter({}, { viewer: guest, connecting: null })).toEqual({ personId: member.id, epoch: 0 });
    expect(await db().person.findUnique({ where: { id: guest.id } })).toMatchObject({ kind: 'guest', email: null });
  });

  test('stays a guest when they are not let in', async () => {
    const guest = await viewerOf(await createGuest('Gus'));
    const refused = enter({ isEmailVerified: false }, { viewer: guest, connecting: null });
    await expect(refused).rejects.toMatchObject({ code: 'identity-unverified' });
    expect(await db().person.findMany()).toMatchObject([{ kind: 'guest', email: null }]);
  });
});

describe('a member who ties a provider to their account', () => {
  const elsewhere = { email: 'ana@home.example', isEmailVerified: false };
  const connect = async (viewer: Viewer) => createConnection(await getOwnAccount(viewer), now);

  test('signs in with it from then on, whatever address it has', async () => {
    const viewer = await viewerOf(await createMember(ana));
    const session = await enter(elsewhere, { viewer, connecting: await connect(viewer) });
    expect(session.personId).toBe(viewer.id);
    expect(await enter(elsewhere)).toEqual(session);
    expect(await db().person.findMany()).toMatchObject([{ email: ana.email, emailVerifiedAt: null }]);
  });

  test('has their address confirmed when the provider confirms the same', async () => {
    const viewer = await viewerOf(await createMember(ana));
    await enter({}, { viewer, connecting: await connect(viewer) });
    expect(await db().person.findMany()).toMatchObject([{ email: ana.email, emailVerifiedAt: now }]);
  });

  test('has to have asked for it: otherwise it is a sign-in like any other', async () => {
    const viewer = await makeViewer('Mia Member');
    const { personId } = await enter({}, { viewer, connecting: null });
    expect(personId).not.toBe(viewer.id);
  });

  test('cannot take what speaks for somebody else', async () => {
    const theirs = await enter();
    const viewer = await makeViewer('Mia Member');
    const refused = enter({}, { viewer, connecting: await connect(viewer) });
    await expect(refused).rejects.toMatchObject({ code: 'identity-taken' });
    expect(await enter()).toEqual(theirs);
  });

  test.each([
    { name: 'that is too old', spoil: (token: string) => ({ token, at: later(15) }) },
    { name: 'that was guessed', spoil: () => ({ token: 'guess', at: now }) },
  ])('needs a request, not one $name', async ({ spoil }) => {
    const viewer = await makeViewer('Mia Member');
    const { token, at } = spoil(await connect(viewer));
    const refused = enterWithIdentity(identity, { viewer, connecting: token }, at);
    await expect(refused).rejects.toMatchObject({ code: 'link-spent' });
    expect(await db().identity.count()).toBe(0);
  });

  test('needs a request of their own', async () => {
    const viewer = await makeViewer('Mia Member');
    const other = await makeViewer('Otto Other');
    const refused = enter({}, { viewer, connecting: await connect(other) });
    await expect(refused).rejects.toMatchObject({ code: 'link-spent' });
    expect(await db().identity.count()).toBe(0);
  });
});
