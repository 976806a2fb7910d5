import fc from 'fast-check';
import { type Ground, listSharedWorks, listSupports, listWorksBehind, type Support } from '@/lib/domain/cited-works';
import type { Citation } from '@/lib/domain/evidence';
import { ground, item, work } from './some-evidence';

const keysOf = (works: Citation[]) => works.map(({ key }) => key);

describe('the works behind the words of a tag', () => {
  test.each([
    { name: 'no mark under them, though they begin where one ends', tag: 'ship', expected: [] },
    { name: 'the end of a mark under their beginning', tag: 'cells', expected: ['Tan'] },
    { name: 'a mark with two items: each work once', tag: 'prices', expected: ['Reuters', 'Tan', 'Lee'] },
  ])('$name', ({ tag, expected }) => {
    const found = ground.tags.filter(({ id }) => id === tag).flatMap((one) => listWorksBehind(one, ground));
    expect(keysOf(found)).toEqual(expected);
  });
});

test('a strand rests on tags in reading order, then items, then what is gone, however they were chosen', () => {
  const supports = listSupports(
    { tagIds: ['prices', 'deleted', 'cells'], evidenceIds: ['XX-9', 'SO-3', 'SO-1'] },
    ground,
  );
  expect(supports.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
    'tag cells',
    'tag prices',
    'item SO-1',
    'item SO-3',
    'gone deleted',
    'gone XX-9',
  ]);
});

/** The strands that rest on these tags and items. */
const strandsOf = (strands: string[][], on: Ground = ground): Support[][] =>
  strands.map((ids) =>
    listSupports(
      { tagIds: ids.filter((id) => !id.startsWith('SO-')), evidenceIds: ids.filter((id) => id.startsWith('SO-')) },
      on,
    ),
  );

describe('works behind several strands', () => {
  test.each([
    { name: 'different works: nothing to say', strands: [['SO-1'], ['SO-2']], expected: [] },
    { name: 'one strand resting twice on a work is no flag', strands: [['SO-1', 'cells'], ['SO-2']], expected: [] },
    { name: 'no published work is not a shared one', strands: [['SO-4'], ['SO-4']], expected: [] },
    {
      name: 'the same item, and nothing else: both fall',
      strands: [['SO-1'], ['SO-2'], ['SO-1']],
      expected: [[[1, 3], ['Tan'], true]],
    },
    {
      name: 'a tag and an item on the same work, and nothing else: both fall',
      strands: [['cells'], ['SO-1']],
      expected: [[[1, 2], ['Tan'], true]],
    },
    {
      name: 'one of them rests on another work too: it does not fall',
      strands: [['SO-1'], ['SO-1', 'SO-2']],
      expected: [[[1, 2], ['Tan'], false]],
    },
    {
      name: 'one of them rests on words without a work too: it does not fall',
      strands: [['SO-1'], ['SO-1', 'ship']],
      expected: [[[1, 2], ['Tan'], false]],
    },
    {
      name: 'an item with two works falls only with both',
      strands: [['SO-3'], ['SO-1']],
      expected: [[[1, 2], ['Tan'], false]],
    },
    {
      name: 'two works behind the same strands are one flag',
      strands: [['SO-3'], ['SO-3']],
      expected: [[[1, 2], ['Tan', 'Lee'], true]],
    },
    {
      name: 'works behind different strands are different flags',
      strands: [['prices'], ['SO-2'], ['SO-1'], ['SO-3']],
      expected: [
        [[1, 2], ['Reuters'], false],
        [[1, 3, 4], ['Tan'], false],
        [[1, 4], ['Lee'], false],
      ],
    },
  ])('$name', ({ strands, expected }) => {
    const flags = listSharedWorks(strandsOf(strands));
    expect(flags.map((flag) => [flag.strands, keysOf(flag.works), flag.isAll])).toEqual(expected);
  });
});

describe('whatever the strands rest on', () => {
  const works = ['A', 'B', 'C', 'D'].map((key) => work(key));
  const someItem = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.subarray(works))
    .map(([number, cited]) => item(`SO-${number}`, cited));
  const someStrands = fc.array(
    fc
      .array(someItem, { maxLength: 4 })
      .map((items): Support[] => items.map((one) => ({ kind: 'item', id: one.id, item: one, works: one.citations }))),
    { maxLength: 6 },
  );
  const restsOn = (supports: Support[] | undefined, key: string) =>
    supports?.some((support) => keysOf(support.works).includes(key)) ?? false;

  test('a work is flagged, once, exactly when two strands rest on it, and with all of them', () => {
    fc.assert(
      fc.property(someStrands, (strands) => {
        const flags = listSharedWorks(strands);
        for (const { key } of works) {
          const resting = strands.flatMap((supports, index) => (restsOn(supports, key) ? [index + 1] : []));
          const flagged = flags.filter((flag) => keysOf(flag.works).includes(key)).map((flag) => flag.strands);
          expect(flagged).toEqual(resting.length > 1 ? [resting] : []);
        }
      }),
    );
  });

  test('where it says that strands fall, nothing of them stands without the works, and nowhere else', () => {
    fc.assert(
      fc.property(someStrands, (strands) => {
        for (const flag of listSharedWorks(strands)) {
          const wrong = keysOf(flag.works);
          // A support stands while it has a work that is not wrong, or has none at all behind it.
          const stands = (support: Support) =>
            support.works.length === 0 || keysOf(support.works).some((key) => !wrong.includes(key));
          const falls = flag.strands.every((number) => !strands[number - 1]?.some(stands));
          expect(flag.isAll).toBe(falls);
        }
      }),
    );
  });
});
