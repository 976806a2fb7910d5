import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { quoteOf } from '@/lib/domain/spans';
import { readCurriculum } from '@/prisma/curriculum-files';
import { CurriculumError, type Problem } from '@/prisma/curriculum-problems';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

const DEBATE = `id: debate
question: From where?
low: elsewhere
high: home
positions:
  - { id: transfer, claim: c, meaning: m }
  - { id: indigenous, claim: c, meaning: m }
  - { id: sequence, claim: c, meaning: m }
  - { id: complicates, claim: c, meaning: m }
factors:
  - { id: human-capital, meaning: m }
  - { id: funding, meaning: m }
  - { id: labour, meaning: m }
  - { id: state-policy, meaning: m }
  - { id: market, meaning: m }
  - { id: compute, meaning: m }
  - { id: networks, meaning: m }
  - { id: restrictions, meaning: m }
seed: { citation: Tan25, note: n }
`;
const EVIDENCE = `- id: DS-11
  case: DeepSeek
  factors: [human-capital]
  type: fact
  statement: Over half trained in China only.
  supports: indigenous
  contested: So what? said some.
  strength: strong
  afterEssay: false
  sources: [Tan25, Li24]
  seen: verified
`;
const GLOSSARY = `- { id: spillover, term: 溢出, definition: d, sources: [Li24] }
`;
const BIBLIOGRAPHY = `- { key: Tan25, text: JS Tan, url: https://example.org/tan, seen: a copy }
- { key: Li24, text: Li, url: null, seen: null }
`;
const MODULE = `slug: people
number: 7
title: People 人
question: q
summary: s
minutes: 50
objectives: [o]
terms: [spillover]
calibration: practice
sources: [one]
steps:
  - { key: look, kind: explain, title: t }
  - { key: read, kind: read, title: t }
  - key: compare
    kind: reveal
    title: t
explain:
  paragraphs:
    - A [gain](term:spillover) that [half](DS-11) saw.
  picture:
    kind: flow
    title: t
    text: t
    columns: [c]
    rows:
      - label: l
        cells: [{ text: t, evidence: [DS-11] }]
prediction: { kind: sentence, question: q }
argue: { prompt: p }
misconceptions:
  - claim: c
    correction: c
    evidence:
      - DS-11
prompts: [p]
exitTicket: { prompt: p, hint: h }
teacherNote: n
`;
const PRACTICE = `---
title: Practice
byline: ours
---

It [grew at
home](DS-11), they say. 创新 👩‍🔬 came later.

It grew.
`;
const ONE = `---
title: One
byline: ours
---

The cafe\u0301 paid, a [gain](term:spillover) for all.
`;
const KEY = `- source: practice
  quote: grew at home
  position: indigenous
  factors: [human-capital]
  credibility: 3
  bearing: null
  because: b
  alternatives:
    - position: complicates
      because: b
- source: one
  quote: >-
    The café
    paid
  position: transfer
  factors: []
  credibility: null
  bearing: 4
  because: b
  alternatives: []
`;
const FILES = {
  'debate.yaml': DEBATE,
  'evidence.yaml': EVIDENCE,
  'glossary.yaml': GLOSSARY,
  'bibliography.yaml': BIBLIOGRAPHY,
  '07-people/module.yaml': MODULE,
  '07-people/key.yaml': KEY,
  '07-people/sources/practice.md': PRACTICE,
  '07-people/sources/one.md': ONE,
};

/** A curriculum folder with other words in some files; a file given as null is not written. */
function folderWith(changes: Record<string, string | null> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'curriculum-'));
  made.push(folder);
  for (const [file, text] of Object.entries({ ...FILES, ...changes })) {
    if (text === null) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

/** The text with some words replaced; throws when they are not there, so that no case breaks nothing. */
function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text`);
  return text.replace(from, to);
}

function problemsOf(changes: Record<string, string | null>): Problem[] {
  try {
    readCurriculum(folderWith(changes));
  } catch (error) {
    if (error instanceof CurriculumError) return error.problems;
    throw error;
  }
  return [];
}

describe('a sound curriculum', () => {
  const curriculum = readCurriculum(folderWith());
  const [module] = curriculum.modules;

  test('evidence carries its citations', () => {
    expect(curriculum.evidence[0]?.citations.map(({ key }) => key)).toEqual(['Tan25', 'Li24']);
    expect(curriculum.evidence[0]).not.toHaveProperty('seen');
    expect(curriculum.terms).toEqual([{ id: 'spillover', term: '溢出', definition: 'd' }]);
  });

  test('the practice passage comes first, texts are stripped and cut into sentences', () => {
    expect(module?.sources.map(({ slug, role }) => [slug, role])).toEqual([
      ['practice', 'calibration'],
      ['one', 'reading'],
    ]);
    expect(module?.sources[0]?.text).toBe('It grew at home, they say. 创新 👩‍🔬 came later.\n\nIt grew.');
    expect(module?.sources[0]?.sentences).toHaveLength(3);
    expect(module?.sources[1]?.marks[0]).toMatchObject({ term: 'spillover', evidence: [] });
    expect(module?.content).not.toHaveProperty('calibration');
  });

  test('the key stands on the words it quotes', () => {
    const quotes = module?.key.map(({ source, span }) => {
      const text = module.sources.find(({ slug }) => slug === source)?.text ?? '';
      return quoteOf(text, span);
    });
    expect(quotes).toEqual(['grew at home', 'The café paid']);
  });

  test('the hash follows the content and nothing else', () => {
    const hashWith = (changes: Record<string, string>) => readCurriculum(folderWith(changes)).modules[0]?.hash;
    expect(module?.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashWith({})).toBe(module?.hash);
    const moved = changed(
      changed(MODULE, 'slug: people\n', ''),
      'minutes: 50\n',
      'minutes: 50\nslug: people # moved\n',
    );
    expect(hashWith({ '07-people/module.yaml': moved })).toBe(module?.hash);
    const edited: Record<string, string>[] = [
      { '07-people/module.yaml': changed(MODULE, 'minutes: 50', 'minutes: 51') },
      { '07-people/key.yaml': changed(KEY, 'bearing: 4', 'bearing: 3') },
      { '07-people/sources/one.md': changed(ONE, 'for all', 'for some') },
    ];
    for (const changes of edited) expect(hashWith(changes)).not.toBe(module?.hash);
  });
});

describe('what is wrong is said with its file and line', () => {
  const module = (from: string, to: string) => ({ '07-people/module.yaml': changed(MODULE, from, to) });
  const key = (from: string, to: string) => ({ '07-people/key.yaml': changed(KEY, from, to) });

  test.each<{ name: string; changes: Record<string, string | null>; at: string; words: string }>([
    {
      name: 'bad YAML',
      changes: key('factors: [human-capital]', 'factors: [human-capital'),
      at: '07-people/key.yaml:5',
      words: 'is not YAML',
    },
    {
      name: 'a tab',
      changes: module('minutes: 50', '\tminutes: 50'),
      at: '07-people/module.yaml:6',
      words: 'is not YAML',
    },
    {
      name: 'an unknown position',
      changes: key('position: transfer', 'position: foreign'),
      at: '07-people/key.yaml:15',
      words: '[1].position: is "foreign", not one of transfer, indigenous, sequence, complicates',
    },
    {
      name: 'a quote that is not there',
      changes: key('grew at home', 'grew at school'),
      at: '07-people/key.yaml:2',
      words: '[0].quote: “grew at school” was found 0 times in practice',
    },
    {
      name: 'a quote that is nearly there',
      changes: key('grew at home', 'Grew at home'),
      at: '07-people/key.yaml:2',
      words: '“Grew at home” was found 0 times in practice, not once, 1 with other case',
    },
    {
      name: 'a quote that is there twice',
      changes: key('grew at home', 'It grew'),
      at: '07-people/key.yaml:2',
      words: '“It grew” was found 2 times in practice',
    },
    {
      name: 'unknown evidence under a misconception',
      changes: module('      - DS-11', '      - DS-99'),
      at: '07-people/module.yaml:34',
      words: 'misconceptions[0].evidence[0]: “DS-99” is not in evidence.yaml',
    },
    {
      name: 'unknown evidence in a picture',
      changes: module('evidence: [DS-11]', 'evidence: [DS-98]'),
      at: '07-people/module.yaml:27',
      words: 'cells[0].evidence[0]: “DS-98” is not in evidence.yaml',
    },
    {
      name: 'unknown evidence in the explanation',
      changes: module('(DS-11)', '(DS-97)'),
      at: '07-people/module.yaml:19',
      words: 'explain.paragraphs[0]: “DS-97” is not in evidence.yaml',
    },
    {
      name: 'broken markup in the explanation',
      changes: module('(DS-11)', '(DS-11'),
      at: '07-people/module.yaml:19',
      words: 'not closed',
    },
    {
      name: 'unknown evidence in a text',
      changes: { '07-people/sources/practice.md': changed(PRACTICE, 'DS-11', 'DS-96') },
      at: '07-people/sources/practice.md:7',
      words: 'text: “DS-96” is not in evidence.yaml',
    },
    {
      name: 'an unknown term in a text',
      changes: { '07-people/sources/one.md': changed(ONE, 'term:spillover', 'term:gain') },
      at: '07-people/sources/one.md:6',
      words: 'text: “gain” is not in glossary.yaml',
    },
    {
      name: 'a mark across paragraphs',
      changes: { '07-people/sources/practice.md': changed(PRACTICE, 'grew at\n', 'grew at\n\n') },
      at: '07-people/sources/practice.md:6',
      words: 'across a paragraph',
    },
    {
      name: 'an unknown field in the head',
      changes: { '07-people/sources/one.md': changed(ONE, 'byline: ours', 'byline: ours\ndate: now') },
      at: '07-people/sources/one.md:4',
      words: 'date: is not a field of this file',
    },
    {
      name: 'no head',
      changes: { '07-people/sources/one.md': 'The café paid.' },
      at: '07-people/sources/one.md:1',
      words: 'does not begin with a head',
    },
    {
      name: 'a text that is missing',
      changes: { '07-people/sources/one.md': null },
      at: '07-people/sources/one.md:1',
      words: 'this file is missing',
    },
    {
      name: 'a text that nothing names',
      changes: { '07-people/sources/two.md': ONE },
      at: '07-people/sources/two.md:1',
      words: 'is not named in module.yaml',
    },
    {
      name: 'an unknown term',
      changes: module('terms: [spillover]', 'terms: [spillover, gain]'),
      at: '07-people/module.yaml:8',
      words: 'terms[1]: “gain” is not in glossary.yaml',
    },
    {
      name: 'an unknown work',
      changes: { 'evidence.yaml': changed(EVIDENCE, 'Li24', 'Li99') },
      at: 'evidence.yaml:10',
      words: '[0].sources[1]: “Li99” is not in bibliography.yaml',
    },
    {
      name: 'an unknown work under a term',
      changes: { 'glossary.yaml': changed(GLOSSARY, 'Li24', 'Li99') },
      at: 'glossary.yaml:1',
      words: '“Li99” is not in bibliography.yaml',
    },
    {
      name: 'an unknown seed',
      changes: { 'debate.yaml': changed(DEBATE, 'Tan25', 'Tan99') },
      at: 'debate.yaml:19',
      words: 'seed.citation: “Tan99” is not in bibliography.yaml',
    },
    {
      name: 'an id used twice',
      changes: { 'evidence.yaml': EVIDENCE + EVIDENCE },
      at: 'evidence.yaml:12',
      words: '[1].id: “DS-11” is used twice',
    },
    {
      name: 'an unknown source in the key',
      changes: key('source: one', 'source: two'),
      at: '07-people/key.yaml:11',
      words: '[1].source: “two” is not a source of this module',
    },
    {
      name: 'an alternative that is the key',
      changes: key('position: complicates', 'position: indigenous'),
      at: '07-people/key.yaml:9',
      words: '[0].alternatives[0].position: “indigenous” was given before',
    },
    {
      name: 'two steps with one key',
      changes: module('key: read', 'key: look'),
      at: '07-people/module.yaml:13',
      words: 'steps[1].key: “look” is used twice',
    },
    {
      name: 'no reveal',
      changes: module('kind: reveal', 'kind: argue'),
      at: '07-people/module.yaml:12',
      words: 'steps: has 0 steps of kind reveal',
    },
    {
      name: 'a reveal too early',
      changes: module('kind: explain', 'kind: reveal'),
      at: '07-people/module.yaml:12',
      words: 'steps: has 2 steps of kind reveal',
    },
    {
      name: 'a missing field',
      changes: module('minutes: 50\n', ''),
      at: '07-people/module.yaml:1',
      words: 'minutes: is missing',
    },
    {
      name: 'a number where a text belongs',
      changes: module('title: People 人', 'title: 996'),
      at: '07-people/module.yaml:3',
      words: 'title: is 996, not a string; put it in quotes',
    },
    {
      name: 'another folder name',
      changes: module('number: 7', 'number: 8'),
      at: '07-people/module.yaml:1',
      words: 'slug: with this number the folder is called 08-people, not 07-people',
    },
    { name: 'no library', changes: { 'glossary.yaml': null }, at: 'glossary.yaml:1', words: 'this file is missing' },
  ])('$name', ({ changes, at, words }) => {
    const problems = problemsOf(changes);
    expect(problems).toHaveLength(1);
    const { message } = new CurriculumError(problems);
    expect(message).toContain(words);
    expect(message.slice(0, at.length + 1)).toBe(`${at} `);
  });

  test('reveal before read', () => {
    const swapped = changed(changed(MODULE, 'kind: reveal', 'kind: later'), 'kind: read', 'kind: reveal');
    const problems = problemsOf({ '07-people/module.yaml': changed(swapped, 'kind: later', 'kind: read') });
    expect(problems).toEqual([
      { file: '07-people/module.yaml', line: 13, field: 'steps[1].kind', message: 'reveal stands before read' },
    ]);
  });

  test('everything wrong is said at once, one line each', () => {
    const folder = folderWith({
      ...key('grew at home', 'grew at school'),
      'evidence.yaml': changed(EVIDENCE, 'Li24', 'Li99'),
      '07-people/sources/one.md': changed(ONE, 'term:spillover', 'term:gain'),
    });
    expect(() => readCurriculum(folder)).toThrow(CurriculumError);
    expect(() => readCurriculum(folder)).toThrow(
      /^evidence\.yaml:10 .*\n07-people\/sources\/one\.md:6 .*\n07-people\/key\.yaml:2 .*$/,
    );
  });
});
