import { screen } from '@testing-library/react';
import { OpeningSentence } from '@/components/dashboard/opening-sentence';
import { renderWithWords } from '../render-with-words';

const href = (sentence: number) => `?sentence=${sentence}#sentence`;

test.each([
  { committed: 0, of: 0, divided: null, agreed: null, says: 'Nobody has joined yet.' },
  { committed: 0, of: 1, divided: null, agreed: null, says: 'Nobody has committed tags yet; one student is enrolled.' },
  { committed: 0, of: 26, divided: 8, agreed: 1, says: 'Nobody has committed tags yet; 26 students are enrolled.' },
  {
    committed: 1,
    of: 26,
    divided: null,
    agreed: null,
    says: '1 of 26 has committed tags. No sentence was tagged by enough people yet to say where they divide.',
  },
  {
    committed: 24,
    of: 26,
    divided: 8,
    agreed: 1,
    says: '24 of 26 have committed their tags. They divide most over sentence 8 and agree most on sentence 1.',
  },
  {
    committed: 26,
    of: 26,
    divided: 8,
    agreed: 8,
    says: 'All 26 have committed their tags. Only sentence 8 was tagged by enough people to compare.',
  },
  {
    committed: 2,
    of: 2,
    divided: 3,
    agreed: null,
    says: 'Both students have committed their tags. They divide most over sentence 3.',
  },
  {
    committed: 1,
    of: 1,
    divided: null,
    agreed: 2,
    says: 'The one student has committed tags. They agree most on sentence 2.',
  },
])('$committed of $of committed, divided $divided, agreed $agreed', ({ committed, of, divided, agreed, says }) => {
  const { container } = renderWithWords(
    <OpeningSentence committed={committed} of={of} mostDivided={divided} mostAgreed={agreed} href={href} />,
  );
  expect(container.textContent).toBe(says);
});

test('the sentences it names are links to their reasons', () => {
  renderWithWords(<OpeningSentence committed={24} of={26} mostDivided={8} mostAgreed={1} href={href} />);
  expect(screen.getByRole('link', { name: 'sentence 8' })).toHaveAttribute('href', '?sentence=8#sentence');
  expect(screen.getByRole('link', { name: 'sentence 1' })).toHaveAttribute('href', '?sentence=1#sentence');
});
