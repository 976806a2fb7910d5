import fc from 'fast-check';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import {
  bandRanges,
  buildHeatMap,
  chooseOne,
  depthBand,
  type HeatRow,
  linesOf,
  mostAgreed,
  mostDivided,
  type PositionCounts,
  split,
} from '@/lib/domain/heat';
import { segmentSentences } from '@/lib/domain/sentences';

/** T, I, S, C in the fixed order. */
const counts = (transfer = 0, indigenous = 0, sequence = 0, complicates = 0): PositionCounts => ({
  transfer,
  indigenous,
  sequence,
  complicates,
});
const someCounts = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30)).map((each) => counts(...each));
const people = (of: PositionCounts) => POSITIONS.reduce((sum, position) => sum + of[position], 0);

describe('depthBand', () => {
  test.each([
    { name: 'nobody', tagged: 0, of: 24, band: 0 },
    { name: 'one of 24', tagged: 1, of: 24, band: 1 },
    { name: 'just under a quarter', tagged: 5, of: 24, band: 1 },
    { name: 'a quarter', tagged: 6, of: 24, band: 2 },
    { name: 'half', tagged: 12, of: 24, band: 3 },
    { name: 'three quarters', tagged: 18, of: 24, band: 4 },
    { name: 'all', tagged: 24, of: 24, band: 4 },
    { name: 'one alone', tagged: 1, of: 1, band: 4 },
    { name: 'one of three is over a quarter', tagged: 1, of: 3, band: 2 },
    { name: 'more than the class has (someone left it)', tagged: 9, of: 8, band: 4 },
    { name: 'an empty class', tagged: 0, of: 0, band: 0 },
  ])('$name', ({ tagged, of, band }) => {
    expect(depthBand(tagged, of)).toBe(band);
  });

  test('more people are never less deep', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.nat(400), (of, tagged) => {
        expect(depthBand(tagged + 1, of)).toBeGreaterThanOrEqual(depthBand(tagged, of));
      }),
    );
  });
});

describe('bandRanges', () => {
  test.each([
    { name: '24 people', size: 24, ranges: ['1: 1–5', '2: 6–11', '3: 12–17', '4: 18–24'] },
    { name: '5 people', size: 5, ranges: ['1: 1–1', '2: 2–2', '3: 3–3', '4: 4–5'] },
    { name: '3 people: a third is over a quarter', size: 3, ranges: ['2: 1–1', '3: 2–2', '4: 3–3'] },
    { name: 'one', size: 1, ranges: ['4: 1–1'] },
    { name: 'none', size: 0, ranges: [] },
  ])('$name', ({ size, ranges }) => {
    expect(bandRanges(size).map(({ band, from, to }) => `${band}: ${from}–${to}`)).toEqual(ranges);
  });

  test('the legend says the depth of every number of people, each once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), (size) => {
        const said = bandRanges(size).flatMap(({ band, from, to }) =>
          Array.from({ length: to - from + 1 }, (_, index) => [from + index, band]),
        );
        expect(said).toEqual(Array.from({ length: size }, (_, index) => [index + 1, depthBand(index + 1, size)]));
      }),
    );
  });
});

describe('linesOf', () => {
  test.each([
    { name: 'nobody', of: counts(), lines: [] },
    { name: 'agreement', of: counts(9, 1, 1, 0), lines: ['transfer'] },
    { name: 'a contest of two, most frequent first', of: counts(4, 0, 6, 1), lines: ['sequence', 'transfer'] },
    { name: 'exactly a quarter counts', of: counts(0, 2, 6, 0), lines: ['sequence', 'indigenous'] },
    { name: 'ties in the fixed order', of: counts(0, 3, 0, 3), lines: ['indigenous', 'complicates'] },
    { name: 'never four', of: counts(2, 2, 2, 2), lines: ['transfer', 'indigenous', 'sequence'] },
  ])('$name', ({ of, lines }) => {
    expect(linesOf(of)).toEqual(lines);
  });
});

describe('split', () => {
  test.each([
    { name: 'nobody', of: counts(), chance: null },
    { name: 'one person', of: counts(1), chance: null },
    { name: 'two who agree', of: counts(2), chance: 0 },
    { name: 'two who differ', of: counts(1, 1), chance: 1 },
    { name: 'half and half of four', of: counts(2, 0, 0, 2), chance: 2 / 3 },
    { name: 'three and one', of: counts(3, 1), chance: 1 / 2 },
  ])('$name', ({ of, chance }) => {
    expect(split(of)).toEqual(chance === null ? null : expect.closeTo(chance, 12));
  });

  test('it is the share of pairs that differ, counted pair by pair', () => {
    fc.assert(
      fc.property(someCounts, (of) => {
        const votes = POSITIONS.flatMap((position) => Array.from({ length: of[position] }, () => position));
        let pairs = 0;
        let differ = 0;
        for (const [index, one] of votes.entries()) {
          for (const other of votes.slice(index + 1)) {
            pairs += 1;
            if (one !== other) differ += 1;
          }
        }
        expect(split(of)).toEqual(pairs === 0 ? null : expect.closeTo(differ / pairs, 9));
      }),
      { numRuns: 40 },
    );
  });
});

describe('buildHeatMap', () => {
  const sentences = segmentSentences('One came. 二来了。 Three 👩‍🔬 stayed.');

  test('one row per sentence, in order, people and not tags', () => {
    const rows = buildHeatMap({
      sentences,
      counts: [
        { sentence: 3, position: 'sequence', people: 2 },
        { sentence: 1, position: 'transfer', people: 4 },
        { sentence: 1, position: 'complicates', people: 2 },
        { sentence: 99, position: 'transfer', people: 7 },
      ],
      severals: [
        { sentence: 1, people: 3 },
        { sentence: 99, people: 1 },
      ],
      classSize: 8,
    });
    expect(rows).toEqual([
      {
        sentence: sentences[0],
        people: 6,
        counts: counts(4, 0, 0, 2),
        several: 3,
        band: 4,
        lines: ['transfer', 'complicates'],
      },
      { sentence: sentences[1], people: 0, counts: counts(), several: 0, band: 0, lines: [] },
      { sentence: sentences[2], people: 2, counts: counts(0, 0, 2), several: 0, band: 2, lines: ['sequence'] },
    ]);
  });

  const row = (number: number, of: PositionCounts): HeatRow => ({
    sentence: { number, paragraph: 1, start: 0, end: 1 },
    people: people(of),
    counts: of,
    several: 0,
    band: 1,
    lines: [],
  });

  test('what is named is what many tagged: at least half as many as tagged the most tagged sentence', () => {
    const rows = [
      row(1, counts(2, 2, 2, 3)),
      row(2, counts(3, 7, 2, 6)),
      row(3, counts(1, 11, 8, 3)),
      row(4, counts(9)),
      row(5, counts(20)),
    ];
    expect(mostDivided(rows)?.sentence.number).toBe(2);
    expect(mostAgreed(rows)?.sentence.number).toBe(5);
    expect(mostDivided([row(1, counts(7)), row(2, counts(3, 4))])).toBeNull();
    expect(mostDivided([row(1, counts(9))])).toBeNull();
    expect(mostAgreed([row(1, counts(4, 4))])).toBeNull();
  });
});

describe('chooseOne', () => {
  const tag = (position: Position, overlap: number, at: number) => ({ position, overlap, at });
  test.each([
    { name: 'none', tags: [], chosen: null },
    { name: 'one', tags: [tag('transfer', 3, 1)], chosen: 'transfer' },
    { name: 'the longest overlap', tags: [tag('transfer', 9, 1), tag('indigenous', 3, 2)], chosen: 'transfer' },
    { name: 'the latest on ties', tags: [tag('sequence', 9, 7), tag('transfer', 9, 1)], chosen: 'sequence' },
    {
      name: 'the last of the list when even the time is the same',
      tags: [tag('transfer', 9, 1), tag('sequence', 9, 1)],
      chosen: 'sequence',
    },
  ])('$name', ({ tags, chosen }) => {
    expect(chooseOne(tags)?.position ?? null).toBe(chosen);
  });
});
