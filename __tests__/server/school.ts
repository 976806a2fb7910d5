import { encode } from 'next-auth/jwt';
import { v7 as newId } from 'uuid';
import { assign, buildTag, makeViewer } from '@/__tests__/factories';
import { beginAssignment, beginStudy, getAttemptForViewer } from '@/lib/data/attempts';
import { createBringAlongToken } from '@/lib/data/bring-along';
import { createAccounts } from '@/lib/data/class-accounts';
import { changeRole, getPerson, giveSections, moveStudents } from '@/lib/data/class-people';
import { createClassroom, getClassroomForInstructor, joinClassroom, type TaughtClassroom } from '@/lib/data/classrooms';
import { db, environment } from '@/lib/data/database';
import { createFirstAdminToken } from '@/lib/data/first-administrator';
import { createSignInLink } from '@/lib/data/mail-sign-in';
import { applyOperations } from '@/lib/data/operations';
import { createAddressLink, getOwnAccount } from '@/lib/data/own-account';
import { hashPassword } from '@/lib/data/password';
import { createResetLink, issueResetCode } from '@/lib/data/password-reset';
import { importRoster } from '@/lib/data/rosters';
import { createSection } from '@/lib/data/sections';
import type { Role, Viewer } from '@/lib/domain/person';
import {
  CLASS_NAME,
  DUE,
  ISSUER,
  MODULE,
  NEW_ADDRESS,
  OTHER_MODULE,
  PASSWORD,
  REASON,
  type School,
  THIRD_MODULE,
} from './school-facts';
import { holdLesson } from './school-lesson';

/** What a browser holds of a session: next-auth's own token, made with the server's own secret. */
function makeSession({ id }: Viewer): Promise<string> {
  return encode({ token: { sub: id, epoch: 0 }, secret: environment().secret ?? '' });
}

async function makePeople() {
  const people = {
    guest: await makeViewer('Gus Guest', { kind: 'guest', email: null }),
    otherStudent: await makeViewer('Otto Otherclass'),
    student: await makeViewer('Sam Student'),
    classmate: await makeViewer('Clara Classmate'),
    otherAssistant: await makeViewer('Olga Othersection'),
    assistant: await makeViewer('Ada Assistant'),
    otherInstructor: await makeViewer('Omar Otherteacher'),
    instructor: await makeViewer('Ines Instructor'),
    administrator: await makeViewer('Alma Administrator', { isAdmin: true }),
  };
  await db().person.updateMany({
    where: { id: { in: Object.values(people).map(({ id }) => id) }, kind: 'member' },
    data: { passwordHash: await hashPassword(PASSWORD), emailVerifiedAt: new Date() },
  });
  await db().identity.create({ data: { issuer: ISSUER, subject: 'student', personId: people.student.id } });
  return people;
}

async function openClass(instructor: Viewer, name: string): Promise<TaughtClassroom> {
  return getClassroomForInstructor(instructor, (await createClassroom(instructor, name)).id);
}

/** Puts somebody into a class, with a role and a section. */
async function seat(classroom: TaughtClassroom, { id }: Viewer, role: Role, sectionId: string): Promise<void> {
  await joinClassroom({ id }, classroom.joinCode ?? '');
  if (role === 'student') await moveStudents(classroom, [id], sectionId);
  else {
    await changeRole(classroom, await getPerson(classroom, id), role);
    await giveSections(classroom, await getPerson(classroom, id), [sectionId]);
  }
}

/** Publishes a module's newest version once more, so that what is assigned already has a newer one. */
async function publishAgain(moduleSlug: string): Promise<void> {
  const { sources, ...newest } = await db().moduleVersion.findFirstOrThrow({
    where: { moduleSlug },
    orderBy: { version: 'desc' },
    include: { sources: true },
  });
  const id = newId();
  const version = newest.version + 1;
  await db().moduleVersion.create({ data: { ...newest, id, version, content: newest.content ?? {} } });
  await db().source.createMany({
    data: sources.map(({ sentences, marks, ...source }) => ({
      ...{ ...source, id: newId(), moduleVersionId: id },
      ...{ sentences: sentences ?? [], marks: marks ?? [] },
    })),
  });
}

/** Begins the assignment for a student, with one tag in it. */
async function beginWork(student: Viewer, { spaceId }: TaughtClassroom, assignmentId: string) {
  const attempt = await getAttemptForViewer(student, (await beginAssignment(student, spaceId, assignmentId)).id);
  const where = { moduleVersionId: attempt.moduleVersionId, role: 'reading' as const };
  const { id: sourceId } = await db().source.findFirstOrThrow({ where, orderBy: { ordinal: 'asc' } });
  const [answer] = await applyOperations(attempt, [buildTag(sourceId, 0, 40, { because: REASON })], new Date());
  if (answer?.outcome !== 'applied') throw new Error(`The tag was not kept: ${answer?.code}`);
  return { attempt: attempt.id, sourceId };
}

async function inviteTwo(classroom: TaughtClassroom, email: string | null) {
  const row = { line: 1, role: 'student' as const, section: null, faults: [] };
  const rows = [
    { ...row, name: 'Iris Invited', email: null },
    { ...row, line: 2, name: 'Otto Otherclass', email },
  ];
  const links = await importRoster(classroom, rows, new Date());
  const idOf = async (name: string) => {
    return (await db().invite.findFirstOrThrow({ where: { spaceId: classroom.spaceId, name } })).id;
  };
  return {
    inviteToken: links.find(({ name }) => name === 'Iris Invited')?.token ?? '',
    openInvite: await idOf('Iris Invited'),
    invite: await idOf('Otto Otherclass'),
  };
}

/** A school with one person of every kind, and one of everything that somebody might want to open or change. */
export async function openSchool(): Promise<School> {
  const now = new Date();
  // Before there is an administrator, whom it would make.
  const setupToken = (await createFirstAdminToken(now)) ?? '';
  const people = await makePeople();
  const {
    guest,
    otherStudent,
    student,
    classmate,
    otherAssistant,
    assistant,
    otherInstructor,
    instructor,
    administrator,
  } = people;

  const other = await openClass(otherInstructor, 'Another class');
  await joinClassroom(otherStudent, other.joinCode ?? '');
  const classroom = await openClass(instructor, CLASS_NAME);
  const { id: section } = await createSection(classroom, 'Herons A');
  const { id: otherSection } = await createSection(classroom, 'Herons B');
  await seat(classroom, student, 'student', section);
  await seat(classroom, assistant, 'assistant', section);
  await seat(classroom, otherAssistant, 'assistant', otherSection);
  await seat(classroom, classmate, 'student', section);
  await createAccounts(classroom, ['Noa Noaddress']);
  const { id: withoutAddress } = await db().person.findFirstOrThrow({ where: { name: 'Noa Noaddress' } });

  const dueAt = new Date(DUE);
  const given = { moduleSlug: MODULE, tagsAsked: 1, sectionIds: [section], dueAt };
  const { id: assignment } = await assign(classroom, given);
  const { id: laterAssignment } = await assign(classroom, { moduleSlug: OTHER_MODULE, commitRule: 'opened' });
  await publishAgain(OTHER_MODULE);
  await beginStudy(guest, MODULE);
  const { id: doneAssignment } = await assign(classroom, { moduleSlug: THIRD_MODULE, dueAt });
  const { id: doneAttempt } = await beginAssignment(student, classroom.spaceId, doneAssignment);
  const work = { ...(await beginWork(student, classroom, assignment)), doneAssignment, doneAttempt };

  const sessions = await Promise.all(
    Object.entries(people).map(async ([name, one]) => [name, await makeSession(one)] as const),
  );
  const ids = Object.entries(people).map(([name, { id }]) => [name, id] as const);
  return {
    sessions: Object.fromEntries(sessions) as School['sessions'],
    personIds: Object.fromEntries(ids) as School['personIds'],
    classroom: classroom.spaceId,
    joinCode: classroom.joinCode ?? '',
    ...{ section, otherSection, assignment, laterAssignment, withoutAddress, setupToken },
    otherClassroom: other.spaceId,
    ...(await holdLesson(people, { classroom: classroom.spaceId, assignment, ...work })),
    ...work,
    study: (await beginStudy(student, MODULE)).id,
    ...(await inviteTwo(classroom, otherStudent.email)),
    signInToken: await createSignInLink(NEW_ADDRESS, now),
    email: student.email ?? '',
    addressToken: await createAddressLink(await getOwnAccount(student), 'sam@home.example', now),
    resetToken: (await createResetLink(student.email ?? '', now)) ?? '',
    resetCode: (await issueResetCode(administrator, otherStudent.id, now)).code,
    bringAlongToken: (await createBringAlongToken(guest, now)) ?? '',
  };
}
