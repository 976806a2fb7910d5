import { screen, within } from '@testing-library/react';
import { AgreementPanel } from '@/components/dashboard/agreement/agreement-panel';
import { AgreementTable } from '@/components/dashboard/agreement/agreement-table';
import { AgreementWords } from '@/components/dashboard/agreement/agreement-words';
import { TextByText } from '@/components/dashboard/agreement/text-by-text';
import { buildAgreement, type UnitCounts } from '@/lib/domain/agreement';
import { wordAgreement } from '@/lib/domain/wording-bands';
import { renderWithWords } from '../render-with-words';

const agreementOf = (...units: UnitCounts[]) => buildAgreement(units, { level: 'nominal', seed: 1, resamples: 200 });

const CLASSES = [
  { name: 'nobody', units: [], says: /No sentence has been tagged by two students yet/ },
  { name: 'one student', units: [[1, 0, 0, 0]], says: /No sentence has been tagged by two students yet/ },
  {
    name: 'three students who differ on one sentence',
    units: [[1, 1, 1, 0]],
    says: /hardly ever chose the same position/,
  },
  {
    name: 'a class of 300',
    units: [
      [150, 100, 50, 0],
      [10, 200, 40, 50],
      [30, 30, 30, 210],
    ],
    says: /about half the time/,
  },
];

test.each(CLASSES)('$name: words that hold, and no figure that is none', ({ units, says }) => {
  const { container } = renderWithWords(<AgreementPanel agreement={agreementOf(...units)} measure="position" />);
  expect(container).toHaveTextContent(says);
  expect(container).not.toHaveTextContent(/NaN|undefined|null|Infinity/);
});

test('the figures stand with what they rest on, and what has no interval says so', () => {
  renderWithWords(<AgreementPanel agreement={agreementOf([2, 1, 0, 0])} measure="position" />);
  const table = screen.getByRole('table');
  expect(table).toHaveAccessibleName('One sentence that at least two students tagged, 3 choices in all.');
  expect(within(table).getByRole('row', { name: /Same choice/ })).toHaveTextContent('Same choice, of 100 pairs33none');
  expect(within(table).getByRole('row', { name: /Krippendorff/ })).toHaveTextContent('Krippendorff’s α0.00none');
  expect(screen.getByText(/No interval/)).toBeInTheDocument();
});

test('where nearly everyone chose the same, the pairs are to be trusted', () => {
  const { container } = renderWithWords(
    <AgreementPanel agreement={agreementOf([20, 0, 0, 0], [20, 0, 0, 0])} measure="position" />,
  );
  expect(container).toHaveTextContent('α has little to measure; trust the pairs');
  expect(screen.getByRole('row', { name: /Krippendorff/ })).toHaveTextContent('not defined');
  expect(container).toHaveTextContent('Not defined: no two students chose on one sentence');
});

test('less than chance is a minus, not a hyphen', () => {
  renderWithWords(<AgreementPanel agreement={agreementOf([1, 1, 0, 0], [1, 1, 0, 0])} measure="position" />);
  expect(screen.getByRole('row', { name: /Krippendorff/ })).toHaveTextContent('−0.50');
});

const TEXTS = [
  { title: 'The laboratory', agreement: agreementOf([4, 0, 0, 0], [2, 2, 0, 0]) },
  { title: 'The schools', agreement: agreementOf() },
];

test('text by text: every track is named with its value', () => {
  renderWithWords(<TextByText texts={TEXTS} />);
  const [first, second] = screen.getAllByRole('img');
  expect(first).toHaveAccessibleName(
    /^The laboratory: 67 of 100 pairs chose the same, interval \d+ to \d+, 2 sentences$/,
  );
  expect(second).toHaveAccessibleName('The schools: not defined');
});

test('the table holds every figure of every text', () => {
  renderWithWords(<AgreementTable measure="credibility" texts={TEXTS} />);
  const row = screen.getByRole('row', { name: /The schools/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map((cell) => cell.textContent),
  ).toEqual(['0', '0', 'not defined', 'none', 'not defined', 'none', 'not defined', 'none']);
  expect(screen.getByRole('region', { name: 'All figures, text by text: Credible' })).toHaveAttribute('tabindex', '0');
});

test('students are told in words alone', () => {
  const { container, unmount } = renderWithWords(<AgreementWords words={wordAgreement(0.49, 0.27)} />);
  expect(container).toHaveTextContent('chose the same position about half the time');
  expect(container).toHaveTextContent('more than chance would give');
  expect(container).not.toHaveTextContent(/\d/);
  unmount();
  renderWithWords(<AgreementWords words={null} />);
  expect(screen.getByText(/as soon as at least five/)).toBeInTheDocument();
});
