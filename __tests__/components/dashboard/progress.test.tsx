import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ComponentProps } from 'react';
import { CopyAddresses } from '@/components/dashboard/progress/copy-addresses';
import { type PersonProgress, ProgressTable } from '@/components/dashboard/progress/progress-table';
import { StepCounts } from '@/components/dashboard/progress/step-counts';
import { SwitchLinks } from '@/components/dashboard/switch-links';
import { renderWithWords } from '../render-with-words';

const ana: PersonProgress = {
  key: '1',
  name: 'Ana Example',
  section: null,
  state: 'working',
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

type Props = ComponentProps<typeof ProgressTable>;
const sort: Props['sort'] = (by) => ({ href: `?sort=${by}`, direction: by === 'tags' ? 'descending' : null });
const show = (people: PersonProgress[]) => renderWithWords(<ProgressTable people={people} sort={sort} />);

const cellsOf = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(`^${name}`) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent);

test('a row says who, where, how much, whether committed and when they last worked', () => {
  show([ana, ben]);
  expect(cellsOf('Ana Example')).toEqual([
    'at work',
    'Read and tag',
    '3 of 7',
    '9',
    'committed',
    expect.stringMatching(/Nov.*10:42.*UTC/),
  ]);
  expect(cellsOf('Ben Example')).toEqual(['at work', 'Read and tag', '0 of 7', '0', 'not yet', 'not begun']);
});

test('people stay in the order given: the table is no ranking', () => {
  show([ben, ana]);
  expect(screen.getAllByRole('rowheader').map((header) => header.textContent)).toEqual(['Ben Example', 'Ana Example']);
});

test('whoever has done every step is at none of them', () => {
  show([{ ...ana, stepsDone: 7, stepTitle: '' }]);
  expect(cellsOf('Ana Example')[1]).toBe('every step done');
});

test('the late column appears with the first late work', () => {
  const { rerender } = show([ana]);
  expect(screen.queryByRole('columnheader', { name: 'Late' })).not.toBeInTheDocument();
  rerender(<ProgressTable people={[ana, { ...ben, late: 2 }]} sort={sort} />);
  expect(screen.getByRole('columnheader', { name: 'Late' })).toBeInTheDocument();
  expect(cellsOf('Ben Example')).toContain('2');
});

test('sections appear with the first of them', () => {
  show([{ ...ana, section: 'One' }, ben]);
  expect(screen.getByRole('columnheader', { name: 'Section' })).toBeInTheDocument();
  expect(cellsOf('Ana Example')[0]).toBe('One');
});

test('the order stands in the address, and its column says which it is', () => {
  show([ana, ben]);
  expect(screen.getByRole('columnheader', { name: 'Tags' })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Name' })).not.toHaveAttribute('aria-sort');
  expect(screen.getByRole('link', { name: 'Last work' })).toHaveAttribute('href', '?sort=lastSeen');
});

describe('the addresses of those shown', () => {
  test('are copied at once, and it says how many have none', async () => {
    const user = userEvent.setup();
    renderWithWords(<CopyAddresses addresses={['ana@x.example', 'ben@x.example']} without={3} />);
    expect(screen.getByText(/2 addresses\. 3 of those shown have none\./)).toBeInTheDocument();
    await user.click(screen.getByText('E-mail addresses of those shown'));
    await user.click(screen.getByRole('button', { name: 'Copy the addresses' }));
    expect(await navigator.clipboard.readText()).toBe('ana@x.example, ben@x.example');
    expect(screen.getByRole('status')).toHaveTextContent('Copied.');
  });

  test('are selected where the page may not copy', async () => {
    const user = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('no'));
    renderWithWords(<CopyAddresses addresses={['ana@x.example']} without={0} />);
    await user.click(screen.getByText('E-mail addresses of those shown'));
    await user.click(screen.getByRole('button', { name: 'Copy the addresses' }));
    expect(screen.getByRole('status')).toHaveTextContent('copy them yourself');
    const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'E-mail addresses' });
    expect(field.selectionEnd).toBe('ana@x.example'.length);
  });

  test('none are known', () => {
    renderWithWords(<CopyAddresses addresses={[]} without={1} />);
    expect(screen.getByText(/No address is known\. One of those shown has none\./)).toBeInTheDocument();
    expect(screen.queryByRole('button')).not.toBeInTheDocument();
  });
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
