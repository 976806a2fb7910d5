import { screen, within } from '@testing-library/react';
import { CoveredWords } from '@/components/dashboard/covered-words';
import { HeatFilterForm } from '@/components/dashboard/heat-filter-form';
import { HeatFilterWords } from '@/components/dashboard/heat-filter-words';
import type { HeatFilter } from '@/lib/domain/heat-filter';
import { renderWithWords } from '../render-with-words';

const nothing: HeatFilter = { factor: null, credibility: null, bearing: null, sectionId: null };

test.each<{ name: string; filter: Partial<HeatFilter>; section?: string; words: string }>([
  { name: 'a factor', filter: { factor: 'restrictions' }, words: 'Only tags with the factor Restrictions.' },
  {
    name: 'a step of a dial',
    filter: { credibility: { from: 4, to: 4 } },
    words: 'Only tags with a work called credible: strong. A tag whose dial was not set is in none of these.',
  },
  {
    name: 'a section',
    filter: { sectionId: 's' },
    section: 'Monday',
    words: 'Only tags by students of the section Monday.',
  },
])('$name is said in words', ({ filter, section = null, words }) => {
  const { container } = renderWithWords(
    <HeatFilterWords filter={{ ...nothing, ...filter }} section={section} hasTags />,
  );
  expect(container).toHaveTextContent(words, { normalizeWhitespace: true });
});

test('with all tags nothing is said, and where none is left it is', () => {
  const { container, rerender } = renderWithWords(<HeatFilterWords filter={nothing} section={null} hasTags={false} />);
  expect(container).toBeEmptyDOMElement();
  rerender(<HeatFilterWords filter={{ ...nothing, factor: 'market' }} section={null} hasTags={false} />);
  expect(container).toHaveTextContent('No tag in this text is like that.');
});

test('the form says what is chosen, keeps what else the address says, and offers sections where there are several', () => {
  const show = (sections: { id: string; name: string }[], filter: HeatFilter) => (
    <HeatFilterForm
      filter={filter}
      sections={sections}
      isWholeClass
      action="/teach/c/a"
      kept={{ source: 'one', tags: 'now' }}
      clearHref="/teach/c/a?source=one"
    />
  );
  const chosen: HeatFilter = { ...nothing, factor: 'market', bearing: { from: 2, to: 4 } };
  const { rerender, container } = renderWithWords(show([{ id: '1', name: 'One' }], chosen));
  const form = within(screen.getByRole('form', { name: 'Which tags are shown' }));
  expect(form.getByLabelText('Factor')).toHaveDisplayValue(/Market/);
  expect(form.getByLabelText('Bears on it, from')).toHaveValue('2');
  expect(form.getByLabelText('Credible, from')).toHaveValue('');
  expect(form.queryByLabelText('Section')).not.toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Show all tags' })).toHaveAttribute('href', '/teach/c/a?source=one');
  const hidden = [...container.querySelectorAll('input[type=hidden]')].map((input) => [
    input.getAttribute('name'),
    input.getAttribute('value'),
  ]);
  expect(hidden).toEqual([
    ['source', 'one'],
    ['tags', 'now'],
  ]);

  rerender(
    show(
      [
        { id: '1', name: 'One' },
        { id: '2', name: 'Two' },
      ],
      { ...nothing, sectionId: '2' },
    ),
  );
  expect(screen.getByLabelText('Section')).toHaveDisplayValue('Two');
});

test('words say how many people’s tags cover exactly them', () => {
  const { container } = renderWithWords(
    <CoveredWords
      sourceText="The fund paid."
      runs={[
        { start: 0, end: 4, people: 0 },
        { start: 4, end: 14, people: 3 },
      ]}
      classSize={4}
    />,
  );
  expect(container.querySelector('blockquote')).toHaveTextContent('nobody: 0The 3 people: 3fund paid.');
});
