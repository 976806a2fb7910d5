import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { grid } from '@/__tests__/lib/domain/some-exercises';
import { GridBoard } from '@/components/player/exercise/grid-board';
import { GridReading } from '@/components/player/exercise/grid-reading';
import { dragTo, gripOf, Holding, layOut } from './board';

type GridBuilt = Parameters<typeof GridBoard>[0]['built'];

function renderBoard(places: GridBuilt['places'] = {}) {
  let now = places;
  const hold = (built: GridBuilt) => {
    now = built.places;
  };
  renderWithWords(
    <Holding start={{ kind: 'grid' as const, places }} onBuilt={hold}>
      {(built, change) => <GridBoard task={grid} built={built} onChange={change} missing={[]} />}
    </Holding>,
  );
  layOut([{ element: screen.getByRole('img'), left: 100, top: 100, width: 200, height: 200 }]);
  return () => now;
}

test('by keyboard: a button places an item, and two sliders with words move it', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  screen.getByRole('button', { name: 'Place in the middle: A design changes' }).focus();
  await person.keyboard('{Enter}');
  expect(now()).toEqual({ design: { x: 50, y: 50 } });
  const knowledge = screen.getByRole('slider', { name: 'Knowledge, A design changes' });
  expect(knowledge).toHaveFocus();
  expect(knowledge).toHaveAttribute('aria-valuetext', 'in the middle');
  // jsdom moves no slider by an arrow key: this is what the browser does on one.
  fireEvent.change(knowledge, { target: { value: '85' } });
  fireEvent.change(screen.getByRole('slider', { name: 'Governance, A design changes' }), { target: { value: '20' } });
  expect(now()).toEqual({ design: { x: 85, y: 20 } });
  expect(knowledge).toHaveAttribute('aria-valuetext', 'close to “home”');
  expect(screen.getByText('Knowledge: close to “home”. Governance: nearer to “edge”.')).toBeInTheDocument();
  expect(screen.getByText('2 are left.')).toBeInTheDocument();
});

test('by pointer: a number from the list onto the plane, and then across it', () => {
  const now = renderBoard();
  dragTo(gripOf(1), { x: 120, y: 280 });
  expect(now()).toEqual({ lab: { x: 10, y: 10 } });
  // On the plane the number is a grip too; it stands before those of the list.
  dragTo(gripOf(1), { x: 299, y: 100 });
  expect(now()).toEqual({ lab: { x: 100, y: 100 } });
});

test('let go beside the plane, an item stays where it was', () => {
  const now = renderBoard({ lab: { x: 10, y: 10 } });
  dragTo(gripOf(1), { x: 20, y: 20 });
  expect(now()).toEqual({ lab: { x: 10, y: 10 } });
});

test('the author’s reading says for each item whether it lies inside, and where both are, in words', () => {
  const places = { lab: { x: 10, y: 50 }, 人: { x: 10, y: 50 } };
  const reading = { id: 'reading', exercise: grid, built: { kind: 'grid' as const, places }, evidence: [] };
  renderWithWords(<GridReading {...reading} />);
  expect(screen.getByText('1 of 3 lie inside the area that the author marks for them.')).toBeInTheDocument();
  const [lab, people, design] = screen.getAllByRole('listitem');
  expect(lab).toHaveTextContent(/Inside the author’s area.*close to “abroad”.*secret of the laboratory/);
  expect(people).toHaveTextContent(/Outside the author’s area.*Governance: anywhere\.secret of the people/);
  expect(design).toHaveTextContent(
    /Not placed by you.*No place yet.*in the middle, nearer to “home” or close to “home”/,
  );
});
