import { seededChance, tidyJoinCode } from '@/lib/domain/pen-name';
import { looksLikeReturnCode, makeReturnCode, RETURN_CODE_BITS } from '@/lib/domain/return-code';

test('there are too many codes to guess at', () => {
  expect(RETURN_CODE_BITS).toBeGreaterThan(40);
  const chance = seededChance(1);
  const codes = Array.from({ length: 5000 }, () => makeReturnCode(chance));
  expect(new Set(codes).size).toBe(codes.length);
  // Every word can be drawn, and none is there twice: it would be drawn more often.
  const words = new Set(codes.flatMap((code) => code.split('-').slice(0, 4)));
  expect(Math.log2(words.size ** 4 * 900)).toBeCloseTo(RETURN_CODE_BITS);
});

test('a code is four words and three digits, and looks like one however it is typed', () => {
  const code = makeReturnCode(seededChance(2));
  expect(code).toMatch(/^([a-z]{3,8}-){4}[1-9]\d\d$/);
  for (const typed of [code, code.toUpperCase(), ` ${code.replaceAll('-', ' ')} `, code.replaceAll('-', ' – ')]) {
    expect(tidyJoinCode(typed)).toBe(code);
    expect(looksLikeReturnCode(tidyJoinCode(typed))).toBe(true);
  }
});

test.each(['', 'reed-otter-41', 'a-b-c-d-12', 'amber-otter-clay-417', "a-b-c-d-123' OR 1=1"])(
  '“%s” is no return code',
  (code) => {
    expect(looksLikeReturnCode(code)).toBe(false);
  },
);
