import { withDatabase } from '@/__tests__/database';
import {
  assign,
  buildTag,
  makeMember,
  makeStudent,
  makeStudy,
  makeTaughtAssignment,
  makeViewer,
} from '@/__tests__/factories';
import { onServer } from '@/__tests__/waiting';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { beginAssignment, commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { getAudience } from '@/lib/data/audience';
import { hearChanges, mayHaveChanged, noteChange } from '@/lib/data/changes';
import { getPerson, giveSections, moveStudents } from '@/lib/data/class-people';
import { db } from '@/lib/data/database';
import { handIn, takeBack } from '@/lib/data/hand-ins';
import { acceptLateWork } from '@/lib/data/late-work';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { NOTICE_KINDS, type NoticeKind } from '@/lib/domain/notice';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

/** Listens to an assignment: what was heard so far, and waiting for more of it. */
function listen(assignmentId: string) {
  const heard: (readonly NoticeKind[])[] = [];
  let look = () => {};
  const stop = hearChanges(assignmentId, (kinds) => {
    heard.push(kinds);
    look();
  });
  stops.push(stop);
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      look = () => (heard.length >= count ? resolve() : undefined);
      look();
    });
  return { heard, until, stop };
}

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

/** A class, and an ear that listens already: what it hears first is that it may have missed something. */
async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, dueAt: new Date('2026-10-06T10:00:00Z') });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const ear = listen(taught.assignment.id);
  // Whatever happened before this process listened is not known: then it is told so, or knows it.
  if (!mayHaveChanged(taught.assignment.id, NOTICE_KINDS, 0)) await ear.until(1);
  ear.heard.length = 0;
  return { ...taught, source, ear };
}

const note = (tx: Parameters<typeof noteChange>[0], of: { spaceId: string; id: string }, kind: NoticeKind) =>
  noteChange(tx, { spaceId: of.spaceId, assignmentId: of.id, kind });

test('a change is heard once it is written, and one that was taken back never', async () => {
  const { assignment, ear } = await setUp();
  const failing = db().$transaction(async (tx) => {
    await note(tx, assignment, 'vote');
    throw new Error('taken back');
  });
  await expect(failing).rejects.toThrow('taken back');
  await db().$transaction(async (tx) => {
    await note(tx, assignment, 'projection');
    expect(ear.heard).toEqual([]);
  });
  await ear.until(1);
  expect(ear.heard).toEqual([['projection']]);
});

test('only those who listen to the assignment hear it, all of them, until they stop', async () => {
  const { assignment, classroom, version, ear } = await setUp();
  const other = await assign(classroom, { moduleSlug: version.content.slug });
  const [second, gone, elsewhere] = [listen(assignment.id), listen(assignment.id), listen(other.id)];
  gone.stop();
  await db().$transaction((tx) => note(tx, assignment, 'vote'));
  await Promise.all([ear.until(1), second.until(1)]);
  await db().$transaction((tx) => note(tx, { ...assignment, id: other.id }, 'review'));
  await elsewhere.until(1);
  expect([ear.heard, second.heard, gone.heard, elsewhere.heard]).toEqual([[['vote']], [['vote']], [], [['review']]]);
});

test('what somebody does in an assignment is noted, what they do in their own study is not', async () => {
  const taught = await setUp();
  const { assignment, source, version, ear } = taught;
  const { student, attempt } = await makeStudent(taught, 'Sam');
  const alone = await makeStudy(version, 'Guest');
  const acts: [NoticeKind, () => Promise<unknown>][] = [
    ['work', () => applyOperations(attempt, [buildTag(source.id, 0, 20)], now)],
    ['commit', () => commitAttempt(attempt, now)],
    ['work', () => handIn(attempt, now)],
    ['work', () => takeBack(attempt, now)],
    ['commit', () => acceptLateWork(assignment, student.id, now)],
  ];
  for (const [index, [kind, act]] of acts.entries()) {
    await applyOperations(alone.attempt, [buildTag(source.id, 0, 20)], now);
    await act();
    await ear.until(index + 1);
    expect(ear.heard.slice(index)).toEqual([[kind]]);
  }
});

test('operations that change nothing are not noted', async () => {
  const taught = await setUp();
  const { attempt } = await makeStudent(taught, 'Sam');
  const tag = buildTag(taught.source.id, 0, 20);
  await applyOperations(attempt, [tag], now);
  await applyOperations(attempt, [tag], now);
  await applyOperations(attempt, [buildTag(taught.source.id, 5, 100_000)], now);
  await db().$transaction((tx) => note(tx, taught.assignment, 'review'));
  await taught.ear.until(2);
  expect(taught.ear.heard).toEqual([['work'], ['review']]);
});

test('what changed while somebody was away can be told', async () => {
  const { assignment, classroom, version, ear } = await setUp();
  const other = await assign(classroom, { moduleSlug: version.content.slug });
  const begin = Date.now();
  await db().$transaction((tx) => note(tx, assignment, 'vote'));
  await ear.until(1);
  const later = Date.now() + 5000;
  expect(mayHaveChanged(assignment.id, ['vote'], begin)).toBe(true);
  expect(mayHaveChanged(assignment.id, ['work', 'commit'], begin)).toBe(false);
  expect(mayHaveChanged(other.id, NOTICE_KINDS, begin)).toBe(false);
  expect(mayHaveChanged(assignment.id, ['vote'], later)).toBe(false);
  // Before this process listened anything may have happened.
  expect(mayHaveChanged(other.id, NOTICE_KINDS, 0)).toBe(true);
});

onServer('a connection that is lost comes back, and says that something may have been missed', async () => {
  const { assignment, ear } = await setUp();
  await db().$executeRaw`
    SELECT pg_terminate_backend("pid") FROM pg_stat_activity
    WHERE "datname" = current_database() AND "query" LIKE 'LISTEN%'`;
  await ear.until(1);
  expect(ear.heard).toEqual([NOTICE_KINDS]);
  await db().$transaction((tx) => note(tx, assignment, 'vote'));
  await ear.until(2);
  expect(ear.heard[1]).toEqual(['vote']);
});

describe('who may hear of an assignment', () => {
  async function setUpSections() {
    const taught = await makeTaughtAssignment({ tagsAsked: 1 });
    const { classroom, instructor, version } = taught;
    const [one, two] = [await createSection(classroom, 'One'), await createSection(classroom, 'Two')];
    const made = await assign(classroom, { moduleSlug: version.content.slug, tagsAsked: 1, sectionIds: [one.id] });
    const assignment = await getAssignmentForInstructor(instructor, classroom.spaceId, made.id);
    const [inOne, inTwo] = [await makeMember(classroom, 'Ann'), await makeMember(classroom, 'Ben')];
    await moveStudents(classroom, [inOne.id], one.id);
    await moveStudents(classroom, [inTwo.id], two.id);
    const helpsOne = await makeMember(classroom, 'Alex', 'assistant');
    const helpsTwo = await makeMember(classroom, 'Bea', 'assistant');
    await giveSections(classroom, await getPerson(classroom, helpsOne.id), [one.id]);
    await giveSections(classroom, await getPerson(classroom, helpsTwo.id), [two.id]);
    return { ...taught, assignment, inOne, inTwo, helpsOne, helpsTwo };
  }

  test('strangers get the same as for one that is not there', async () => {
    const { assignment, classroom } = await setUpSections();
    const elsewhere = await makeTaughtAssignment();
    const stranger = await makeViewer('Stranger');
    for (const viewer of [stranger, elsewhere.instructor]) {
      await expect(getAudience(viewer, classroom.spaceId, assignment.id)).rejects.toThrow('not-found');
      await expect(getAudience(viewer, elsewhere.classroom.spaceId, assignment.id)).rejects.toThrow('not-found');
    }
  });

  test('those of other sections hear of the wall alone, on which they may vote', async () => {
    const { assignment, classroom, inTwo, helpsTwo } = await setUpSections();
    for (const viewer of [inTwo, helpsTwo]) {
      expect((await getAudience(viewer, classroom.spaceId, assignment.id)).kinds).toEqual(['projection']);
    }
  });

  test('those who teach hear everything; a student hears of the wall, and of commits after their own', async () => {
    const { assignment, classroom, version, instructor, helpsOne, inOne } = await setUpSections();
    const hears = async (viewer: typeof instructor) =>
      (await getAudience(viewer, classroom.spaceId, assignment.id)).kinds;
    expect(await hears(instructor)).toEqual(NOTICE_KINDS);
    expect(await hears(helpsOne)).toEqual(NOTICE_KINDS);
    expect(await hears(inOne)).toEqual(['projection']);

    const { id } = await beginAssignment(inOne, classroom.spaceId, assignment.id);
    const attempt = await getAttemptForViewer(inOne, id);
    expect(await hears(inOne)).toEqual(['projection']);
    await applyOperations(attempt, [buildTag(version.sources[0]?.id ?? '', 0, 20)], now);
    await commitAttempt(attempt, now);
    expect(await hears(inOne)).toEqual(['projection', 'commit']);
  });
});
