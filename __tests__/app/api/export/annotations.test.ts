import { withDatabase } from '@/__tests__/database';
import { buildTag, makeStudent, makeTaughtAssignment } from '@/__tests__/factories';
import { writeAnnotations } from '@/app/api/export/[classroom]/[assignment]/annotations/annotations-file';
import { db } from '@/lib/data/database';
import { fileIdOf } from '@/lib/data/export-works';
import { setShowsNames } from '@/lib/data/names';
import { applyOperations } from '@/lib/data/operations';
import { isInside } from '@/lib/domain/spans';
import type { WebAnnotation } from '@/lib/domain/web-annotation';
import { gather, listSecrets } from './exporting';

withDatabase();
jest.setTimeout(120_000);

const now = new Date('2026-10-05T10:00:00Z');

interface Collection {
  total: number;
  first: { items: WebAnnotation[] };
}

/** Where a quote stands, found as somebody would who has nothing but the text. */
function findQuote(text: string, { exact, prefix, suffix }: WebAnnotation['target']['selector'][0]) {
  const words = prefix + exact + suffix;
  const at = text.indexOf(words);
  expect(text.indexOf(words, at + 1)).toBe(-1);
  return { start: at + prefix.length, end: at + prefix.length + exact.length };
}

/** Where code points stand, in code units. */
function findPoints(text: string, { start, end }: WebAnnotation['target']['selector'][1]) {
  const points = Array.from(text);
  const from = points.slice(0, start).join('').length;
  return { start: from, end: from + points.slice(start, end).join('').length };
}

async function setUp() {
  const taught = await makeTaughtAssignment();
  const [source] = taught.version.sources;
  if (!source) throw new Error('The small module has a source');
  const read = async () => {
    const text = await gather(writeAnnotations(taught.assignment, taught.version));
    return { text, collection: JSON.parse(text) as Collection };
  };
  return { ...taught, source, read };
}

test('every span is found again by both selectors, exactly where the database has it', async () => {
  const { read, source, ...taught } = await setUp();
  const { text } = source;
  const { attempt } = await makeStudent(taught, 'Samira Student');
  // Around 杭州, the emoji of several code points, the accented letter and the gap between the paragraphs.
  const spans = [0, 7, 11, 13, 30, 68, 69, 71, 74, 76, 100, 110, 112]
    .flatMap((start) => [1, 2, 5, 9, 40].map((length) => ({ start, end: start + length })))
    .filter((span) => isInside(span, text));
  const tags = spans.map(({ start, end }) => buildTag(source.id, start, end));
  for (let from = 0; from < tags.length; from += 100) await applyOperations(attempt, tags.slice(from, from + 100), now);
  const kept = await db().tagRevision.findMany({ where: { spaceId: attempt.spaceId } });
  expect(kept.length).toBeGreaterThan(30);
  expect(kept.some(({ start, end }) => /[\uD800-\uDBFF]/.test(text.slice(start, end)))).toBe(true);

  const { collection } = await read();
  expect(collection.total).toBe(kept.length);
  const byId = new Map(
    kept.map(({ tagId, start, end }) => [`urn:uuid:${fileIdOf(taught.assignment.id, tagId)}`, { start, end }]),
  );
  for (const { id, target } of collection.first.items) {
    const [quote, position] = target.selector;
    const span = byId.get(id);
    expect(findQuote(text, quote)).toEqual(span);
    expect(findPoints(text, position)).toEqual(span);
  }
});

test('it is a collection as the W3C describes it, with position, factors, dials and because as bodies', async () => {
  const { read, source, assignment, ...taught } = await setUp();
  const { attempt } = await makeStudent({ ...taught, assignment }, 'Samira Student');
  const said = {
    position: 'sequence',
    factors: ['labour', 'market'],
    credibility: 3,
    because: 'It “says” so.',
  } as const;
  const tag = buildTag(source.id, 0, 7, { ...said, factors: [...said.factors] });
  await applyOperations(attempt, [tag], now);
  const { collection } = await read();
  const id = `urn:uuid:${fileIdOf(assignment.id, assignment.id)}`;
  const work = `urn:uuid:${fileIdOf(assignment.id, attempt.id)}`;
  const body = (purpose: string, value: string) => ({ type: 'TextualBody', purpose, value, format: 'text/plain' });
  expect(collection).toEqual({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id,
    type: 'AnnotationCollection',
    label: 'A class: A small module',
    total: 1,
    first: {
      id: `${id}#page`,
      type: 'AnnotationPage',
      partOf: id,
      startIndex: 0,
      items: [
        {
          id: `urn:uuid:${fileIdOf(assignment.id, tag.tagId)}`,
          type: 'Annotation',
          motivation: 'classifying',
          creator: { id: work, type: 'Person', nickname: attempt.penName },
          body: [
            body('classifying', 'sequence'),
            body('tagging', 'labour'),
            body('tagging', 'market'),
            body('assessing', 'credibility 3'),
            body('commenting', 'It “says” so.'),
          ],
          target: {
            type: 'SpecificResource',
            source: `urn:uuid:${source.id}`,
            selector: [
              {
                type: 'TextQuoteSelector',
                exact: 'The lab',
                prefix: '',
                suffix: ' in 杭州 opened in 2023. It hired ',
              },
              { type: 'TextPositionSelector', start: 0, end: 7 },
            ],
          },
        },
      ],
    },
  });
});

test('pen names lead nowhere, and names come with their moments where the class shows them', async () => {
  const { read, source, classroom, ...taught } = await setUp();
  const { attempt } = await makeStudent({ ...taught, classroom }, 'Samira Student');
  await applyOperations(attempt, [buildTag(source.id, 0, 20)], now);
  const { text } = await read();
  for (const secret of await listSecrets(classroom.spaceId)) expect(text).not.toContain(secret);
  await setShowsNames(classroom, true);
  const { attempt: named } = await makeStudent({ ...taught, classroom }, 'Olu Other');
  await applyOperations(named, [buildTag(source.id, 0, 20)], now);
  const { collection } = await read();
  expect(collection.first.items.map(({ creator, modified }) => ({ ...creator, modified }))).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ nickname: attempt.penName, modified: undefined }),
      expect.objectContaining({ name: 'Olu Other', modified: now.toISOString() }),
    ]),
  );
});

test('a class without work is a collection of nothing', async () => {
  const { read } = await setUp();
  expect((await read()).collection).toMatchObject({ total: 0, first: { items: [] } });
});
