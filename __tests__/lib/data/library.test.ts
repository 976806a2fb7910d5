import { withDatabase } from '@/__tests__/database';
import { EMPTY_CURRICULUM } from '@/__tests__/factories';
import { loadCurriculum, type NewCurriculum } from '@/lib/data/curriculum';
import { db } from '@/lib/data/database';
import { listEvidence, listTerms } from '@/lib/data/library';
import type { EvidenceItem } from '@/lib/domain/evidence';

withDatabase();

const item = (id: string, change: Partial<EvidenceItem> = {}): EvidenceItem => ({
  id,
  case: 'DeepSeek',
  factors: ['human-capital'],
  statement: `Statement of ${id}`,
  type: 'fact',
  supports: 'indigenous',
  contested: '',
  strength: 'moderate',
  afterEssay: true,
  citations: [{ key: 'Tan25', text: 'Tan 2025', url: null, seen: null }],
  ...change,
});
const term = (id: string) => ({ id, term: id, definition: `What ${id} means`, sources: ['Tan25'] });
const citation = (key: string) => ({ key, text: `${key}, a work`, url: 'https://journal.example/1', seen: null });
const load = (change: Partial<NewCurriculum>) => loadCurriculum({ ...EMPTY_CURRICULUM, ...change });

test('evidence comes in the order it was asked for, each item once; unknown ids are left out', async () => {
  await load({ evidence: [item('DS-1'), item('DS-2', { contested: '有争议' })] });
  expect(await listEvidence(['DS-2', 'DS-9', 'DS-1', 'DS-2'])).toEqual([
    item('DS-2', { contested: '有争议' }),
    item('DS-1'),
  ]);
  expect(await listEvidence([])).toEqual([]);
});

test('terms come by the alphabet', async () => {
  await load({ terms: [term('spillover'), term('absorption'), term('catch-up')] });
  expect(await listTerms(['spillover', 'unknown', 'absorption'])).toEqual([term('absorption'), term('spillover')]);
});

test('the library follows the files: what changed is changed, what is gone is gone', async () => {
  await load({ evidence: [item('DS-1'), item('DS-2')], terms: [term('spillover')], citations: [citation('Tan25')] });
  await load({ evidence: [item('DS-2', { statement: 'Corrected' })] });
  expect(await listEvidence(['DS-1', 'DS-2'])).toEqual([item('DS-2', { statement: 'Corrected' })]);
  expect(await listTerms(['spillover'])).toEqual([]);
  expect(await db().citation.count()).toBe(0);
});
