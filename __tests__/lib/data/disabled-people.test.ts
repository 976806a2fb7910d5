import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { together } from '@/__tests__/together';
import { db } from '@/lib/data/database';
import { disableSignIn } from '@/lib/data/disabled-people';
import { createFirstAdminToken } from '@/lib/data/first-administrator';
import { enterWithIdentity } from '@/lib/data/identities';
import { createSignInLink, enterByLink } from '@/lib/data/mail-sign-in';
import { enterWithPass, issuePass } from '@/lib/data/passes';
import { createResetLink, issueResetCode, resetPassword } from '@/lib/data/password-reset';
import { createMember, findByPassword, findViewerOfSession, listPeopleForAdmin } from '@/lib/data/people';
import { findByReturnCode, renewReturnCode } from '@/lib/data/return-codes';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const password = 'correct horse';
const DISABLED = { code: 'sign-in-disabled' };

const makeAdmin = (name: string) => makeViewer(name, { isAdmin: true });

async function setUp() {
  const admin = await makeAdmin('Ada Admin');
  const email = `${newId()}@school.example`;
  const session = await createMember({ name: 'Dan', email, password });
  const { personId } = session;
  await db().person.update({ where: { id: personId }, data: { emailVerifiedAt: now } });
  return { admin, email, session, personId };
}

test.each([
  { name: 'a stranger', change: {} },
  { name: 'a guest', change: { kind: 'guest' as const, email: null } },
])('$name keeps nobody from signing in', async ({ change }) => {
  const { personId, session } = await setUp();
  const asking = await makeViewer('Stranger', change);
  await expect(disableSignIn(asking, personId, true, now)).rejects.toMatchObject({ code: 'not-found' });
  expect(await findViewerOfSession(session)).not.toBeNull();
});

test('sessions end at once, and an administrator sees since when; enabled again, the password works and old sessions do not', async () => {
  const { admin, email, session, personId } = await setUp();
  await disableSignIn(admin, personId, true, now);
  expect(await findViewerOfSession(session)).toBeNull();
  const { sessionEpoch } = await db().person.findUniqueOrThrow({ where: { id: personId } });
  expect(await findViewerOfSession({ personId, epoch: sessionEpoch })).toBeNull();
  const row = async () => (await listPeopleForAdmin(admin)).find(({ id }) => id === personId);
  expect(await row()).toMatchObject({ disabledAt: now });

  await disableSignIn(admin, personId, false, now);
  expect(await row()).toMatchObject({ disabledAt: null });
  expect(await findViewerOfSession(session)).toBeNull();
  const again = await findByPassword(email, password);
  expect(again && (await findViewerOfSession(again))).toMatchObject({ id: personId });
});

describe('every way in says so to whoever has proven who they are, changes nothing, and says nothing to others', () => {
  test('a password', async () => {
    const { admin, email, personId } = await setUp();
    await disableSignIn(admin, personId, true, now);
    await expect(findByPassword(email, password)).rejects.toMatchObject(DISABLED);
    expect(await findByPassword(email, 'not the one')).toBeNull();
  });

  test('a return code', async () => {
    const { admin } = await setUp();
    const student = await makeViewer('Sam Slip', { email: null });
    const { code } = await renewReturnCode(student, now);
    await disableSignIn(admin, student.id, true, now);
    await expect(findByReturnCode(code)).rejects.toMatchObject(DISABLED);
  });

  test('a link by mail, asked for before or afterwards', async () => {
    const { admin, email, personId } = await setUp();
    await disableSignIn(admin, personId, true, now);
    const link = await createSignInLink(email, now);
    await expect(enterByLink(link, { name: null, asking: null }, now)).rejects.toMatchObject(DISABLED);
    await disableSignIn(admin, personId, false, now);
    expect(await enterByLink(link, { name: null, asking: null }, now)).toEqual(expect.any(String));
  });

  test('a new password, by a link or by a code', async () => {
    const { admin, email, personId } = await setUp();
    const { code } = await issueResetCode(admin, personId, now);
    await disableSignIn(admin, personId, true, now);
    await expect(resetPassword(code, 'another horse', now)).rejects.toMatchObject({ code: 'link-spent' });
    await expect(issueResetCode(admin, personId, now)).rejects.toMatchObject({ code: 'not-found' });
    const link = (await createResetLink(email, now)) ?? '';
    await expect(resetPassword(link, 'another horse', now)).rejects.toMatchObject(DISABLED);
    await disableSignIn(admin, personId, false, now);
    expect(await findByPassword(email, 'another horse')).toBeNull();
    expect(await findByPassword(email, password)).not.toBeNull();
  });

  test('an account at a provider, known or new', async () => {
    const { admin, email, personId } = await setUp();
    const identity = { issuer: 'https://id.example', subject: newId(), name: 'Dan', email, isEmailVerified: true };
    const enter = (subject: string) =>
      enterWithIdentity({ ...identity, subject }, { viewer: null, connecting: null }, now);
    await enter(identity.subject);
    await disableSignIn(admin, personId, true, now);
    await expect(enter(identity.subject)).rejects.toMatchObject(DISABLED);
    await expect(enter(newId())).rejects.toMatchObject(DISABLED);
    expect(await db().identity.count({ where: { personId } })).toBe(1);
  });

  test('a pass that was made a moment before, and one that is made all the same', async () => {
    const { admin, personId } = await setUp();
    const issue = () => db().$transaction((tx) => issuePass(tx, personId, now));
    const before = await issue();
    await disableSignIn(admin, personId, true, now);
    expect(await enterWithPass(before, now)).toBeNull();
    expect(await enterWithPass(await issue(), now)).toBeNull();
  });
});

test('their work and their place in the class stay', async () => {
  const taught = await makeTaughtAssignment();
  const { student, attempt } = await makeStudent(taught, 'Sam Student');
  await disableSignIn(await makeAdmin('Ada Admin'), student.id, true, now);
  expect(await db().attempt.count({ where: { id: attempt.id } })).toBe(1);
  const enrolled = { spaceId: taught.classroom.spaceId, personId: student.id };
  expect(await db().enrollment.count({ where: enrolled })).toBe(1);
});

test('it is written down once, whoever repeats it', async () => {
  const { admin, personId } = await setUp();
  for (const isDisabled of [true, true, false, false]) await disableSignIn(admin, personId, isDisabled, now);
  const acts = await db().auditEntry.findMany({ where: { actorId: admin.id }, orderBy: { id: 'asc' } });
  expect(acts.map(({ spaceId, act, about }) => ({ spaceId, act, about }))).toEqual([
    { spaceId: null, act: 'sign-in.disabled', about: { personId } },
    { spaceId: null, act: 'sign-in.enabled', about: { personId } },
  ]);
});

test('guests and people of the demonstration are nobody to it', async () => {
  const admin = await makeAdmin('Ada Admin');
  for (const kind of ['guest', 'demonstration', 'simulated'] as const) {
    const { id } = await makeViewer('Not a member', { kind, email: null });
    await expect(disableSignIn(admin, id, true, now)).rejects.toMatchObject({ code: 'not-found' });
  }
  await expect(disableSignIn(admin, newId(), true, now)).rejects.toMatchObject({ code: 'not-found' });
});

describe('an administrator', () => {
  beforeEach(async () => {
    await db().person.updateMany({ data: { isAdmin: false } });
  });

  test('does not do it to themselves, and one who was disabled does it to nobody', async () => {
    const [ada, ben] = [await makeAdmin('Ada'), await makeAdmin('Ben')];
    await expect(disableSignIn(ada, ada.id, true, now)).rejects.toMatchObject({ code: 'disable-yourself' });
    await disableSignIn(ada, ben.id, true, now);
    await expect(disableSignIn(ben, ada.id, true, now)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('remains, also when two do it to each other at once', async () => {
    const [ada, ben] = [await makeAdmin('Ada'), await makeAdmin('Ben')];
    const both = [disableSignIn(ada, ben.id, true, now), disableSignIn(ben, ada.id, true, now)];
    await expect(together(both)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db().person.count({ where: { isAdmin: true, disabledAt: null } })).toBe(1);
  });

  test('who is disabled and alone does not keep the first link from being made', async () => {
    const ada = await makeAdmin('Ada');
    expect(await createFirstAdminToken(now)).toBeNull();
    await db().person.update({ where: { id: ada.id }, data: { disabledAt: now } });
    expect(await createFirstAdminToken(now)).not.toBeNull();
  });
});
