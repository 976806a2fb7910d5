import { screen, within } from '@testing-library/react';
import { ContestedCard, type ContestedCardProps } from '@/components/dashboard/contested/contested-card';
import type { CardReason } from '@/components/dashboard/contested/contested-reasons';
import { renderWithWords } from '../../render-with-words';

const reason = (id: string, change: Partial<CardReason> = {}): CardReason => ({
  id,
  who: `Amber ${id}`,
  position: 'transfer',
  because: `because of ${id}`,
  isSetAside: false,
  isOffered: true,
  ...change,
});
const PAIR = [reason('one'), reason('two', { position: 'indigenous' })];

const acts = {
  put: async () => ({ ok: true, value: null }) as const,
  setAside: () => async () => ({ ok: true, value: null }) as const,
};

function show(change: Partial<ContestedCardProps> = {}) {
  renderWithWords(
    <ol>
      <ContestedCard
        rank={1}
        source="reading"
        title={null}
        sentence={8}
        words="About a quarter had an American affiliation."
        measure="position"
        counts={[9, 6, 1, 2]}
        people={18}
        split={101 / 153}
        pair={PAIR}
        given={14}
        listed={null}
        onWall={null}
        heatHref="/heat"
        reasonsHref="/reasons"
        wallHref="/wall"
        acts={acts}
        {...change}
      />
    </ol>,
  );
}

const chosen = () => [...document.querySelectorAll<HTMLInputElement>('[name="reason"]')];

test('a passage says how many chose what, and how often two of them would differ', () => {
  show();
  expect(screen.getByRole('img', { name: '9 Transfer, 6 Indigenous, 1 Sequence, 2 Complicates' })).toBeVisible();
  expect(screen.getByText(/Two of these 18 would differ/)).toHaveTextContent(
    '9 Transfer, 6 Indigenous, 1 Sequence, 2 Complicates. Two of these 18 would differ 66 times in 100.',
  );
  expect(screen.getByRole('link', { name: '14 reasons' })).toHaveAttribute('href', '/reasons');
  expect(screen.getByRole('link', { name: 'Sentence 8 in the text' })).toHaveAttribute('href', '/heat');
});

test('a dial says its steps in words', () => {
  show({ measure: 'credibility', counts: [0, 4, 6, 0], people: 10, split: 0.53 });
  expect(screen.getByText(/Two of these 10/)).toHaveTextContent(/^4 fair, 6 solid\. Two of these 10 would differ 53/);
});

test('the most opposed two go on the wall with it, unless others are chosen', () => {
  show();
  expect(chosen().map(({ value, type, form }) => [value, type, form?.id])).toEqual([
    ['one', 'hidden', 'put-reading-8'],
    ['two', 'hidden', 'put-reading-8'],
  ]);
  expect(screen.getByRole('button', { name: 'Put it on the wall: sentence 8' })).toHaveClass('primary');
});

test('opened, all reasons stand in a list to choose from; what is rare or set aside cannot be chosen', () => {
  const rare = reason('rare', { position: 'sequence', isOffered: false });
  const gone = reason('gone', { isSetAside: true, isOffered: false });
  show({ rank: 2, listed: [...PAIR, rare, gone, reason('three')] });
  expect(chosen().map(({ value, checked }) => [value, checked])).toEqual([
    ['one', true],
    ['two', true],
    ['three', false],
  ]);
  expect(screen.getByRole('checkbox', { name: 'Choose the reason of Amber three' })).toBeVisible();
  const items = within(screen.getByRole('region', { name: 'Reasons for the wall' })).getAllByRole('listitem');
  expect(items[2]).toHaveTextContent(/Fewer than three people chose this position/);
  expect(items[3]).toHaveTextContent(/Set aside: not offered/);
  expect(screen.getByRole('button', { name: 'Take back: the reason of Amber gone' })).toBeVisible();
  expect(screen.getAllByRole('button', { name: /^Set aside/ })).toHaveLength(3);
  expect(screen.getByRole('button', { name: /^Put it on the wall/ })).not.toHaveClass('primary');
});

test('without two reasons it says why, and the passage can go on the wall alone', () => {
  show({ pair: [], given: 0 });
  expect(screen.getByText(/No two reasons can be put beside each other yet/)).toBeVisible();
  expect(screen.getByRole('button', { name: /^Put it on the wall/ })).toBeVisible();
  expect(chosen()).toEqual([]);
});

test('what is on the wall says so, and since when', () => {
  show({ onWall: '10:40' });
  expect(screen.getByText(/On the wall since 10:40/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Put these reasons on the wall' })).toBeVisible();
});

test('whoever may change nothing reads it', () => {
  show({ acts: null, listed: PAIR });
  expect(screen.queryAllByRole('button')).toEqual([]);
  expect(chosen()).toEqual([]);
});
