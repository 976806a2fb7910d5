import { withDatabase } from '@/__tests__/database';
import { buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { commitAttempt } from '@/lib/data/attempts';
import { moveStudents } from '@/lib/data/class-people';
import { type CountFilters, countedRevisions } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import type { Sees } from '@/lib/data/seen-students';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1 });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const [north, south] = [
    await createSection(taught.classroom, 'North'),
    await createSection(taught.classroom, 'South'),
  ];
  const tags = [
    { name: 'Ann', section: north, committed: true, change: { credibility: 1, bearing: 4, factors: ['market'] } },
    {
      name: 'Ben',
      section: south,
      committed: false,
      change: { credibility: 3, bearing: 2, factors: ['labour', 'market'] },
    },
    { name: 'Cy', section: null, committed: true, change: { factors: ['labour'] } },
  ] as const;
  for (const { name, section, committed, change } of tags) {
    const { student, attempt } = await makeStudent(taught, name);
    const { factors, ...dials } = change;
    await applyOperations(
      attempt,
      [buildTag(source.id, 0, 20, { because: name, factors: [...factors], ...dials })],
      now,
    );
    if (committed) await commitAttempt(attempt, now);
    if (section) await moveStudents(taught.classroom, [student.id], section.id);
  }
  const list = async (filters: CountFilters, sees: Sees = taught.assignment.sees) => {
    const counted = countedRevisions({ ...taught.assignment, sees }, source.id, 'now', filters);
    return db().$queryRaw<{ because: string; sectionId: string | null; committedAt: Date | null }[]>`
      WITH counted AS (${counted}) SELECT "because", "sectionId", "committedAt" FROM counted ORDER BY "because"`;
  };
  return { list, north: north.id, south: south.id };
}

type Places = { north: string; south: string };

test.each<{ name: string; filters: (places: Places) => CountFilters; expected: string[] }>([
  { name: 'without filters everything', filters: () => ({}), expected: ['Ann', 'Ben', 'Cy'] },
  { name: 'one section', filters: ({ south }) => ({ sectionIds: [south] }), expected: ['Ben'] },
  { name: 'two sections', filters: ({ north, south }) => ({ sectionIds: [north, south] }), expected: ['Ann', 'Ben'] },
  { name: 'no section at all', filters: () => ({ sectionIds: [] }), expected: [] },
  { name: 'who has committed', filters: () => ({ isCommittedOnly: true }), expected: ['Ann', 'Cy'] },
  { name: 'a factor, first or second', filters: () => ({ factor: 'labour' }), expected: ['Ben', 'Cy'] },
  { name: 'a factor nobody chose', filters: () => ({ factor: 'restrictions' }), expected: [] },
  { name: 'credible at least 2', filters: () => ({ credibility: { min: 2, max: 4 } }), expected: ['Ben'] },
  { name: 'the ends of a range count', filters: () => ({ credibility: { min: 1, max: 3 } }), expected: ['Ann', 'Ben'] },
  { name: 'bears on it at most 2', filters: () => ({ bearing: { min: 1, max: 2 } }), expected: ['Ben'] },
  {
    name: 'all of it at once',
    filters: ({ north }) => ({
      sectionIds: [north],
      isCommittedOnly: true,
      factor: 'market',
      credibility: { min: 1, max: 1 },
      bearing: { min: 4, max: 4 },
    }),
    expected: ['Ann'],
  },
])('$name', async ({ filters, expected }) => {
  const { list, ...places } = await setUp();
  expect((await list(filters(places))).map(({ because }) => because)).toEqual(expected);
});

test('a filter never shows more than the asking person may see', async () => {
  const { list, north, south } = await setUp();
  const sees: Sees = { kind: 'sections', sectionIds: [north] };
  expect(await list({ sectionIds: [south] }, sees)).toEqual([]);
  expect(await list({ sectionIds: [north, south] }, sees)).toEqual([
    { because: 'Ann', sectionId: north, committedAt: now },
  ]);
});
