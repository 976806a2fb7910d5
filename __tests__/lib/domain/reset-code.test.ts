import fc from 'fast-check';
import { makeResetCode, tidyResetCode } from '@/lib/domain/reset-code';

test('a code is three groups of four signs that are not taken for one another', () => {
  fc.assert(
    fc.property(fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })), (chances) => {
      const code = makeResetCode(() => chances.next().value ?? 0);
      expect(code).toMatch(/^([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/);
      expect(tidyResetCode(code)).toBe(code);
    }),
  );
});

test.each([
  { name: 'in small letters', typed: '7kqm-x3pd-9twf' },
  { name: 'without dashes', typed: '7KQMX3PD9TWF' },
  { name: 'with spaces, as it was read aloud', typed: ' 7 k q m  x3pd 9twf ' },
  { name: 'with another dash', typed: '7KQM–X3PD–9TWF' },
])('a code typed $name is the code', ({ typed }) => {
  expect(tidyResetCode(typed)).toBe('7KQM-X3PD-9TWF');
});

test('what is no code stays none', () => {
  expect(tidyResetCode('')).toBe('');
  expect(tidyResetCode('深圳')).toBe('');
});
