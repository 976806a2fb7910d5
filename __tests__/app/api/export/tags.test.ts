import { readFileSync } from 'node:fs';
import { withDatabase } from '@/__tests__/database';
import {
  buildDeletion,
  buildEdit,
  buildTag,
  makeStudent,
  makeTaughtAssignment,
  makeVisitor,
} from '@/__tests__/factories';
import { fillRandomly } from '@/__tests__/lib/data/random-class';
import { TAG_COLUMNS, writeTags } from '@/app/api/export/[classroom]/[assignment]/tags/tags-file';
import { getAssignmentForInstructor } from '@/lib/data/assignments';
import { commitAttempt, getAttemptForViewer } from '@/lib/data/attempts';
import { countedRevisions } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import { fileIdOf } from '@/lib/data/export-works';
import { acceptLateWork } from '@/lib/data/late-work';
import { setShowsNames } from '@/lib/data/names';
import { applyOperations } from '@/lib/data/operations';
import { SEES_ALL } from '@/lib/data/seen-students';
import { undefuse } from '@/lib/domain/csv';
import { type CsvRow, gather, listSecrets, readCsv } from './exporting';

withDatabase();
jest.setTimeout(120_000);

test('the docs name every column, in its order', () => {
  const [, part = ''] = readFileSync('docs/export.md', 'utf8').split('**Tags**');
  const [table = ''] = part.split('**Reviews**');
  const named = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
  expect(named).toEqual(TAG_COLUMNS);
});

const closesAt = new Date('2026-10-05T12:00:00Z');
const at = (minutes: number) => new Date(closesAt.getTime() + minutes * 60_000);

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const { assignment, version, instructor, classroom } = taught;
  return {
    ...{ ...taught, source },
    read: async () => {
      const held = await getAssignmentForInstructor(instructor, classroom.spaceId, assignment.id);
      return readCsv(await gather(writeTags(held, version)));
    },
  };
}

const contentOf = (row: CsvRow) => ({
  tag: row.tag,
  who: row.who,
  quote: row.quote,
  position: row.position,
  factors: row.factors,
  credibility: row.credibility,
  because: undefuse(row.because ?? ''),
});

test.each([3, 17, 90])(
  'of a class at random (%d) it holds what every view counts, and what waits beside it',
  async (seed) => {
    const { read, source, assignment, ...taught } = await setUp();
    await fillRandomly({ ...taught, assignment }, source, seed, closesAt);
    const rows = await read();
    const counted = await db().$queryRaw<Record<string, string | number | string[] | null>[]>`
    SELECT c."tagId", c."who", c."start", c."end", c."position"::text AS "position", c."factors", c."credibility", c."because"
    FROM (${countedRevisions({ ...assignment, sees: SEES_ALL }, source.id, 'now')}) c`;
    expect(counted.length).toBeGreaterThan(5);
    const sorted = (list: { tag: string | undefined }[]) =>
      list.sort((a, b) => ((a.tag ?? '') < (b.tag ?? '') ? -1 : 1));
    expect(sorted(rows.filter(({ late }) => late !== 'waiting').map(contentOf))).toEqual(
      sorted(
        counted.map(({ tagId, who, start, end, position, factors, credibility, because }) => ({
          tag: fileIdOf(assignment.id, String(tagId)),
          who: String(who),
          quote: source.text.slice(Number(start), Number(end)),
          position: String(position),
          factors: (factors as string[]).join(' '),
          credibility: credibility === null ? '' : String(credibility),
          because: String(because),
        })),
      ),
    );
    // What is not counted is late work that nobody accepted, and nothing else.
    const waiting = rows.filter(({ late }) => late === 'waiting').map(({ tag }) => tag);
    const all = await db().tag.findMany({
      where: { spaceId: assignment.spaceId, countedNumber: null, deletedAt: null },
    });
    const students = await db().enrollment.findMany({ where: { spaceId: assignment.spaceId, role: 'student' } });
    const ofStudents = await db().attempt.findMany({
      where: { personId: { in: students.map(({ personId }) => personId) } },
    });
    const expected = all.filter(({ attemptId }) => ofStudents.some(({ id }) => id === attemptId));
    expect(waiting.sort()).toEqual(expected.map(({ id }) => fileIdOf(assignment.id, id)).sort());
    const points = Array.from(source.text);
    for (const row of rows) expect(points.slice(Number(row.start), Number(row.end)).join('')).toBe(row.quote);
  },
);

test('no spreadsheet takes anything in it for a formula, and every text comes back', async () => {
  const { read, source, ...taught } = await setUp();
  const { attempt } = await makeStudent(taught, 'Samira Student');
  const texts = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', "'=1", 'fine, “so”\r\nand "so"', '=HYPERLINK("http://x","y")'];
  await applyOperations(
    attempt,
    texts.map((because) => buildTag(source.id, 0, 20, { because })),
    at(-9),
  );
  const rows = await read();
  expect(rows.map(({ because }) => undefuse(because ?? ''))).toEqual(texts);
  for (const row of rows) for (const cell of Object.values(row)) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
});

test('it says what a tag was at the commit and why it was changed; deleted tags are not in it', async () => {
  const { read, source, ...taught } = await setUp();
  const { student, attempt } = await makeStudent(taught, 'Samira Student');
  const [one, two] = [buildTag(source.id, 0, 20, { because: 'first' }), buildTag(source.id, 22, 40)];
  await applyOperations(attempt, [one, two], at(-9));
  await commitAttempt(attempt, at(-8));
  const again = await getAttemptForViewer(student, attempt.id);
  const edit = buildEdit(one, one.id, { position: 'sequence', reason: 'The class read it so.', because: 'then' });
  const word = buildEdit({ ...one, position: 'sequence' }, edit.id, { because: 'now' });
  await applyOperations(again, [edit, word, buildDeletion(two.tagId, two.id)], at(-7));
  expect(await read()).toMatchObject([
    {
      who: attempt.penName,
      committed: 'yes',
      text: 'reading',
      sentences: '1',
      position: 'sequence',
      because: 'now',
      first_position: 'transfer',
      first_because: 'first',
      first_end: '20',
      reason: 'The class read it so.',
      late: 'no',
    },
  ]);
});

test('late work is marked as waiting, and as accepted once it is', async () => {
  const { read, source, ...taught } = await setUp();
  const { student, attempt } = await makeStudent(taught, 'Samira Student');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], at(5));
  expect(await read()).toMatchObject([{ late: 'waiting' }]);
  await acceptLateWork(taught.assignment, student.id, at(6));
  expect(await read()).toMatchObject([{ late: 'accepted' }]);
});

test('pen names lead nowhere: no name, no id and no time of day is in it', async () => {
  const { read, source, classroom, ...taught } = await setUp();
  for (const name of ['Samira Student', 'Olu Other']) {
    const { attempt } = await makeStudent({ ...taught, classroom }, name);
    await applyOperations(attempt, [buildTag(source.id, 0, 20)], at(-9));
  }
  const { attempt: around } = await makeVisitor({ ...taught, classroom });
  await applyOperations(around, [buildTag(source.id, 0, 20)], at(-9));
  const rows = await read();
  expect(rows).toHaveLength(2);
  for (const secret of await listSecrets(classroom.spaceId)) expect(JSON.stringify(rows)).not.toContain(secret);
  expect(rows[0]).toMatchObject({ by_name: 'no', saved: '2026-10-05' });
});

test('where the class shows names it says the name, and no pen name of the same person', async () => {
  const { read, source, classroom, ...taught } = await setUp();
  await setShowsNames(classroom, true);
  const { attempt } = await makeStudent({ ...taught, classroom }, 'Samira Student');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], at(-9));
  const rows = await read();
  expect(rows).toMatchObject([{ who: 'Samira Student', by_name: 'yes', saved: at(-9).toISOString() }]);
  const { penName } = await db().enrollment.findFirstOrThrow({
    where: { spaceId: classroom.spaceId, role: 'student' },
  });
  expect(JSON.stringify(rows)).not.toContain(penName);
});

test('a class without work has a header and nothing else, and one with more than a page has all of it', async () => {
  const { read, source, ...taught } = await setUp();
  const empty = await gather(writeTags(taught.assignment, taught.version));
  expect(empty).toBe(`\uFEFF${TAG_COLUMNS.join(',')}\r\n`);
  const { attempt } = await makeStudent(taught, 'Samira Student');
  const tags = Array.from({ length: 405 }, (_, index) => buildTag(source.id, 0, 20, { because: `number ${index}` }));
  for (let from = 0; from < tags.length; from += 100)
    await applyOperations(attempt, tags.slice(from, from + 100), at(-9));
  const rows = await read();
  expect(rows).toHaveLength(405);
  expect(new Set(rows.map(({ because }) => because)).size).toBe(405);
});
