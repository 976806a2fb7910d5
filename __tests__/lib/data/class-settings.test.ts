import { withDatabase } from '@/__tests__/database';
import { buildTag, makeMember, makeStudent, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { setAssignmentClosed } from '@/lib/data/assignments';
import { beginAssignment, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { listAudit } from '@/lib/data/audit';
import { copyClassroom } from '@/lib/data/class-copy';
import { countContents, deleteClassroom } from '@/lib/data/class-deletion';
import { listPeople, moveStudents } from '@/lib/data/class-people';
import { renameClassroom, setArchived, setDeletionRule } from '@/lib/data/class-settings';
import { findClassroomByCode, getClassroomForInstructor, getClassroomForStudent } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { listSentenceTags } from '@/lib/data/heat';
import { countBegun, isNamed, setShowsNames } from '@/lib/data/names';
import { applyOperations } from '@/lib/data/operations';
import { importRoster } from '@/lib/data/rosters';
import { createSection, listSections } from '@/lib/data/sections';
import { readRoster } from '@/lib/schemas/roster';

withDatabase();

const error = (code: string) => ({ name: 'ExpectedError', code });
const now = new Date();

/** A class with one student who has tagged the first sentence. */
async function setUp() {
  const made = await makeTaughtAssignment();
  const { instructor, version } = made;
  const [source] = version.sources;
  if (!source) throw new Error('The module has no text');
  const id = made.classroom.spaceId;
  const classroom = await getClassroomForInstructor(instructor, id);
  const { student, attempt } = await makeStudent(made, 'Sam Student');
  const tag = buildTag(source.id, 0, 10);
  const [answer] = await applyOperations(attempt, [tag], now);
  expect(answer?.outcome).toBe('applied');
  const readAs = async () => (await listSentenceTags(made.assignment, source.id, 'now', 1)).map(({ who }) => who);
  return { ...made, classroom, id, source, student, attempt, tag, readAs };
}

describe('settings', () => {
  test('name, clock and what becomes of work are kept', async () => {
    const { classroom, instructor, id } = await setUp();
    await renameClassroom(classroom, { name: 'Year 3', timeZone: 'Europe/Berlin' });
    await setDeletionRule(classroom, 'remove');
    const changed = { name: 'Year 3', timeZone: 'Europe/Berlin', onDeletion: 'remove' };
    expect(await getClassroomForInstructor(instructor, id)).toMatchObject(changed);
  });
});

describe('names', () => {
  test('that are shown stand beside what is begun afterwards, and never beside what was begun before', async () => {
    const made = await setUp();
    const { classroom, id, assignment, attempt, source, readAs } = made;
    expect(await countBegun(classroom)).toBe(1);
    await setShowsNames(classroom, true);
    const later = await makeStudent(made, 'Lena Later');
    await applyOperations(later.attempt, [buildTag(source.id, 0, 10)], now);
    expect(await isNamed(attempt)).toBe(false);
    expect(await isNamed(later.attempt)).toBe(true);
    expect((await readAs()).sort()).toEqual([attempt.penName, 'Lena Later'].sort());
    expect(JSON.stringify(await listSentenceTags(assignment, source.id, 'first', 1))).not.toContain('Sam Student');
    expect(await getClassroomForStudent(made.student, id)).toMatchObject({ showsNames: true });

    // Hidden again, they are not joined to pen names afterwards: what was read by name stays so.
    await setShowsNames(await getClassroomForInstructor(made.instructor, id), false);
    const last = await makeStudent(made, 'Ola Last');
    await applyOperations(last.attempt, [buildTag(source.id, 0, 10)], now);
    expect((await readAs()).sort()).toEqual([attempt.penName, 'Lena Later', last.attempt.penName].sort());
    expect((await listAudit(classroom)).map(({ act }) => act)).toEqual(['names.hidden', 'names.shown']);
  });

  test('that are shown already are no act', async () => {
    const { classroom } = await setUp();
    await setShowsNames(classroom, false);
    expect(await listAudit(classroom)).toEqual([]);
    await setShowsNames(classroom, true);
    await setShowsNames(classroom, true);
    expect(await listAudit(classroom)).toHaveLength(1);
  });
});

describe('an archived class', () => {
  test('can be read and not changed, until it is taken up again', async () => {
    const made = await setUp();
    const { classroom, instructor, student, attempt, assignment, source, id, readAs } = made;
    const other = await makeMember(classroom, 'Otto Other');
    await setArchived(classroom, true, now);
    const archived = await getClassroomForInstructor(instructor, id);
    expect(await findClassroomByCode(classroom.joinCode ?? '')).toBeNull();

    const own = await getAttemptForViewer(student, attempt.id);
    const operation = buildTag(source.id, 0, 10);
    expect(await applyOperations(own, [operation], now)).toMatchObject([
      { id: operation.id, outcome: 'rejected', status: 409, code: 'class-archived' },
    ]);
    expect(await applyOperations(own, [made.tag], now)).toMatchObject([{ outcome: 'already' }]);
    expect(await readAs()).toEqual([attempt.penName]);
    expect(await beginAssignment(student, id, assignment.id)).toEqual({ id: attempt.id });
    for (const act of [
      () => beginAssignment(other, id, assignment.id),
      () => commitAttempt(own, now),
      () => setAssignmentClosed({ ...assignment, classroom: archived }, true, now),
      () => renameClassroom(archived, { name: 'X', timeZone: 'UTC' }),
      () => setDeletionRule(archived, 'remove'),
      () => setShowsNames(archived, true),
    ]) {
      await expect(act()).rejects.toMatchObject(error('class-archived'));
    }

    await setArchived(archived, false, now);
    await setArchived(archived, false, now);
    expect(await applyOperations(await getAttemptForViewer(student, attempt.id), [operation], now)).toMatchObject([
      { outcome: 'applied' },
    ]);
    expect((await listAudit(classroom)).map(({ act }) => act)).toEqual(['class.reopened', 'class.archived']);
    expect((await getClassroomForInstructor(instructor, id)).joinCode).toBeNull();
  });
});

describe('deleting a class', () => {
  test('takes all that is in it, and nothing of another', async () => {
    const [made, other] = [await setUp(), await setUp()];
    const { classroom, instructor, student, id } = made;
    await createSection(classroom, 'A');
    await importRoster(classroom, readRoster('Ana,ana-gone@school.example,Group B'), now);
    expect(await countContents(classroom)).toEqual({ people: 2, assignments: 1, attempts: 1 });
    await deleteClassroom(classroom, ` ${classroom.name} `);

    const tables = await db().$queryRaw<{ table: string; column: string }[]>`
      SELECT "table_name" AS "table", "column_name" AS "column" FROM "information_schema"."columns"
      WHERE "table_schema" = 'public' AND ("column_name" = 'spaceId' OR ("table_name" = 'space' AND "column_name" = 'id'))`;
    expect(tables.length).toBeGreaterThan(20);
    const left: Record<string, number> = {};
    for (const { table, column } of tables) {
      const [row] = await db().$queryRawUnsafe<{ rows: number }[]>(
        `SELECT count(*)::int AS "rows" FROM "${table}" WHERE "${column}" = '${id}'::uuid`,
      );
      if (row && row.rows > 0) left[table] = row.rows;
    }
    expect(left).toEqual({ audit_entry: 1 });
    expect(await db().auditEntry.findFirst({ where: { spaceId: id } })).toMatchObject({
      act: 'class.deleted',
      actorId: instructor.id,
      about: { people: 2, attempts: 1 },
    });
    await expect(getClassroomForInstructor(instructor, id)).rejects.toMatchObject(error('not-found'));
    await expect(getAttemptForViewer(student, made.attempt.id)).rejects.toMatchObject(error('unknown-attempt'));
    expect(await db().person.count({ where: { id: { in: [instructor.id, student.id] } } })).toBe(2);
    expect(await other.readAs()).toEqual([other.attempt.penName]);
  });

  test('asks for its name, and leaves the demonstration', async () => {
    const { classroom, id } = await setUp();
    await expect(deleteClassroom(classroom, 'Another class')).rejects.toMatchObject(error('name-differs'));
    await expect(deleteClassroom({ ...classroom, isSimulated: true }, classroom.name)).rejects.toMatchObject(
      error('class-simulated'),
    );
    expect(await db().classroom.count({ where: { spaceId: id } })).toBe(1);
  });
});

describe('a copy for a new term', () => {
  test('has sections and assignments with dates moved, and neither people nor work', async () => {
    const made = await setUp();
    const { instructor, classroom, assignment, student, id } = made;
    const section = await createSection(classroom, 'A');
    await moveStudents(classroom, [student.id], section.id);
    await renameClassroom(classroom, { name: 'Autumn', timeZone: 'Europe/Berlin' });
    await setDeletionRule(classroom, 'remove');
    await setShowsNames(classroom, true);
    await db().assignmentSection.create({ data: { spaceId: id, assignmentId: assignment.id, sectionId: section.id } });
    await db().assignment.update({
      where: { spaceId_id: { spaceId: id, id: assignment.id } },
      data: {
        opensAt: new Date('2026-09-07T15:00:00Z'),
        dueAt: new Date('2026-09-14T15:00:00Z'),
        closedAt: now,
      },
    });
    const from = await getClassroomForInstructor(instructor, id);
    const { id: copyId } = await copyClassroom(instructor, from, { name: 'Spring', days: 140 });
    const copy = await getClassroomForInstructor(instructor, copyId);
    expect(copy).toMatchObject({ name: 'Spring', timeZone: 'Europe/Berlin', onDeletion: 'remove', showsNames: true });
    expect(copy.joinCode).not.toBe(from.joinCode);
    expect((await listPeople(copy)).map(({ name, role }) => [name, role])).toEqual([['Ines Instructor', 'instructor']]);
    const [copied] = await listSections(copy);
    expect(copied).toMatchObject({ name: 'A', students: 0 });
    const rows = await db().assignment.findMany({
      where: { spaceId: copyId },
      include: { sections: true, attempts: true },
    });
    expect(rows).toMatchObject([
      {
        moduleVersionId: assignment.moduleVersionId,
        tagsAsked: assignment.tagsAsked,
        opensAt: new Date('2027-01-25T16:00:00Z'),
        dueAt: new Date('2027-02-01T16:00:00Z'),
        closesAt: null,
        closedAt: null,
        sections: [{ sectionId: copied?.id }],
        attempts: [],
      },
    ]);
    expect(await countContents(from)).toEqual({ people: 2, assignments: 1, attempts: 1 });
    const later = await makeMember(copy, 'Nora New');
    const begun = await beginAssignment(later, copyId, rows[0]?.id ?? '').catch((refused: unknown) => refused);
    expect(begun).toMatchObject(error('not-found'));
  });

  test('is for those who may create classes', async () => {
    const { classroom, id } = await setUp();
    const assistant = await makeMember(classroom, 'Co', 'instructor');
    const theirs = await getClassroomForInstructor(assistant, id);
    const asked = copyClassroom({ ...assistant, mayTeach: false }, theirs, { name: 'Mine', days: 0 });
    await expect(asked).rejects.toMatchObject(error('may-not-teach'));
    const stranger = await makeViewer('Sasha');
    await expect(getClassroomForInstructor(stranger, id)).rejects.toMatchObject(error('not-found'));
  });
});
