import { v7 as newId } from 'uuid';
import { withDatabase } from '@/__tests__/database';
import { assign, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { deleteClassroom } from '@/lib/data/class-deletion';
import { setArchived } from '@/lib/data/class-settings';
import { getClassroomForInstructor } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { listKeyTags } from '@/lib/data/modules';
import {
  endProjection,
  findProjection,
  getProjection,
  projectPassage,
  setReasonAside,
  showStage,
} from '@/lib/data/projections';
import { castVote, getBallotForVoter } from '@/lib/data/votes';
import { getWall } from '@/lib/data/walls';
import { STAGES, type Stage } from '@/lib/domain/projection';
import { addTagger, becauseOf, later, makeDividedClass, now } from './divided-class';

withDatabase();
jest.setTimeout(120_000);

const error = (code: string) => ({ name: 'ExpectedError', code });

type Divided = Awaited<ReturnType<typeof makeDividedClass>>;

/** The first Transfer and the first Indigenous. */
const pairOf = ({ taggers }: Divided) => [taggers[0]?.tagId ?? '', taggers[5]?.tagId ?? ''];

async function putUp(made: Divided, reasons = pairOf(made)) {
  await projectPassage(made.assignment, { source: made.source.slug, sentence: 1, reasons }, now);
  const projection = await findProjection(made.assignment);
  if (!projection) throw new Error('It was put on the wall');
  return projection;
}

/** The wall as an instructor gets it at a stage. */
async function wallAt(made: Divided, stage: Stage) {
  const { id } = (await findProjection(made.assignment)) ?? { id: '' };
  await showStage(await getProjection(made.assignment, id), stage);
  const wall = await getWall(await getProjection(made.assignment, id), made.version);
  if (!wall) throw new Error('There is a wall');
  return wall;
}

test('a stranger and a student do not get the assignment that a wall belongs to', async () => {
  const { classroom, assignment, taggers } = await makeDividedClass();
  const stranger = await makeViewer('Stranger');
  for (const viewer of [stranger, taggers[0]?.student ?? stranger]) {
    const asked = getAssignmentForInstructor(viewer, classroom.spaceId, assignment.id);
    await expect(asked).rejects.toMatchObject(error('not-found'));
  }
});

describe('putting a passage on the wall', () => {
  test('takes what was there off, and the same sentence again only changes its reasons', async () => {
    const made = await makeDividedClass();
    const { assignment, source } = made;
    expect(await findProjection(assignment)).toBeNull();
    const first = await putUp(made);
    await showStage(first, 'talk');
    const others = [made.taggers[1]?.tagId ?? '', made.taggers[6]?.tagId ?? ''];
    const same = await putUp(made, others);
    expect(same).toMatchObject({ id: first.id, stage: 'talk', firstTagId: others[0], secondTagId: others[1] });
    await projectPassage(assignment, { source: source.slug, sentence: 2, reasons: [] }, later(1));
    expect(await findProjection(assignment)).toMatchObject({ sentence: 2, stage: 'passage', firstTagId: null });
    expect(await db().projection.count({ where: { assignmentId: assignment.id } })).toBe(2);
    await expect(showStage(first, 'vote')).rejects.toMatchObject(error('projection-over'));
    await expect(getProjection(assignment, first.id)).rejects.toMatchObject(error('projection-over'));
  });

  test('two windows at once leave one on the wall', async () => {
    const made = await makeDividedClass();
    const put = (sentence: number) =>
      projectPassage(made.assignment, { source: made.source.slug, sentence, reasons: [] }, now);
    await Promise.all([put(1), put(2), put(3)]);
    expect(await db().projection.count({ where: { assignmentId: made.assignment.id, endedAt: null } })).toBe(1);
  });

  test.each<{ name: string; code: string; of: (made: Divided) => { sentence?: number; reasons: string[] } }>([
    { name: 'a sentence that is not there', code: 'not-found', of: () => ({ sentence: 99, reasons: [] }) },
    { name: 'one reason', code: 'reasons-two', of: (made) => ({ reasons: pairOf(made).slice(1) }) },
    {
      name: 'two of the same position',
      code: 'reasons-two',
      of: ({ taggers }) => ({ reasons: [taggers[0]?.tagId ?? '', taggers[1]?.tagId ?? ''] }),
    },
    {
      name: 'one for a position that fewer than three chose',
      code: 'reasons-gone',
      of: ({ taggers }) => ({ reasons: [taggers[0]?.tagId ?? '', taggers[9]?.tagId ?? ''] }),
    },
    {
      name: 'one that is nobody’s',
      code: 'reasons-gone',
      of: (made) => ({ reasons: [pairOf(made)[0] ?? '', newId()] }),
    },
  ])('refuses $name and changes nothing', async ({ code, of }) => {
    const made = await makeDividedClass();
    const { sentence = 1, reasons } = of(made);
    const put = projectPassage(made.assignment, { source: made.source.slug, sentence, reasons }, now);
    await expect(put).rejects.toMatchObject(error(code));
    expect(await findProjection(made.assignment)).toBeNull();
  });

  test('takes no reason that was set aside, and none of another class', async () => {
    const [made, other] = [await makeDividedClass(), await makeDividedClass()];
    const [one = '', two = ''] = pairOf(made);
    await setReasonAside(made.assignment, two, true);
    await expect(putUp(made)).rejects.toMatchObject(error('reasons-gone'));
    await expect(putUp(made, [one, pairOf(other)[1] ?? ''])).rejects.toMatchObject(error('reasons-gone'));
    await expect(setReasonAside(made.assignment, pairOf(other)[0] ?? '', true)).rejects.toMatchObject(
      error('not-found'),
    );
  });

  test('of another assignment of the class a reason cannot be set aside', async () => {
    const made = await makeDividedClass();
    const { instructor, classroom, version } = made;
    const { id } = await assign(classroom, { moduleSlug: version.content.slug });
    const other = await getAssignmentForInstructor(instructor, classroom.spaceId, id);
    await expect(setReasonAside(other, pairOf(made)[0] ?? '', true)).rejects.toMatchObject(error('not-found'));
  });

  test('is not for an archived class', async () => {
    const made = await makeDividedClass();
    const { instructor, classroom, assignment } = made;
    const projection = await putUp(made);
    await setArchived(await getClassroomForInstructor(instructor, classroom.spaceId), true, now);
    const archived = await getAssignmentForInstructor(instructor, classroom.spaceId, assignment.id);
    const tagId = pairOf(made)[0] ?? '';
    for (const act of [
      () => projectPassage(archived, { source: made.source.slug, sentence: 2, reasons: [] }, now),
      () => showStage({ ...projection, assignment: archived }, 'vote'),
      () => setReasonAside(archived, tagId, true),
    ]) {
      await expect(act()).rejects.toMatchObject(error('class-archived'));
    }
  });
});

describe('a wall', () => {
  test('holds at each stage what belongs to it, and never a name, a pen name or an id', async () => {
    const made = await makeDividedClass();
    await putUp(made);
    const [transfer, indigenous] = [becauseOf('transfer', 0), becauseOf('indigenous', 5)];
    const secret = made.taggers.flatMap(({ student, attempt, tagId }) => [
      ...[student.name, student.id, attempt.id, tagId],
      attempt.penName ?? '',
    ]);
    for (const stage of STAGES) {
      const wall = await wallAt(made, stage);
      const payload = JSON.stringify(wall);
      expect([stage, payload.includes(transfer)]).toEqual([stage, ['reasons', 'talk', 'vote'].includes(stage)]);
      expect([stage, payload.includes(indigenous)]).toEqual([stage, ['reasons', 'talk', 'vote'].includes(stage)]);
      expect([stage, wall.splits !== null]).toEqual([stage, stage === 'split']);
      expect([stage, payload.includes('Secret of the key.')]).toEqual([stage, stage === 'key']);
      expect(secret.filter((one) => payload.includes(one))).toEqual([]);
    }
  });

  test('shows both splits by the rules for small groups, over the whole assignment', async () => {
    const made = await makeDividedClass();
    const { classroom, assignment, taggers } = made;
    const { spaceId } = classroom;
    await putUp(made);
    await wallAt(made, 'vote');
    for (const [index, { student }] of taggers.entries()) {
      const ballot = await getBallotForVoter(student, spaceId, assignment.id);
      if (ballot.state !== 'open') throw new Error('The vote is open');
      await castVote(ballot.votable, index < 7 ? 'indigenous' : 'complicates', now);
    }
    expect((await wallAt(made, 'vote')).voted).toEqual({ people: 10, of: 10 });
    const { splits } = await wallAt(made, 'split');
    expect(splits).toEqual({
      // One Sequence is left out, and the total with it.
      first: {
        named: [
          { position: 'transfer', people: 5 },
          { position: 'indigenous', people: 4 },
        ],
        others: null,
        people: null,
      },
      of: null,
      votes: {
        named: [
          { position: 'indigenous', people: 7 },
          { position: 'complicates', people: 3 },
        ],
        others: null,
        people: 10,
      },
      hasVotes: true,
    });
    // Somebody taken out of the class is counted no more.
    await db().enrollment.delete({
      where: { spaceId_personId: { spaceId, personId: taggers[9]?.student.id ?? '' } },
    });
    const left = (await wallAt(made, 'split')).splits;
    expect(left?.first?.people).toBe(9);
    expect(left?.of).toBe(9);
    expect(left?.votes).toMatchObject({ named: [{ position: 'indigenous', people: 7 }], people: null });
  });

  test('shows no split and no reasons of fewer than five who have committed', async () => {
    const taught = await makeTaughtAssignment({ tagsAsked: 1 });
    const [source] = taught.version.sources;
    if (!source) throw new Error('The small module has a source');
    const taggers = [];
    for (const index of [0, 1, 2, 3, 4, 5, 6, 7]) {
      const position = index % 2 === 0 ? ('transfer' as const) : ('indigenous' as const);
      taggers.push(await addTagger(taught, position, index, { commits: index < 4 }));
    }
    const made = { ...taught, source, taggers };
    await expect(putUp(made, [taggers[0]?.tagId ?? '', taggers[1]?.tagId ?? ''])).rejects.toMatchObject(
      error('reasons-gone'),
    );
    await putUp(made, []);
    expect((await wallAt(made, 'split')).splits).toEqual({ first: null, of: null, votes: null, hasVotes: false });
    expect((await wallAt(made, 'reasons')).reasons).toEqual([]);
  });

  test('loses both reasons when one of them is set aside, or its position becomes too rare', async () => {
    const made = await makeDividedClass();
    const { classroom, taggers, assignment } = made;
    await putUp(made);
    expect((await wallAt(made, 'talk')).reasons).toHaveLength(2);
    await setReasonAside(assignment, pairOf(made)[0] ?? '', true);
    expect((await wallAt(made, 'talk')).reasons).toEqual([]);
    await setReasonAside(assignment, pairOf(made)[0] ?? '', false);
    const gone = taggers.slice(6, 8).map(({ student }) => student.id);
    await db().enrollment.deleteMany({ where: { spaceId: classroom.spaceId, personId: { in: gone } } });
    expect((await wallAt(made, 'talk')).reasons).toEqual([]);
  });

  test('shows no key where the class is not to see it, nor items that the instructor hides', async () => {
    const hidden = await makeDividedClass({ keyRule: 'hidden' });
    await putUp(hidden);
    expect(await wallAt(hidden, 'key')).toMatchObject({ key: null });

    const made = await makeDividedClass();
    const { spaceId, id: assignmentId } = made.assignment;
    await putUp(made);
    const [key] = (await listKeyTags([made.source.id]))[made.source.id] ?? [];
    const note = { spaceId, assignmentId, keyTagId: key?.id ?? '' };
    await db().keyNote.create({ data: { ...note, isHidden: false, note: 'We disagree with it.' } });
    expect((await wallAt(made, 'key')).key).toEqual({
      readings: [{ position: 'indigenous', because: 'Secret of the key.' }],
      others: [],
      note: 'We disagree with it.',
    });
    await db().keyNote.updateMany({ where: note, data: { isHidden: true } });
    const wall = await wallAt(made, 'key');
    expect(wall.key).toBeNull();
    expect(JSON.stringify(wall)).not.toMatch(/Secret|disagree/);
  });

  test('ends, and goes with its class', async () => {
    const made = await makeDividedClass();
    const { instructor, classroom, assignment } = made;
    const projection = await putUp(made);
    await setReasonAside(assignment, pairOf(made)[0] ?? '', true);
    await showStage(projection, 'vote');
    const student = made.taggers[0]?.student;
    if (!student) throw new Error('There is a student');
    const ballot = await getBallotForVoter(student, classroom.spaceId, assignment.id);
    if (ballot.state === 'open') await castVote(ballot.votable, 'transfer', now);
    await endProjection(projection, later(1));
    await endProjection(projection, later(2));
    expect(await db().projection.findFirst({ where: { id: projection.id } })).toMatchObject({ endedAt: later(1) });
    expect(await findProjection(assignment)).toBeNull();
    const { spaceId, name } = classroom;
    await deleteClassroom(await getClassroomForInstructor(instructor, spaceId), name);
    const where = { spaceId };
    const left = [db().projection.count({ where }), db().vote.count({ where }), db().setAsideReason.count({ where })];
    expect(await Promise.all(left)).toEqual([0, 0, 0]);
  });
});
