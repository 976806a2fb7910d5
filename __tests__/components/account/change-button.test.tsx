import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ChangeButton } from '@/components/account/change-button';
import type { Outcome } from '@/lib/actions/outcome';
import { renderInRouter } from '../in-router';

function show(answer: Outcome<null>, what?: string) {
  const refresh = jest.fn();
  renderInRouter(<ChangeButton action={async () => answer} label="Close it now" busy="Changing" what={what} />, {
    refresh,
  });
  return { refresh, person: userEvent.setup() };
}

test('a change shows the page anew', async () => {
  const { refresh, person } = show({ ok: true, value: null });
  await person.click(screen.getByRole('button', { name: /^Close it now/ }));
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('a refusal is said beside the button, and the page stays', async () => {
  const { refresh, person } = show({ ok: false, message: 'You are looking around.' });
  await person.click(screen.getByRole('button', { name: /^Close it now/ }));
  expect(screen.getByRole('alert')).toHaveTextContent('You are looking around.');
  expect(refresh).not.toHaveBeenCalled();
});

test('among others of its kind it says what it changes', () => {
  show({ ok: true, value: null }, 'Ana Example');
  expect(screen.getByRole('button', { name: 'Close it now: Ana Example' })).toBeInTheDocument();
});
