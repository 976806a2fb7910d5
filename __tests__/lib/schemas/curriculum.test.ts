import type { z } from 'zod';
import { FACTORS, POSITIONS } from '@/lib/domain/debate';
import {
  bibliographyFile,
  debateFile,
  evidenceFile,
  glossaryFile,
  keyFile,
  moduleFile,
  sourceHead,
} from '@/lib/schemas/curriculum';

const debate = {
  id: 'debate',
  question: 'From where? 从哪里？',
  low: 'elsewhere',
  high: 'home',
  positions: POSITIONS.map((id) => ({ id, claim: 'c', meaning: 'm' })),
  factors: FACTORS.map((id) => ({ id, meaning: 'm' })),
  seed: { citation: 'Tan25', note: 'n' },
};
const item = {
  id: 'DS-11',
  case: 'DeepSeek',
  factors: ['human-capital'],
  type: 'fact',
  statement: 'Café 👩‍🔬',
  supports: 'context',
  contested: '',
  strength: 'strong',
  afterEssay: true,
  sources: ['Tan25'],
  seen: 'verified',
};
const term = { id: 'absorptive-capacity', term: '吸收能力', definition: 'd', sources: [] };
const work = { key: 'Tan25', text: 'JS Tan', url: 'https://example.org/a', seen: null };
const tag = {
  source: 'practice',
  quote: 'q',
  position: 'transfer',
  factors: ['labour', 'compute'],
  credibility: 4,
  bearing: null,
  because: 'b',
  alternatives: [{ position: 'sequence', because: 'b' }],
};
const parts = {
  kind: 'parts',
  title: 't',
  text: 't',
  bars: [{ label: 'l', total: 10, note: 'n', parts: [{ label: 'l', value: 4, words: 'w' }], evidence: ['DS-11'] }],
};
const unit = {
  slug: 'people',
  number: 7,
  title: 't',
  question: 'q',
  summary: 's',
  minutes: 50,
  objectives: ['o'],
  terms: [],
  steps: [{ key: 'read', kind: 'read', title: 't' }],
  explain: {
    paragraphs: ['p'],
    pictures: [
      {
        kind: 'flow',
        title: 't',
        text: 't',
        columns: ['c'],
        rows: [{ label: 'l', cells: [{ text: 't', position: 'transfer', evidence: ['DS-11'] }, { text: 't' }] }],
      },
    ],
  },
  prediction: { kind: 'choice', question: 'q', options: ['a', 'b'] },
  argue: { prompt: 'p' },
  misconceptions: [{ claim: 'c', correction: 'c', evidence: ['DS-11'] }],
  prompts: [],
  exitTicket: { prompt: 'p', hint: 'h' },
  teacherNote: 'n',
  calibration: 'practice',
  sources: ['one'],
};

describe('well-formed files', () => {
  test.each<{ name: string; schema: z.ZodType; value: unknown }>([
    { name: 'debate', schema: debateFile, value: debate },
    { name: 'evidence', schema: evidenceFile, value: [item] },
    { name: 'glossary', schema: glossaryFile, value: [term] },
    { name: 'bibliography', schema: bibliographyFile, value: [work, { ...work, url: null, seen: 'a reprint' }] },
    { name: 'module', schema: moduleFile, value: unit },
    {
      name: 'another picture',
      schema: moduleFile,
      value: { ...unit, explain: { ...unit.explain, pictures: [parts] } },
    },
    { name: 'head of a source', schema: sourceHead, value: { title: 't', byline: 'b' } },
    { name: 'key', schema: keyFile, value: [tag] },
  ])('$name', ({ schema, value }) => {
    expect(schema.parse(value)).toEqual(value);
  });

  test('texts are trimmed and composed', () => {
    expect(glossaryFile.parse([{ ...term, term: ' cafe\u0301 👩‍🔬\n' }])[0]?.term).toBe('café 👩‍🔬');
  });
});

describe('refused', () => {
  test.each<{ name: string; schema: z.ZodType; value: unknown; path: string }>([
    { name: 'an unknown field', schema: keyFile, value: [{ ...tag, colour: 'red' }], path: '0' },
    { name: 'a missing field', schema: keyFile, value: [{ ...tag, quote: undefined }], path: '0.quote' },
    { name: 'an empty text', schema: keyFile, value: [{ ...tag, because: ' \n' }], path: '0.because' },
    { name: 'an unknown position', schema: keyFile, value: [{ ...tag, position: 'foreign' }], path: '0.position' },
    {
      name: 'three factors',
      schema: keyFile,
      value: [{ ...tag, factors: ['labour', 'market', 'compute'] }],
      path: '0.factors',
    },
    {
      name: 'the same factor twice',
      schema: keyFile,
      value: [{ ...tag, factors: ['labour', 'labour'] }],
      path: '0.factors',
    },
    { name: 'a dial of 5', schema: keyFile, value: [{ ...tag, bearing: 5 }], path: '0.bearing' },
    { name: 'an evidence id in small letters', schema: evidenceFile, value: [{ ...item, id: 'ds-11' }], path: '0.id' },
    { name: 'evidence without a source', schema: evidenceFile, value: [{ ...item, sources: [] }], path: '0.sources' },
    {
      name: 'an address without a lock',
      schema: bibliographyFile,
      value: [{ ...work, url: 'http://example.org' }],
      path: '0.url',
    },
    {
      name: 'a positions list in another order',
      schema: debateFile,
      value: { ...debate, positions: debate.positions.toReversed() },
      path: 'positions',
    },
    {
      name: 'a factor left out',
      schema: debateFile,
      value: { ...debate, factors: debate.factors.slice(1) },
      path: 'factors',
    },
    { name: 'half a minute', schema: moduleFile, value: { ...unit, minutes: 0.5 }, path: 'minutes' },
    {
      name: 'an unknown kind of prediction',
      schema: moduleFile,
      value: { ...unit, prediction: { kind: 'bet' } },
      path: 'prediction.kind',
    },
    {
      name: 'a choice of one',
      schema: moduleFile,
      value: { ...unit, prediction: { ...unit.prediction, options: ['a'] } },
      path: 'prediction.options',
    },
    {
      name: 'an unknown kind of step',
      schema: moduleFile,
      value: { ...unit, steps: [{ key: 'a', kind: 'quiz', title: 't' }] },
      path: 'steps.0.kind',
    },
    { name: 'a slug with capitals', schema: moduleFile, value: { ...unit, slug: 'People' }, path: 'slug' },
    {
      name: 'a date in the head of a source',
      schema: sourceHead,
      value: { title: 't', byline: 'b', date: '2026' },
      path: '',
    },
  ])('$name', ({ schema, value, path }) => {
    const result = schema.safeParse(value);
    expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
