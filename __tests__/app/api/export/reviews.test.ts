import { readFileSync } from 'node:fs';
import { withDatabase } from '@/__tests__/database';
import { makeStudent } from '@/__tests__/factories';
import { at, makeReviewedClass } from '@/__tests__/lib/data/reviewing';
import { writeGradebook } from '@/app/api/export/[classroom]/[assignment]/gradebook/gradebook-file';
import { REVIEW_COLUMNS, writeReviews } from '@/app/api/export/[classroom]/[assignment]/reviews/reviews-file';
import { db } from '@/lib/data/database';
import { listGrades } from '@/lib/data/grades';
import { handIn } from '@/lib/data/hand-ins';
import { listReleasable, markOf, releaseReviews } from '@/lib/data/review-release';
import { listReviewed } from '@/lib/data/reviewed-attempts';
import { keepReview } from '@/lib/data/reviews';
import { saveRubric } from '@/lib/data/rubrics';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';
import { GRADEBOOKS } from '@/lib/domain/grade-layouts';
import { gather, listSecrets, readCsv } from './exporting';

withDatabase();
jest.setTimeout(120_000);

async function makeReviewed() {
  const made = await makeReviewedClass();
  await keepReview(await made.work(), { scores: { claim: 3, evidence: 4 }, comment: '=Fine.' }, null, at(12));
  const { assignment } = made;
  return {
    ...made,
    read: async () => readCsv(await gather(writeReviews(assignment))),
    releaseAll: async () => releaseReviews(assignment, null, markOf(await listReleasable(assignment, null)), at(14)),
  };
}

describe('reviews', () => {
  test('have columns that the docs name, in their order', () => {
    const [, part = ''] = readFileSync('docs/export.md', 'utf8').split('**Reviews**');
    const [table = ''] = part.split('**Gradebook**');
    const named = [...table.matchAll(/^\| (`.*?) +\|/gm)].flatMap(([, cell = '']) => cell.match(/\w+/g) ?? []);
    expect(named).toEqual(REVIEW_COLUMNS);
  });

  test('each student has a line, with what the database keeps, and what waits for its release', async () => {
    const { read, sam, olu, instructor, assignment, releaseAll, work } = await makeReviewed();
    const before = await read();
    expect(Object.keys(before[0] ?? {}).slice(0, REVIEW_COLUMNS.length)).toEqual(REVIEW_COLUMNS);
    const lineOf = (rows: typeof before, who: string | null) => rows.find((row) => row.who === who);
    expect(lineOf(before, sam.attempt.penName)).toMatchObject({
      handed_in: 'yes',
      reviewer: instructor.name,
      points: '7',
      of: '20',
      release: 'none',
      released_points: '',
      comment: "'=Fine.",
      Claim: '3',
      'Claim: words': DEFAULT_RUBRIC[0]?.levels[2]?.words,
    });
    expect(lineOf(before, olu.attempt.penName)).toMatchObject({ handed_in: 'no', points: '', comment: '', Claim: '' });
    await releaseAll();
    const { review } = await work();
    await keepReview(await work(), { scores: { claim: 1 }, comment: '' }, review?.updatedAt ?? null, at(15));
    const after = await read();
    expect(lineOf(after, sam.attempt.penName)).toMatchObject({ points: '1', release: 'changed', released_points: '7' });
    const reviewed = await listReviewed(assignment);
    expect(after.map(({ who }) => who).sort()).toEqual(reviewed.map(({ who }) => who).sort());
  });

  test('what was handed in late says so', async () => {
    const { read, assignment, olu } = await makeReviewed();
    const { spaceId, id } = assignment;
    await db().assignment.update({ where: { spaceId_id: { spaceId, id } }, data: { dueAt: at(11) } });
    Object.assign(assignment, { dueAt: at(11) });
    await handIn(olu.attempt, at(13));
    expect((await read()).map(({ handed_in }) => handed_in).sort()).toEqual(['late', 'yes']);
  });

  test('it goes by pen name, which leads nowhere; names of criteria are no formulas', async () => {
    const { assignment, classroom } = await makeReviewed();
    const [first, ...others] = DEFAULT_RUBRIC;
    if (!first) throw new Error('The rubric has criteria');
    await saveRubric(assignment, [{ ...first, name: '=Claim' }, ...others], null, at(15));
    const text = await gather(writeReviews(assignment));
    expect(text).toContain("'=Claim");
    for (const secret of await listSecrets(classroom.spaceId)) expect(text).not.toContain(secret);
  });
});

describe('the gradebook', () => {
  test.each(GRADEBOOKS)(
    'for %s holds nothing before the release, and afterwards what the grade list says',
    async (gradebook) => {
      const { assignment, classroom, releaseAll, olu } = await makeReviewed();
      const { attempt } = await makeStudent({ assignment, classroom }, '=Noa');
      const reviewed = await listReviewed(assignment);
      const other = reviewed.find(({ who }) => who === attempt.penName);
      if (!other) throw new Error('Noa has begun');
      await keepReview(other, { scores: { claim: 2 }, comment: '' }, null, at(13));
      const text = () => gather(writeGradebook(assignment, gradebook, 'A small module'));
      expect(await text()).not.toContain('Samira Student');
      await releaseAll();
      const grades = await listGrades(assignment);
      expect(grades).toHaveLength(2);
      const file = await text();
      const rows = readCsv(file).filter((row) => !Object.values(row).includes('Points Possible'));
      expect(rows).toHaveLength(2);
      for (const { name, email, points } of grades) {
        const cells = rows.map((row) => Object.values(row)).find((row) => row.includes(email ?? ''));
        expect(cells).toEqual(expect.arrayContaining([name.startsWith('=') ? `'${name}` : name, String(points)]));
      }
      // No word of a review, no pen name, nobody whose result was not released.
      for (const hidden of ['Fine.', attempt.penName ?? '', olu.student.name]) expect(file).not.toContain(hidden);
    },
  );
});
