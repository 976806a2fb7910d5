import { isDated, listUndated } from './dates';
import type { Said } from './the-course';

test.each([
  { sentence: 'In April 2025 a study appeared.', dated: true },
  { sentence: 'By 2026 that had changed.', dated: true },
  { sentence: 'Three months after the essay a study appeared.', dated: true },
  { sentence: 'In 2024 nobody knew.', dated: false },
  { sentence: 'Later a study appeared.', dated: false },
  { sentence: 'It had 20250 readers.', dated: false },
])('$sentence: $dated', ({ sentence, dated }) => {
  expect(isDated(sentence)).toBe(dated);
});

// Two items of one study, and one of another.
const later = new Map([
  ['DS-11', ['Hoover25']],
  ['DS-12', ['Hoover25', 'Chosun25']],
  ['AI-1', ['Epoch25']],
]);

test.each<{ name: string; sentences: [string, string[], number?][]; undated: string[] }>([
  { name: 'dated in the sentence', sentences: [['In April 2025 half were local.', ['DS-11']]], undated: [] },
  { name: 'dated nowhere', sentences: [['Half were local.', ['DS-11']]], undated: ['Half were local.'] },
  {
    name: 'dated before it in the paragraph',
    sentences: [
      ['A study appeared after the essay.', []],
      ['It was careful.', []],
      ['Half were local.', ['DS-11']],
    ],
    undated: [],
  },
  {
    name: 'dated in another paragraph, with nothing to tie the two',
    sentences: [
      ['A study appeared in April 2025.', [], 1],
      ['Half were local.', ['DS-11'], 2],
    ],
    undated: ['Half were local.'],
  },
  {
    name: 'the same study was dated in another paragraph',
    sentences: [
      ['In April 2025 half were local.', ['DS-11'], 1],
      ['A quarter had been abroad.', ['DS-12'], 2],
    ],
    undated: [],
  },
  {
    name: 'another study was dated in another paragraph',
    sentences: [
      ['In May 2025 it had few machines.', ['AI-1'], 1],
      ['A quarter had been abroad.', ['DS-12'], 2],
    ],
    undated: ['A quarter had been abroad.'],
  },
  {
    name: 'dated only afterwards',
    sentences: [
      ['Half.', ['DS-11']],
      ['In 2025.', []],
    ],
    undated: ['Half.'],
  },
  { name: 'an item that the essay could know', sentences: [['It read papers.', ['DS-08']]], undated: [] },
  { name: 'a year of its own', sentences: [['It was lawful in 2023.', ['DS-11']]], undated: [] },
])('$name', ({ sentences, undated }) => {
  const said: Said[] = sentences.map(([words, evidence, paragraph = 1]) => ({ words, evidence, paragraph }));
  expect(listUndated(said, later)).toEqual(undated);
});
