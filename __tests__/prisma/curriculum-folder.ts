import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readCurriculum } from '@/prisma/curriculum-files';
import { CurriculumError, type Problem } from '@/prisma/curriculum-problems';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** A sound debate.yaml. */
export const DEBATE = `id: debate
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
/** A sound evidence.yaml of one item. */
export const EVIDENCE = `- id: DS-11
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
/** A sound glossary.yaml of one term. */
export const GLOSSARY = `- { id: spillover, term: 溢出, definition: d, sources: [Li24] }
`;
const BIBLIOGRAPHY = `- { key: Tan25, text: JS Tan, url: https://example.org/tan, seen: a copy }
- { key: Li24, text: Li, url: null, seen: null }
`;
/** A sound module.yaml. */
export const MODULE = `slug: people
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
  pictures:
    - kind: flow
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
/** A sound practice passage of two paragraphs. */
export const PRACTICE = `---
title: Practice
byline: ours
---

It [grew at
home](DS-11), they say. 创新 👩‍🔬 came later.

It grew.
`;
/** A sound text whose accent is typed apart. */
export const ONE = `---
title: One
byline: ours
---

The cafe\u0301 paid, a [gain](term:spillover) for all.
`;
/** A sound key.yaml of two tags. */
export const KEY = `- source: practice
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
export function folderWith(changes: Record<string, string | null> = {}): string {
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
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the text`);
  return text.replace(from, to);
}

/** What is wrong with a curriculum in which these files are different. */
export function problemsOf(changes: Record<string, string | null>): Problem[] {
  try {
    readCurriculum(folderWith(changes));
  } catch (error) {
    if (error instanceof CurriculumError) return error.problems;
    throw error;
  }
  return [];
}

/** One way to break a curriculum: the files that are different, and where and in which words that is said. */
export interface Breakage {
  name: string;
  changes: Record<string, string | null>;
  /** "file:line" of the one problem. */
  at: string;
  words: string;
}

/** Fails unless exactly one problem is said, in this place and with these words. */
export function expectOneProblem({ changes, at, words }: Breakage): void {
  const problems = problemsOf(changes);
  expect(problems).toHaveLength(1);
  const { message } = new CurriculumError(problems);
  expect(message).toContain(words);
  expect(message.slice(0, at.length + 1)).toBe(`${at} `);
}
