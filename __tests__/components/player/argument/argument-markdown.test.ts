import fc from 'fast-check';
import { escapeMarkdown } from '@/components/player/argument/argument-markdown';

test.each([
  { text: 'plain, with a dot. And an end', expected: 'plain, with a dot. And an end' },
  { text: '*bold* _it_ `code` ~gone~', expected: '\\*bold\\* \\_it\\_ \\`code\\` \\~gone\\~' },
  { text: '# heading', expected: '\\# heading' },
  { text: '[words](https://x.example)', expected: '\\[words\\](https://x.example)' },
  { text: '![picture](x)', expected: '!\\[picture\\](x)' },
  { text: '<b>&amp;', expected: '\\<b\\>\\&amp;' },
  { text: 'one\ntwo', expected: 'one\\\ntwo' },
  { text: 'one\r\n\r\ntwo\u2028three', expected: 'one\n\ntwo\\\nthree' },
  { text: '- item\n+ item\n=== \n---', expected: '\\- item\\\n\\+ item\\\n\\===\\\n\\---' },
  { text: '1. item\n12) item\n3.14', expected: '1\\. item\\\n12\\) item\\\n3\\.14' },
  { text: '    code\n\ttab\tin it', expected: 'code\\\ntab in it' },
  { text: 'a | b\n$x^2$', expected: 'a \\| b\\\n\\$x\\^2\\$' },
  { text: 'ends in \\', expected: 'ends in \\\\' },
  { text: 'a–b, 50 % of “it”: 因为 👩‍🔬', expected: 'a–b, 50 % of “it”: 因为 👩‍🔬' },
])('$text', ({ text, expected }) => {
  expect(escapeMarkdown(text)).toBe(expected);
});

describe('whatever is written', () => {
  const nasty = fc
    .array(fc.constantFrom(...'*#[]()!<>&|~$^_`\\-+=:. 1a\n\t'), { maxLength: 40 })
    .map((characters) => characters.join(''));

  test('its words come back when the escapes are read', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const read = escapeMarkdown(text)
          .replace(/\\\n/g, '\n')
          .replace(/\\([!-/:-@[-`{-~])/g, '$1');
        const wordsOf = (lines: string) => lines.split(/\s+/).filter(Boolean);
        expect(wordsOf(read)).toEqual(wordsOf(text));
      }),
    );
  });

  test('no sign stands there that Markdown would take for its own', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const bare = escapeMarkdown(text).replace(/\\[!-/:-@[-`{-~]/g, 'x');
        expect(bare).not.toMatch(/[*#[\]<>&|~$^_`]/);
        // Only a line's end may follow a single backslash, and no line begins like a list or an underline.
        expect(bare).not.toMatch(/\\(?!\n)/);
        expect(bare).not.toMatch(/^\s*([-+=:]|\d+[.)])/m);
        expect(bare).not.toMatch(/^[^\S\n]+\S/m);
      }),
    );
  });
});
