import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { makeMember, makeViewer } from '@/__tests__/factories';
import { listAudit } from '@/lib/data/audit';
import { getPerson, listPeople, removePerson } from '@/lib/data/class-people';
import { setArchived } from '@/lib/data/class-settings';
import { createClassroom, getClassroomForInstructor, joinClassroom } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { acceptInvite, acceptWaitingInvite, findInvite, listInvitesForViewer } from '@/lib/data/invites';
import { importRoster, listInvites, planForClass, renewLinks, withdrawInvite } from '@/lib/data/rosters';
import { listSections } from '@/lib/data/sections';
import { readRoster } from '@/lib/schemas/roster';

withDatabase();

const error = (code: string) => ({ name: 'ExpectedError', code });
const now = new Date();
const DAY = 86_400_000;

async function setUp() {
  const instructor = await makeViewer('Ines Instructor');
  const { id } = await createClassroom(instructor, 'Year 2');
  const classroom = await getClassroomForInstructor(instructor, id);
  return { instructor, classroom, id };
}

async function setUpInvite(row = 'Ana Example,ana@school.example,Group A') {
  const made = await setUp();
  const [link] = await importRoster(made.classroom, readRoster(row), now);
  if (!link) throw new Error('Nobody was invited');
  return { ...made, token: link.token };
}

describe('importing a roster', () => {
  test('a plan writes nothing', async () => {
    const { classroom } = await setUp();
    const planned = await planForClass(classroom, readRoster('Ana,ana@school.example,Group A'));
    expect(planned).toMatchObject([{ outcome: { kind: 'new' }, isNewSection: true }]);
    expect(await listInvites(classroom)).toEqual([]);
    expect(await listSections(classroom)).toEqual([]);
  });

  test('invites who is new, makes missing sections once, and leaves out rows with a fault', async () => {
    const { classroom } = await setUp();
    await makeMember(classroom, 'Dee Example');
    const text = [
      'name,email,section,role',
      'Ana Example,ana@school.example,Group A,',
      'Bo Example,,group a,',
      ',cy@school.example,Group B,',
      'Dee Example,,Group C,',
      'Ann Example,ana@school.example,,',
      'Tess Example,tess@school.example,Group A,assistant',
    ].join('\n');
    const links = await importRoster(classroom, readRoster(text), now);
    expect(links.map(({ name, section }) => [name, section])).toEqual([
      ['Ana Example', 'Group A'],
      ['Bo Example', 'Group A'],
      ['Tess Example', 'Group A'],
    ]);
    expect(new Set(links.map(({ token }) => token)).size).toBe(3);
    expect(await listSections(classroom)).toMatchObject([{ name: 'Group A', students: 0 }]);
    expect(await listInvites(classroom)).toMatchObject([
      { name: 'Ana Example', role: 'student' },
      { name: 'Bo Example', email: null },
      { name: 'Tess Example', role: 'assistant' },
    ]);
    expect(await listPeople(classroom)).toHaveLength(2);
    expect(await listAudit(classroom)).toMatchObject([{ act: 'roster.imported', about: { count: 3 } }]);
    const [secret] = links;
    expect(JSON.stringify(await db().invite.findMany())).not.toContain(secret?.token);
  });

  test('again invites nobody twice', async () => {
    const { classroom } = await setUpInvite();
    const again = readRoster('Ana Example,ana@school.example,Group B');
    await expect(importRoster(classroom, again, now)).rejects.toMatchObject(error('roster-nobody'));
    expect(await listInvites(classroom)).toHaveLength(1);
    expect(await listSections(classroom)).toHaveLength(1);
  });

  test('a thousand rows are invited in one go', async () => {
    const { classroom } = await setUp();
    const text = Array.from({ length: 1000 }, (_, at) => `Student ${at},s${at}@school.example,Group ${at % 8}`).join(
      '\n',
    );
    expect(await importRoster(classroom, readRoster(text), now)).toHaveLength(1000);
    expect(await listSections(classroom)).toHaveLength(8);
  });

  test('in an archived class nobody is invited', async () => {
    const { instructor, classroom, id } = await setUpInvite();
    await setArchived(classroom, true, now);
    const archived = await getClassroomForInstructor(instructor, id);
    for (const act of [
      () => importRoster(archived, readRoster('Bo'), now),
      () => renewLinks(archived, now),
      () => withdrawInvite(archived, newId()),
    ]) {
      await expect(act()).rejects.toMatchObject(error('class-archived'));
    }
  });
});

describe('the link of an invite', () => {
  test('puts somebody with an account into the class, in the role and section of the roster', async () => {
    const { classroom, token } = await setUpInvite();
    const ana = await makeViewer('Ana at home');
    expect(await findInvite(token, null, now)).toMatchObject({ classroom: 'Year 2', name: 'Ana Example', fault: null });
    expect(await acceptInvite(ana, token, now)).toEqual({ classroomId: classroom.spaceId });
    const [section] = await listSections(classroom);
    expect(await getPerson(classroom, ana.id)).toMatchObject({ role: 'student', sectionId: section?.id });
    expect(await listInvites(classroom)).toEqual([]);
  });

  test('can be taken by a guest who learns, and not by one who would assist', async () => {
    const guest = await makeViewer('Gus', { kind: 'guest', email: null });
    const learning = await setUpInvite('Gus');
    await acceptInvite(guest, learning.token, now);
    const assisting = await setUpInvite('name,role\nGus,assistant');
    await expect(acceptInvite(guest, assisting.token, now)).rejects.toMatchObject(error('guest-role'));
    expect(await listInvites(assisting.classroom)).toHaveLength(1);
  });

  test('taken twice by the same person changes nothing; by another it is spent', async () => {
    const { classroom, token } = await setUpInvite();
    const ana = await makeViewer('Ana');
    await acceptInvite(ana, token, now);
    const before = await db().enrollment.findMany({ where: { spaceId: classroom.spaceId } });
    await acceptInvite(ana, token, new Date(now.getTime() + 90 * DAY));
    expect(await db().enrollment.findMany({ where: { spaceId: classroom.spaceId } })).toEqual(before);
    expect(await findInvite(token, ana, now)).toMatchObject({ isTaken: true });
    const other = await makeViewer('Otto');
    expect(await findInvite(token, other, now)).toMatchObject({ fault: 'invite-spent', isTaken: false });
    await expect(acceptInvite(other, token, now)).rejects.toMatchObject(error('invite-spent'));
  });

  test('does not bring back somebody who was taken out', async () => {
    const { classroom, token } = await setUpInvite();
    const ana = await makeViewer('Ana');
    await acceptInvite(ana, token, now);
    await removePerson(classroom, await getPerson(classroom, ana.id));
    await expect(acceptInvite(ana, token, now)).rejects.toMatchObject(error('invite-spent'));
  });

  test.each([
    { name: 'on its 60th day it works', days: 59, code: null },
    { name: 'after 60 days it has expired', days: 60, code: 'invite-expired' },
  ])('$name', async ({ days, code }) => {
    const { token } = await setUpInvite();
    const later = new Date(now.getTime() + days * DAY);
    expect(await findInvite(token, null, later)).toMatchObject({ fault: code });
    const accepted = acceptInvite(await makeViewer('Ana'), token, later);
    if (code) await expect(accepted).rejects.toMatchObject(error(code));
    else await accepted;
  });

  test('stops when there is a newer one, when it is withdrawn, and in an archived class', async () => {
    const { classroom, token } = await setUpInvite();
    const [fresh] = await renewLinks(classroom, now);
    expect(await findInvite(token, null, now)).toBeNull();
    expect(await findInvite(fresh?.token ?? '', null, now)).toMatchObject({ fault: null });
    const ana = await makeViewer('Ana');
    await setArchived(classroom, true, now);
    await expect(acceptInvite(ana, fresh?.token ?? '', now)).rejects.toMatchObject(error('class-archived'));
    await setArchived(classroom, false, now);
    const [invite] = await listInvites(classroom);
    await withdrawInvite(classroom, invite?.id ?? '');
    await expect(acceptInvite(ana, fresh?.token ?? '', now)).rejects.toMatchObject(error('invite-unknown'));
  });

  test('is not used up by an instructor who tries it out', async () => {
    const { instructor, token } = await setUpInvite();
    expect(await findInvite(token, instructor, now)).toMatchObject({ fault: 'invite-not-yours' });
    await expect(acceptInvite(instructor, token, now)).rejects.toMatchObject(error('invite-not-yours'));
    await acceptInvite(await makeViewer('Ana'), token, now);
  });

  test('gives somebody who joined by the code their section, or more to do, and never less', async () => {
    const { classroom, token } = await setUpInvite();
    const ana = await makeViewer('Ana');
    await joinClassroom(ana, classroom.joinCode ?? '');
    await acceptInvite(ana, token, now);
    const [section] = await listSections(classroom);
    expect(await getPerson(classroom, ana.id)).toMatchObject({ role: 'student', sectionId: section?.id });
    const [more] = await importRoster(classroom, readRoster('name,section,role\nA. Example,Group A,assistant'), now);
    await acceptInvite(ana, more?.token ?? '', now);
    const assists = { role: 'assistant', sectionId: null, assists: [section?.id] };
    expect(await getPerson(classroom, ana.id)).toMatchObject(assists);
    const [less] = await importRoster(classroom, readRoster('name,section\nB. Example,Group A'), now);
    await acceptInvite(ana, less?.token ?? '', now);
    expect(await getPerson(classroom, ana.id)).toMatchObject(assists);
  });

  test('pressed by two people in the same moment lets one in', async () => {
    const { classroom, token } = await setUpInvite();
    const [ana, otto] = [await makeViewer('Ana'), await makeViewer('Otto')];
    const answers = await Promise.allSettled([acceptInvite(ana, token, now), acceptInvite(otto, token, now)]);
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await listPeople(classroom)).toHaveLength(2);
  });
});

describe('an address that is verified', () => {
  test('finds the invites that wait for it and takes them; one that is not finds none', async () => {
    const { classroom, id } = await setUpInvite('Ana,ana-verified@school.example');
    const ana = await makeViewer('Ana', { email: 'ana-verified@school.example' });
    const [{ id: invite } = { id: '' }] = await listInvites(classroom);
    expect(await listInvitesForViewer(ana)).toEqual([]);
    await expect(acceptWaitingInvite(ana, { classroomId: id, id: invite }, now)).rejects.toMatchObject(
      error('not-found'),
    );
    await db().person.update({ where: { id: ana.id }, data: { emailVerifiedAt: now } });
    expect(await listInvitesForViewer(ana)).toEqual([{ id: invite, classroomId: id, classroom: 'Year 2' }]);
    const other = await makeViewer('Otto');
    await db().person.update({ where: { id: other.id }, data: { emailVerifiedAt: now } });
    await expect(acceptWaitingInvite(other, { classroomId: id, id: invite }, now)).rejects.toMatchObject(
      error('not-found'),
    );
    await acceptWaitingInvite(ana, { classroomId: id, id: invite }, now);
    expect(await getPerson(classroom, ana.id)).toMatchObject({ role: 'student' });
    expect(await listInvitesForViewer(ana)).toEqual([]);
  });
});
