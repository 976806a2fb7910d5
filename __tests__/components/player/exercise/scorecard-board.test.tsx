import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { scorecard } from '@/__tests__/lib/domain/some-exercises';
import { ScorecardBoard } from '@/components/player/exercise/scorecard-board';
import { Holding } from './board';

type ScoreBuilt = Parameters<typeof ScorecardBoard>[0]['built'];

function renderBoard(missing: string[] = []) {
  let now: ScoreBuilt = { kind: 'scorecard', marks: {}, reasons: {} };
  const hold = (built: ScoreBuilt) => {
    now = built;
  };
  renderWithWords(
    <Holding start={now} onBuilt={hold}>
      {(built, change) => (
        <ScorecardBoard task={scorecard} built={built} onChange={change} missing={missing} evidence={[]} />
      )}
    </Holding>,
  );
  return () => now;
}

test('by keyboard: a mark with the arrow keys, and a reason after it', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  await person.tab();
  await person.keyboard(' {ArrowRight}');
  expect(now().marks).toEqual({ talent: 'absent' });
  expect(screen.getByText('One mark has no because yet.')).toBeInTheDocument();
  await person.tab();
  await person.keyboard('nobody else did it');
  expect(now().reasons).toEqual({ talent: 'nobody else did it' });
  expect(screen.queryByText(/no because yet/)).not.toBeInTheDocument();
});

test('by pointer: a mark is pressed', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  const row = screen.getByRole('radiogroup', { name: 'Money has no strings' });
  await person.click(within(row).getByRole('radio', { name: 'cannot say' }));
  expect(now().marks).toEqual({ money: 'unknown' });
});

test('each reason says what it is a reason for', () => {
  renderBoard();
  expect(screen.getByRole('textbox', { name: 'because… Talent is enough' })).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'because… Money has no strings' })).toBeInTheDocument();
});

test('a row without its mark says so', () => {
  renderBoard(['money']);
  expect(screen.getByRole('radiogroup', { name: 'Money has no strings' })).toHaveAccessibleDescription(
    'Choose a mark.',
  );
  expect(screen.getByRole('radiogroup', { name: 'Talent is enough' })).not.toHaveAttribute('aria-invalid');
});
