import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signIn } from 'next-auth/react';
import { ActButton } from '@/components/account/act-button';
import { AddressChangeForm } from '@/components/account/address-change-form';
import { EndOthersButton } from '@/components/account/end-others-button';
import { PasswordChangeForm } from '@/components/account/password-change-form';
import { renderInRouter } from '../in-router';
import { renderWithWords } from '../render-with-words';

jest.mock('next-auth/react', () => ({ signIn: jest.fn() }));

const signingIn = jest.mocked(signIn as (...args: unknown[]) => Promise<unknown>);
const refused = { ok: false as const, message: 'This is not your current password.' };
const passed = { ok: true as const, value: { pass: 'a pass' } };

beforeEach(() => {
  signingIn.mockReset().mockResolvedValue({ ok: true, error: null });
});

describe('the password', () => {
  test('is asked for where there is one, and this device stays signed in', async () => {
    const action = jest.fn(async (_: FormData) => passed);
    renderInRouter(<PasswordChangeForm action={action} hasPassword />);
    const person = userEvent.setup();
    await person.type(screen.getByLabelText('Current password'), 'correct horse');
    await person.type(screen.getByLabelText('New password'), 'seven tall herons{Enter}');
    expect(await screen.findByText(/^The password is set./)).toBeVisible();
    const sent = { current: 'correct horse', password: 'seven tall herons' };
    expect(Object.fromEntries(action.mock.calls[0]?.[0] ?? [])).toEqual(sent);
    expect(signingIn).toHaveBeenCalledWith('pass', { pass: 'a pass', redirect: false });
  });

  test('is not asked for where there is none', () => {
    renderInRouter(<PasswordChangeForm action={async () => refused} hasPassword={false} />);
    expect(screen.queryByLabelText('Current password')).toBeNull();
    expect(screen.getByRole('button', { name: 'Set a password' })).toBeVisible();
  });

  test('that is refused signs nobody in or out', async () => {
    renderInRouter(<PasswordChangeForm action={async () => refused} hasPassword={false} />);
    await userEvent.setup().type(screen.getByLabelText('New password'), 'seven tall herons{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('This is not your current password.');
    expect(signingIn).not.toHaveBeenCalled();
  });
});

test.each([
  { name: 'where a mail was sent', isSent: true, said: /^A mail is on its way to ana@college.example./ },
  { name: 'where it counts at once', isSent: false, said: /^The address is changed./ },
])('another address, $name', async ({ isSent, said }) => {
  const action = async () => ({ ok: true as const, value: { isSent } });
  renderInRouter(<AddressChangeForm action={action} hasPassword={false} />);
  await userEvent.setup().type(screen.getByLabelText('Another address'), 'ana@college.example{Enter}');
  expect(await screen.findByText(said)).toBeVisible();
});

test('another address that is refused stays in its field', async () => {
  renderInRouter(<AddressChangeForm action={async () => refused} hasPassword />);
  const person = userEvent.setup();
  await person.type(screen.getByLabelText('Current password'), 'guess');
  await person.type(screen.getByLabelText('Another address'), 'ana@college.example{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not your current password.');
  expect(screen.getByLabelText('Another address')).toHaveValue('ana@college.example');
});

test.each([
  { name: 'and this one stays', answer: { ok: true, error: null }, said: /^Every other device is signed out./ },
  {
    name: 'or this one with them, and that is said',
    answer: { ok: false, error: 'x' },
    said: /^It is done, and this device/,
  },
])('every other device is signed out, $name', async ({ answer, said }) => {
  signingIn.mockResolvedValue(answer);
  renderInRouter(<EndOthersButton action={async () => passed} />);
  await userEvent.setup().click(screen.getByRole('button', { name: /Sign out everywhere else/ }));
  expect(await screen.findByText(said)).toBeVisible();
});

test('a thing that was done is said, and a refusal too', async () => {
  const action = jest.fn<Promise<{ ok: true; value: null } | typeof refused>, []>().mockResolvedValueOnce(refused);
  action.mockResolvedValueOnce({ ok: true, value: null });
  renderWithWords(<ActButton action={action} label="Do it" busy="Doing" done="Done." />);
  const person = userEvent.setup();
  await person.click(screen.getByRole('button', { name: /Do it/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This is not your current password.');
  await person.click(screen.getByRole('button', { name: /Do it/ }));
  expect(await screen.findByText('Done.')).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});
