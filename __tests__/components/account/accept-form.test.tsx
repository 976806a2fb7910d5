import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signIn } from 'next-auth/react';
import { AcceptForm } from '@/components/account/accept-form';
import { renderWithWords } from '../render-with-words';

jest.mock('next-auth/react', () => ({ signIn: jest.fn() }));

const signingIn = jest.mocked(signIn as (...args: unknown[]) => Promise<unknown>);
const refused = async () => ({ ok: false as const, message: 'This link was used already.' });
const join = () => screen.getByRole('button', { name: /^Join/ });

beforeEach(() => {
  signingIn.mockReset().mockResolvedValue({ ok: true, error: null });
});

test('somebody who is signed in takes the invite and makes no guest', async () => {
  const action = jest.fn(refused);
  renderWithWords(<AcceptForm action={action} guestName={null} />);
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await userEvent.setup().click(join());
  expect(await screen.findByRole('alert')).toHaveTextContent('This link was used already.');
  expect(action).toHaveBeenCalledTimes(1);
  expect(signingIn).not.toHaveBeenCalled();
});

test('nobody signed in joins under the name of the roster, which can be changed; a second try makes no second guest', async () => {
  const action = jest.fn(refused);
  renderWithWords(<AcceptForm action={action} guestName="Ana Example" />);
  const person = userEvent.setup();
  await person.clear(screen.getByLabelText('Your name'));
  await person.type(screen.getByLabelText('Your name'), 'Ana{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('This link was used already.');
  expect(signingIn).toHaveBeenCalledWith('guest', expect.objectContaining({ name: 'Ana' }));
  await person.click(join());
  await waitFor(() => expect(action).toHaveBeenCalledTimes(2));
  expect(signingIn).toHaveBeenCalledTimes(1);
});

test('where signing in fails the invite is not touched', async () => {
  signingIn.mockResolvedValue({ ok: false, error: 'wait:3' });
  const action = jest.fn(refused);
  renderWithWords(<AcceptForm action={action} guestName="Ana Example" />);
  await userEvent.setup().click(join());
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Signing in did not work/);
  expect(action).not.toHaveBeenCalled();
});

test('among several it says which class it joins', () => {
  renderWithWords(<AcceptForm action={refused} guestName={null} what="Year 2" />);
  expect(screen.getByRole('button', { name: 'Join: Year 2' })).toBeInTheDocument();
});
