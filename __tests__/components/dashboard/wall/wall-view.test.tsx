import { screen, within } from '@testing-library/react';
import { WallView, type WallViewProps } from '@/components/dashboard/wall/wall-view';
import { renderWithWords } from '../../render-with-words';

const REASONS = [
  { position: 'transfer', because: 'a year inside a laboratory is when you learn' },
  { position: 'indigenous', because: 'one year is a visit' },
] as const;

const show = (change: Partial<WallViewProps> = {}) =>
  renderWithWords(
    <WallView
      title="A module"
      stage="passage"
      passage={{ title: 'A text', number: 2, words: 'About a quarter had been abroad.', before: 'Some had not.' }}
      hasReasons
      reasons={[]}
      splits={null}
      wallKey={null}
      steering={null}
      {...change}
    />,
  );

test('the passage stands alone first, with the sentence before it and one question', () => {
  show();
  expect(screen.getByText('About a quarter had been abroad.')).toBeVisible();
  expect(screen.getByText('Some had not.')).toBeVisible();
  expect(screen.getByText(/What is this evidence for/)).toBeVisible();
  expect(screen.getByText('Read')).toHaveAttribute('aria-current', 'step');
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    ...['Read', 'Reasons', 'Talk', 'Vote', 'Split', 'Key'],
  ]);
});

test('without reasons there is no stage for them', () => {
  show({ hasReasons: false });
  expect(screen.queryByText('Reasons')).toBeNull();
});

test('two reasons stand under their positions, without anybody’s name', () => {
  show({ stage: 'talk', reasons: REASONS });
  const beside = screen.getByRole('region', { name: 'Two reasons from this class' });
  expect(within(beside).getByRole('heading', { name: 'Transfer, because' })).toBeVisible();
  expect(within(beside).getByRole('heading', { name: 'Indigenous, because' })).toBeVisible();
  expect(within(beside).getByText('one year is a visit')).toBeVisible();
});

describe('the splits', () => {
  const first = {
    named: [
      { position: 'transfer', people: 9 },
      { position: 'indigenous', people: 6 },
    ],
    others: 3,
    people: 18,
  } satisfies NonNullable<NonNullable<WallViewProps['splits']>['first']>;

  test('of tags and of votes stand under each other in words', () => {
    show({
      stage: 'split',
      splits: { first, of: 24, votes: { ...first, others: null, people: null }, hasVotes: true },
    });
    expect(screen.getByText('18 of 24 tagged this sentence')).toBeVisible();
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['T9 Transfer', 'I6 Indigenous', '3 another position']),
    );
    expect(screen.getByText('One or two chose something else, which is not shown.')).toBeVisible();
  });

  test.each([
    { hasVotes: false, says: 'There was no vote on this passage.' },
    { hasVotes: true, says: 'Fewer than five voted, so there is no split to show.' },
  ])('of too few are none, and it says why: $says', ({ hasVotes, says }) => {
    show({ stage: 'split', splits: { first: null, of: null, votes: null, hasVotes } });
    expect(screen.getByText(/^Fewer than five who have committed/)).toBeVisible();
    expect(screen.getByText(says)).toBeVisible();
  });

  test('marks are one per person, and above forty a bar', () => {
    const { container } = show({ stage: 'split', splits: { first, of: 24, votes: null, hasVotes: false } });
    expect(container.querySelectorAll('.split-marks i')).toHaveLength(18);
    const many = { named: [{ position: 'transfer' as const, people: 41 }], others: null, people: 41 };
    const { container: large } = show({
      stage: 'split',
      splits: { first: many, of: 50, votes: null, hasVotes: false },
    });
    expect(large.querySelectorAll('.split-marks i')).toHaveLength(1);
  });
});

test.each<{ name: string; wallKey: WallViewProps['wallKey']; says: RegExp[] }>([
  { name: 'that the class is not shown', wallKey: null, says: [/not shown the author’s reading/] },
  {
    name: 'without a tag there',
    wallKey: { readings: [], others: [], note: '' },
    says: [/The author did not tag this sentence/],
  },
  {
    name: 'with other readings and a note of the instructor',
    wallKey: { readings: [REASONS[0]], others: [REASONS[1]], note: 'We disagree.' },
    says: [/^The author’s reading$/, /Other readings that can be defended/, /one year is a visit/, /We disagree/],
  },
])('a key $name', ({ wallKey, says }) => {
  show({ stage: 'key', wallKey });
  for (const words of says) expect(screen.getByText(words)).toBeVisible();
});
