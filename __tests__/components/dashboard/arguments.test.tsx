import { screen, within } from '@testing-library/react';
import { ArgumentGroups, type ShownGroup } from '@/components/dashboard/arguments/argument-groups';
import { ArgumentTable } from '@/components/dashboard/arguments/argument-table';
import { ArgumentsOpening } from '@/components/dashboard/arguments/arguments-opening';
import { ObjectionList } from '@/components/dashboard/arguments/objection-list';
import { PairWall } from '@/components/dashboard/arguments/pair-wall';
import { SharedList, type ShownShared } from '@/components/dashboard/arguments/shared-list';
import type { Use } from '@/lib/domain/class-arguments';
import type { Position } from '@/lib/domain/debate';
import { renderWithWords } from '../render-with-words';

const argumentOf = (number: number) => ({
  number,
  who: `Amber Heron ${number}`,
  claim: `Claim ${number}.`,
  objection: '',
  answer: '',
  strands: [
    {
      because: 'it was earned at home',
      words: [{ id: '0', position: 'transfer' as const, quote: 'two parts', sentence: 6, href: '/x#s6' }],
      items: [{ id: 'DS-11', href: '/evidence#DS-11' }],
    },
    { because: ' ', words: [], items: [] },
  ],
});
const group = (position: Position | null, people: number): ShownGroup => ({
  position,
  arguments: Array.from({ length: people }, (_, index) => argumentOf(index + 1)),
});

const use = (id: string, position: Position): Use => ({
  ...{ id, who: `Birch ${id}`, position, because: `reason ${id}`, start: 0, end: 5, at: 1, isOffered: true },
});
const shared = (change: Partial<ShownShared> = {}): ShownShared => {
  const pair = [use('1', 'transfer'), use('2', 'indigenous')] as const;
  const usual = { key: 'a', title: 'The laboratory', sentence: 6, href: '/x#s6', words: 'Within a year.', wall: null };
  return { ...usual, uses: [...pair, use('3', 'transfer')], pair, ...change };
};

test.each([
  { name: 'nobody', groups: [], says: 'Nobody has made an argument yet.' },
  { name: 'one student', groups: [group(null, 1)], says: 'One student has made an argument: 1 for no position yet.' },
  {
    name: 'three',
    groups: [group('transfer', 2), { position: 'sequence' as const, arguments: [argumentOf(3)] }],
    says: '3 students have made an argument: 2 Transfer, 1 Sequence.',
  },
  { name: '300', groups: [group('complicates', 300)], says: '300 students have made an argument: 300 Complicates.' },
])('$name: a sentence to say aloud', ({ groups, says }) => {
  const { container } = renderWithWords(
    <>
      <ArgumentsOpening groups={groups} shared={[]} />
      <ArgumentGroups groups={groups} />
      <ArgumentTable groups={groups} />
      <SharedList shared={[]} />
      <ObjectionList objections={[]} />
    </>,
  );
  expect(container).toHaveTextContent(says);
  expect(container).not.toHaveTextContent(/NaN|undefined|null/);
});

test('the opening leads to the words that are used both ways', () => {
  renderWithWords(<ArgumentsOpening groups={[group('transfer', 2)]} shared={[shared(), shared({ pair: null })]} />);
  expect(screen.getByText(/are used for different positions/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'sentence 6' })).toHaveAttribute('href', '/x#s6');
});

test('an argument shows its strands with what they rest on, and says what is missing', () => {
  const { container } = renderWithWords(<ArgumentGroups groups={[group('transfer', 1)]} />);
  expect(screen.getByRole('heading', { name: /Transfer, one student/ })).toBeInTheDocument();
  const [first, second] = within(screen.getByRole('list')).getAllByRole('listitem');
  expect(first).toHaveTextContent(/two parts.*sentence 6.*DS-11.*because it was earned at home/);
  expect(second).toHaveTextContent('nothing that counts');
  expect(second).toHaveTextContent('no because yet');
  expect(container).toHaveTextContent('Strongest objectionnot written yet');
});

test('a pair has both reasons beside each other; it can be projected only where it may', () => {
  const { unmount } = renderWithWords(<SharedList shared={[shared()]} />);
  expect(screen.getByText('Birch 1')).toBeVisible();
  expect(screen.getByText('Birch 2')).toBeVisible();
  expect(screen.getByText('One more')).toBeInTheDocument();
  expect(screen.queryByRole('link', { name: /Project/ })).toBeNull();
  unmount();
  renderWithWords(<SharedList shared={[shared({ wall: '/wall' })]} />);
  expect(screen.getByRole('link', { name: 'Project this pair: The laboratory, sentence 6' })).toHaveAttribute(
    'href',
    '/wall',
  );
});

test('objections stand with who named them and what they argue for', () => {
  const named = [
    { number: 1, who: 'Amber', position: 'transfer' as const, answer: 'Yes.' },
    { number: 2, who: 'Birch', position: null, answer: '' },
  ];
  const { container } = renderWithWords(<ObjectionList objections={[{ objection: 'Too little.', named }]} />);
  expect(container).toHaveTextContent('Too little.against Transfer, named by Amber and Birch');
  expect(container).toHaveTextContent('The answerAmber Yes.');
});

test('a wall shows the words and both reasons', () => {
  renderWithWords(
    <PairWall
      title="DeepSeek’s people"
      passage={{ title: 'The laboratory', number: 6, words: 'Within a year.', before: '' }}
      readings={[use('1', 'transfer'), use('2', 'indigenous')].map(({ position, because }) => ({ position, because }))}
      number={1}
      of={2}
      before={null}
      after="?as=wall&pair=2"
      back="/arguments"
    />,
  );
  expect(screen.getByText('1 of 2')).toBeInTheDocument();
  expect(screen.getByText('reason 2')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Next pair' })).toHaveAttribute('href', '?as=wall&pair=2');
  expect(screen.queryByRole('link', { name: 'Pair before' })).toBeNull();
});
