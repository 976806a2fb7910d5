import fc from 'fast-check';
import { chanceToDiffer, findOpposedReasons, type Reason, rankContested } from '@/lib/domain/contested';
import { POSITIONS, type Position } from '@/lib/domain/debate';
import { type HeatRow, mostDivided } from '@/lib/domain/heat';

describe('chanceToDiffer', () => {
  test.each([
    { name: 'nobody', counts: [0, 0, 0, 0], chance: null },
    { name: 'one person', counts: [0, 1, 0, 0], chance: null },
    { name: 'two who agree', counts: [2, 0, 0, 0], chance: 0 },
    { name: 'two who differ', counts: [1, 0, 0, 1], chance: 1 },
    { name: 'nine, six, one and two: 101 of 153 pairs', counts: [9, 6, 1, 2], chance: 101 / 153 },
  ])('$name', ({ counts, chance }) => {
    expect(chanceToDiffer(counts)).toEqual(chance === null ? null : expect.closeTo(chance, 12));
  });
});

const peopleOf = (counts: number[]) => counts.reduce((a, b) => a + b, 0);

describe('rankContested', () => {
  const row = (sentence: number, ...counts: number[]) => ({ sentence, counts });

  test('the most split first, the larger group on ties, then the earlier; small groups are counted, not ranked', () => {
    const rows = [
      row(1, 8, 0, 0, 0),
      row(2, 3, 4, 0, 0),
      row(3, 4, 4, 0, 0),
      row(4, 2, 2, 2, 2),
      row(5, 9, 0, 0, 0),
      row(6, 0, 4, 4, 0),
      row(7, 0, 0, 0, 0),
      row(8, 0, 0, 0, 1),
    ];
    const { ranked, leftOut } = rankContested(rows);
    expect(ranked.map(({ sentence, people }) => [sentence, people])).toEqual([
      [4, 8],
      [3, 8],
      [6, 8],
      [5, 9],
      [1, 8],
    ]);
    expect(leftOut).toBe(2);
    expect(ranked[1]?.split).toBeCloseTo(4 / 7, 12);
  });

  test('nothing tagged, nothing ranked', () => {
    expect(rankContested([row(1, 0, 0)])).toEqual({ ranked: [], leftOut: 0 });
  });

  const someRows = fc.array(fc.array(fc.nat(9), { minLength: 4, maxLength: 4 }), { maxLength: 12 });

  // At most sixteen people everywhere: eight are half of those who tagged any sentence most.
  const evenRows = fc.array(fc.array(fc.nat(4), { minLength: 4, maxLength: 4 }), { maxLength: 12 });

  test('the first of them is the one that a heat map names', () => {
    fc.assert(
      fc.property(evenRows, (rows) => {
        const heat = rows.map(([transfer = 0, indigenous = 0, sequence = 0, complicates = 0], index): HeatRow => {
          const counts = { transfer, indigenous, sequence, complicates };
          const sentence = { number: index + 1, paragraph: 1, start: 0, end: 1 };
          return { sentence, people: peopleOf(Object.values(counts)), counts, several: 0, band: 1, lines: [] };
        });
        const [first] = rankContested(rows.map((counts, index) => row(index + 1, ...counts))).ranked;
        expect(mostDivided(heat)?.sentence.number).toBe(first && first.split > 0 ? first.sentence : undefined);
      }),
    );
  });

  test('the order in which sentences come plays no part', () => {
    fc.assert(
      fc.property(someRows, (rows) => {
        const sentences = rows.map((counts, index) => row(index + 1, ...counts));
        expect(rankContested([...sentences].reverse())).toEqual(rankContested(sentences));
      }),
    );
  });
});

describe('findOpposedReasons', () => {
  const text = 'About a quarter had an American affiliation at some point, in most cases for a single year.';
  const whole = { start: 0, end: text.length };
  const [T, I, S, C] = POSITIONS;
  let made = 0;
  const tag = (position: Position, because: string, more: Partial<Reason> = {}): Reason => {
    made += 1;
    return { id: `tag-${String(made).padStart(4, '0')}`, position, because, at: made, ...whole, ...more };
  };
  const words = (number: number) => Array.from({ length: number }, (_, index) => `reason${index}`).join(' ');
  const texts = (tags: Reason[], leastPeople?: number) =>
    findOpposedReasons(tags, text, leastPeople)?.map(({ position, because }) => `${position}: ${because}`) ?? null;

  test.each<{ name: string; tags: Reason[]; least?: number; pair: [string, string] | null }>([
    { name: 'nobody', tags: [], pair: null },
    { name: 'one position alone', tags: [tag(T, 'they learned it there first')], pair: null },
    {
      name: 'the two positions that most chose, the more frequent first',
      tags: [
        tag(T, 'only one of us thinks so'),
        tag(C, ''),
        tag(C, 'it cuts both ways here'),
        tag(I, ''),
        tag(I, ''),
        tag(I, 'one year is a visit'),
      ],
      pair: ['indigenous: one year is a visit', 'complicates: it cuts both ways here'],
    },
    {
      name: 'ties in the fixed order',
      tags: [
        tag(C, 'it cuts both ways here'),
        tag(S, 'first there and then here'),
        tag(T, 'they learned it there first'),
      ],
      pair: ['transfer: they learned it there first', 'sequence: first there and then here'],
    },
    {
      name: 'a position without a reason gives way to the next',
      tags: [tag(T, 'they learned it there first'), tag(I, ''), tag(I, 'so what'), tag(S, 'first there and then here')],
      pair: ['transfer: they learned it there first', 'sequence: first there and then here'],
    },
    {
      name: 'the quote again is no reason',
      tags: [tag(T, 'a quarter had an American affiliation'), tag(I, 'one year is a visit')],
      pair: null,
    },
    {
      name: 'a position that too few chose is not shown on a wall',
      tags: [tag(T, 'they learned it there first'), tag(T, ''), tag(T, ''), tag(I, 'one year is a visit'), tag(I, '')],
      least: 3,
      pair: null,
    },
    {
      name: 'reasons about the same words come before longer ones about others',
      tags: [
        tag(T, words(18), { start: 0, end: 30 }),
        tag(T, 'they learned it there first', { start: 60, end: 90 }),
        tag(I, words(15)),
        tag(I, 'one year is a visit', { start: 62, end: 90 }),
      ],
      pair: ['transfer: they learned it there first', 'indigenous: one year is a visit'],
    },
    {
      name: 'both should have something to say',
      tags: [tag(T, words(5)), tag(T, words(12)), tag(I, words(5)), tag(I, words(11))],
      pair: [`transfer: ${words(12)}`, `indigenous: ${words(11)}`],
    },
    {
      name: 'past twenty words more is not better, and neither side wins by length',
      tags: [tag(T, words(90)), tag(T, words(24)), tag(I, words(22)), tag(I, words(40))],
      pair: [`transfer: ${words(24)}`, `indigenous: ${words(22)}`],
    },
    {
      name: 'then the pair that stands longest',
      tags: [
        tag(T, 'we came to this later', { at: 9001 }),
        tag(T, 'they learned it there first', { at: 1 }),
        tag(I, 'a visit is no school', { at: 9002 }),
        tag(I, 'one year is a visit', { at: 2 }),
      ],
      pair: ['transfer: they learned it there first', 'indigenous: one year is a visit'],
    },
    {
      name: 'and at last by id',
      tags: [
        tag(T, 'they brought home what matters', { id: 'b', at: 1 }),
        tag(T, 'they learned it there first', { id: 'a', at: 1 }),
        tag(I, 'one year is a visit', { at: 1 }),
      ],
      pair: ['transfer: they learned it there first', 'indigenous: one year is a visit'],
    },
  ])('$name', ({ tags, least, pair }) => {
    expect(texts(tags, least)).toEqual(pair);
  });

  const reasons = fc.uniqueArray(
    fc.record({
      id: fc.uuid(),
      position: fc.constantFrom<Position>(...POSITIONS),
      because: fc.nat(8).map(words),
      at: fc.nat(1),
      start: fc.nat(1),
      end: fc.constant(text.length),
    }),
    { selector: ({ id }) => id, maxLength: 14 },
  );

  test('two different positions, each with a reason, whatever the order they come in', () => {
    fc.assert(
      fc.property(reasons, (tags) => {
        const pair = findOpposedReasons(tags, text);
        expect(findOpposedReasons([...tags].reverse(), text)).toEqual(pair);
        if (pair === null) return;
        expect(pair[0].position).not.toBe(pair[1].position);
        for (const { because } of pair) expect(because.split(' ').length).toBeGreaterThanOrEqual(4);
      }),
    );
  });
});
