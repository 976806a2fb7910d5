import type { EvidenceItem } from '@/lib/domain/evidence';
import { type EvidenceQuery, filterEvidence } from '@/lib/domain/evidence-filter';
import {
  type Looked,
  modulesOfClaims,
  partsOfEssay,
  whereClaimsAreStudied,
  whereEvidenceIsUsed,
  whereTermsAreUsed,
  withholdReadings,
} from '@/lib/domain/library-use';
import { evidenceQuery } from '@/lib/schemas/evidence-query';

function moduleOf(number: number, paragraph: string, essay: Record<string, string[]> = {}): Looked {
  return {
    content: {
      slug: `m${number}`,
      number,
      title: `Module ${number}`,
      question: 'q',
      summary: 's',
      minutes: 50,
      objectives: [],
      terms: [],
      steps: [{ key: 'look', kind: 'explain', title: 'A look' }],
      essay,
      explain: { paragraphs: [paragraph], pictures: [] },
      prediction: { kind: 'sentence', question: 'q' },
      argue: { prompt: 'p' },
      misconceptions: [],
      prompts: [],
      exitTicket: { prompt: 'p', hint: 'h' },
      teacherNote: 'n',
    },
    sources: [{ id: 'id', slug: 'a-text', title: 'A text', byline: 'b', text: 't', sentences: [], marks: [] }],
  };
}

const modules = [
  moduleOf(2, 'It [grew](DS-1) by [itself](term:spillover).', { E1: ['look'], E2: ['a-text', 'look'] }),
  moduleOf(7, 'It [grew](DS-1) and [sold](DS-2).', { E2: ['look'] }),
];

test('items and terms know the modules that use them', () => {
  const evidence = whereEvidenceIsUsed(modules);
  expect(evidence.get('DS-1')?.map(({ number }) => number)).toEqual([2, 7]);
  expect(evidence.get('DS-2')?.map(({ number }) => number)).toEqual([7]);
  expect(evidence.get('DS-3')).toBeUndefined();
  expect(whereTermsAreUsed(modules).get('spillover')).toEqual([{ slug: 'm2', number: 2, title: 'Module 2' }]);
});

test('claims know the steps and texts that study them, by title', () => {
  const studied = whereClaimsAreStudied(modules);
  expect(studied.get('E2')).toEqual([
    { slug: 'm2', number: 2, title: 'Module 2', places: ['A text', 'A look'] },
    { slug: 'm7', number: 7, title: 'Module 7', places: ['A look'] },
  ]);
  expect(modulesOfClaims(['E2', 'E1', 'E9'], studied).map(({ number }) => number)).toEqual([2, 7]);
});

test('parts follow the essay and keep its order', () => {
  const claim = (id: string, part: string) => ({ id, part, claim: 'c', types: [], position: 'context' as const });
  const parts = partsOfEssay({ claims: [claim('E1', 'one'), claim('E2', 'two'), claim('E3', 'one')] });
  expect(parts.map(({ part, claims }) => [part, claims.map(({ id }) => id)])).toEqual([
    ['one', ['E1', 'E3']],
    ['two', ['E2']],
  ]);
});

const item = (id: string, change: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id,
  case: 'DeepSeek',
  factors: ['funding'],
  type: 'fact',
  statement: 'A fund paid.',
  supports: 'indigenous',
  contested: 'The chips were foreign.',
  strength: 'strong',
  afterEssay: false,
  citations: [{ key: 'k', text: 'Décideurs, 2021', url: null, seen: null }],
  ...change,
});
const items = [
  item('DS-1'),
  item('DS-2', { supports: 'transfer', strength: 'weak', factors: ['compute', 'networks'] }),
  item('SO-1', { case: 'Solar', statement: 'A founder came back.', supports: 'context', contested: '' }),
];

test('nobody’s reading of what somebody is still to judge is given away', () => {
  const shown = withholdReadings(items, new Set(['DS-1', 'DS-2']));
  expect(shown.map(({ supports, contested }) => [supports, contested])).toEqual([
    [null, ''],
    [null, ''],
    ['context', ''],
  ]);
  expect(withholdReadings(items, new Set())).toEqual(items);
});

const nothing: EvidenceQuery = { words: '', case: null, factor: null, supports: null, strength: null };
test.each<{ name: string; query: Partial<EvidenceQuery>; found: string[] }>([
  { name: 'nothing asked', query: {}, found: ['DS-1', 'DS-2', 'SO-1'] },
  { name: 'a case', query: { case: 'Solar' }, found: ['SO-1'] },
  { name: 'a factor among several', query: { factor: 'networks' }, found: ['DS-2'] },
  { name: 'a position', query: { supports: 'transfer' }, found: ['DS-2'] },
  { name: 'context', query: { supports: 'context' }, found: ['SO-1'] },
  { name: 'a strength', query: { strength: 'strong' }, found: ['DS-1', 'SO-1'] },
  { name: 'words of the statement', query: { words: 'founder' }, found: ['SO-1'] },
  { name: 'words of who disputes it', query: { words: 'foreign CHIPS' }, found: ['DS-1', 'DS-2'] },
  { name: 'words of a work, without accents', query: { words: 'decideurs' }, found: ['DS-1', 'DS-2', 'SO-1'] },
  { name: 'an id', query: { words: 'so-1' }, found: ['SO-1'] },
  { name: 'all of it together', query: { words: 'fund', supports: 'indigenous', case: 'DeepSeek' }, found: ['DS-1'] },
  { name: 'what does not go together', query: { case: 'Solar', strength: 'weak' }, found: [] },
])('the library finds $name', ({ query, found }) => {
  expect(filterEvidence(items, { ...nothing, ...query }).map(({ id }) => id)).toEqual(found);
});

test.each<{ name: string; address: Record<string, unknown>; query: Partial<EvidenceQuery> }>([
  { name: 'nothing', address: {}, query: {} },
  {
    name: 'empty fields of the form',
    address: { q: ' ', case: '', factor: '', supports: '', strength: '' },
    query: {},
  },
  {
    name: 'everything',
    address: { q: ' solar ', case: 'Solar', factor: 'market', supports: 'context', strength: 'weak' },
    query: { words: 'solar', case: 'Solar', factor: 'market', supports: 'context', strength: 'weak' },
  },
  {
    name: 'fields given twice: the first',
    address: { q: ['a', 'b'], factor: ['market', 'funding'] },
    query: { words: 'a', factor: 'market' },
  },
  { name: 'names it does not know', address: { factor: 'luck', supports: 'both', strength: 'iron' }, query: {} },
  { name: 'too long a search', address: { q: 'x'.repeat(500) }, query: { words: 'x'.repeat(200) } },
])('an address asks: $name', ({ address, query }) => {
  expect(evidenceQuery.parse(address)).toEqual({ ...nothing, ...query });
});
