import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { WallSteer } from '@/components/dashboard/wall/wall-steer';
import { STAGES, type Stage } from '@/lib/domain/projection';
import { renderWithWords } from '../../render-with-words';

type Answer = { ok: true; value: null } | { ok: false; message: string };

function show(stage: Stage, { hasReasons = true, answer = { ok: true, value: null } as Answer } = {}) {
  const asked: string[] = [];
  const act = (name: string) => async () => {
    asked.push(name);
    return answer;
  };
  const acts = Object.fromEntries(STAGES.map((one) => [one, act(one)])) as Record<Stage, () => Promise<Answer>>;
  renderWithWords(
    <WallSteer stage={stage} hasReasons={hasReasons} voted={{ people: 4, of: 26 }} show={acts} end={act('end')} />,
  );
  return asked;
}

test('keys step through the stages from wherever focus is', async () => {
  const asked = show('talk');
  await userEvent.keyboard('{ArrowRight}');
  await userEvent.keyboard('{ArrowLeft}');
  await userEvent.keyboard('s');
  await userEvent.keyboard('R');
  expect(asked).toEqual(['vote', 'reasons', 'split', 'reasons']);
});

test('keys that mean something else do nothing, nor any once they are switched off', async () => {
  const asked = show('talk');
  await userEvent.keyboard('{Control>}r{/Control}x');
  await userEvent.click(screen.getByRole('button', { name: 'Keys are on' }));
  await userEvent.keyboard('s{ArrowRight}');
  expect(asked).toEqual([]);
});

test.each<{ at: Stage; buttons: string[]; hasReasons?: boolean }>([
  { at: 'passage', buttons: ['Show the split', 'Show two reasons'] },
  { at: 'passage', buttons: ['Show the split', 'Talk'], hasReasons: false },
  { at: 'reasons', buttons: ['Back to the passage', 'Show the split', 'Talk'] },
  { at: 'vote', buttons: ['Back to the talk', 'Show two reasons', 'End the vote, show the split'] },
  { at: 'split', buttons: ['Open the vote', 'Show two reasons', 'Hide the split', 'Show the key'] },
  { at: 'key', buttons: ['Show the split', 'Show two reasons'] },
])('at $at there are buttons for every way, once each', ({ at, buttons, hasReasons = true }) => {
  show(at, { hasReasons });
  const names = screen
    .getAllByRole('button')
    .map((button) => button.querySelector('.swap > span')?.textContent)
    .filter((name) => name !== undefined && name !== 'Take it off the wall');
  expect(names).toEqual(buttons);
  expect(screen.getByText('4 of 26 have voted')).toBeVisible();
});

test('a refusal is said, and the passage can be taken off', async () => {
  const asked = show('vote', { answer: { ok: false, message: 'It is no longer there.' } });
  await userEvent.click(screen.getByRole('button', { name: /Take it off the wall/ }));
  expect(asked).toEqual(['end']);
  expect(await screen.findByRole('alert')).toHaveTextContent('It is no longer there.');
});
