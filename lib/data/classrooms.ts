import 'server-only';
import { randomInt } from 'node:crypto';
import { v7 as newId } from 'uuid';
import { ExpectedError } from '@/lib/domain/expected-error';
import { makeJoinCode, makePenName } from '@/lib/domain/pen-name';
import type { Role, Viewer } from '@/lib/domain/person';
import { db } from './database';
import { enroll } from './enroll';
import { isUniqueViolation } from './failures';
import type { Classroom, Enrollment } from './generated/client';
import { SEES_ALL, type Sees, seenEnrollments } from './seen-students';

const chance = () => randomInt(2 ** 32) / 2 ** 32;

/** A code that joins a class. Another class may have it: whoever keeps it asks again then. */
export const newJoinCode = () => makeJoinCode(chance);

/** A classroom somebody belongs to, with what they are in it. */
export interface ClassroomCard {
  id: string;
  name: string;
  role: Role;
  penName: string;
  isSimulated: boolean;
  isArchived: boolean;
}

/** The classrooms of a person, newest first. */
export async function listClassroomsForViewer(viewer: Viewer): Promise<ClassroomCard[]> {
  const rows = await db().enrollment.findMany({
    where: { personId: viewer.id },
    include: { classroom: true },
    orderBy: { joinedAt: 'desc' },
  });
  return rows.map(({ spaceId: id, role, penName, classroom: { name, isSimulated, archivedAt } }) => ({
    id,
    name,
    role,
    penName,
    isSimulated,
    isArchived: archivedAt !== null,
  }));
}

/** A classroom in the hands of one of its people: the proof that they belong to it. */
export type JoinedClassroom = Classroom & { enrollment: Enrollment };

/** A classroom in the hands of one of its instructors, who see all of its students. */
export type TaughtClassroom = Classroom & { enrollment: Enrollment & { role: 'instructor' }; sees: typeof SEES_ALL };

/** Throws 'class-archived' where nobody changes anything any more. */
export function refuseArchived({ archivedAt }: Pick<Classroom, 'archivedAt'>): void {
  if (archivedAt !== null) throw new ExpectedError('class-archived');
}

async function getJoined(viewer: Viewer, spaceId: string, roles: Role[]): Promise<JoinedClassroom> {
  const found = await db().enrollment.findFirst({
    where: { spaceId, personId: viewer.id, role: { in: roles } },
    include: { classroom: true },
  });
  if (!found) throw new ExpectedError('not-found');
  const { classroom, ...enrollment } = found;
  return { ...classroom, enrollment };
}

/** A classroom for anyone who belongs to it; strangers get the same as for one that does not exist. */
export function getClassroomForStudent(viewer: Viewer, spaceId: string): Promise<JoinedClassroom> {
  return getJoined(viewer, spaceId, ['student', 'assistant', 'instructor']);
}

/** A classroom for its instructors; students and strangers get the same as for one that does not exist. */
export async function getClassroomForInstructor(viewer: Viewer, spaceId: string): Promise<TaughtClassroom> {
  const { enrollment, ...classroom } = await getJoined(viewer, spaceId, ['instructor']);
  return { ...classroom, enrollment: { ...enrollment, role: 'instructor' }, sees: SEES_ALL };
}

/** A new classroom with its instructor and a fresh join code. Throws 'may-not-teach'. */
export async function createClassroom(viewer: Viewer, name: string, timeZone = 'UTC'): Promise<{ id: string }> {
  if (!viewer.mayTeach) throw new ExpectedError('may-not-teach');
  for (let attempt = 0; ; attempt++) {
    const id = newId();
    try {
      await db().space.create({
        data: {
          id,
          kind: 'classroom',
          classroom: {
            create: {
              name,
              timeZone,
              joinCode: newJoinCode(),
              enrollments: {
                create: { personId: viewer.id, role: 'instructor', penName: makePenName(new Set(), chance) },
              },
            },
          },
        },
      });
      return { id };
    } catch (error) {
      // Somebody has this code: make another.
      if (attempt >= 5 || !isUniqueViolation(error)) throw error;
    }
  }
}

/** The classroom a join code opens, by name only, or null. */
export async function findClassroomByCode(joinCode: string): Promise<{ id: string; name: string } | null> {
  const found = await db().classroom.findUnique({ where: { joinCode }, select: { spaceId: true, name: true } });
  return found && { id: found.spaceId, name: found.name };
}

/** Enrolls a person as a student under a fresh pen name; joining twice changes nothing. Throws 'unknown-code'. */
export async function joinClassroom(
  viewer: Pick<Viewer, 'id'>,
  joinCode: string,
): Promise<{ id: string; name: string }> {
  const classroom = await findClassroomByCode(joinCode);
  if (!classroom) throw new ExpectedError('unknown-code');
  await enroll(db(), { spaceId: classroom.id, personId: viewer.id, role: 'student', sectionId: null });
  return classroom;
}

/** How many students of a classroom may be seen; whoever only looks around in the demonstration class is not counted. */
export function countStudents({ spaceId, sees }: { spaceId: string; sees: Sees }): Promise<number> {
  const person = { kind: { not: 'demonstration' as const } };
  return db().enrollment.count({ where: { spaceId, role: 'student', person, ...seenEnrollments(sees) } });
}
