import { screen, within } from '@testing-library/react';
import { PositionLegend } from '@/components/ui/position-legend';
import { StaffMini } from '@/components/ui/staff-mini';
import { TagChip } from '@/components/ui/tag-chip';
import { renderWithWords } from '../render-with-words';

test('the legend names the four positions in their fixed order', () => {
  renderWithWords(<PositionLegend />);
  const list = screen.getByRole('list', { name: 'The four positions' });
  const names = within(list)
    .getAllByRole('listitem')
    .map((item) => item.textContent);
  expect(names).toEqual(['TTransfer', 'IIndigenous', 'SSequence', 'CComplicates']);
});

test.each([
  { name: 'a tag that was not changed', was: null, spoken: 'Transfer' },
  { name: 'a tag that came back to its first position', was: 'transfer' as const, spoken: 'Transfer' },
  { name: 'a changed tag', was: 'complicates' as const, spoken: 'first Complicates, now Transfer' },
])('$name is read as "$spoken"', ({ was, spoken }) => {
  const { container } = renderWithWords(<TagChip position="transfer" was={was} />);
  for (const hidden of container.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
  expect(container).toHaveTextContent(spoken, { normalizeWhitespace: true });
  expect(container.textContent).toBe(spoken);
});

test.each([
  { value: null, filled: 0 },
  { value: 1 as const, filled: 1 },
  { value: 4 as const, filled: 4 },
])('a dial at $value fills $filled of four marks and is not read out', ({ value, filled }) => {
  const { container } = renderWithWords(<StaffMini value={value} />);
  expect(container.querySelectorAll('i')).toHaveLength(4);
  expect(container.querySelectorAll('i.on')).toHaveLength(filled);
  expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true');
});
