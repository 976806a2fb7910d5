import { screen, within } from '@testing-library/react';
import { ClassPassages } from '@/components/dashboard/class-reading/class-passages';
import { ClassTable } from '@/components/dashboard/class-reading/class-table';
import { ClassText } from '@/components/dashboard/class-reading/class-text';
import { OwnContrasts } from '@/components/dashboard/class-reading/own-contrasts';
import { showSplit } from '@/lib/domain/small-groups';
import type { Source } from '@/lib/domain/source';
import { renderWithWords } from '../render-with-words';
import { classReading, counts, SOURCE_TEXT } from './class-reading';

const source: Source = {
  id: 's',
  slug: 's',
  title: 'S',
  byline: '',
  text: SOURCE_TEXT,
  sentences: classReading(1).map(({ sentence }) => sentence),
  marks: [],
};
const splits = new Map([
  [1, showSplit(counts(6, 0, 4))],
  [2, showSplit(counts(5, 1))],
  [3, showSplit(counts(2, 2))],
]);

test('the text has depth and lines where five tagged it, with words for those who do not see them', () => {
  const { container } = renderWithWords(<ClassText source={source} splits={splits} of={12} />);
  const [first, second, third] = container.querySelectorAll('.heat');
  expect(first).toHaveTextContent('10 of 12 people: 6 Transfer, 4 Sequence.');
  expect(first).toHaveAttribute('data-band', '4');
  expect(first).toHaveAttribute('data-lanes', '2');
  expect(second).toHaveTextContent('at least 5 of 12 people: 5 Transfer.');
  expect(second).not.toHaveTextContent(/Indigenous|6/);
  expect(third).toHaveTextContent('fewer than 5 people.');
  expect(third).not.toHaveClass('depth');
  expect(container.textContent).toContain('The fund paid with its own money.');
});

test('a table says the same', () => {
  renderWithWords(<ClassTable source={source} splits={splits} />);
  const rows = within(screen.getByRole('table', { hidden: true })).getAllByRole('row', { hidden: true });
  const cells = rows.slice(1).map((row) =>
    within(row)
      .getAllByRole('cell', { hidden: true })
      .map((cell) => cell.textContent),
  );
  expect(cells).toEqual([
    ['10', '6 Transfer, 4 Sequence'],
    ['not said', '5 Transfer'],
    ['fewer than 5', ''],
  ]);
});

test('passages stand with their two reasons, and without any when there are none', () => {
  const split = showSplit(counts(4, 0, 3, 3));
  if (!split) throw new Error('There are ten');
  const reasons = [
    { position: 'transfer', because: 'bought first' },
    { position: 'sequence', because: 'made later' },
  ] as const;
  const { container, rerender } = renderWithWords(
    <ClassPassages passages={[{ sentence: 2, words: 'Nobody else paid.', split, reasons }]} />,
  );
  const row = within(screen.getByRole('region', { name: 'Where it divides most' })).getByRole('listitem');
  expect(row).toHaveTextContent('Sentence 2: 4 Transfer, 3 Sequence, 3 Complicates');
  expect(row).toHaveTextContent('because bought first');
  expect(row).toHaveTextContent('because made later');
  rerender(<ClassPassages passages={[]} />);
  expect(container).toHaveTextContent('No sentence was tagged by enough people of different minds yet');
});

test('one’s own words stand beside another reading of them', () => {
  const contrast = {
    tagId: 't',
    quote: 'its own money',
    position: 'indigenous',
    reason: { position: 'transfer', because: 'the money came in' },
  } as const;
  const { rerender } = renderWithWords(<OwnContrasts contrasts={[contrast]} />);
  const row = within(screen.getByRole('region', { name: 'Other readings of your words' })).getByRole('listitem');
  expect(row).toHaveTextContent(
    /You: .*Indigenous.*its own money.*Somebody else:.*Transfer.*because the money came in/,
  );
  rerender(<OwnContrasts contrasts={[]} />);
  expect(screen.getByText(/Nobody’s other reading of your words can be shown here/)).toBeInTheDocument();
});
