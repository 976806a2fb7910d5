import fc from 'fast-check';
import { compareWithKey } from '@/lib/domain/compare';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { overlapOf } from '@/lib/domain/spans';
import type { KeyTag, Tag } from '@/lib/domain/tag';
import { spanOf } from './texts';

const text = 'The plan came from abroad. 人才来自中国。 Then 👩‍🔬 both were joined in one café.';
const nothing = { factors: [], credibility: null, bearing: null, because: '' };

function tagAt(id: string, span: { start: number; end: number }, position: Position, sourceId = 'source'): Tag {
  const { start, end } = span;
  return {
    id,
    sourceId,
    start,
    end,
    position,
    ...nothing,
    revisionId: id,
    locked: false,
    firstPosition: null,
    late: false,
  };
}
const tag = (id: string, words: string, position: Position, sourceId?: string) =>
  tagAt(id, spanOf(text, words), position, sourceId);
const key = (id: string, words: string, position: Position, defensible: Position[] = []): KeyTag => ({
  id,
  sourceId: 'source',
  ...spanOf(text, words),
  position,
  ...nothing,
  alternatives: defensible.map((other) => ({ position: other, because: 'so' })),
});

/** "k: same t" per key, then the others. */
function summary(tags: Tag[], keys: KeyTag[]): string[] {
  const { rows, others } = compareWithKey(tags, keys);
  return [
    ...rows.map((row) => [`${row.key.id}:`, row.found, row.tag?.id].filter(Boolean).join(' ')),
    ...others.map(({ id }) => `other ${id}`),
  ];
}

describe('compareWithKey', () => {
  const plan = key('plan', 'plan came from abroad', 'transfer', ['sequence']);
  const people = key('people', '人才来自中国', 'indigenous');
  test.each([
    {
      name: 'the same',
      tags: [tag('a', 'plan came from abroad', 'transfer')],
      found: ['plan: same a', 'people: missed'],
    },
    {
      name: 'defensible',
      tags: [tag('a', 'The plan came', 'sequence')],
      found: ['plan: defensible a', 'people: missed'],
    },
    { name: 'otherwise', tags: [tag('a', '人才来自', 'sequence')], found: ['plan: missed', 'people: otherwise a'] },
    { name: 'nothing tagged', tags: [], found: ['plan: missed', 'people: missed'] },
    {
      name: 'a word inside the key is enough',
      tags: [tag('a', 'abroad', 'transfer')],
      found: ['plan: same a', 'people: missed'],
    },
    {
      name: 'under half of the shorter is not the same place',
      tags: [tag('a', 'abroad. 人才来自中国。 Then', 'transfer')],
      found: ['plan: missed', 'people: otherwise a'],
    },
    {
      name: 'the largest overlap wins over agreement',
      tags: [tag('a', 'abroad', 'transfer'), tag('b', 'came from abroad', 'complicates')],
      found: ['plan: otherwise b', 'people: missed'],
    },
    {
      name: 'on the same words the nearer reading is shown',
      tags: [
        tag('a', 'plan came', 'complicates'),
        tag('b', 'plan came', 'sequence'),
        tag('c', 'plan came', 'transfer'),
      ],
      found: ['plan: same c', 'people: missed'],
    },
    {
      name: 'one long tag meets both',
      tags: [tag('a', text, 'transfer')],
      found: ['plan: same a', 'people: otherwise a'],
    },
    {
      name: 'a tag elsewhere is among the others',
      tags: [tag('a', '👩‍🔬', 'sequence'), tag('b', 'café', 'sequence')],
      found: ['plan: missed', 'people: missed', 'other a', 'other b'],
    },
    {
      name: 'the same offsets in another source are elsewhere',
      tags: [tag('a', 'plan came from abroad', 'transfer', 'practice')],
      found: ['plan: missed', 'people: missed', 'other a'],
    },
  ])('$name', ({ tags, found }) => {
    expect(summary(tags, [plan, people])).toEqual(found);
  });

  const spans = fc
    .tuple(fc.nat(40), fc.integer({ min: 1, max: 20 }))
    .map(([start, length]) => ({ start, end: start + length }));
  const someTags = fc
    .array(fc.tuple(spans, fc.constantFrom(...POSITIONS)), { maxLength: 6 })
    .map((list) => list.map(([span, position], index) => tagAt(`t${index}`, span, position)));
  const someKeys = fc
    .array(fc.tuple(spans, fc.constantFrom(...POSITIONS)), { maxLength: 4 })
    .map((list) =>
      list.map(([span, position], index): KeyTag => ({ ...tagAt(`k${index}`, span, position), alternatives: [] })),
    );

  test('every key has one row, every tag is on keyed words or among the others, and the largest overlap is chosen', () => {
    fc.assert(
      fc.property(someTags, someKeys, (tags, keys) => {
        const { rows, others } = compareWithKey(tags, keys);
        expect(rows.map((row) => row.key)).toEqual(keys);
        const meets = (one: Tag, other: KeyTag) =>
          overlapOf(one, other) > 0 &&
          overlapOf(one, other) * 2 >= Math.min(one.end - one.start, other.end - other.start);
        expect(others).toEqual(tags.filter((one) => !keys.some((other) => meets(one, other))));
        for (const row of rows) {
          const candidates = tags.filter((one) => meets(one, row.key));
          expect(row.tag === null).toBe(candidates.length === 0);
          expect(row.found === 'missed').toBe(row.tag === null);
          if (row.tag === null) continue;
          expect(overlapOf(row.tag, row.key)).toBe(Math.max(...candidates.map((one) => overlapOf(one, row.key))));
          expect(row.found === 'same').toBe(row.tag.position === row.key.position);
        }
      }),
    );
  });
});
