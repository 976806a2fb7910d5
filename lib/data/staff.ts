import 'server-only';
import { ExpectedError } from '@/lib/domain/expected-error';
import type { Viewer } from '@/lib/domain/person';
import { seenBy } from './assignments';
import { getClassroomForStudent, type TaughtClassroom } from './classrooms';
import { db } from './database';
import type { Assignment, AssignmentSection, Classroom, Enrollment } from './generated/client';
import { SEES_ALL, type Sees } from './seen-students';

/** A classroom in the hands of an assistant: it may be looked at, as far as the sections given to them go. */
export type AssistedClassroom = Classroom & {
  enrollment: Enrollment & { role: 'assistant' };
  sees: Extract<Sees, { kind: 'sections' }>;
};

/** A classroom in the hands of somebody who teaches in it, in whichever role. */
export type StaffClassroom = TaughtClassroom | AssistedClassroom;

/** Whether it is in the hands of an instructor, who may change it. */
export function isTaught(classroom: StaffClassroom): classroom is TaughtClassroom {
  return classroom.enrollment.role === 'instructor';
}

/**
 * An assignment in the hands of an instructor or an assistant. Functions that read take this; those that change take a
 * TaughtAssignment, which an assistant never holds.
 */
export type StaffAssignment = Assignment & { classroom: StaffClassroom; sections: AssignmentSection[]; sees: Sees };

/** A classroom for those who teach in it; students and strangers get the same as for one that does not exist. */
export async function getClassroomForStaff(viewer: Viewer, spaceId: string): Promise<StaffClassroom> {
  const { enrollment, ...classroom } = await getClassroomForStudent(viewer, spaceId);
  const { role, personId } = enrollment;
  if (role === 'student') throw new ExpectedError('not-found');
  if (role === 'instructor') return { ...classroom, enrollment: { ...enrollment, role }, sees: SEES_ALL };
  const given = await db().sectionAssistant.findMany({ where: { spaceId, personId }, select: { sectionId: true } });
  const sectionIds = given.map(({ sectionId }) => sectionId);
  return { ...classroom, enrollment: { ...enrollment, role }, sees: { kind: 'sections', sectionIds } };
}

/**
 * An assignment for the instructors of its classroom, and for the assistants to whose sections it goes; anybody else
 * gets the same as for one that does not exist.
 */
export async function getAssignmentForStaff(viewer: Viewer, spaceId: string, id: string): Promise<StaffAssignment> {
  const classroom = await getClassroomForStaff(viewer, spaceId);
  const row = await db().assignment.findFirst({
    where: { AND: [seenBy(classroom.enrollment), { id }] },
    include: { sections: true },
  });
  if (!row) throw new ExpectedError('not-found');
  return { ...row, classroom, sees: classroom.sees };
}
