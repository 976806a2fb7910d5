import { screen } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { EvidenceFilters } from '@/components/library/evidence-filters';
import { LibraryNav } from '@/components/library/library-nav';
import { UsedInModules } from '@/components/library/used-in';

test('the form says what is asked for now, and sends it in the address', () => {
  const query = { words: 'solar', case: 'Solar', factor: null, supports: 'sequence', strength: 'weak' } as const;
  renderWithWords(<EvidenceFilters query={query} cases={['DeepSeek', 'Solar']} />);
  expect(screen.getByRole('searchbox', { name: 'Words' })).toHaveValue('solar');
  expect(screen.getByRole('combobox', { name: 'Case' })).toHaveValue('Solar');
  expect(screen.getByRole('combobox', { name: 'Factor' })).toHaveDisplayValue('Any');
  expect(screen.getByRole('combobox', { name: 'Usually read as' })).toHaveDisplayValue('Sequence');
  expect(screen.getByRole('combobox', { name: 'Strength' })).toHaveValue('weak');
  const form = screen.getByRole('searchbox').closest('form');
  expect(form).toHaveAttribute('action', '/evidence');
  expect([...new FormData(form ?? undefined)].map(([name]) => name)).toEqual([
    'q',
    'case',
    'factor',
    'supports',
    'strength',
  ]);
  expect(screen.getByRole('link', { name: 'Show all' })).toHaveAttribute('href', '/evidence');
});

test('the pages of the library lead to each other, and one of them is here', () => {
  renderWithWords(<LibraryNav current="glossary" />);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual([
    '/modules',
    '/essay',
    '/evidence',
    '/glossary',
    '/sources',
  ]);
  expect(screen.getByRole('link', { current: 'page' })).toHaveTextContent('Glossary');
});

test('what is studied nowhere says nothing', () => {
  const { container, rerender } = renderWithWords(<UsedInModules modules={[]} />);
  expect(container).toBeEmptyDOMElement();
  rerender(
    <UsedInModules
      modules={[
        { slug: 'a', number: 2, title: 'A' },
        { slug: 'b', number: 3, title: 'B' },
      ]}
    />,
  );
  expect(container).toHaveTextContent('Studied in module 2, A, module 3, B');
});
