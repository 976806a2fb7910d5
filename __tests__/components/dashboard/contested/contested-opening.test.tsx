import { screen } from '@testing-library/react';
import { ContestedOpening } from '@/components/dashboard/contested/contested-opening';
import type { Measure } from '@/lib/domain/contested';
import { renderWithWords } from '../../render-with-words';

const most = (split: number) => ({ title: 'A text', sentence: 8, people: 17, split, href: '/s8' });

test.each<{ measure: Measure; split: number | null; leftOut: number; says: string }>([
  {
    measure: 'position',
    split: 0.772,
    leftOut: 3,
    says: '17 people tagged sentence 8 of “A text”, and no sentence divides the class more: two of them picked at random would choose different positions 77 times in 100.',
  },
  {
    measure: 'bearing',
    split: 0.5,
    leftOut: 0,
    says: '17 people tagged sentence 8 of “A text”, and no sentence divides the class more: two of them picked at random would judge differently how much it bears on the question 50 times in 100.',
  },
  {
    measure: 'credibility',
    split: 0,
    leftOut: 0,
    says: 'Wherever at least eight people tagged the same sentence, all of them judge it equally credible.',
  },
  { measure: 'position', split: null, leftOut: 0, says: 'Nobody has tagged anything that could divide the class yet.' },
  {
    measure: 'position',
    split: null,
    leftOut: 1,
    says: 'One sentence was compared by too few people to say whether it divides the class.',
  },
  {
    measure: 'position',
    split: null,
    leftOut: 4,
    says: '4 sentences were compared by too few people to say whether they divide the class.',
  },
])('$measure, $split, $leftOut left out', ({ measure, split, leftOut, says }) => {
  renderWithWords(<ContestedOpening measure={measure} most={split === null ? null : most(split)} leftOut={leftOut} />);
  expect(
    screen.getByText((_, element) => element?.matches('p') === true && element.textContent === says),
  ).toBeVisible();
});
