import { withDatabase } from '@/__tests__/database';
import { makeStudent, makeTaughtAssignment, makeVisitor } from '@/__tests__/factories';
import { addTagger, later, makeDividedClass } from '@/__tests__/lib/data/divided-class';
import { keepEverything } from '@/__tests__/lib/data/whole-work';
import { writeEverything } from '@/app/api/export/[classroom]/[assignment]/everything/everything-file';
import type { TaughtAssignment } from '@/lib/data/assignments';
import { commitAttempt } from '@/lib/data/attempts';
import { db } from '@/lib/data/database';
import { fileIdOf } from '@/lib/data/export-works';
import { handIn } from '@/lib/data/hand-ins';
import { findProjection, projectPassage, showStage } from '@/lib/data/projections';
import { listReviewed } from '@/lib/data/reviewed-attempts';
import { keepReview } from '@/lib/data/reviews';
import { castVote, getBallotForVoter } from '@/lib/data/votes';
import type { ModuleVersion } from '@/lib/domain/module';
import { type ClassExport, classExportSchema } from '@/lib/schemas/class-export';
import { gather, listSecrets } from './exporting';

withDatabase();
jest.setTimeout(120_000);

const now = new Date('2026-10-05T10:00:00Z');

/** The file, after it was found to be what its published schema says. */
async function read(assignment: TaughtAssignment, version: ModuleVersion): Promise<ClassExport> {
  const schema = 'http://school.example/api/export/schema.json';
  return classExportSchema.parse(
    JSON.parse(await gather(writeEverything({ assignment, version, schema, now: later(600) }))),
  );
}

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const { student, attempt } = await makeStudent(taught, 'Samira Student');
  await keepEverything(attempt, source.id, now, 'Her own words');
  await commitAttempt(attempt, later(1));
  await handIn(attempt, later(2));
  return { ...taught, source, student, attempt };
}

test('every row that somebody made is in it, with every earlier state', async () => {
  const { assignment, version, attempt, source } = await setUp();
  const { spaceId } = assignment;
  const [reviewed] = await listReviewed(assignment);
  if (!reviewed) throw new Error('Samira has begun');
  await keepReview(reviewed, { scores: { claim: 3 }, comment: 'Not released yet.' }, null, later(5));
  const { works, texts, rubric } = await read(assignment, version);
  const [work, ...others] = works;
  if (!work) throw new Error('Samira is in it');
  expect(others).toEqual([]);
  // Of this assignment: in another one the same id would be another.
  expect(work.work).not.toBe(fileIdOf(spaceId, attempt.id));
  expect(work).toMatchObject({ work: fileIdOf(assignment.id, attempt.id), who: attempt.penName, isNamed: false });

  const where = { spaceId, attemptId: attempt.id };
  const tags = await db().tag.findMany({
    where,
    include: { revisions: { orderBy: { number: 'asc' } } },
    orderBy: { id: 'asc' },
  });
  expect(
    work.tags.map(({ tag, isDeleted, current, counted, first }) => ({ tag, isDeleted, current, counted, first })),
  ).toEqual(
    tags.map((row) => ({
      tag: fileIdOf(assignment.id, row.id),
      isDeleted: row.deletedAt !== null,
      current: row.currentNumber,
      counted: row.countedNumber,
      first: row.firstNumber,
    })),
  );
  expect(work.tags.some(({ isDeleted }) => isDeleted)).toBe(true);
  const points = Array.from(source.text);
  for (const [index, { revisions }] of tags.entries()) {
    const written = work.tags[index]?.revisions ?? [];
    expect(written.map(({ number, kind, because, setAside }) => ({ number, kind, because, setAside }))).toEqual(
      revisions.map(({ number, kind, because, setAside }) => ({ number, kind, because, setAside })),
    );
    for (const { start, end, quote } of written) expect(points.slice(start, end).join('')).toBe(quote);
  }
  expect(work.tags.flatMap(({ revisions }) => revisions).some(({ setAside }) => setAside)).toBe(true);
  const counts = {
    stances: await db().stance.count({ where }),
    predictions: await db().predictionAnswer.count({ where }),
    responses: await db().response.count({ where }),
    arguments: await db().argument.count({ where }),
    stepsDone: await db().stepDone.count({ where }),
  };
  for (const [part, count] of Object.entries(counts)) {
    expect(count).toBeGreaterThan(0);
    expect(work[part as keyof typeof counts]).toHaveLength(count);
  }
  // What points to a tag says the same id as the tag.
  const [tag] = work.tags;
  expect(work.stances.flatMap(({ movedBy }) => movedBy)).toEqual([tag?.tag]);
  expect(work.arguments.at(-1)?.strands).toEqual([{ because: 'Her own words', tags: [tag?.tag], evidence: ['DS-1'] }]);
  expect(work.review).toMatchObject({ scores: { claim: 3 }, comment: 'Not released yet.', released: null });
  expect(rubric.length).toBeGreaterThan(2);
  expect(texts).toMatchObject([{ role: 'practice' }, { role: 'reading', text: source.id, content: source.text }]);
});

test('it goes by pen name, which leads nowhere, and leaves out who only looks around', async () => {
  const { assignment, version, classroom } = await setUp();
  const { attempt } = await makeVisitor({ classroom, assignment });
  const file = await read(assignment, version);
  const text = JSON.stringify(file);
  for (const secret of await listSecrets(classroom.spaceId)) expect(text).not.toContain(secret);
  expect(text).not.toContain(attempt.penName);
  expect(file.works[0]).toMatchObject({ committedAt: '2026-10-05', submittedAt: '2026-10-05' });
});

test('of votes it says how many chose what, and of nobody which', async () => {
  const made = await makeDividedClass();
  const { assignment, version, classroom, taggers, source } = made;
  await projectPassage(assignment, { source: source.slug, sentence: 1, reasons: [] }, now);
  const projection = await findProjection(assignment);
  if (!projection) throw new Error('It is on the wall');
  await showStage(projection, 'vote');
  for (const { student } of taggers.slice(0, 3)) {
    const ballot = await getBallotForVoter(student, classroom.spaceId, assignment.id);
    if (ballot.state !== 'open') throw new Error('The vote is open');
    await castVote(ballot.votable, 'sequence', now);
  }
  const { votes, works } = await read(assignment, version);
  expect(votes).toMatchObject([
    {
      text: source.id,
      sentence: 1,
      endedAt: null,
      counts: { sequence: 3, transfer: 0, indigenous: 0, complicates: 0 },
    },
  ]);
  expect(works).toHaveLength(taggers.length);
  // In an order that says nothing of when they began.
  const ids = works.map(({ work }) => work);
  expect(ids).toEqual([...ids].sort());
});

test('a class without work is a file that the schema takes as well', async () => {
  const { assignment, version } = await makeTaughtAssignment();
  expect(await read(assignment, version)).toMatchObject({ works: [], votes: [], version: 1 });
});

test('texts that were switched off are in it with their tags, and said to be', async () => {
  const made = await makeDividedClass();
  await addTagger(made, 'transfer', 99);
  const off = { ...made.assignment, sourcesOff: [made.source.slug] };
  const { texts, works } = await read(off, made.version);
  expect(texts.find(({ slug }) => slug === made.source.slug)).toMatchObject({ isUsed: false });
  expect(works.flatMap(({ tags }) => tags)).toHaveLength(11);
});
