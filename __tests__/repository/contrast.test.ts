import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { POSITIONS } from '@/lib/domain/debate';

const css = readFileSync(join(process.cwd(), 'app/styles/tokens.css'), 'utf8');

/** The declarations of the first rule that begins like this, each under its name. */
function readTokens(rule: string): Record<string, string> {
  const at = css.indexOf(rule);
  if (at === -1) throw new Error(`tokens.css has no rule ${rule}`);
  const block = css.slice(css.indexOf('{', at) + 1, css.indexOf('}', at));
  return Object.fromEntries([...block.matchAll(/--([\w-]+):\s*(.+?);(?=\s)/g)].map(([, name, value]) => [name, value]));
}

const light = readTokens('\n:root {');
const themes = [
  { theme: 'light theme', tokens: light },
  { theme: 'dark theme', tokens: { ...light, ...readTokens("\n:root[data-theme='dark'] {") } },
  {
    theme: 'dark theme of the system',
    tokens: { ...light, ...readTokens("  :root:not([data-theme='light'], :has([data-mode='projector'])) {") },
  },
];

/** The colour of a token as #RRGGBB; of a line the colour it is drawn in. */
function colourOf(tokens: Record<string, string>, name: string): string {
  const colour = tokens[name]?.match(/(?:#|%23)([0-9A-F]{6})\b/i)?.[1];
  if (!colour) throw new Error(`The token ${name} has no colour`);
  return `#${colour.toUpperCase()}`;
}

/** Relative luminance after WCAG 2.2. */
function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio after WCAG 2.2, 1 to 21. */
function contrastOf(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXT = 4.5;
const MARK = 3;
/** Where a source, its margin and the form stand, and the words in hand. */
const SURFACES = ['page', 'sheet', 'well', 'lamp'];
const DEPTHS = ['depth-1', 'depth-2', 'depth-3', 'depth-4'];

interface Demand {
  what: string;
  of: string;
  on: string[];
  least: number;
}

const demands: Demand[] = [
  { what: 'words', of: 'ink', on: [...SURFACES, ...DEPTHS], least: TEXT },
  { what: 'hints and facts', of: 'ink-soft', on: [...SURFACES, ...DEPTHS], least: TEXT },
  {
    what: 'numbers of sentences, what cannot be used now',
    of: 'ink-faint',
    on: ['page', 'sheet', 'well'],
    least: TEXT,
  },
  { what: 'links and quiet buttons', of: 'action', on: SURFACES, least: TEXT },
  { what: 'the ring of a focused sentence', of: 'action', on: [...SURFACES, ...DEPTHS], least: MARK },
  { what: 'the ends and the edge of lit words, and their handles', of: 'lamp-edge', on: SURFACES, least: MARK },
  { what: 'borders of controls and of empty marks', of: 'edge', on: ['page', 'sheet', 'lamp'], least: MARK },
  ...POSITIONS.flatMap((position): Demand[] => [
    { what: 'the line', of: `line-${position}`, on: [...SURFACES, ...DEPTHS], least: MARK },
    { what: 'the shape of the letter', of: position, on: [...SURFACES, ...DEPTHS], least: MARK },
    { what: 'the letter in its shape', of: 'sheet', on: [position], least: TEXT },
    { what: 'the hollow letter and position words', of: position, on: ['page', 'sheet', 'lamp'], least: TEXT },
    { what: 'the words of a chip', of: 'ink', on: [`${position}-wash`], least: TEXT },
    { what: 'the words of a choice', of: 'ink-soft', on: [`${position}-wash`], least: TEXT },
    { what: 'the border of a chip', of: position, on: [...SURFACES, `${position}-wash`], least: MARK },
  ]),
];

describe.each(themes)('in the $theme', ({ tokens }) => {
  test.each(demands)('$what: $of can be told from $on', ({ of, on, least }) => {
    const faint = on
      .map((surface) => ({ surface, ratio: contrastOf(colourOf(tokens, of), colourOf(tokens, surface)) }))
      .filter(({ ratio }) => ratio < least)
      .map(({ surface, ratio }) => `${of} on ${surface}: ${ratio.toFixed(2)}, needs ${least}`);
    expect(faint).toEqual([]);
  });

  test.each(POSITIONS)('the line of %s has the colour of its position', (position) => {
    expect(colourOf(tokens, `line-${position}`)).toBe(colourOf(tokens, position));
  });
});

test('the dark theme is one, whoever chose it', () => {
  expect(themes[2]?.tokens).toEqual(themes[1]?.tokens);
});

test.each([
  { a: '#000000', b: '#FFFFFF', ratio: 21 },
  { a: '#777777', b: '#FFFFFF', ratio: 4.48 },
  { a: '#767676', b: '#FFFFFF', ratio: 4.54 },
])('$a on $b has the ratio that is published for it', ({ a, b, ratio }) => {
  expect(contrastOf(a, b)).toBeCloseTo(ratio, 2);
});
