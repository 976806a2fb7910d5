import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { PersonKind, Role } from '@/lib/domain/person';
import { writeAudit } from './audit';
import { refuseArchived, type TaughtClassroom } from './classrooms';
import { db, type Transaction } from './database';
import type { Prisma } from './generated/client';

/** Somebody in a class, by name. There is no pen name here: beside a name it would be the key to every reason. */
export interface ClassPerson {
  id: string;
  name: string;
  kind: PersonKind;
  role: Role;
  /** Where a student belongs; null for no section. */
  sectionId: string | null;
  /** What an assistant looks after. */
  assists: string[];
}

const parts = { person: true, assists: true } satisfies Prisma.EnrollmentInclude;
const toPerson = (row: Prisma.EnrollmentGetPayload<{ include: typeof parts }>): ClassPerson => ({
  id: row.personId,
  name: row.person.name,
  kind: row.person.kind,
  role: row.role,
  sectionId: row.sectionId,
  assists: row.assists.map(({ sectionId }) => sectionId),
});

/** Not those who only look around, nor the work that stayed of somebody who is deleted. */
function countedIn({ spaceId, isSimulated }: TaughtClassroom): Prisma.EnrollmentWhereInput {
  const hidden: PersonKind[] = isSimulated ? ['demonstration'] : ['demonstration', 'simulated'];
  return { spaceId, person: { kind: { notIn: hidden } } };
}

const ORDER: Role[] = ['instructor', 'assistant', 'student'];

/** Everybody in a class: instructors, assistants, students, each by name. */
export async function listPeople(classroom: TaughtClassroom): Promise<ClassPerson[]> {
  const rows = await db().enrollment.findMany({ where: countedIn(classroom), include: parts });
  const byName = new Intl.Collator('en', { numeric: true });
  return rows
    .map(toPerson)
    .sort(
      (a, b) =>
        ORDER.indexOf(a.role) - ORDER.indexOf(b.role) || byName.compare(a.name, b.name) || (a.id < b.id ? -1 : 1),
    );
}

/** One of the people of a class. Throws 'not-found'. */
export async function getPerson(classroom: TaughtClassroom, personId: string): Promise<ClassPerson> {
  const row = await db().enrollment.findFirst({ where: { ...countedIn(classroom), personId }, include: parts });
  if (!row) throw new ExpectedError('not-found');
  return toPerson(row);
}

/**
 * Those who change who teaches take turns, and each is asked once more whether they still do: two instructors who take
 * the class from each other in the same moment must not leave it without any.
 */
async function inTurn<T>({ spaceId, enrollment }: TaughtClassroom, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM "classroom" WHERE "spaceId" = ${spaceId}::uuid FOR UPDATE`;
    const asking = { spaceId, personId: enrollment.personId, role: 'instructor' as const };
    if (!(await tx.enrollment.findFirst({ where: asking }))) throw new ExpectedError('not-found');
    return work(tx);
  });
}

async function keepOneInstructor(tx: Transaction, { spaceId }: TaughtClassroom): Promise<void> {
  const teach = await tx.enrollment.count({ where: { spaceId, role: 'instructor' } });
  if (teach <= 1) throw new ExpectedError('only-instructor');
}

/**
 * Gives somebody another role, and enters it in the trail. A student who becomes something else leaves their section,
 * an assistant those they look after. Throws 'only-instructor', 'guest-role' (without an account somebody can only be a
 * student), 'not-found' or 'class-archived'.
 */
export async function changeRole(classroom: TaughtClassroom, { id, kind }: ClassPerson, to: Role): Promise<void> {
  refuseArchived(classroom);
  if (kind === 'guest' && to !== 'student') throw new ExpectedError('guest-role');
  const { spaceId, enrollment } = classroom;
  const key = { spaceId, personId: id };
  await inTurn(classroom, async (tx) => {
    const now = await tx.enrollment.findUnique({ where: { spaceId_personId: key } });
    if (!now) throw new ExpectedError('not-found');
    if (now.role === to) return;
    if (now.role === 'instructor') await keepOneInstructor(tx, classroom);
    await tx.sectionAssistant.deleteMany({ where: key });
    await tx.enrollment.update({ where: { spaceId_personId: key }, data: { role: to, sectionId: null } });
    const about = { personId: id, from: now.role, to };
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'role.changed', about });
  });
}

/**
 * Takes somebody out of a class. Their work stays where it is, is counted and shown nowhere, and is theirs again when
 * they come back. Throws 'only-instructor', 'not-found' or 'class-archived'.
 */
export async function removePerson(classroom: TaughtClassroom, { id }: ClassPerson): Promise<void> {
  refuseArchived(classroom);
  const { spaceId, enrollment } = classroom;
  const key = { spaceId, personId: id };
  await inTurn(classroom, async (tx) => {
    const now = await tx.enrollment.findUnique({ where: { spaceId_personId: key } });
    if (!now) throw new ExpectedError('not-found');
    if (now.role === 'instructor') await keepOneInstructor(tx, classroom);
    await tx.enrollment.delete({ where: { spaceId_personId: key } });
    const about = { personId: id, role: now.role };
    await writeAudit(tx, { spaceId, actorId: enrollment.personId, act: 'person.removed', about });
  });
}

async function requireSections(tx: Transaction, spaceId: string, ids: string[]): Promise<void> {
  const wanted = new Set(ids);
  const found = await tx.section.count({ where: { spaceId, id: { in: [...wanted] } } });
  if (found !== wanted.size) throw new ExpectedError('not-found');
}

/** Puts students into a section, or into none; says how many. Throws 'not-found' or 'class-archived'. */
export async function moveStudents(
  classroom: TaughtClassroom,
  personIds: string[],
  sectionId: string | null,
): Promise<number> {
  refuseArchived(classroom);
  const { spaceId } = classroom;
  return db().$transaction(async (tx) => {
    if (sectionId !== null) await requireSections(tx, spaceId, [sectionId]);
    const where = { spaceId, role: 'student' as const, personId: { in: personIds } };
    const { count } = await tx.enrollment.updateMany({ where, data: { sectionId } });
    return count;
  });
}

/** The sections that an assistant looks after from now on. Throws 'not-found' or 'class-archived'. */
export async function giveSections(
  classroom: TaughtClassroom,
  { id: personId, role }: ClassPerson,
  sectionIds: string[],
): Promise<void> {
  refuseArchived(classroom);
  if (role !== 'assistant') throw new ExpectedError('not-found');
  const { spaceId } = classroom;
  await db().$transaction(async (tx) => {
    await requireSections(tx, spaceId, sectionIds);
    await tx.sectionAssistant.deleteMany({ where: { spaceId, personId } });
    await tx.sectionAssistant.createMany({
      data: [...new Set(sectionIds)].map((sectionId) => ({ spaceId, sectionId, personId })),
    });
  });
}
