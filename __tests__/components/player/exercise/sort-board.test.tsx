import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { sort } from '@/__tests__/lib/domain/some-exercises';
import { SortBoard } from '@/components/player/exercise/sort-board';
import { dragTo, gripOf, Holding, layOut } from './board';

type SortBuilt = Parameters<typeof SortBoard>[0]['built'];

function renderBoard(groups: SortBuilt['groups'] = {}) {
  const kept: SortBuilt[] = [];
  const hold = (built: SortBuilt) => {
    kept.push(built);
  };
  renderWithWords(
    <Holding start={{ kind: 'sort' as const, groups }} onBuilt={hold}>
      {(built, change) => <SortBoard task={sort} built={built} onChange={change} missing={[]} />}
    </Holding>,
  );
  const [fact, reading] = ['Fact', 'Interpretation'].map((name) => screen.getByRole('region', { name }));
  if (!fact || !reading) throw new Error('There are two groups');
  const boxes = [fact, reading].map((element, index) => ({
    element,
    left: 800,
    top: index * 200,
    width: 300,
    height: 200,
  }));
  layOut(boxes);
  return { now: () => kept.at(-1)?.groups ?? groups, fact, reading };
}

test('every statement is a question with the groups as its answers, and says what is chosen', () => {
  renderBoard({ lab: 'reading' });
  const first = screen.getByRole('radiogroup', { name: 'A laboratory opens' });
  expect(within(first).getByRole('radio', { name: 'Interpretation' })).toBeChecked();
  expect(screen.getByText('2 are left.')).toBeInTheDocument();
});

test('by keyboard: into the statement, and along its groups with the arrow keys', async () => {
  const person = userEvent.setup();
  const { now, reading } = renderBoard();
  await person.tab();
  await person.keyboard(' ');
  expect(now()).toEqual({ lab: 'fact' });
  await person.keyboard('{ArrowRight}');
  expect(now()).toEqual({ lab: 'reading' });
  expect(reading).toHaveTextContent('one statement');
  expect(within(reading).getByText('A laboratory opens')).toBeInTheDocument();
});

test('by pointer: a number into a group, and out of it into another', () => {
  const { now, fact } = renderBoard();
  dragTo(gripOf(2), { x: 900, y: 300 });
  expect(now()).toEqual({ 人: 'reading' });
  // The groups stand before the statements, so the first grip is now the one inside the group.
  dragTo(gripOf(1), { x: 900, y: 20 });
  expect(now()).toEqual({ 人: 'fact' });
  expect(within(fact).getByText(/People are trained/)).toBeInTheDocument();
});

test.each([
  { name: 'beside the groups', to: { x: 100, y: 20 }, how: {} },
  { name: 'after Escape', to: { x: 900, y: 20 }, how: { escape: true } },
])('letting go $name changes nothing', ({ to, how }) => {
  const { now } = renderBoard({ lab: 'reading' });
  dragTo(gripOf(2), to, how);
  expect(now()).toEqual({ lab: 'reading' });
});

test('pointer and keyboard end in the same answer', async () => {
  const person = userEvent.setup();
  const byPointer = renderBoard();
  dragTo(gripOf(1), { x: 900, y: 20 });
  const answer = byPointer.now();
  cleanup();
  const byKeyboard = renderBoard();
  await person.tab();
  await person.keyboard(' ');
  expect(byKeyboard.now()).toEqual(answer);
});
