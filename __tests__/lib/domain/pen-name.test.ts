import fc from 'fast-check';
import { makeJoinCode, makePenName, seededChance, tidyJoinCode } from '@/lib/domain/pen-name';

describe('makePenName', () => {
  test.each([
    { name: 'any chance', chance: seededChance(7) },
    { name: 'chance that always gives the first', chance: () => 0 },
    { name: 'chance that always gives the last', chance: () => 1 - 2 ** -32 },
  ])('a course of 1,400 gets 1,400 different names from $name', ({ chance }) => {
    const taken = new Set<string>();
    for (let person = 0; person < 1400; person++) taken.add(makePenName(taken, chance));
    expect(taken.size).toBe(1400);
    expect([...taken].filter((penName) => /^[A-Z][a-z]+ [A-Z][a-z]+$/.test(penName))).toHaveLength(1296);
    expect([...taken].at(-1)).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+ \d+$/);
  });

  test('the name is none of those taken', () => {
    fc.assert(
      fc.property(fc.integer(), fc.nat(60), (seed, people) => {
        const chance = seededChance(seed);
        const taken = new Set<string>();
        for (let person = 0; person < people; person++) {
          const penName = makePenName(taken, chance);
          expect(taken.has(penName)).toBe(false);
          taken.add(penName);
        }
      }),
      { numRuns: 30 },
    );
  });
});

const codes = fc.integer().map((seed) => makeJoinCode(seededChance(seed)));

test('a join code is two words and a number of two or three figures', () => {
  fc.assert(fc.property(codes, (code) => expect(code).toMatch(/^[a-z]+-[a-z]+-[1-9]\d{1,2}$/)));
});

describe('tidyJoinCode', () => {
  test.each([
    { name: 'as it is', typed: 'reed-otter-41' },
    { name: 'as it is said', typed: 'Reed Otter 41' },
    { name: 'with space around it', typed: '  reed-otter-41\n' },
    { name: 'with dashes that a phone put in', typed: 'reed–otter—41' },
    { name: 'with a minus sign', typed: 'reed−otter−41' },
    { name: 'with a hyphen that does not break', typed: 'reed‑otter‑41' },
    { name: 'with spaces around the dashes', typed: 'reed - otter - 41' },
    { name: 'with a space that does not break', typed: 'reed\u00A0otter\u00A041' },
    { name: 'in full width, as a Chinese keyboard gives it', typed: 'ｒｅｅｄ－ｏｔｔｅｒ－４１' },
    { name: 'in full-width capitals with an ideographic space', typed: 'ＲＥＥＤ　ＯＴＴＥＲ　４１' },
    { name: 'with full stops', typed: 'reed.otter.41' },
    { name: 'with underscores', typed: 'REED_OTTER_41' },
    { name: 'copied with a zero-width space', typed: '\u200Breed-otter-41\u200B' },
  ])('$name', ({ typed }) => {
    expect(tidyJoinCode(typed)).toBe('reed-otter-41');
  });

  const separators = ['-', ' ', '  ', '\t', '–', '—', '‑', '−', ' – ', '\u00A0', '\u3000', '－', '_', '.'];
  const widths = [(text: string) => text, (text: string) => text.toUpperCase(), wide];

  /** The full-width form of plain letters and figures. */
  function wide(text: string): string {
    return text.replace(/[a-z0-9]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
  }

  test('however a code is written down and typed, it is the same code', () => {
    const ways = fc.tuple(fc.constantFrom(...separators), fc.constantFrom(...separators), fc.constantFrom(...widths));
    fc.assert(
      fc.property(codes, ways, (code, [first, second, width]) => {
        const [one = '', two = '', three = ''] = code.split('-').map(width);
        expect(tidyJoinCode(` ${one}${first}${two}${second}${three} `)).toBe(code);
      }),
    );
  });
});

test('a seed gives the same numbers again, all of them from 0 up to 1', () => {
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [one, two] = [seededChance(seed), seededChance(seed)];
      for (let count = 0; count < 20; count++) {
        const number = one();
        expect(two()).toBe(number);
        expect(number).toBeGreaterThanOrEqual(0);
        expect(number).toBeLessThan(1);
      }
    }),
  );
  expect(seededChance(1)()).not.toBe(seededChance(2)());
});
