import { evidenceOf, termsOf } from '@/lib/domain/cited';
import type { ModuleContent } from '@/lib/domain/module';
import type { Picture } from '@/lib/domain/picture';
import type { Mark, Source } from '@/lib/domain/source';
import { scorecard, sort } from './some-exercises';

const flow: Picture = {
  kind: 'flow',
  title: '',
  text: '',
  columns: ['from', 'to'],
  rows: [
    { label: 'one', cells: [{ text: 'a', evidence: ['DS-3', 'DS-1'] }, { text: 'b' }] },
    { label: 'two', cells: [{ text: 'c', evidence: ['DS-9'] }] },
  ],
};
const parts: Picture = {
  kind: 'parts',
  title: '',
  text: '',
  bars: [{ label: '', total: 1, note: '', parts: [], evidence: ['DS-7', 'DS-3'] }],
};

const content = (paragraphs: string[], picture: Picture, terms: string[] = []): ModuleContent => ({
  slug: 'small',
  number: 1,
  title: '',
  question: '',
  summary: '',
  minutes: 1,
  objectives: [],
  terms,
  steps: [],
  explain: { paragraphs, pictures: [picture] },
  prediction: { kind: 'sentence', question: '' },
  argue: { prompt: '' },
  misconceptions: [],
  prompts: [],
  exitTicket: { prompt: '', hint: '' },
  teacherNote: '',
});

const source = (...marks: Pick<Mark, 'evidence' | 'term'>[]): Source => ({
  id: '',
  slug: '',
  title: '',
  byline: '',
  text: 'words',
  sentences: [],
  marks: marks.map((mark) => ({ start: 0, end: 5, ...mark })),
});

const explained = ['It [grew at home](DS-1) and [spread](term:spillover).', 'Some [came back](DS-2 DS-1).'];

test.each([
  { name: 'nothing', parts: {}, evidence: [] },
  {
    name: 'paragraphs, each item once',
    parts: { content: content(explained, parts) },
    evidence: ['DS-1', 'DS-2', 'DS-7', 'DS-3'],
  },
  { name: 'the cells of a flow', parts: { content: content([], flow) }, evidence: ['DS-3', 'DS-1', 'DS-9'] },
  {
    name: 'sources, in the order of their first use',
    parts: {
      sources: [source({ evidence: ['DS-5', 'DS-4'], term: null }), source({ evidence: ['DS-4', 'DS-6'], term: null })],
    },
    evidence: ['DS-5', 'DS-4', 'DS-6'],
  },
  {
    name: 'paragraphs before sources before pictures',
    parts: { content: content(explained, parts), sources: [source({ evidence: ['DS-7', 'DS-8'], term: null })] },
    evidence: ['DS-1', 'DS-2', 'DS-7', 'DS-8', 'DS-3'],
  },
  { name: 'the items of one exercise', parts: { exercise: sort }, evidence: ['DS-11', 'DS-12'] },
  {
    name: 'the exercises of a content, after its explanation',
    parts: { content: { ...content(explained, parts), exercises: { kinds: sort, score: scorecard } } },
    evidence: ['DS-1', 'DS-2', 'DS-7', 'DS-3', 'DS-11', 'DS-12'],
  },
])('evidenceOf: $name', ({ parts: given, evidence }) => {
  expect(evidenceOf(given)).toEqual(evidence);
});

test.each([
  { name: 'nothing', parts: {}, terms: [] },
  {
    name: 'used and named, each once',
    parts: {
      content: content(explained, flow, ['absorption', 'spillover']),
      sources: [source({ evidence: [], term: 'catch-up' })],
    },
    terms: ['spillover', 'catch-up', 'absorption'],
  },
  { name: 'marks without a term', parts: { sources: [source({ evidence: ['DS-1'], term: null })] }, terms: [] },
])('termsOf: $name', ({ parts: given, terms }) => {
  expect(termsOf(given)).toEqual(terms);
});
