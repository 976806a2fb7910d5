import { v7 as newId } from 'uuid';
import { createAssignments } from '@/lib/data/assignments';
import { createClassroom, getClassroomForInstructor } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { USUAL_SETTINGS } from '@/lib/domain/assignment-settings';
import type { Viewer } from '@/lib/domain/person';
import { answerWith } from './answer';

/** A class with its code and one assignment, as it is a minute before the lesson. */
async function make(name: string): Promise<{ id: string; name: string; code: string | null }> {
  const id = newId();
  const instructor: Viewer = { id, name: 'Bench', email: null, kind: 'member', isAdmin: false, mayTeach: true };
  await db().person.create({ data: { id, name: instructor.name, kind: 'member' } });
  const made = await createClassroom(instructor, name);
  const classroom = await getClassroomForInstructor(instructor, made.id);
  await createAssignments(classroom, [{ ...USUAL_SETTINGS, moduleSlug: 'deepseeks-people' }]);
  return { id: classroom.spaceId, name, code: classroom.joinCode };
}

/** Who is in a class as a student, and how many different pen names they have. */
async function count(spaceId: string): Promise<{ students: string[]; penNames: number }> {
  const rows = await db().enrollment.findMany({ where: { spaceId, role: 'student' }, include: { person: true } });
  return {
    students: rows.map(({ person }) => person.name),
    penNames: new Set(rows.map(({ penName }) => penName)).size,
  };
}

const answers: Record<string, (about: string) => Promise<unknown>> = { make, count };

answerWith(answers);
