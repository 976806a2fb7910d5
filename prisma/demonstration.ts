import { v5 as namedId } from 'uuid';
import { commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { findNewestVersion, listKeyTags } from '@/lib/data/modules';
import { applyOperations } from '@/lib/data/operations';
import type { ModuleVersion } from '@/lib/domain/module';
import { makePenName, seededChance } from '@/lib/domain/pen-name';
import type { Viewer } from '@/lib/domain/person';
import type { KeyTag } from '@/lib/domain/tag';
import { simulateStudent } from './simulated-student';

const STUDENTS = 32;
const SEED = 7;
// Fixed, so that the same files always give the same class.
const FIRST_LESSON = new Date('2026-10-05T09:00:00Z');
const NAMESPACE = 'b0f3b1a2-3c5d-4e8f-9a6b-7c8d9e0f1a2b';
const idOf = (name: string) => namedId(name, NAMESPACE);
const SPACE = idOf('classroom');
const ASSIGNMENT = idOf('assignment');

/**
 * Makes the demonstration class: simulated students with deterministic work, and the two people who may look around in
 * it. Their accounts come last, so an interrupted run is simply done again. Returns false when it is there already.
 */
export async function loadDemonstration(): Promise<boolean> {
  const ready = await db().enrollment.findFirst({ where: { spaceId: SPACE, person: { kind: 'demonstration' } } });
  const version = await findNewestVersion('deepseeks-people');
  if (ready || !version) return false;
  const penNames = await makeClass(version.id);
  const assigned = await db().assignment.findUniqueOrThrow({
    where: { spaceId_id: { spaceId: SPACE, id: ASSIGNMENT } },
  });
  // An interrupted run may have assigned an earlier version; its work stays with that one.
  const keys = await listKeyTags(version.sources.map(({ id }) => id));
  if (assigned.moduleVersionId === version.id) {
    for (let number = 1; number <= STUDENTS; number++) await makeWork(number, version, keys);
  }
  await makeVisitors(penNames);
  return true;
}

/** The classroom, its assignment and its simulated students; what is there stays. Returns the pen names in use. */
async function makeClass(moduleVersionId: string): Promise<Set<string>> {
  const chance = seededChance(SEED);
  const penNames = new Set<string>();
  const students = Array.from({ length: STUDENTS }, (_, index) => {
    const penName = makePenName(penNames, chance);
    penNames.add(penName);
    return { number: index + 1, penName };
  });
  await db().space.createMany({ data: [{ id: SPACE, kind: 'classroom' }], skipDuplicates: true });
  await db().classroom.createMany({
    data: [{ spaceId: SPACE, name: 'Politics of Innovation', isSimulated: true, createdAt: FIRST_LESSON }],
    skipDuplicates: true,
  });
  await db().assignment.createMany({
    data: [
      {
        spaceId: SPACE,
        id: ASSIGNMENT,
        moduleVersionId,
        createdAt: FIRST_LESSON,
        commitRule: 'tags',
        tagsAsked: 6,
      },
    ],
    skipDuplicates: true,
  });
  await db().person.createMany({
    data: students.map(({ number }) => ({
      id: idOf(`student-${number}`),
      kind: 'simulated' as const,
      name: `Simulated student ${number}`,
    })),
    skipDuplicates: true,
  });
  await db().enrollment.createMany({
    data: students.map(({ number, penName }) => ({
      spaceId: SPACE,
      personId: idOf(`student-${number}`),
      role: 'student' as const,
      penName,
      joinedAt: FIRST_LESSON,
    })),
    skipDuplicates: true,
  });
  return penNames;
}

async function makeWork(number: number, version: ModuleVersion, keys: Record<string, KeyTag[]>): Promise<void> {
  const name = (part: string) => idOf(`student-${number}/${part}`);
  const student = simulateStudent(number, version, keys, name);
  if (!student.hasStarted) return;
  const personId = idOf(`student-${number}`);
  const startedAt = new Date(FIRST_LESSON.getTime() + number * 60_000);
  await db().attempt.createMany({
    data: [
      {
        spaceId: SPACE,
        id: name('attempt'),
        personId,
        assignmentId: ASSIGNMENT,
        moduleVersionId: version.id,
        startedAt,
      },
    ],
    skipDuplicates: true,
  });
  const find = (): Promise<OwnAttempt> => getAttemptForViewer(viewerOf(personId), name('attempt'));
  await applyOperations(await find(), student.firstWork, new Date(startedAt.getTime() + 25 * 60_000));
  if (!student.hasCommitted) return;
  await commitAttempt(await find(), new Date(startedAt.getTime() + 30 * 60_000));
  await applyOperations(await find(), student.laterWork, new Date(startedAt.getTime() + 45 * 60_000));
}

const viewerOf = (id: string): Viewer => ({
  id,
  name: '',
  email: null,
  kind: 'simulated',
  isAdmin: false,
  mayTeach: false,
});

/** The accounts behind "Look around as instructor" and "as student", both or neither. */
async function makeVisitors(penNames: Set<string>): Promise<void> {
  const chance = seededChance(SEED + 1);
  const visitors = (['instructor', 'student'] as const).map((role) => {
    const penName = makePenName(penNames, chance);
    penNames.add(penName);
    return { role, penName, id: idOf(`visiting-${role}`) };
  });
  await db().$transaction([
    db().person.createMany({
      data: visitors.map(({ id, role }) => ({
        id,
        kind: 'demonstration' as const,
        name: role === 'instructor' ? 'Visiting instructor' : 'Visiting student',
      })),
      skipDuplicates: true,
    }),
    db().enrollment.createMany({
      data: visitors.map(({ id, role, penName }) => ({ spaceId: SPACE, personId: id, role, penName })),
      skipDuplicates: true,
    }),
  ]);
}
