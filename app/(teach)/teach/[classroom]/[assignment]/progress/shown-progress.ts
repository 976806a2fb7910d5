import type { StudentProgress } from '@/lib/data/class-progress';
import type { StudentContact } from '@/lib/data/student-contacts';
import { STUDENT_STATES, type StudentState, studentState } from '@/lib/domain/student-state';
import type { ProgressView } from '@/lib/schemas/progress-view';

/** A student with what belongs to their name. */
export interface ListedStudent extends StudentProgress, StudentContact {
  state: StudentState;
}

/** Every student with where they are, by name. */
export function listStudents(
  people: StudentProgress[],
  contacts: Map<string, StudentContact>,
  stepsOf: number,
  now: Date,
): ListedStudent[] {
  return people.map((person) => ({
    ...person,
    ...(contacts.get(person.personId) ?? { sectionId: null, email: null }),
    state: studentState({ ...person, stepsDone: person.stepsDone.length, stepsOf }, now),
  }));
}

const ORDER: Record<ProgressView['sort'], (student: ListedStudent) => number> = {
  name: () => 0,
  state: ({ state }) => STUDENT_STATES.indexOf(state),
  steps: ({ stepsDone }) => stepsDone.length,
  tags: ({ tags }) => tags,
  last: ({ lastWorkAt }) => lastWorkAt?.getTime() ?? 0,
};

/** Those who are looked at, in the order of the address; on ties by name. */
export function pickStudents(
  students: ListedStudent[],
  { section, state, sort, order }: ProgressView,
): ListedStudent[] {
  const shown = students.filter(
    (student) => (section === null || student.sectionId === section) && (state === null || student.state === state),
  );
  if (sort === 'name') return order === 'up' ? shown : shown.reverse();
  const [key, way] = [ORDER[sort], order === 'up' ? 1 : -1];
  return shown.sort((a, b) => way * (key(a) - key(b)));
}
