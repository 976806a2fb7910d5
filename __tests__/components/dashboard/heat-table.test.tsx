import { screen, within } from '@testing-library/react';
import { HeatTable } from '@/components/dashboard/heat-table';
import { renderWithWords } from '../render-with-words';
import { classReading, counts, SOURCE_TEXT } from './class-reading';

function show(rows = classReading(20, counts(1, 11, 9, 1), counts(), counts(2, 1))) {
  return renderWithWords(<HeatTable rows={rows} sourceText={SOURCE_TEXT} caption="First tags of 20 students." />);
}

const cellsOf = (row: HTMLElement) =>
  within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('every column has its name, the positions in their fixed order', () => {
  show();
  expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual([
    'Sentence',
    'People',
    'Transfer',
    'Indigenous',
    'Sequence',
    'Complicates',
    'With several tags',
    'Two would differ',
  ]);
  expect(screen.getByRole('table')).toHaveAccessibleName(/^First tags of 20 students\. A dash/);
});

test('a row holds the number, enough words to know it by, and the figures of the map', () => {
  show();
  const row = screen.getByRole('row', { name: /The fund paid/ });
  expect(within(row).getByRole('rowheader')).toHaveTextContent('1 The fund paid with its own money.');
  expect(cellsOf(row)).toEqual(['22', '1', '11', '9', '1', '0', '61 times in 100']);
});

test('a long sentence is cut after its first words', () => {
  show();
  expect(screen.getByRole('row', { name: /The chips/ })).toHaveTextContent(
    '3 The chips came from abroad, bought before…',
  );
});

test('without a pair of people there is a dash that says why', () => {
  show();
  const split = cellsOf(screen.getByRole('row', { name: /Nobody else/ })).at(-1);
  expect(split).toBe('–fewer than two people');
});

test('under five people the split is shown and marked', () => {
  show();
  expect(cellsOf(screen.getByRole('row', { name: /The chips/ })).at(-1)).toBe('few · 67 times in 100');
  expect(screen.getByRole('table')).toHaveAccessibleName(/Few: under 5 people/);
});

test('a keyboard can scroll the table: its box takes the focus and has a name', () => {
  show();
  expect(screen.getByRole('region', { name: 'The same figures as a table' })).toHaveAttribute('tabindex', '0');
});

test('how many had several tags stands in its own column', () => {
  const [first, ...rest] = classReading(20, counts(6));
  show(first ? [{ ...first, several: 2 }, ...rest] : []);
  expect(cellsOf(screen.getByRole('row', { name: /The fund paid/ }))).toEqual([
    '6',
    '6',
    '0',
    '0',
    '0',
    '2',
    '0 times in 100',
  ]);
});
