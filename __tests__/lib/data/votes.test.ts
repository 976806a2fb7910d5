import { withDatabase } from '@/__tests__/database';
import { makeMember, makeTaughtAssignment, makeViewer } from '@/__tests__/factories';
import { bringAlong, createBringAlongToken } from '@/lib/data/bring-along';
import { setArchived } from '@/lib/data/class-settings';
import { getClassroomForInstructor, joinClassroom } from '@/lib/data/classrooms';
import { db } from '@/lib/data/database';
import { deletePerson } from '@/lib/data/deletion';
import { getOwnData } from '@/lib/data/own-data';
import {
  endProjection,
  findProjection,
  projectPassage,
  showStage,
  type TaughtProjection,
} from '@/lib/data/projections';
import { castVote, countVotes, getBallotForVoter, listOpenVotes } from '@/lib/data/votes';
import { getWall } from '@/lib/data/walls';
import type { Position } from '@/lib/domain/debate';
import type { Viewer } from '@/lib/domain/person';
import { becauseOf, later, makeDividedClass, now } from './divided-class';

withDatabase();
jest.setTimeout(120_000);

const error = (code: string) => ({ name: 'ExpectedError', code });

/** The divided class with its first sentence and two reasons on the wall, and the vote open. */
async function setUp() {
  const made = await makeDividedClass();
  const { assignment, source, taggers, classroom } = made;
  const reasons = [taggers[0]?.tagId ?? '', taggers[5]?.tagId ?? ''];
  await projectPassage(assignment, { source: source.slug, sentence: 1, reasons }, now);
  const projection = await findProjection(assignment);
  if (!projection) throw new Error('It was put on the wall');
  await showStage(projection, 'vote');
  const ballotOf = (viewer: Viewer) => getBallotForVoter(viewer, classroom.spaceId, assignment.id);
  const voteAs = async (viewer: Viewer, position: Position, at = now) => {
    const ballot = await ballotOf(viewer);
    if (ballot.state !== 'open') throw new Error('The vote is open');
    await castVote(ballot.votable, position, at);
  };
  const [committed] = taggers;
  if (!committed) throw new Error('Somebody has committed');
  const newcomer = await makeMember(classroom, 'Nora Newcomer');
  return { ...made, projection, ballotOf, voteAs, committed: committed.student, newcomer };
}

const rows = ({ id }: TaughtProjection) =>
  db().vote.findMany({ where: { projectionId: id }, orderBy: { personId: 'asc' } });

test('a stranger, somebody of another class, and whoever was taken out see no ballot', async () => {
  const { ballotOf, classroom, assignment, newcomer } = await setUp();
  const other = await makeTaughtAssignment();
  const elsewhere = await makeMember(other.classroom, 'Elsa Elsewhere');
  for (const viewer of [await makeViewer('Stranger'), elsewhere, other.instructor]) {
    await expect(ballotOf(viewer)).rejects.toMatchObject(error('not-found'));
  }
  await expect(getBallotForVoter(elsewhere, other.classroom.spaceId, assignment.id)).rejects.toMatchObject(
    error('not-found'),
  );
  await db().enrollment.delete({
    where: { spaceId_personId: { spaceId: classroom.spaceId, personId: newcomer.id } },
  });
  await expect(ballotOf(newcomer)).rejects.toMatchObject(error('not-found'));
});

test('an open ballot holds the passage and one’s own vote, also for those who have committed, and nothing else', async () => {
  const { ballotOf, voteAs, committed, newcomer, instructor, source, taggers, projection } = await setUp();
  for (const { student } of taggers.slice(1)) await voteAs(student, 'complicates');
  for (const viewer of [newcomer, committed, instructor]) {
    const ballot = await ballotOf(viewer);
    expect(ballot).toEqual({
      state: 'open',
      title: 'A small module',
      passage: { title: source.title, number: 1, words: expect.any(String), before: '' },
      own: null,
      isCounted: viewer !== instructor,
      votable: {
        spaceId: projection.spaceId,
        projectionId: projection.id,
        personId: viewer.id,
        classroom: expect.objectContaining({ archivedAt: null }),
      },
    });
    // The row of the class is the proof in hand and is not sent.
    const { votable, ...sent } = ballot as Extract<typeof ballot, { state: 'open' }>;
    expect(votable.personId).toBe(viewer.id);
    const payload = JSON.stringify(sent);
    for (const secret of ['Secret', becauseOf('transfer', 0), becauseOf('indigenous', 5), 'complicates', '"people"']) {
      expect([secret, payload.includes(secret)]).toEqual([secret, false]);
    }
  }
});

test('a vote can be changed until the vote ends, and changes no tag', async () => {
  const { ballotOf, voteAs, newcomer, committed, projection } = await setUp();
  const before = await db().tagRevision.count();
  await voteAs(newcomer, 'transfer');
  await voteAs(newcomer, 'sequence', later(1));
  await voteAs(committed, 'indigenous');
  expect(await ballotOf(newcomer)).toMatchObject({ own: 'sequence' });
  expect((await rows(projection)).map(({ position }) => position).sort()).toEqual(['indigenous', 'sequence']);
  expect(await db().tagRevision.count()).toBe(before);

  const ballot = await ballotOf(newcomer);
  if (ballot.state !== 'open') throw new Error('The vote is open');
  await showStage(projection, 'split');
  await expect(castVote(ballot.votable, 'transfer', later(2))).rejects.toMatchObject(error('vote-over'));
  expect(await ballotOf(newcomer)).toMatchObject({ state: 'over', own: 'sequence', splits: null });
  await showStage(projection, 'vote');
  await endProjection(projection, later(3));
  await expect(castVote(ballot.votable, 'transfer', later(4))).rejects.toMatchObject(error('vote-over'));
  expect(await ballotOf(newcomer)).toMatchObject({ state: 'over', own: 'sequence' });
});

test('when the wall goes back before the vote whoever voted is told that it is closed, and keeps their vote', async () => {
  const { ballotOf, voteAs, newcomer, committed, projection } = await setUp();
  await voteAs(newcomer, 'sequence');
  await showStage(projection, 'split');
  await showStage(projection, 'talk');
  expect(await ballotOf(newcomer)).toMatchObject({ state: 'closed', own: 'sequence', passage: { number: 1 } });
  expect(await ballotOf(committed)).toEqual({ state: 'none', title: 'A small module' });
  await showStage(projection, 'vote');
  expect(await ballotOf(newcomer)).toMatchObject({ state: 'open', own: 'sequence' });
});

test('only students are counted, and nothing that stays of deleted people', async () => {
  const { voteAs, instructor, newcomer, classroom, projection, version } = await setUp();
  await voteAs(instructor, 'transfer');
  await voteAs(newcomer, 'sequence');
  expect(await countVotes(projection)).toMatchObject({ transfer: 0, sequence: 1 });
  expect((await getWall({ ...projection, stage: 'vote' }, version))?.voted).toEqual({ people: 1, of: 11 });
  const remains = await makeMember(classroom, 'Rest');
  await db().person.update({ where: { id: remains.id }, data: { kind: 'simulated' } });
  expect((await getWall({ ...projection, stage: 'vote' }, version))?.voted).toEqual({ people: 1, of: 11 });
});

test('two clicks at once are one vote', async () => {
  const { voteAs, newcomer, projection } = await setUp();
  await Promise.all([voteAs(newcomer, 'transfer'), voteAs(newcomer, 'transfer')]);
  expect(await rows(projection)).toHaveLength(1);
});

test('nothing to vote on before the vote, and after a passage that was never voted on', async () => {
  const { ballotOf, newcomer, projection, classroom } = await setUp();
  expect(await listOpenVotes(classroom)).toEqual([{ id: projection.assignmentId, title: 'A small module' }]);
  for (const stage of ['passage', 'reasons', 'talk'] as const) {
    await showStage(projection, stage);
    expect(await ballotOf(newcomer)).toEqual({ state: 'none', title: 'A small module' });
    expect(await listOpenVotes(classroom)).toEqual([]);
  }
  await endProjection(projection, later(1));
  expect(await ballotOf(newcomer)).toEqual({ state: 'none', title: 'A small module' });
});

test('after the vote those who have committed, and those who teach, see both splits; others their own vote', async () => {
  const { ballotOf, voteAs, newcomer, committed, instructor, taggers, projection } = await setUp();
  for (const { student } of taggers) await voteAs(student, 'indigenous');
  await showStage(projection, 'key');
  const splits = {
    first: expect.objectContaining({ people: null, others: null }),
    of: null,
    votes: { named: [{ position: 'indigenous', people: 10 }], others: null, people: 10 },
    hasVotes: true,
  };
  expect(await ballotOf(committed)).toMatchObject({ state: 'over', own: 'indigenous', splits });
  expect(await ballotOf(instructor)).toMatchObject({ state: 'over', splits });
  const sealed = await ballotOf(newcomer);
  expect(sealed).toMatchObject({ state: 'over', own: null, splits: null });
  expect(JSON.stringify(sealed)).not.toMatch(/Secret|people|indigenous/);
});

test('nobody votes in an archived class', async () => {
  const { ballotOf, newcomer, instructor, classroom } = await setUp();
  await setArchived(await getClassroomForInstructor(instructor, classroom.spaceId), true, now);
  const ballot = await ballotOf(newcomer);
  if (ballot.state !== 'open') throw new Error('It stands as it was left');
  await expect(castVote(ballot.votable, 'transfer', now)).rejects.toMatchObject(error('class-archived'));
  expect(await listOpenVotes(classroom)).toEqual([]);
});

test('votes are in a person’s own data and go with the person, whatever becomes of their work', async () => {
  const { voteAs, newcomer, committed, projection, source } = await setUp();
  await voteAs(newcomer, 'complicates');
  await voteAs(committed, 'sequence');
  const { assignmentId, sourceId } = projection;
  expect(sourceId).toBe(source.id);
  expect((await getOwnData(committed, now)).votes).toEqual([
    { assignmentId, sourceId, sentence: 1, position: 'sequence', votedAt: now },
  ]);
  await deletePerson(committed);
  expect((await rows(projection)).map(({ position }) => position)).toEqual(['complicates']);
  expect(await db().tag.count({ where: { id: projection.firstTagId ?? '' } })).toBe(1);
});

test('a guest’s vote comes along to the account, unless that has voted itself', async () => {
  const { classroom, assignment, projection, voteAs, committed } = await setUp();
  const guests = [];
  for (const name of ['Gus Guest', 'Gia Guest']) {
    const guest = await makeViewer(name, { kind: 'guest', email: null });
    await joinClassroom(guest, classroom.joinCode ?? '');
    await voteAs(guest, 'sequence');
    guests.push(guest);
  }
  await voteAs(committed, 'transfer');
  const account = await makeViewer('Ana Account');
  for (const [index, to] of [account, committed].entries()) {
    const guest = guests[index];
    const token = guest && (await createBringAlongToken(guest, now));
    if (!token) throw new Error('There is something to bring');
    await bringAlong(to, token, { [assignment.id]: 'account' }, now);
  }
  const left = await rows(projection);
  expect(left.find(({ personId }) => personId === account.id)).toMatchObject({ position: 'sequence' });
  expect(left.find(({ personId }) => personId === committed.id)).toMatchObject({ position: 'transfer' });
  expect(left).toHaveLength(2);
});
