import type { Position } from '@/lib/domain/debate';
import type { ModuleContent } from '@/lib/domain/module';
import type { Source } from '@/lib/domain/source';
import type { KeyTag, Tag } from '@/lib/domain/tag';

/** A source without sentences: the player never asks for them. */
function buildSource(id: string, slug: string, title: string, text: string): Source {
  return { id, slug, title, byline: 'Written for the tests.', text, sentences: [], marks: [] };
}

export const laboratory = buildSource(
  'laboratory',
  'what-it-started-with',
  'What it started with',
  'The first model followed a published design. Two parts were replaced within a year. Many firms had the same chips.',
);
export const people = buildSource('people', 'who-signed', 'Who signed', 'A quarter had been abroad for a year.');

function spanOf(source: Source, words: string) {
  const start = source.text.indexOf(words);
  return { sourceId: source.id, start, end: start + words.length };
}

/** A tag on the first place of these words; without a because unless one is given. */
export function tagOn(source: Source, words: string, position: Position, change: Partial<Tag> = {}): Tag {
  return {
    ...spanOf(source, words),
    id: `${position} on ${words}`.replaceAll(' ', '-'),
    revisionId: `revision of ${words}`,
    position,
    factors: [],
    credibility: null,
    bearing: null,
    because: '',
    locked: false,
    firstPosition: null,
    late: false,
    ...change,
  };
}

/** The author's tag on these words. */
export function keyOn(source: Source, words: string, position: Position, change: Partial<KeyTag> = {}): KeyTag {
  return {
    ...spanOf(source, words),
    id: `key on ${words}`,
    position,
    factors: [],
    credibility: null,
    bearing: null,
    because: `the author’s reason for ${words}`,
    alternatives: [],
    ...change,
  };
}

export const content: ModuleContent = {
  slug: 'deepseeks-people',
  number: 7,
  title: 'DeepSeek’s people',
  question: 'What does a home-trained team prove?',
  summary: '',
  minutes: 50,
  objectives: [],
  terms: [],
  steps: [
    { key: 'question', kind: 'explain', title: 'The question' },
    { key: 'stand', kind: 'stance', title: 'Where you stand' },
    { key: 'read', kind: 'read', title: 'Read and tag' },
    { key: 'reveal', kind: 'reveal', title: 'The class’s reading' },
    { key: 'back', kind: 'reflect', title: 'Look back' },
  ],
  explain: { paragraphs: [], pictures: [{ kind: 'flow', title: '', text: '', columns: [], rows: [] }] },
  prediction: { kind: 'choice', question: 'What would have been different?', options: ['Nothing', 'The date'] },
  argue: { prompt: 'Make one claim.' },
  misconceptions: [],
  prompts: [],
  exitTicket: { prompt: 'One accurate sentence.', hint: 'With a number.' },
  teacherNote: '',
};
