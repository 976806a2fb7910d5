import fc from 'fast-check';
import { withDatabase } from '@/__tests__/database';
import { buildEdit, buildTag, makeStudent, makeStudy, makeTaughtAssignment, makeVisitor } from '@/__tests__/factories';
import { beginAssignment, commitAttempt, getAttemptForViewer, type OwnAttempt } from '@/lib/data/attempts';
import { moveStudents } from '@/lib/data/class-people';
import { type ClassReading, getClassReading } from '@/lib/data/class-reading';
import { applyOperations } from '@/lib/data/operations';
import { findProjection, projectPassage, setReasonAside, showStage } from '@/lib/data/projections';
import { createSection } from '@/lib/data/sections';
import { castVote, getBallotForVoter } from '@/lib/data/votes';
import { getWall } from '@/lib/data/walls';
import { getWork } from '@/lib/data/work';
import { countPublished } from '@/lib/domain/class-reading';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { ShownSplit } from '@/lib/domain/small-groups';
import { countPeopleByHand, listCountedByHand } from './count-by-hand';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const closesAt = new Date('2026-10-05T12:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  return { ...taught, source };
}

type School = Awaited<ReturnType<typeof setUp>>;

const BECAUSE = {
  transfer: 'it was bought from abroad first',
  indigenous: 'its own people worked it out',
  sequence: 'buying came before any making here',
  complicates: 'neither story explains what happened then',
};

/** A student who tags the first sentence, and commits or not. */
async function seat(school: School, name: string, position: Position, { commits = true, at = now } = {}) {
  const { student, attempt } = await makeStudent(school, name);
  const tag = buildTag(school.source.id, 0, 20, { position, because: `${BECAUSE[position]}, says ${name}` });
  await applyOperations(attempt, [tag], at);
  if (commits) await commitAttempt(attempt, at);
  return { student, tag, attempt: await getAttemptForViewer(student, attempt.id) };
}

const read = async ({ source }: School, attempt: OwnAttempt) =>
  getClassReading(attempt, source, (await getWork(attempt)).tags);

async function readOpen(school: School, attempt: OwnAttempt): Promise<ClassReading> {
  const reading = await read(school, attempt);
  if (reading === null || reading === 'too-few') throw new Error(`It is ${reading}`);
  return reading;
}

test('before one’s own commit there is nothing, and in one’s own study there is no class', async () => {
  const school = await setUp();
  for (const name of ['Ann', 'Ben', 'Cem', 'Dov', 'Eva', 'Fay']) await seat(school, name, 'transfer');
  const { attempt } = await seat(school, 'Gil', 'transfer', { commits: false });
  expect(await read(school, attempt)).toBeNull();
  const { person, attempt: study } = await makeStudy(school.version, 'Guest');
  await applyOperations(
    study,
    [1, 2, 3].map(() => buildTag(school.source.id, 0, 20)),
    now,
  );
  await commitAttempt(study, now);
  expect(await read(school, await getAttemptForViewer(person, study.id))).toBeNull();
});

test('an attempt is nobody else’s to read from', async () => {
  const school = await setUp();
  const { attempt } = await seat(school, 'Ann', 'transfer');
  const { student } = await seat(school, 'Ben', 'transfer');
  for (const viewer of [student, school.instructor]) {
    await expect(getAttemptForViewer(viewer, attempt.id)).rejects.toThrow('unknown-attempt');
  }
});

test('it opens with the fifth who committed, and counts nobody else', async () => {
  const school = await setUp();
  const { attempt } = await seat(school, 'Ann', 'transfer');
  for (const name of ['Ben', 'Cem']) await seat(school, name, 'sequence');
  const dov = await seat(school, 'Dov', 'transfer');
  await seat(school, 'Eva', 'transfer', { commits: false });
  await seat(school, 'Late', 'transfer', { at: new Date(closesAt.getTime() + 60_000) });
  const { attempt: visiting } = await makeVisitor(school);
  await applyOperations(visiting, [buildTag(school.source.id, 0, 20)], now);
  await commitAttempt(visiting, now);
  const { id } = await beginAssignment(school.instructor, school.classroom.spaceId, school.assignment.id);
  const own = await getAttemptForViewer(school.instructor, id);
  await applyOperations(own, [buildTag(school.source.id, 0, 20)], now);
  await commitAttempt(own, now);
  expect(await read(school, attempt)).toBe('too-few');

  await seat(school, 'Fay', 'transfer');
  const { of, rows } = await readOpen(school, attempt);
  expect(of).toBe(5);
  expect(rows[0]).toEqual({
    sentence: 1,
    split: { named: [{ position: 'transfer', people: 3 }], others: null, people: null },
  });
  expect(rows.slice(1).every(({ split }) => split === null)).toBe(true);

  // What somebody changes afterwards stays their own.
  const change = buildEdit(dov.tag, dov.tag.id, { position: 'indigenous', reason: 'because of the key' });
  await applyOperations(dov.attempt, [change], now);
  expect((await readOpen(school, attempt)).rows[0]).toEqual(rows[0]);
});

test('whoever commits next changes nothing until there are three of them, so that two looks tell nothing of one', async () => {
  const school = await setUp();
  const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  const { attempt } = await seat(school, 'Ann', 'transfer');
  for (const name of ['Ben', 'Cem', 'Dov', 'Eva']) await seat(school, name, 'transfer');
  const before = await readOpen(school, attempt);
  const late = await seat(school, 'Fay', 'sequence', { at: after(1) });
  await seat(school, 'Gil', 'sequence', { at: after(2) });
  expect(await readOpen(school, attempt)).toEqual(before);
  // The same for whoever is not in it yet, but for the reading beside their own.
  expect((await readOpen(school, late.attempt)).rows).toEqual(before.rows);
  await seat(school, 'Hal', 'sequence', { at: after(3) });
  const { of, rows } = await readOpen(school, attempt);
  expect([of, rows[0]?.split?.people]).toEqual([8, 8]);
  await seat(school, 'Ida', 'complicates', { at: after(4) });
  expect(await readOpen(school, attempt)).toMatchObject({ of, rows });
});

test('a section sees the whole assignment, as every other does', async () => {
  const school = await setUp();
  const section = await createSection(school.classroom, 'One');
  const ann = await seat(school, 'Ann', 'transfer');
  for (const name of ['Ben', 'Cem', 'Dov', 'Eva']) await seat(school, name, 'transfer');
  const before = await readOpen(school, ann.attempt);
  await moveStudents(school.classroom, [ann.student.id], section.id);
  expect(await readOpen(school, await getAttemptForViewer(ann.student, ann.attempt.id))).toEqual(before);
});

describe('reasons', () => {
  /** Five and five of a mind, and one who is alone with theirs. */
  async function seatEleven(school: School) {
    const people = [];
    for (const [index, position] of (['transfer', 'sequence'] as const).entries()) {
      for (let count = 1; count <= 5; count++) people.push(await seat(school, `${index}${count}`, position));
    }
    const alone = await seat(school, 'Alone', 'complicates');
    return { people, alone };
  }

  test('the passage stands with two of them, each for a position that several chose, and without anybody’s name', async () => {
    const school = await setUp();
    const { people, alone } = await seatEleven(school);
    const [first] = people;
    if (!first) throw new Error('There are eleven');
    const reading = await readOpen(school, first.attempt);
    expect(reading.passages).toHaveLength(1);
    expect(reading.passages[0]?.reasons?.map(({ position }) => position)).toEqual(['transfer', 'sequence']);
    const payload = JSON.stringify(reading);
    expect(payload).not.toContain(BECAUSE.complicates);
    const others = [...people.slice(1), alone];
    const secrets = others.flatMap(({ student, attempt, tag }) => [
      student.id,
      attempt.id,
      attempt.penName ?? '',
      tag.tagId,
      tag.id,
    ]);
    for (const secret of secrets) expect(payload).not.toContain(secret);
  });

  test('each of one’s own tags stands beside somebody else’s other reading of the same words', async () => {
    const school = await setUp();
    const { people, alone } = await seatEleven(school);
    const [first] = people;
    if (!first) throw new Error('There are eleven');
    const { contrasts } = await readOpen(school, first.attempt);
    expect(contrasts).toEqual([
      { tagId: first.tag.tagId, sentence: 1, position: 'sequence', because: expect.stringContaining(BECAUSE.sequence) },
    ]);
    // Whoever is alone with a position sees what the others think, and nobody sees theirs.
    expect((await readOpen(school, alone.attempt)).contrasts).toHaveLength(1);
  });

  test('a reason that the instructor set aside is nobody’s to see', async () => {
    const school = await setUp();
    const { people } = await seatEleven(school);
    for (const { tag } of people.slice(5)) await setReasonAside(school.assignment, tag.tagId, true);
    const [first] = people;
    if (!first) throw new Error('There are eleven');
    const { passages, contrasts } = await readOpen(school, first.attempt);
    expect(passages[0]?.reasons).toBeNull();
    expect(contrasts).toEqual([]);
  });
});

// ------------------------------------------------- what a student or a wall is given, in classes at random

interface Seat {
  position: Position;
  /** Where the tag lies: sentence 1, or 1 and 2, or 3. */
  place: number;
  commits: boolean;
  vote: Position | null;
}

const PLACES = [
  { start: 0, end: 20 },
  { start: 20, end: 60 },
  { start: 75, end: 90 },
];

/** What a split may say, worked out of true counts without the function that makes it. */
function faultOf(split: ShownSplit | null, truth: ReadonlyMap<string, number>): string | null {
  const people = [...truth.values()].reduce((sum, one) => sum + one, 0);
  if (split === null) return people >= 5 ? 'five are enough' : null;
  if (people < 5) return 'fewer than five';
  const small = [...truth.values()].filter((one) => one < 3).reduce((sum, one) => sum + one, 0);
  for (const { position, people: said } of split.named) {
    if (said < 3) return `${position} has ${said}`;
    if (said !== truth.get(position)) return `${position} is not ${said}`;
  }
  if (small > 0 && small < 3 && (split.others !== null || split.people !== null)) return `${small} can be worked out`;
  if (small >= 3 && split.others !== small) return `${small} others are not ${split.others}`;
  return null;
}

const tally = (positions: readonly (Position | null)[]) => {
  const counts = new Map<string, number>();
  for (const position of positions) if (position) counts.set(position, (counts.get(position) ?? 0) + 1);
  return counts;
};

/** True counts of a sentence, worked out one person at a time from the revisions alone. */
async function countTruly({ assignment, source }: School, sentence: number, committed: ReadonlySet<string>) {
  const counted = (await listCountedByHand(assignment, source, 'first')).filter(({ personId }) =>
    committed.has(personId),
  );
  const words = countPeopleByHand(counted, source.sentences);
  return new Map(
    words.flatMap((line) => {
      const [, number, people, position] = /^(\d+): (\d+) (transfer|indigenous|sequence|complicates)$/.exec(line) ?? [];
      return Number(number) === sentence && position ? [[position, Number(people)] as const] : [];
    }),
  );
}

test('no payload of a student or a wall lets anybody be guessed, in any class', async () => {
  const position = fc.constantFrom(...POSITIONS);
  const chair: fc.Arbitrary<Seat> = fc.record({
    position,
    place: fc.nat(PLACES.length - 1),
    commits: fc.integer({ min: 0, max: 3 }).map((one) => one > 0),
    vote: fc.option(position),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(chair, { minLength: 4, maxLength: 14 }), async (seats) => {
      const school = await setUp();
      const { classroom, assignment, source, version } = school;
      const seated = [];
      for (const [index, { position: chosen, place, commits }] of seats.entries()) {
        const { student, attempt } = await makeStudent(school, `Student ${index}`);
        const because = `${BECAUSE[chosen]}, student ${index}`;
        await applyOperations(
          attempt,
          [buildTag(source.id, 0, 7, { ...PLACES[place], position: chosen, because })],
          now,
        );
        if (commits) await commitAttempt(attempt, new Date(now.getTime() + index * 1000));
        seated.push({ student, because, attempt: await getAttemptForViewer(student, attempt.id), commits });
      }
      const committed = new Set(seated.flatMap(({ student, commits }) => (commits ? [student.id] : [])));
      const published = new Set([...committed].slice(0, countPublished(committed.size)));
      const truths = new Map<number, Map<string, number>>();
      for (const { number } of source.sentences) truths.set(number, await countTruly(school, number, published));

      // The class's reading of everybody.
      for (const { attempt, commits } of seated) {
        const reading = await read(school, attempt);
        expect(reading === null).toBe(!commits);
        if (reading === null) continue;
        if (reading === 'too-few') {
          expect(committed.size).toBeLessThan(5);
          continue;
        }
        for (const { sentence, split } of [...reading.rows, ...reading.passages]) {
          expect(faultOf(split, truths.get(sentence) ?? new Map())).toBeNull();
        }
        const namedOn = (sentence: number) =>
          reading.rows.find((row) => row.sentence === sentence)?.split?.named.map((one) => one.position) ?? [];
        const reasons = [
          ...reading.passages.flatMap(({ sentence, reasons: pair }) =>
            (pair ?? []).map((one) => ({ sentence, ...one })),
          ),
          ...reading.contrasts,
        ];
        for (const reason of reasons) expect(namedOn(reason.sentence)).toContain(reason.position);
        const uncommitted = seated.filter((one) => !one.commits).map((one) => one.because);
        for (const because of uncommitted) expect(JSON.stringify(reading)).not.toContain(because);
      }

      // The wall, and every device, from the passage to the key.
      await projectPassage(assignment, { source: source.slug, sentence: 1, reasons: [] }, now);
      const getProjection = async () => {
        const projection = await findProjection(assignment);
        if (!projection) throw new Error('It was put on the wall');
        return projection;
      };
      await showStage(await getProjection(), 'vote');
      for (const [index, { student }] of seated.entries()) {
        const ballot = await getBallotForVoter(student, classroom.spaceId, assignment.id);
        expect(ballot).not.toHaveProperty('splits');
        const vote = seats[index]?.vote;
        if (ballot.state === 'open' && vote) await castVote(ballot.votable, vote, now);
      }
      await showStage(await getProjection(), 'split');
      const projected = await countTruly(school, 1, committed);
      const votes = tally(seats.map(({ vote }) => vote));
      const shown = [(await getWall(await getProjection(), version))?.splits];
      for (const { student, commits } of seated) {
        const ballot = await getBallotForVoter(student, classroom.spaceId, assignment.id);
        if (ballot.state !== 'over') throw new Error('The vote is over');
        expect(ballot.splits === null).toBe(!commits);
        if (ballot.splits) shown.push(ballot.splits);
      }
      for (const splits of shown) {
        expect(faultOf(splits?.first ?? null, projected)).toBeNull();
        expect(faultOf(splits?.votes ?? null, votes)).toBeNull();
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);
