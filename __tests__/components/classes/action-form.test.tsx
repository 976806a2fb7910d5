import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ActionForm } from '@/components/classes/action-form';
import { Field } from '@/components/ui/field';
import type { Outcome } from '@/lib/actions/outcome';
import { renderInRouter } from '../in-router';

function show(answer: Outcome<null>, clears?: boolean) {
  const action = jest.fn(async (_: FormData) => answer);
  const refresh = jest.fn();
  renderInRouter(
    <ActionForm action={action} submit="Add the section" busy="Changing" done="Saved." clears={clears}>
      <Field label="New section" name="name" />
    </ActionForm>,
    { refresh },
  );
  return { action, refresh, person: userEvent.setup() };
}

/** Types a name and sends it with the keyboard. */
async function add(person: ReturnType<typeof userEvent.setup>) {
  await person.type(screen.getByLabelText('New section'), 'Group A{Enter}');
}

test.each([
  {
    name: 'a refusal keeps what was typed',
    answer: { ok: false, message: 'Taken.' } as const,
    clears: true,
    left: 'Group A',
  },
  { name: 'a success keeps it too', answer: { ok: true, value: null } as const, clears: false, left: 'Group A' },
  { name: 'a success makes room for the next', answer: { ok: true, value: null } as const, clears: true, left: '' },
])('$name', async ({ answer, clears, left }) => {
  const { action, refresh, person } = show(answer, clears);
  await add(person);
  expect(action.mock.calls[0]?.[0].get('name')).toBe('Group A');
  if (answer.ok) expect(await screen.findByText('Saved.')).toBeInTheDocument();
  else expect(await screen.findByRole('alert')).toHaveTextContent('Taken.');
  expect(screen.getByLabelText('New section')).toHaveValue(left);
  expect(refresh).toHaveBeenCalledTimes(answer.ok ? 1 : 0);
});
