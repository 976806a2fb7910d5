import { createHash } from 'node:crypto';
import { withDatabase } from '@/__tests__/database';
import { buildTag, makeMember, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { beginStudy, getAttemptForViewer } from '@/lib/data/attempts';
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
import { applyOperations } from '@/lib/data/operations';
import { enterWithPass } from '@/lib/data/passes';
import { createGuest, findByPassword, findViewerOfSession, turnGuestIntoMember } from '@/lib/data/people';
import { findByReturnCode, findReissue, hasReturnCode, renewReturnCode } from '@/lib/data/return-codes';
import type { Viewer } from '@/lib/domain/person';
import { listTablesWith } from './whole-work';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function makeGuest(name: string): Promise<Viewer> {
  const viewer = await findViewerOfSession(await createGuest(name));
  if (!viewer) throw new Error('The session speaks for the guest');
  return viewer;
}

describe('a return code', () => {
  test('brings a guest back; a new one replaces it, and nobody can look it up', async () => {
    const guest = await makeGuest('Gus');
    expect(await hasReturnCode(guest)).toBe(false);
    const first = await renewReturnCode(guest, now);
    expect(first).toMatchObject({ name: 'Gus' });
    expect(await hasReturnCode(guest)).toBe(true);
    expect(await findByReturnCode(first.code)).toMatchObject({ personId: guest.id });
    expect(await listTablesWith(first.code)).toEqual([]);
    const second = await renewReturnCode(guest, now);
    expect(await findByReturnCode(first.code)).toBeNull();
    expect(await findByReturnCode(second.code)).toMatchObject({ personId: guest.id });
  });

  test('that is new signs out whoever came in with the old one; the session that asked goes on', async () => {
    const guest = await makeGuest('Gus');
    const { code } = await renewReturnCode(guest, now);
    const other = await findByReturnCode(code);
    if (!other) throw new Error('The code lets somebody in');
    expect(await findViewerOfSession(other)).toMatchObject({ id: guest.id });
    const { pass } = await renewReturnCode(guest, now);
    expect(await findViewerOfSession(other)).toBeNull();
    const own = await enterWithPass(pass, now);
    expect(own && (await findViewerOfSession(own))).toMatchObject({ id: guest.id });
  });

  test('cannot be found by trying when only the database is known', async () => {
    const guest = await makeGuest('Gus');
    const { code } = await renewReturnCode(guest, now);
    const { returnCodeHash } = await db().person.findUniqueOrThrow({ where: { id: guest.id } });
    expect(returnCodeHash).toMatch(/^[0-9a-f]{64}$/);
    for (const text of [code, `return-code:${code}`]) {
      expect(returnCodeHash).not.toBe(createHash('sha256').update(text).digest('hex'));
    }
  });

  test('is not for people with an address, and not for sample accounts', async () => {
    const member = await makeViewer('Mia');
    await expect(renewReturnCode(member, now)).rejects.toMatchObject({ code: 'has-address' });
    const visitor = await makeViewer('Visitor', { kind: 'demonstration', email: null });
    await expect(renewReturnCode(visitor, now)).rejects.toMatchObject({ code: 'has-address' });
    expect(await hasReturnCode(member)).toBe(false);
  });

  test('of somebody who knows another way in by an identity provider there is none', async () => {
    const person = await makeViewer('Ida', { email: null });
    await db().identity.create({ data: { issuer: 'https://id.example', subject: '1', personId: person.id } });
    await expect(renewReturnCode(person, now)).rejects.toMatchObject({ code: 'has-address' });
  });

  test('stops when its owner gives an address and a password', async () => {
    const guest = await makeGuest('Gus');
    const { code } = await renewReturnCode(guest, now);
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
    const { code: old } = await renewReturnCode(guest, now);

    await expect(reissueReturnCode(classroom, stranger.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reissueReturnCode(classroom, member.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(reissueReturnCode(classroom, instructor.id)).rejects.toMatchObject({ code: 'not-found' });
    const asked = [
      getClassroomForInstructor(stranger, classroom.spaceId),
      getClassroomForInstructor(member, classroom.spaceId),
    ];
    for (const refused of asked) await expect(refused).rejects.toMatchObject({ code: 'not-found' });
    expect(await listActs(classroom)).toEqual([]);
    const used = await findByReturnCode(old);
    if (!used) throw new Error('The old code lets somebody in');
    expect(await findViewerOfSession(used)).not.toBeNull();

    const { name, code } = await reissueReturnCode(classroom, guest.id);
    expect(name).toBe('Gus');
    expect(await findByReturnCode(old)).toBeNull();
    expect(await findViewerOfSession(used)).toBeNull();
    expect(await findByReturnCode(code)).toMatchObject({ personId: guest.id });
    const act = { act: 'code.reissued', actorId: instructor.id, about: { personId: guest.id } };
    expect(await listActs(classroom)).toMatchObject([act]);
    expect(await listWithoutAddress(classroom)).toEqual([
      { personId: guest.id, name: 'Gus', kind: 'guest', hasCode: true },
    ]);
  });
});

describe('a new code from the instructor, which would open everything', () => {
  async function setUp() {
    const taught = await makeTaughtAssignment();
    const guest = await makeGuest('Gus');
    await joinClassroom(guest, taught.classroom.joinCode ?? '');
    return { ...taught, guest };
  }

  test('is refused for whoever is in a second class, and in a class that was put away', async () => {
    const { classroom, guest } = await setUp();
    const archived = { ...classroom, archivedAt: new Date() };
    await expect(reissueReturnCode(archived, guest.id)).rejects.toMatchObject({ code: 'class-archived' });
    const { classroom: other } = await makeTaughtAssignment();
    await joinClassroom(guest, other.joinCode ?? '');
    const { code } = await renewReturnCode(guest, new Date());
    for (const one of [classroom, other]) {
      await expect(reissueReturnCode(one, guest.id)).rejects.toMatchObject({ code: 'code-their-own' });
    }
    expect(await findByReturnCode(code)).not.toBeNull();
    expect(await listActs(classroom)).toEqual([]);
  });

  test('is refused once there is work in a study of their own, not for having looked at one', async () => {
    const { classroom, guest, version } = await setUp();
    const study = await getAttemptForViewer(guest, (await beginStudy(guest, version.content.slug)).id);
    await reissueReturnCode(classroom, guest.id);
    await applyOperations(study, [buildTag(version.sources[0]?.id ?? '', 0, 20)], new Date());
    await expect(reissueReturnCode(classroom, guest.id)).rejects.toMatchObject({ code: 'code-their-own' });
  });

  test('is told to its owner, and a code of their own making is not', async () => {
    const { classroom, guest } = await setUp();
    const other = await makeMember(classroom, 'Mia');
    await renewReturnCode(guest, new Date());
    expect(await findReissue(guest)).toBeNull();
    await reissueReturnCode(classroom, guest.id);
    expect(await findReissue(guest)).toEqual({ at: expect.any(Date), classroom: 'A class', timeZone: 'UTC' });
    expect(await findReissue(other)).toBeNull();
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
