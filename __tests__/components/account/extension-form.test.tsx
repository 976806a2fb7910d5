import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExtensionForm } from '@/components/account/extension-form';
import type { Outcome } from '@/lib/actions/outcome';
import { renderWithWords } from '../render-with-words';

function show(answer: Outcome<null>) {
  const forms: FormData[] = [];
  const action = async (form: FormData) => {
    forms.push(form);
    return answer;
  };
  const students = [{ id: 'p1', name: 'Ana Example' }];
  renderWithWords(<ExtensionForm action={action} students={students} zone="Europe/Berlin" />);
  return { forms, person: userEvent.setup() };
}

async function fill(person: ReturnType<typeof userEvent.setup>) {
  await person.selectOptions(screen.getByLabelText('Student'), 'Ana Example');
  await person.type(screen.getByLabelText('Due for this student'), '2026-10-06T17:00');
  await person.click(screen.getByRole('button', { name: 'Give the extension' }));
}

test('it is given, and the form is empty for the next', async () => {
  const { forms, person } = show({ ok: true, value: null });
  await fill(person);
  expect(Object.fromEntries(forms[0] ?? [])).toEqual({ personId: 'p1', dueAt: '2026-10-06T17:00', closesAt: '' });
  expect(await screen.findByText('The extension holds from now on.')).toBeInTheDocument();
  expect(screen.getByLabelText('Student')).toHaveValue('');
});

test('a refusal is said, and what was typed stays', async () => {
  const { person } = show({ ok: false, message: 'An extension has to be later.' });
  await fill(person);
  expect(await screen.findByRole('alert')).toHaveTextContent('An extension has to be later.');
  expect(screen.getByLabelText('Student')).toHaveValue('p1');
  expect(screen.getByLabelText('Due for this student')).toHaveValue('2026-10-06T17:00');
});

test('a date that is too early is said beside it', async () => {
  const { person } = show({ ok: false, message: 'An extension has to be later.', field: 'dueAt' });
  await fill(person);
  await waitFor(() => expect(screen.getByLabelText('Due for this student')).toHaveFocus());
  expect(screen.getByLabelText('Due for this student')).toHaveAccessibleDescription(/An extension has to be later.$/);
});
