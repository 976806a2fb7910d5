import fc from 'fast-check';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { assignLanes, type DrawnTag, layOutTags, MOST_LANES } from '@/lib/domain/segments';
import type { Span } from '@/lib/domain/source';

const tag = (id: string, start: number, end: number, position: Position = 'transfer'): DrawnTag => ({
  id,
  start,
  end,
  position,
});

/** "0-5 ab·c +1 >b": the piece, its lanes outwards (· free), what is not drawn, what begins here. */
function drawing(tags: DrawnTag[], range: Span, lanes?: Map<string, number>): string[] {
  return layOutTags(tags, range, lanes).map(({ start, end, lanes: drawn, more, starts }) =>
    [
      `${start}-${end}`,
      drawn.map((lane) => lane?.id ?? '·').join(''),
      more > 0 ? `+${more}` : '',
      starts.length > 0 ? `>${starts.join('')}` : '',
    ]
      .filter(Boolean)
      .join(' '),
  );
}

describe('layOutTags', () => {
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
      name: 'the same words',
      tags: [tag('b', 2, 4), tag('a', 2, 4)],
      pieces: ['0-2', '2-4 ab >ab', '4-20'],
    },
    {
      name: 'the fourth is counted, not drawn',
      tags: [tag('a', 0, 10), tag('b', 0, 9), tag('c', 0, 8), tag('d', 2, 7), tag('e', 6, 8)],
      pieces: ['0-2 abc >abc', '2-6 abc +1 >d', '6-7 abc +2 >e', '7-8 abc +1', '8-9 ab', '9-10 a', '10-20'],
    },
    {
      name: 'a tag from the paragraph before does not begin here',
      tags: [tag('a', -5, 5)],
      pieces: ['0-5 a', '5-20'],
      lanes: new Map([['a', 0]]),
    },
    { name: 'tags elsewhere', tags: [tag('a', 20, 30), tag('b', 25, 28)], pieces: ['0-20'] },
    { name: 'an empty tag is not drawn', tags: [tag('a', 5, 5)], pieces: ['0-20'] },
  ])('$name', ({ tags, pieces, lanes }) => {
    expect(drawing(tags, range, lanes)).toEqual(pieces);
  });

  test('a tag keeps its lane in the next paragraph when lanes are assigned once', () => {
    const tags = [tag('a', 0, 30), tag('b', 8, 24), tag('c', 26, 29)];
    const lanes = assignLanes(tags);
    expect(drawing(tags, { start: 0, end: 10 }, lanes)).toEqual(['0-8 a >a', '8-10 ab >b']);
    expect(drawing(tags, { start: 12, end: 25 }, lanes)).toEqual(['12-24 ab', '24-25 a']);
  });

  test('a line knows its position', () => {
    const [segment] = layOutTags([tag('a', 0, 3, 'sequence')], { start: 0, end: 3 });
    expect(segment?.lanes).toEqual([{ id: 'a', position: 'sequence' }]);
    expect(segment?.ids).toEqual(['a']);
  });
});

const someTags = fc
  .array(fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 40 }), fc.constantFrom(...POSITIONS)), { maxLength: 25 })
  .map((list) => list.map(([start, length, position], index) => tag(`t${index}`, start, start + length, position)));
const someRange = fc
  .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
  .map(([start, length]) => ({ start, end: start + length }));

test('pieces cover the range in order and hold exactly the tags that lie there', () => {
  fc.assert(
    fc.property(someTags, someRange, (tags, range) => {
      const lanes = assignLanes(tags);
      const segments = layOutTags(tags, range, lanes);
      let end = range.start;
      for (const segment of segments) {
        expect(segment.start).toBe(end);
        expect(segment.end).toBeGreaterThan(segment.start);
        end = segment.end;
        const here = tags.filter(({ start, end: last }) => start <= segment.start && last >= segment.end);
        const touching = tags.filter(({ start, end: last }) => start < segment.end && last > segment.start);
        expect(new Set(segment.ids)).toEqual(new Set(here.map(({ id }) => id)));
        expect(touching).toHaveLength(here.length);
        const drawn = here.filter(({ id }) => (lanes.get(id) ?? 0) < MOST_LANES);
        expect(segment.more).toBe(here.length - drawn.length);
        for (const { id, position } of drawn) expect(segment.lanes[lanes.get(id) ?? -1]).toEqual({ id, position });
        expect(segment.lanes.filter(Boolean)).toHaveLength(drawn.length);
        expect(segment.lanes.at(-1)).not.toBeNull();
        expect(new Set(segment.starts)).toEqual(
          new Set(here.filter(({ start }) => start === segment.start).map(({ id }) => id)),
        );
      }
      expect(end).toBe(range.end);
    }),
  );
});

test('longest first, each tag takes the lowest lane that no earlier one holds anywhere along it', () => {
  fc.assert(
    fc.property(someTags, (tags) => {
      const lanes = assignLanes(tags);
      const length = ({ start, end }: Span) => end - start;
      const laneOf = (id: string) => lanes.get(id) ?? Number.NaN;
      for (const one of tags) {
        const meets = tags.filter((other) => other !== one && other.start < one.end && other.end > one.start);
        const inLane = (lane: number) => meets.filter(({ id }) => laneOf(id) === lane);
        const lane = laneOf(one.id);
        if (lane < MOST_LANES) expect(inLane(lane)).toEqual([]);
        for (let lower = 0; lower < lane; lower += 1) {
          expect(Math.max(...inLane(lower).map(length))).toBeGreaterThanOrEqual(length(one));
        }
      }
    }),
  );
});

test('ten thousand tags on two thousand words are laid out without quadratic work', () => {
  let seed = 1;
  const random = (below: number) => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed % below;
  };
  const tags = Array.from({ length: 10_000 }, (_, index) => {
    const start = random(11_800);
    return tag(`tag-${index}`, start, start + 5 + random(150), POSITIONS[random(4)]);
  });
  const once = () => {
    const before = process.cpuUsage();
    layOutTags(tags, { start: 0, end: 12_000 });
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  // About 20 ms on a quiet machine. The bound is wide because memory and caches are shared with whatever else runs;
  // work that grows with the square of the tags takes seconds.
  const times: number[] = [];
  while (times.length < 5 && Math.min(...times) > 50) times.push(once());
  expect(Math.min(...times)).toBeLessThan(250);
});
