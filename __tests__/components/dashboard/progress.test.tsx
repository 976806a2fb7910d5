import { screen, within } from '@testing-library/react';
import { type PersonProgress, ProgressTable } from '@/components/dashboard/progress-table';
import { StepCounts } from '@/components/dashboard/step-counts';
import { SwitchLinks } from '@/components/dashboard/switch-links';
import { renderWithWords } from '../render-with-words';

const ana: PersonProgress = {
  key: '1',
  name: 'Ana Example',
  stepTitle: 'Read and tag',
  stepsDone: 3,
  stepsOf: 7,
  tags: 9,
  committed: true,
  late: 0,
  lastSeen: '2026-11-20T10:42:00.000Z',
};
const ben: PersonProgress = {
  ...ana,
  key: '2',
  name: 'Ben Example',
  committed: false,
  stepsDone: 0,
  tags: 0,
  lastSeen: null,
};

const cellsOf = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('a row says who, where, how much, whether committed and when they last worked', () => {
  renderWithWords(<ProgressTable people={[ana, ben]} />);
  expect(cellsOf('Ana Example')).toEqual([
    'Read and tag',
    '3 of 7',
    '9',
    'committed',
    expect.stringMatching(/Nov.*10:42.*UTC/),
  ]);
  expect(cellsOf('Ben Example')).toEqual(['Read and tag', '0 of 7', '0', 'not yet', 'not begun']);
});

test('people stay in the order given: the table is no ranking', () => {
  renderWithWords(<ProgressTable people={[ben, ana]} />);
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(['Ben Example', 'Ana Example']);
});

test('whoever has done every step is at none of them', () => {
  renderWithWords(<ProgressTable people={[{ ...ana, stepsDone: 7, stepTitle: '' }]} />);
  expect(cellsOf('Ana Example')[0]).toBe('every step done');
});

test('the late column appears with the first late work', () => {
  const { rerender } = renderWithWords(<ProgressTable people={[ana]} />);
  expect(screen.queryByRole('columnheader', { name: 'Late' })).not.toBeInTheDocument();
  rerender(<ProgressTable people={[ana, { ...ben, late: 2 }]} />);
  expect(screen.getByRole('columnheader', { name: 'Late' })).toBeInTheDocument();
  expect(cellsOf('Ben Example')).toContain('2');
});

test('with nobody enrolled it says what to do next', () => {
  renderWithWords(<ProgressTable people={[]} />);
  expect(screen.getByRole('heading', { name: 'Nobody has joined yet' })).toBeInTheDocument();
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
});

test.each([
  { done: 21, of: 28, words: '21 of 28', width: '75%' },
  { done: 0, of: 0, words: '0 of 0', width: '0px' },
  { done: 1, of: 1, words: '1 of 1', width: '100%' },
  { done: 300, of: 300, words: '300 of 300', width: '100%' },
])('$words stands beside a bar of $width', ({ done, of, words, width }) => {
  const { container } = renderWithWords(<StepCounts steps={[{ title: 'Read and tag', done }]} of={of} />);
  expect(screen.getByRole('listitem')).toHaveTextContent(`Read and tag${words}`);
  expect(container.querySelector('.step-track > span')).toHaveStyle({ width });
});

test('a switch is a named group of links of which one is current', () => {
  renderWithWords(
    <SwitchLinks
      label="Show as"
      options={[
        { href: '?as=text', label: 'Text', current: true },
        { href: '?as=table', label: 'Table', current: false },
      ]}
    />,
  );
  const group = within(screen.getByRole('navigation', { name: 'Show as' }));
  expect(group.getByRole('link', { current: true })).toHaveAccessibleName('Text');
  expect(group.getByRole('link', { name: 'Table' })).toHaveAttribute('href', '?as=table');
});
