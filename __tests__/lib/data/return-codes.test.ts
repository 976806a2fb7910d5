import { withDatabase } from '@/__tests__/database';
import { makeMember, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { listAudit } from '@/lib/data/audit';
import { createAccounts, listWithoutAddress, reissueReturnCode } from '@/lib/data/class-accounts';
import {
  getClassroomForInstructor,
  getClassroomForStudent,
  type JoinedClassroom,
  joinClassroom,
} from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { deletePerson } from '@/lib/data/deletion';
import { createGuest, findByPassword, findViewerOfSession, turnGuestIntoMember } from '@/lib/data/people';
import { findByReturnCode, hasReturnCode, renewReturnCode } from '@/lib/data/return-codes';
import type { Viewer } from '@/lib/domain/person';
import { listTablesWith } from './whole-work';

withDatabase();

async function makeGuest(name: string): Promise<Viewer> {
  const viewer = await findViewerOfSession(await createGuest(name));
  if (!viewer) throw new Error('The session speaks for the guest');
  return viewer;
}

describe('a return code', () => {
  test('brings a guest back; a new one replaces it, and nobody can look it up', async () => {
    const guest = await makeGuest('Gus');
    expect(await hasReturnCode(guest)).toBe(false);
    const first = await renewReturnCode(guest);
    expect(first).toMatchObject({ name: 'Gus' });
    expect(await hasReturnCode(guest)).toBe(true);
    expect(await findByReturnCode(first.code)).toEqual({ personId: guest.id, epoch: 0 });
    expect(await listTablesWith(first.code)).toEqual([]);
    const second = await renewReturnCode(guest);
    expect(await findByReturnCode(first.code)).toBeNull();
    expect(await findByReturnCode(second.code)).toEqual({ personId: guest.id, epoch: 0 });
  });

  test('is not for people with an address, and not for sample accounts', async () => {
    const member = await makeViewer('Mia');
    await expect(renewReturnCode(member)).rejects.toMatchObject({ code: 'has-address' });
    const visitor = await makeViewer('Visitor', { kind: 'demonstration', email: null });
    await expect(renewReturnCode(visitor)).rejects.toMatchObject({ code: 'has-address' });
    expect(await hasReturnCode(member)).toBe(false);
  });

  test('of somebody who knows another way in by an identity provider there is none', async () => {
    const person = await makeViewer('Ida', { email: null });
    await db().identity.create({ data: { issuer: 'https://id.example', subject: '1', personId: person.id } });
    await expect(renewReturnCode(person)).rejects.toMatchObject({ code: 'has-address' });
  });

  test('stops when its owner gives an address and a password', async () => {
    const guest = await makeGuest('Gus');
    const { code } = await renewReturnCode(guest);
    const account = { name: 'Gus', email: `${guest.id}@school.example`, password: 'seven tall herons' };
    await turnGuestIntoMember(guest, account);
    expect(await findByReturnCode(code)).toBeNull();
    expect(await findByPassword(account.email, account.password)).toMatchObject({ personId: guest.id });
  });
});

const asStudent = async (viewer: Viewer, classroom: JoinedClassroom) =>
  getClassroomForStudent(viewer, classroom.spaceId);
const listActs = (classroom: JoinedClassroom) =>
  db().auditEntry.findMany({ where: { spaceId: classroom.spaceId }, orderBy: { id: 'asc' } });

describe('a new code from the instructor', () => {
  test('is for students of the class without an address, by its instructors alone', async () => {
    const { instructor, classroom } = await makeTaughtAssignment();
    const stranger = await makeGuest('Stranger');
    const guest = await makeGuest('Gus');
    await joinClassroom(guest, classroom.joinCode ?? '');
    const member = await makeMember(classroom, 'Mia');
    const { code: old } = await renewReturnCode(guest);

    await expect(reissueReturnCode(classroom, stranger.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reissueReturnCode(classroom, member.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reissueReturnCode(classroom, instructor.id)).rejects.toMatchObject({ code: 'not-found' });
    const asked = [
      getClassroomForInstructor(stranger, classroom.spaceId),
      getClassroomForInstructor(member, classroom.spaceId),
    ];
    for (const refused of asked) await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect(await listActs(classroom)).toEqual([]);
    expect(await findByReturnCode(old)).not.toBeNull();

    const { name, code } = await reissueReturnCode(classroom, guest.id);
    expect(name).toBe('Gus');
    expect(await findByReturnCode(old)).toBeNull();
    expect(await findByReturnCode(code)).toMatchObject({ personId: guest.id });
    const act = { act: 'code.reissued', actorId: instructor.id, about: { personId: guest.id } };
    expect(await listActs(classroom)).toMatchObject([act]);
    expect(await listWithoutAddress(classroom)).toEqual([
      { personId: guest.id, name: 'Gus', kind: 'guest', hasCode: true },
    ]);
  });
});

describe('accounts from a list of names', () => {
  test('are made by an instructor: people with a code, in the class, who may not teach', async () => {
    const { instructor, classroom } = await makeTaughtAssignment();
    const archived = { ...classroom, archivedAt: new Date() };
    await expect(createAccounts(archived, ['Ana'])).rejects.toMatchObject({ code: 'class-archived' });
    expect(await listActs(classroom)).toEqual([]);

    const made = await createAccounts(classroom, ['Ana', '王小明']);
    expect(made.map(({ name }) => name)).toEqual(['Ana', '王小明']);
    const seeds = await Promise.all(made.map(({ code }) => findByReturnCode(code)));
    const [ana, wang] = await Promise.all(seeds.map((seed) => seed && findViewerOfSession(seed)));
    expect(ana).toMatchObject({ name: 'Ana', kind: 'member', email: null, mayTeach: false, isAdmin: false });
    expect(wang).toMatchObject({ name: '王小明' });
    if (!ana) throw new Error('Ana can sign in');
    expect((await asStudent(ana, classroom)).enrollment).toMatchObject({ role: 'student' });
    expect(await listActs(classroom)).toMatchObject([
      { act: 'accounts.made', actorId: instructor.id, about: { count: 2 } },
    ]);
    for (const { code } of made) expect(await listTablesWith(code)).toEqual([]);
  });

  test('can be given an address and a password by their owner, with everything that is theirs', async () => {
    const { classroom } = await makeTaughtAssignment();
    const [made] = await createAccounts(classroom, ['Ana']);
    const seed = await findByReturnCode(made?.code ?? '');
    const ana = seed && (await findViewerOfSession(seed));
    if (!ana) throw new Error('Ana can sign in');
    const account = { name: 'Ana Tan', email: `${ana.id}@school.example`, password: 'seven tall herons' };
    await turnGuestIntoMember(ana, account);
    expect(await findByPassword(account.email, account.password)).toEqual(seed);
    expect((await asStudent(ana, classroom)).enrollment.personId).toBe(ana.id);
  });

  test('two lists at once have pen names of their own', async () => {
    const { classroom } = await makeTaughtAssignment();
    const names = (list: string) => Array.from({ length: 40 }, (_, index) => `${list} ${index}`);
    await Promise.all([createAccounts(classroom, names('One')), createAccounts(classroom, names('Two'))]);
    expect(await db().enrollment.count({ where: { spaceId: classroom.spaceId, role: 'student' } })).toBe(80);
  });
});

test('the list of acts names who did what to whom, newest first, and people who are gone no more', async () => {
  const { instructor, classroom } = await makeTaughtAssignment();
  const { classroom: other } = await makeTaughtAssignment();
  const guest = await makeGuest('Gus');
  await joinClassroom(guest, classroom.joinCode ?? '');
  await createAccounts(classroom, ['Ana']);
  await createAccounts(other, ['Elsewhere']);
  await reissueReturnCode(classroom, guest.id);
  const shown = { actor: instructor.name, at: expect.any(Date), id: expect.any(String) };
  expect(await listAudit(classroom)).toEqual([
    { ...shown, act: 'code.reissued', about: { personId: guest.id }, person: 'Gus' },
    { ...shown, act: 'accounts.made', about: { count: 1 }, person: null },
  ]);
  await deletePerson(guest);
  expect(await listAudit(classroom)).toMatchObject([{ about: { personId: null }, person: null }, {}]);
});
