import { screen, within } from '@testing-library/react';
import { KeyComparison } from '@/components/player/key-comparison';
import { renderWithWords } from '../render-with-words';
import { keyOn, laboratory, people, tagOn } from './module-seven';

const design = keyOn(laboratory, 'followed a published design', 'transfer', {
  factors: ['networks', 'compute'],
  credibility: 4,
  bearing: 2,
  alternatives: [{ position: 'sequence', because: 'it is the first half of a longer road' }],
});

test.each([
  { name: 'the same position', position: 'transfer', says: 'Same as the key' },
  { name: 'an alternative of the key', position: 'sequence', says: 'Another reading the key calls defensible' },
  { name: 'any other position', position: 'indigenous', says: 'Otherwise' },
] as const)('$name is said in words', ({ position, says }) => {
  renderWithWords(
    <KeyComparison source={laboratory} tags={[tagOn(laboratory, 'a published design', position)]} keyTags={[design]} />,
  );
  expect(screen.getByText(says)).toBeInTheDocument();
});

test('both readings stand side by side in every dimension, with what else could be defended', () => {
  const tag = tagOn(laboratory, 'a published design', 'indigenous', {
    factors: ['compute'],
    credibility: 3,
    bearing: 4,
    because: 'they rebuilt it',
  });
  renderWithWords(<KeyComparison source={laboratory} tags={[tag]} keyTags={[design]} />);
  const place = within(screen.getAllByRole('listitem')[0] ?? document.body);
  const rowOf = (name: string) => place.getByText(name, { selector: 'dt' }).parentElement;
  expect(rowOf('Position')).toHaveTextContent(/You.*Indigenous.*The key.*Transfer/);
  expect(rowOf('Because')).toHaveTextContent(/You.*they rebuilt it.*The key.*the author’s reason/);
  expect(rowOf('Factors')).toHaveTextContent(/You.*Compute one shared.*The key.*Knowledge networks, Compute/);
  expect(rowOf('Credible')).toHaveTextContent(/You.*solid yours one step lower.*The key.*strong/);
  expect(rowOf('Bears on it')).toHaveTextContent(/You.*decisive yours 2 steps higher.*The key.*some/);
  expect(place.getByText('it is the first half of a longer road')).toBeInTheDocument();
});

test('the summary counts places, never points, and calls itself a reading', () => {
  const keyTags = [
    design,
    keyOn(laboratory, 'Two parts were replaced', 'sequence'),
    keyOn(laboratory, 'the same chips', 'complicates'),
  ];
  const tags = [
    tagOn(laboratory, 'a published design', 'transfer'),
    tagOn(laboratory, 'Two parts were replaced', 'indigenous'),
    tagOn(laboratory, 'within a year', 'sequence'),
    tagOn(people, 'A quarter', 'transfer'),
  ];
  renderWithWords(<KeyComparison source={laboratory} tags={tags} keyTags={keyTags} />);
  expect(
    screen.getByText('The key marks 3 places. You read one the same way and one otherwise. One has no tag of yours.'),
  ).toBeInTheDocument();
  expect(screen.getByText(/It is not a verdict/)).toBeInTheDocument();
  expect(screen.getByText('Not tagged by you')).toBeInTheDocument();
  const others = screen.getByRole('heading', { name: 'Places that you tagged and the key does not' }).parentElement;
  expect(others).toHaveTextContent('within a year');
  expect(others).not.toHaveTextContent('A quarter');
});

test('what the instructor of the class says stands beside the place', () => {
  const keyTags = [keyOn(laboratory, 'a published design', 'transfer', { note: 'Read it with the table.' })];
  renderWithWords(<KeyComparison source={laboratory} tags={[]} keyTags={keyTags} />);
  expect(screen.getByText('Your instructor says')).toBeInTheDocument();
  expect(screen.getByText('Read it with the table.')).toBeInTheDocument();
});
