import { screen, within } from '@testing-library/react';
import { Balance } from '@/components/dashboard/stance/balance';
import { MovedBy } from '@/components/dashboard/stance/moved-by';
import { Predictions } from '@/components/dashboard/stance/predictions';
import { ShiftWords } from '@/components/dashboard/stance/shift-words';
import { StancePanel } from '@/components/dashboard/stance/stance-panel';
import { balanceOf, STANCE_VALUES, type StudentStance, withBoth } from '@/lib/domain/class-stances';
import type { StanceValue } from '@/lib/domain/debate';
import { seededChance } from '@/lib/domain/pen-name';
import { buildShift } from '@/lib/domain/permutation';
import { renderWithWords } from '../render-with-words';

function student(number: number, before: StanceValue | null, after: StanceValue | null): StudentStance {
  const answer = (value: StanceValue | null) =>
    value === null ? null : { value, position: 'sequence' as const, confidence: 4 as const };
  return {
    number,
    who: `Amber Heron ${number}`,
    before: answer(before),
    after: answer(after),
    movedBy: [],
    unmoved: '',
    prediction: { before: null, after: null },
    tags: { transfer: 2, indigenous: 1, sequence: 0, complicates: 0 },
  };
}

const chance = seededChance(5);
const anyValue = () => STANCE_VALUES[Math.floor(chance() * 7)] ?? 0;
const many = Array.from({ length: 300 }, (_, index) => student(index + 1, anyValue(), anyValue()));
const three = [student(1, -2, 1), student(2, 2, 2), student(3, 0, null)];

function show(students: StudentStance[], as: 'people' | 'spread' | 'table' = 'people') {
  return renderWithWords(<StancePanel view={{ as }} students={students} href={(to) => `?as=${to}`} />);
}

function showWords(students: StudentStance[]) {
  const both = withBoth(students);
  const shift = buildShift(
    both.map(({ before, after }) => after.value - before.value),
    { seed: 1, resamples: 100 },
  );
  return renderWithWords(
    <>
      <ShiftWords shift={shift} students={both} />
      <Balance balance={balanceOf(students)} />
    </>,
  );
}

test.each([
  { name: 'nobody', students: [] },
  { name: 'one student', students: [student(1, 1, null)] },
  { name: 'three students', students: three },
  { name: '300 students', students: many },
])('$name: every shape says something, and no figure is none', ({ students }) => {
  for (const as of ['people', 'spread', 'table'] as const) {
    const { container, unmount } = show(students, as);
    expect(container.textContent?.length).toBeGreaterThan(20);
    expect(container).not.toHaveTextContent(/NaN|undefined|null|Infinity/);
    unmount();
  }
  const { container } = showWords(students);
  expect(container).not.toHaveTextContent(/NaN|undefined|null|Infinity/);
});

test('a row a student, named, grouped by the way they went; who answered once is mentioned', () => {
  const { container } = show(three);
  const home = screen.getByRole('heading', { name: 'Towards home, 1' }).closest('section');
  const row = within(home ?? container).getByRole('listitem');
  expect(row).toHaveTextContent('Amber Heron 1');
  expect(within(row).getByRole('img')).toHaveAccessibleName('from −2, towards elsewhere to +1, a little towards home');
  expect(screen.getByRole('img', { name: 'stayed at +2, towards home' })).toBeInTheDocument();
  expect(container).toHaveTextContent('One student has only one of the two answers');
});

test('over thirty students one row per starting point, whose counts add up', () => {
  show(many);
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows).toHaveLength(7);
  const numbers = rows.map((row) =>
    within(row)
      .getAllByRole('cell')
      .map((cell) => Number.parseInt(cell.textContent ?? '', 10)),
  );
  expect(numbers.every((cells) => cells.slice(0, 7).reduce((sum, one) => sum + one, 0) === cells[7])).toBe(true);
  expect(numbers.reduce((sum, cells) => sum + (cells[7] ?? 0), 0)).toBe(300);
});

test('the spread counts answers before and after', () => {
  show(three, 'spread');
  const [scale] = screen.getAllByRole('figure');
  if (!scale) throw new Error('There is no spread');
  const rows = within(scale)
    .getAllByRole('listitem')
    .map((row) => within(row).getByRole('img').getAttribute('aria-label'));
  expect(rows).toEqual([
    '0 before, 0 after',
    '1 before, 0 after',
    '0 before, 0 after',
    '1 before, 0 after',
    '0 before, 1 after',
    '1 before, 1 after',
    '0 before, 0 after',
  ]);
});

test('the table holds every answer, also of those who answered once', () => {
  show(three, 'table');
  const cells = within(screen.getByRole('row', { name: /Heron 3/ })).getAllByRole('cell');
  expect(cells.map((cell) => cell.textContent)).toEqual(['0', 'no answer', '4', 'no answer', 'Sequence', 'no answer']);
});

test('the shift in words, with its figures', () => {
  const { container } = showWords([student(1, -2, 1), student(2, 0, 1), student(3, 2, 2)]);
  expect(container).toHaveTextContent(
    '3 students answered twice: 0 moved towards elsewhere, 2 towards home, 1 stayed.',
  );
  expect(container).toHaveTextContent('On average they moved by +1.3 points');
  expect(container).toHaveTextContent(/would come about often \(p = 0\.5\)/);
  expect(container).toHaveTextContent('Those who moved, moved mostly towards home (effect size +1.00)');
  expect(container).toHaveTextContent('Mean confidence went from 4.0 to 4.0 of 5.');
  expect(container).toHaveTextContent(
    '2 students started from a side and tagged something: 1 tagged more for their own side',
  );
});

test('what moved them leads to the sentence, and why nothing did stands beside', () => {
  renderWithWords(
    <MovedBy
      named={[
        { key: 'a', people: 3, moved: 2, sentence: 7, quote: 'two parts', title: 'The laboratory', href: '/x#s7' },
      ]}
      unmoved={[{ number: 1, who: 'Amber Heron', why: 'I knew all that.' }]}
    />,
  );
  expect(screen.getByRole('link', { name: 'sentence 7' })).toHaveAttribute('href', '/x#s7');
  expect(screen.getAllByRole('listitem')[0]).toHaveTextContent(
    '3 students named sentence 7 in The laboratory: two parts; 2 of them moved on the scale',
  );
  expect(screen.getByText('I knew all that.')).toBeVisible();
});

describe('the module’s own question', () => {
  const answers = [
    { number: 1, who: 'Amber', before: '10', after: '80' },
    { number: 2, who: 'Birch', before: '30', after: null },
    { number: 3, who: 'Cedar', before: null, after: null },
  ];

  test('probabilities in bands, with their means', () => {
    const { container } = renderWithWords(
      <Predictions prediction={{ kind: 'probability', question: 'How likely?' }} answers={answers} />,
    );
    expect(container).toHaveTextContent('On average 20 of 100 before and 80 of 100 after.');
    expect(screen.getAllByRole('img').map((img) => img.getAttribute('aria-label'))).toEqual([
      '1 before, 0 after',
      '1 before, 0 after',
      '0 before, 0 after',
      '0 before, 0 after',
      '0 before, 1 after',
    ]);
  });

  test('choices by option', () => {
    const prediction = { kind: 'choice' as const, question: 'Which?', options: ['10', '80'] };
    renderWithWords(<Predictions prediction={prediction} answers={answers} />);
    expect(screen.getAllByRole('img').map((img) => img.getAttribute('aria-label'))).toEqual([
      '1 before, 0 after',
      '0 before, 1 after',
    ]);
  });

  test('sentences side by side, and nobody’s', () => {
    const prediction = { kind: 'sentence' as const, question: 'What?' };
    const { unmount } = renderWithWords(<Predictions prediction={prediction} answers={answers} />);
    expect(screen.getAllByRole('row')).toHaveLength(3);
    unmount();
    renderWithWords(<Predictions prediction={prediction} answers={answers.slice(2)} />);
    expect(screen.getByText(/Nobody has answered it yet/)).toBeInTheDocument();
  });
});
