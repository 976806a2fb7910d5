import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createTranslator, type IntlError, IntlErrorCode } from 'use-intl/core';
import { messages } from '@/lib/messages/catalogue';
import { listFiles } from './imports';

const root = process.cwd();
const hashOf = (run: string) => createHash('sha256').update(run).digest('hex').slice(0, 12);

/**
 * Every run of eight words of a text whose hash is among those known; case, punctuation, kinds of apostrophe and what
 * words of a source are tied to aside.
 */
function listRuns(text: string, known: ReadonlySet<string>): string[] {
  const words =
    text
      .replace(/\]\([^()[\]]*\)/g, ' ')
      .toLowerCase()
      .replaceAll('\u2019', "'")
      .match(/[a-z0-9']+/g) ?? [];
  const runs = words.slice(7).map((_, index) => words.slice(index, index + 8).join(' '));
  return runs.filter((run) => known.has(hashOf(run)));
}

describe('our own words', () => {
  // The essay that set the debate off is not ours to hand on: it is held here only as hashes of its runs of eight words.
  const known = new Set(
    readFileSync(join(root, '__tests__/repository/essay-shingles.txt'), 'utf8').split('\n').filter(Boolean),
  );
  const built = new Set([
    'bench-results',
    'test-results',
    'playwright-report',
    'coverage',
    'package-lock.json',
    'next-env.d.ts',
  ]);

  const places = readdirSync(root).filter(
    (name) => !name.startsWith('.') && name !== 'node_modules' && !built.has(name),
  );
  const files = places.flatMap((place) => listFiles(root, place, /\.(md|ya?ml|json|tsx?|mjs|css|html|svg|prisma)$/));

  test('every file of the course is read as it lies in its folder, committed or not', () => {
    const course = readdirSync(join(root, 'prisma/curriculum'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(root, join(entry.parentPath, entry.name)));
    expect(course.length).toBeGreaterThan(10);
    expect(course.filter((file) => !files.includes(file))).toEqual([]);
  });

  test('no eight words in a row are those of the essay', () => {
    expect(known.size).toBeGreaterThan(1800);
    expect(files.length).toBeGreaterThan(300);
    const found = files.flatMap((file) =>
      listRuns(readFileSync(join(root, file), 'utf8'), known).map((run) => `${file}: ${run}`),
    );
    expect(found).toEqual([]);
  });

  test('a run is found wherever it stands, however it is written', () => {
    const run = "the river's water rose in the northern hills";
    const text = 'They say: “The River’s WATER rose —\nin the northern hills”, and more.';
    expect(listRuns(text, new Set([hashOf(run)]))).toEqual([run]);
    const marked = 'The [river’s water](DS-11 term:scale-up) rose in the [northern](AI-1)\n    hills.';
    expect(listRuns(marked, new Set([hashOf(run)]))).toEqual([run]);
    expect(listRuns('The water of the river rose in the northern hills.', new Set([hashOf(run)]))).toEqual([]);
  });
});

/** Every sentence of the catalogue with its key. */
function listTexts(part: unknown, key = ''): { key: string; text: unknown }[] {
  if (typeof part !== 'object' || part === null) return [{ key, text: part }];
  return Object.entries(part).flatMap(([name, inner]) => listTexts(inner, key ? `${key}.${name}` : name));
}

/** What is wrong with the typing of a text, or null. A straight apostrophe before a brace only says "as it stands". */
function faultOf(text: unknown): string | null {
  if (typeof text !== 'string') return 'is no text';
  if (text.trim() === '') return 'is empty';
  if (text !== text.trim()) return 'begins or ends with a space';
  if (/["'`]/.test(text.replace(/'[{}<>#|][^']*'/g, ''))) return 'has a straight quote or apostrophe';
  return null;
}

describe('the catalogue', () => {
  const texts = listTexts(messages);

  test('every sentence says something, in proper quotes', () => {
    expect(texts.length).toBeGreaterThan(300);
    const faults = texts.flatMap(({ key, text }) => (faultOf(text) ? [`${key} ${faultOf(text)}: ${text}`] : []));
    expect(faults).toEqual([]);
  });

  test.each([
    { name: 'an empty text', text: '', fault: 'is empty' },
    { name: 'spaces', text: '  ', fault: 'is empty' },
    { name: 'a list', text: null, fault: 'is no text' },
    { name: 'a straight apostrophe', text: "It's here.", fault: 'has a straight quote or apostrophe' },
    { name: 'two, which stand for one', text: "It''s here.", fault: 'has a straight quote or apostrophe' },
    { name: 'straight quotes', text: 'Say "yes".', fault: 'has a straight quote or apostrophe' },
    { name: 'a space at the end', text: 'Yes. ', fault: 'begins or ends with a space' },
    { name: 'a brace as it stands', text: "Write '{name}' here.", fault: null },
    { name: 'curly ones', text: 'It’s “here”.', fault: null },
  ])('$name', ({ text, fault }) => {
    expect(faultOf(text)).toBe(fault);
  });

  /** Those of some texts that cannot be read as messages with places to fill in. */
  function listUnreadable(sentences: { key: string; text: unknown }[]): string[] {
    const broken: string[] = [];
    for (const { key, text } of sentences) {
      // Values that are missing here are given where the message is used: only what cannot be read at all is a fault.
      const onError = (error: IntlError) => {
        if (error.code === IntlErrorCode.INVALID_MESSAGE) broken.push(key);
      };
      createTranslator({ locale: 'en-GB', messages: { sentence: String(text) }, onError })('sentence', {});
    }
    return broken;
  }

  test('every message with places to fill in can be read', () => {
    expect(listUnreadable(texts)).toEqual([]);
    expect(listUnreadable([{ key: 'planted', text: '{count, plural, }' }])).toEqual(['planted']);
  });
});
