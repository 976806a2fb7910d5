import { search } from '@/lib/domain/search';

const items = [
  { name: 'DS-20', texts: ['OpenAI saw signs of distillation.', 'an allegation, not shown'] },
  { name: 'SO-1', texts: ['Décideurs Magazine on Robin Zeng', 'reported'] },
  { name: 'IT-5', texts: ['Interns trained in Beijing', 'a claim of fact that can be checked'] },
];

test.each([
  { query: '', expected: ['DS-20', 'SO-1', 'IT-5'] },
  { query: '   ', expected: ['DS-20', 'SO-1', 'IT-5'] },
  { query: 'ALLEG', expected: ['DS-20'] },
  { query: 'decideurs', expected: ['SO-1'] },
  { query: 'De\u0301cideurs', expected: ['SO-1'] },
  { query: 'fact interns', expected: ['IT-5'] },
  { query: 'fact distillation', expected: [] },
  { query: '(', expected: [] },
])('“$query” finds $expected', ({ query, expected }) => {
  expect(search(items, query, ({ texts }) => texts).map(({ name }) => name)).toEqual(expected);
});
