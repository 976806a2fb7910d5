import { withDatabase } from '@/__tests__/database';
import {
  buildTag,
  makeMember,
  makeStudent,
  makeTaughtAssignment,
  makeViewer,
  makeVisitor,
} from '@/__tests__/factories';
import type { TagMoment } from '@/lib/data/counted-revisions';
import { db } from '@/lib/data/database';
import { compareClassWithKey } from '@/lib/data/key-comparison';
import { listKeyTags } from '@/lib/data/modules';
import { applyOperations } from '@/lib/data/operations';
import { createSection } from '@/lib/data/sections';
import { getAssignmentForStaff } from '@/lib/data/staff';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import type { Viewer } from '@/lib/domain/person';
import type { KeyTag } from '@/lib/domain/tag';
import { listCountedByHand } from './count-by-hand';
import { fillRandomly } from './random-class';

withDatabase();

const now = new Date('2026-10-05T10:00:00Z');
const closesAt = new Date(now.getTime() + 3_600_000);

async function setUp() {
  const taught = await makeTaughtAssignment({ tagsAsked: 1, closesAt });
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const keys = (await listKeyTags([source.id]))[source.id] ?? [];
  const [keyed] = keys;
  if (!keyed) throw new Error('The small module has a key');
  return { ...taught, source, keys, keyed };
}

const unitsOf = ({ start, end }: { start: number; end: number }) =>
  new Set(Array.from({ length: end - start }, (_, index) => start + index));

/** What one person's tags make of one place of the key, letter by letter. */
function judgeByHand(key: KeyTag, tags: { start: number; end: number; position: Position }[]) {
  const closeness = (position: Position) => {
    if (position === key.position) return 2;
    return key.alternatives.some((other) => other.position === position) ? 1 : 0;
  };
  const keyed = unitsOf(key);
  let best: { shared: number; position: Position } | null = null;
  for (const tag of tags) {
    const tagged = unitsOf(tag);
    const shared = [...tagged].filter((unit) => keyed.has(unit)).length;
    if (shared === 0 || shared < Math.min(tagged.size, keyed.size) / 2) continue;
    const isBetter =
      best === null ||
      shared > best.shared ||
      (shared === best.shared && closeness(tag.position) > closeness(best.position));
    if (isBetter) best = { shared, position: tag.position };
  }
  return best === null ? 'missed' : (['otherwise', 'defensible', 'same'] as const)[closeness(best.position)];
}

test.each([{ seed: 1 }, { seed: 2 }, { seed: 3 }])(
  'of a class at random it says what a count letter by letter says (seed $seed)',
  async ({ seed }) => {
    const taught = await setUp();
    const { assignment, source, keyed } = taught;
    await fillRandomly(taught, source, seed, closesAt);
    // The small module has one item; these are read the same way wherever they lie.
    const keys: KeyTag[] = [
      { ...keyed, alternatives: [{ position: 'sequence', because: '' }] },
      { ...keyed, id: 'another', start: 5, end: 32, position: 'complicates' },
    ];
    for (const moment of ['first', 'now'] satisfies TagMoment[]) {
      const counted = await listCountedByHand(assignment, source, moment);
      const revisions = await db().tagRevision.findMany({ where: { id: { in: counted.map(({ id }) => id) } } });
      const people = [...new Set(counted.map(({ personId }) => personId))];
      const tallies = await compareClassWithKey(assignment, source.id, keys, moment);
      for (const [index, key] of keys.entries()) {
        const judged = people.map((personId) => {
          const own = counted.filter((tag) => tag.personId === personId).map(({ id }) => id);
          return judgeByHand(
            key,
            revisions.filter(({ id }) => own.includes(id)),
          );
        });
        const count = (found: string) => judged.filter((one) => one === found).length;
        expect(tallies[index]).toMatchObject({
          of: people.length,
          ...{ same: count('same'), defensible: count('defensible') },
          ...{ otherwise: count('otherwise'), missed: count('missed') },
        });
        const found = people.length - count('missed');
        expect(POSITIONS.reduce((sum, position) => sum + (tallies[index]?.chosen[position] ?? 0), 0)).toBe(found);
      }
      expect(people.length).toBeGreaterThan(4);
    }
  },
);

test('nobody, and a student whose tags are all elsewhere', async () => {
  const taught = await setUp();
  const { assignment, source, keys } = taught;
  expect(await compareClassWithKey(assignment, source.id, keys, 'now')).toMatchObject([{ of: 0, missed: 0 }]);
  const { attempt } = await makeStudent(taught, 'Ann');
  await applyOperations(attempt, [buildTag(source.id, 75, 90)], now);
  expect(await compareClassWithKey(assignment, source.id, keys, 'now')).toMatchObject([{ of: 1, missed: 1 }]);
});

test('whoever may not see the class gets nothing, and an assistant is told of their sections alone', async () => {
  const taught = await setUp();
  const { instructor, classroom, assignment, source, keys } = taught;
  const { spaceId } = classroom;
  const ask = async (viewer: Viewer) => {
    const own = await getAssignmentForStaff(viewer, spaceId, assignment.id);
    return (await compareClassWithKey(own, source.id, keys, 'now'))[0]?.same;
  };
  const [ann, ben] = [await makeStudent(taught, 'Ann'), await makeStudent(taught, 'Ben')];
  const { visitor, attempt } = await makeVisitor(taught);
  for (const own of [ann.attempt, ben.attempt, attempt]) {
    await applyOperations(own, [buildTag(source.id, 0, 20, { position: 'indigenous' })], now);
  }
  const assistant = await makeMember(classroom, 'Alex Assistant', 'assistant');
  const { id: sectionId } = await createSection(classroom, 'A');
  await db().enrollment.updateMany({ where: { spaceId, personId: ann.student.id }, data: { sectionId } });
  for (const who of [await makeViewer('Stranger'), ann.student, visitor]) {
    await expect(ask(who)).rejects.toMatchObject({ code: 'not-found' });
  }
  expect(await ask(assistant)).toBe(0);
  await db().sectionAssistant.create({ data: { spaceId, sectionId, personId: assistant.id } });
  expect(await ask(assistant)).toBe(1);
  expect(await ask(instructor)).toBe(2);
});
