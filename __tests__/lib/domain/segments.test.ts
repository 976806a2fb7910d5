import fc from 'fast-check';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import {
  assignLanes,
  type DrawnTag,
  type Laid,
  layOutTags,
  layTags,
  MOST_LANES,
  MOST_LINED,
} from '@/lib/domain/segments';
import type { Span } from '@/lib/domain/source';

const tag = (id: string, start: number, end: number, position: Position = 'transfer'): DrawnTag => ({
  id,
  start,
  end,
  position,
});

/** "0-5 ab·c >b +1d": the piece, its lines outwards (· free), what begins here, how many are not drawn and the first of them. */
function describeSegments(laid: Laid | undefined, range: Span): string[] {
  if (!laid) throw new Error('Nothing was laid there');
  return layOutTags(laid, range).map(({ start, end, lanes, starts, more, undrawn }) =>
    [
      `${start}-${end}`,
      lanes.map((line) => line?.id ?? '·').join(''),
      starts.length > 0 ? `>${starts.map(({ id }) => id).join('')}` : '',
      undrawn ? `+${more}${undrawn.id}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('a range with more tags than lines can tell apart', () => {
  const range = { start: 0, end: 100 };
  const crowd = (count: number, position: Position) =>
    Array.from({ length: count }, (_, index) => tag(`${position}-${index}`, 50 - index, 60, position));
  const drawn = (tags: DrawnTag[]) => {
    const [laid] = layTags(tags, [range]);
    if (!laid) throw new Error('Nothing was laid there');
    return layOutTags(laid, range);
  };

  test('is one piece with a line per position that a quarter of the tags have, the count, and what is read first', () => {
    const tags = [...crowd(12, 'indigenous'), ...crowd(25, 'sequence'), ...crowd(4, 'transfer')];
    const [band, ...others] = drawn(tags);
    expect(others).toEqual([]);
    expect(band).toMatchObject({ ...range, starts: [], more: 41 });
    expect(band?.lanes.map((line) => line?.position)).toEqual(['sequence', 'indigenous']);
    expect(band?.undrawn?.id).toBe('sequence-24');
  });

  test('keeps its lines while there are no more than that', () => {
    expect(drawn(crowd(MOST_LINED, 'transfer')).length).toBeGreaterThan(1);
    expect(drawn(crowd(MOST_LINED + 1, 'transfer'))).toHaveLength(1);
  });

  test('does not change how another range is drawn', () => {
    const far = tag('far', 120, 130);
    const ranges = [range, { start: 100, end: 150 }];
    const laid = layTags([...crowd(MOST_LINED + 1, 'transfer'), far], ranges);
    expect(describeSegments(laid[1], { start: 100, end: 150 })).toEqual(['100-120', '120-130 far >far', '130-150']);
  });
});

describe('what is drawn on a range', () => {
  const range = { start: 0, end: 20 };
  test.each([
    { name: 'no tags: one piece', tags: [], pieces: ['0-20'] },
    { name: 'one tag in the middle', tags: [tag('a', 5, 9)], pieces: ['0-5', '5-9 a >a', '9-20'] },
    { name: 'one tag over everything', tags: [tag('a', 0, 20)], pieces: ['0-20 a >a'] },
    { name: 'neighbours share the lane', tags: [tag('a', 0, 9), tag('b', 9, 20)], pieces: ['0-9 a >a', '9-20 b >b'] },
    {
      name: 'the longest lies nearest the words, wherever it begins',
      tags: [tag('a', 0, 6), tag('b', 4, 16)],
      pieces: ['0-4 ·a >a', '4-6 ba >b', '6-16 b', '16-20'],
    },
    {
      name: 'a lane freed is used again',
      tags: [tag('a', 0, 18), tag('b', 0, 6), tag('c', 7, 12)],
      pieces: ['0-6 ab >ab', '6-7 a', '7-12 ac >c', '12-18 a', '18-20'],
    },
    {
      name: 'the same words: the one made first lies nearer',
      tags: [tag('b', 2, 4), tag('a', 2, 4)],
      pieces: ['0-2', '2-4 ba >ba', '4-20'],
    },
    {
      name: 'the fourth is counted where it ends, and has neither a line nor a letter',
      tags: [tag('a', 0, 10), tag('b', 0, 9), tag('c', 0, 8), tag('d', 2, 7)],
      pieces: ['0-7 abc >abc +1d', '7-8 abc', '8-9 ab', '9-10 a', '10-20'],
    },
    {
      name: 'a run of those without a line is counted once, at its most crowded place',
      tags: [tag('a', 0, 20), tag('b', 0, 19), tag('c', 0, 18), tag('f', 7, 11), tag('e', 5, 8), tag('d', 2, 6)],
      pieces: ['0-11 abc >abc +2d', '11-18 abc', '18-19 ab', '19-20 a'],
    },
    {
      name: 'two runs are two counts',
      tags: [tag('a', 0, 20), tag('b', 0, 20), tag('c', 0, 20), tag('d', 1, 3), tag('e', 3, 6)],
      pieces: ['0-3 abc >abc +1d', '3-6 abc +1e', '6-20 abc'],
    },
    {
      name: 'a run that goes on in the next range is counted in both',
      tags: [tag('a', 0, 30), tag('b', 0, 30), tag('c', 0, 30), tag('d', 15, 25)],
      pieces: ['0-20 abc >abc +1d'],
    },
    {
      name: 'a tag from the range before does not begin here',
      tags: [tag('a', 0, 8)],
      from: 3,
      pieces: ['3-8 a', '8-20'],
    },
    { name: 'tags elsewhere', tags: [tag('a', 20, 30), tag('b', 25, 28)], pieces: ['0-20'] },
    { name: 'an empty tag is not drawn', tags: [tag('a', 5, 5)], pieces: ['0-20'] },
  ])('$name', ({ tags, pieces, from = 0 }) => {
    const where = { ...range, start: from };
    expect(describeSegments(layTags(tags, [where])[0], where)).toEqual(pieces);
  });

  test('a tag keeps its lane from range to range', () => {
    const ranges = [
      { start: 0, end: 10 },
      { start: 12, end: 25 },
    ];
    const laid = layTags([tag('a', 0, 30), tag('b', 8, 24), tag('c', 26, 29)], ranges);
    expect(ranges.map((one, index) => describeSegments(laid[index], one))).toEqual([
      ['0-8 a >a', '8-10 ab >b'],
      ['12-24 ab', '24-25 a'],
    ]);
  });
});

const someTags = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }), fc.constantFrom(...POSITIONS)), { maxLength: 25 })
  .map((list) => list.map(([start, length, position], index) => tag(`t${index}`, start, start + length, position)));
const someRange = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));
const someRanges = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 20 })), { maxLength: 12 }).map((list) => {
  let end = 0;
  return list.map(([gap, length]) => {
    const start = end + gap;
    end = start + length;
    return { start, end };
  });
});

const byReading = (a: DrawnTag, b: DrawnTag) => a.start - b.start || b.end - a.end;

test('pieces cover the range in order and hold exactly the lines that run there', () => {
  fc.assert(
    fc.property(someTags, someRange, (tags, range) => {
      const lanes = assignLanes(tags);
      const [laid = { tags: [], lanes: [] }] = layTags(tags, [range]);
      let end = range.start;
      for (const segment of layOutTags(laid, range)) {
        expect(segment.start).toBe(end);
        expect(segment.end).toBeGreaterThan(segment.start);
        end = segment.end;
        const lined = tags.filter((_, index) => (lanes[index] ?? MOST_LANES) < MOST_LANES);
        const here = lined.filter(({ start, end: last }) => start <= segment.start && last >= segment.end);
        const touching = lined.filter(({ start, end: last }) => start < segment.end && last > segment.start);
        expect(touching).toEqual(here);
        for (const one of here) expect(segment.lanes[lanes[tags.indexOf(one)] ?? -1]).toBe(one);
        expect(segment.lanes.filter(Boolean)).toHaveLength(here.length);
        expect(segment.lanes.at(-1)).not.toBeNull();
        expect(segment.starts).toEqual(here.filter(({ start }) => start === segment.start).sort(byReading));
      }
      expect(end).toBe(range.end);
    }),
  );
});

test('every tag without a line is counted where the run of such tags ends, and nowhere else', () => {
  fc.assert(
    fc.property(someTags, someRange, (tags, range) => {
      const lanes = assignLanes(tags);
      const undrawn = tags.filter((_, index) => lanes[index] === MOST_LANES).sort(byReading);
      const at = (offset: number) => undrawn.filter(({ start, end }) => start <= offset && end > offset);
      const [laid = { tags: [], lanes: [] }] = layTags(tags, [range]);
      const counted = layOutTags(laid, range).filter(({ more, undrawn: first }) => more > 0 || first !== null);
      const expected: { end: number; more: number; undrawn: DrawnTag | undefined }[] = [];
      let most = 0;
      let first: DrawnTag | undefined;
      for (let offset = range.start; offset < range.end; offset += 1) {
        const here = at(offset);
        // Of those that come from the range before, the one that is read first.
        if (most === 0) first = here[0];
        most = Math.max(most, here.length);
        const goesOn = here.some(({ end }) => end > offset + 1) && offset + 1 < range.end;
        if (most > 0 && !goesOn) {
          expected.push({ end: offset + 1, more: most, undrawn: first });
          most = 0;
        }
      }
      expect(counted.map(({ end, more, undrawn: one }) => ({ end, more, undrawn: one }))).toEqual(expected);
    }),
  );
});

test('longest first, each tag takes the lowest lane that no earlier one holds anywhere along it', () => {
  fc.assert(
    fc.property(someTags, (tags) => {
      const lanes = assignLanes(tags);
      const length = ({ start, end }: Span) => end - start;
      for (const [index, one] of tags.entries()) {
        const meets = tags.flatMap((other, place) =>
          other !== one && other.start < one.end && other.end > one.start ? [{ other, lane: lanes[place] }] : [],
        );
        const inLane = (lane: number) => meets.filter((met) => met.lane === lane).map(({ other }) => other);
        const lane = lanes[index] ?? Number.NaN;
        if (lane < MOST_LANES) expect(inLane(lane)).toEqual([]);
        for (let lower = 0; lower < lane; lower += 1) {
          expect(Math.max(...inLane(lower).map(length))).toBeGreaterThanOrEqual(length(one));
        }
      }
    }),
  );
});

test('each range holds the tags that lie on it, with their lanes', () => {
  fc.assert(
    fc.property(someTags, someRanges, (tags, ranges) => {
      const lanes = assignLanes(tags);
      expect(layTags(tags, ranges)).toEqual(
        ranges.map((range) => {
          const here = [...tags.keys()].filter((index) => {
            const one = tags[index];
            return one && one.start < range.end && one.end > range.start;
          });
          return { tags: here.map((index) => tags[index]), lanes: here.map((index) => lanes[index]) };
        }),
      );
    }),
  );
});

test('with one tag more, exactly the ranges where something differs are new', () => {
  fc.assert(
    fc.property(someTags, someRanges, (tags, ranges) => {
      const before = layTags(tags.slice(0, -1), ranges);
      const after = layTags(tags, ranges, before);
      expect(after).toEqual(layTags(tags, ranges));
      for (const [index, laid] of after.entries()) {
        const isSame = JSON.stringify(laid) === JSON.stringify(before[index]);
        expect(laid === before[index]).toBe(isSame);
      }
    }),
  );
});

test('twice as many tags mean little more than twice the work', () => {
  /** How often the places of tags are looked at. */
  function workFor(count: number): number {
    let looks = 0;
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    const tags = Array.from({ length: count }, (_, index) => {
      const place = random(11_800);
      const last = place + 5 + random(150);
      return {
        id: `tag-${index}`,
        position: POSITIONS[random(4)] ?? 'transfer',
        get start() {
          looks += 1;
          return place;
        },
        get end() {
          looks += 1;
          return last;
        },
      };
    });
    const ranges = Array.from({ length: 120 }, (_, index) => ({ start: index * 100, end: index * 100 + 100 }));
    layTags(tags, ranges).forEach((laid, index) => {
      layOutTags(laid, ranges[index] ?? { start: 0, end: 0 });
    });
    return looks;
  }
  expect(workFor(10_000)).toBeLessThan(2.5 * workFor(5_000));
});
