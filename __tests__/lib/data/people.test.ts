import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeViewer } from '@/__tests__/factories';
import { db } from '@/lib/data/database';
import {
  createGuest,
  createMember,
  findByPassword,
  findViewerOfSession,
  inviteToTeach,
  listPeopleForAdmin,
  turnGuestIntoMember,
} from '@/lib/data/people';

withDatabase({ HEADWATERS_TEACHERS: 'invited' });

const ana = { name: 'Ana Tan', email: 'ana@school.example', password: 'correct horse' };

beforeEach(async () => {
  await db().person.deleteMany();
});

test('a guest is somebody with nothing but a name, who may not teach', async () => {
  const session = await createGuest('Bo');
  expect(await findViewerOfSession(session)).toEqual({
    id: session.personId,
    name: 'Bo',
    email: null,
    kind: 'guest',
    isAdmin: false,
    mayTeach: false,
  });
});

describe('an account with a password', () => {
  test('is found by its address and password and by nothing else', async () => {
    const session = await createMember(ana);
    expect(await findByPassword(ana.email, ana.password)).toEqual(session);
    expect(await findByPassword(ana.email, 'correct horsf')).toBeNull();
    expect(await findByPassword(ana.email, '')).toBeNull();
    expect(await findByPassword('ben@school.example', ana.password)).toBeNull();
    expect(await findViewerOfSession(session)).toMatchObject({ name: 'Ana Tan', kind: 'member', isAdmin: false });
  });

  test('keeps a hash and never the password', async () => {
    await createMember(ana);
    const { passwordHash } = await db().person.findUniqueOrThrow({ where: { email: ana.email } });
    expect(passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(passwordHash).not.toContain(ana.password);
  });

  test('the same password typed on another keyboard is the same', async () => {
    await createMember({ ...ana, password: 'café １２３４５' });
    expect(await findByPassword(ana.email, 'cafe\u0301 12345')).not.toBeNull();
  });

  test('without a password nobody signs in with one', async () => {
    const { email } = await makeViewer('Lee Launch');
    expect(await findByPassword(email ?? '', '')).toBeNull();
  });

  test('an address has one account', async () => {
    await createMember(ana);
    await expect(createMember({ ...ana, name: 'Not Ana' })).rejects.toMatchObject({ code: 'email-taken' });
    expect(await db().person.findMany({ where: { email: ana.email } })).toMatchObject([{ name: 'Ana Tan' }]);
  });
});

describe('a guest who makes an account', () => {
  const account = { name: 'Gus Tan', email: 'gus@school.example', password: 'correct horse' };
  const asViewer = async (session: { personId: string; epoch: number }) => {
    const viewer = await findViewerOfSession(session);
    if (!viewer) throw new Error('The session speaks for somebody');
    return viewer;
  };

  test('stays the same person, with everything that is theirs, in the same session', async () => {
    const session = await createGuest('Gus');
    await turnGuestIntoMember(await asViewer(session), account);
    const member = { id: session.personId, name: 'Gus Tan', email: account.email, kind: 'member' };
    expect(await findViewerOfSession(session)).toMatchObject(member);
    expect(await findByPassword(account.email, account.password)).toEqual(session);
  });

  test('cannot take somebody’s address', async () => {
    const theirs = await createMember(ana);
    const guest = await asViewer(await createGuest('Gus'));
    const turned = turnGuestIntoMember(guest, { ...account, email: ana.email });
    await expect(turned).rejects.toMatchObject({ code: 'email-taken' });
    expect(await db().person.findUnique({ where: { id: guest.id } })).toMatchObject({ kind: 'guest', email: null });
    expect(await findByPassword(ana.email, ana.password)).toEqual(theirs);
  });

  test('is a guest: nobody else’s account is written over', async () => {
    const member = await asViewer(await createMember(ana));
    await turnGuestIntoMember(member, account);
    expect(await findByPassword(account.email, account.password)).toBeNull();
    expect(await findByPassword(ana.email, ana.password)).toMatchObject({ personId: member.id });
  });
});

describe('a session', () => {
  test('ends everywhere when the person’s counter is raised', async () => {
    const session = await createMember(ana);
    await db().person.update({ where: { id: session.personId }, data: { sessionEpoch: { increment: 1 } } });
    expect(await findViewerOfSession(session)).toBeNull();
    const renewed = await findByPassword(ana.email, ana.password);
    expect(renewed).toEqual({ ...session, epoch: 1 });
    expect(renewed && (await findViewerOfSession(renewed))).toMatchObject({ name: 'Ana Tan' });
  });

  test('with a counter of the future speaks for nobody', async () => {
    const { personId } = await createMember(ana);
    expect(await findViewerOfSession({ personId, epoch: 7 })).toBeNull();
  });

  test('of somebody who is gone speaks for nobody', async () => {
    expect(await findViewerOfSession({ personId: newId(), epoch: 0 })).toBeNull();
  });

  test('never speaks for a simulated person', async () => {
    const { id } = await makeViewer('Sim Student', { kind: 'simulated', email: null });
    expect(await findViewerOfSession({ personId: id, epoch: 0 })).toBeNull();
  });
});

describe('who may teach, by invitation', () => {
  test.each([
    { name: 'somebody who is not an administrator', change: {} },
    { name: 'a guest', change: { kind: 'guest' as const, email: null } },
  ])('$name sees nobody and invites nobody', async ({ change }) => {
    const { personId } = await createMember(ana);
    const asking = await makeViewer('Nina Nobody', change);
    await expect(listPeopleForAdmin(asking)).rejects.toMatchObject({ code: 'not-found' });
    await expect(inviteToTeach(asking, personId, true)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db().person.findUnique({ where: { id: personId } })).toMatchObject({ mayTeach: false });
  });

  test('an administrator sees everybody with an account, by name, and lets one of them teach', async () => {
    const session = await createMember(ana);
    await createGuest('Bo Guest');
    const admin = await makeViewer('Ada Admin', { isAdmin: true });
    expect(await listPeopleForAdmin(admin)).toEqual([
      { id: admin.id, name: 'Ada Admin', email: admin.email, isAdmin: true, invited: false, disabledAt: null },
      { id: session.personId, name: 'Ana Tan', email: ana.email, isAdmin: false, invited: false, disabledAt: null },
    ]);
    expect(await findViewerOfSession(session)).toMatchObject({ mayTeach: false });
    await inviteToTeach(admin, session.personId, true);
    expect(await findViewerOfSession(session)).toMatchObject({ mayTeach: true });
    await inviteToTeach(admin, session.personId, false);
    expect(await findViewerOfSession(session)).toMatchObject({ mayTeach: false });
  });

  test('a guest cannot be invited', async () => {
    const session = await createGuest('Bo Guest');
    await inviteToTeach(await makeViewer('Ada Admin', { isAdmin: true }), session.personId, true);
    expect(await findViewerOfSession(session)).toMatchObject({ mayTeach: false });
  });
});
