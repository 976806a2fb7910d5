import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { signIn } from 'next-auth/react';
import { AskMailForm } from '@/components/account/ask-mail-form';
import { CodeSignInForm } from '@/components/account/code-sign-in-form';
import { ConnectButton, ProviderButtons } from '@/components/account/provider-buttons';
import { ResetCodeButton } from '@/components/account/reset-code-button';
import { ResetForm } from '@/components/account/reset-form';
import { SignInForm } from '@/components/account/sign-in-form';
import { TakeLinkForm } from '@/components/account/take-link-form';
import { renderWithWords } from '../render-with-words';

jest.mock('next-auth/react', () => ({ signIn: jest.fn() }));

const signingIn = jest.mocked(signIn as (...args: unknown[]) => Promise<unknown>);
const noGuest = async () => null;
const refused = { ok: false as const, message: 'That cannot be.' };
const passed = { ok: true as const, value: { pass: 'a pass' } };

beforeEach(() => {
  signingIn.mockReset().mockResolvedValue({ ok: true, error: null });
});

describe('asking for a mail', () => {
  test('says the same whatever the address, and keeps what was typed', async () => {
    const action = jest.fn(async (_: FormData) => ({ ok: true as const, value: null }));
    renderWithWords(<AskMailForm action={action} submit="Send me a link" from="/classes" />);
    const person = userEvent.setup();
    await person.type(screen.getByLabelText('E-mail address'), 'ana@school.example{Enter}');
    expect(await screen.findByText(/^A mail is on its way to ana@school.example./)).toBeVisible();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('ana@school.example');
    expect(Object.fromEntries(action.mock.calls[0]?.[0] ?? [])).toEqual({
      from: '/classes',
      email: 'ana@school.example',
    });
  });

  test('a refusal is said, and nothing about a mail', async () => {
    renderWithWords(<AskMailForm action={async () => refused} submit="Send me a link" />);
    await userEvent.setup().type(screen.getByLabelText('E-mail address'), 'ana@school.example{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('That cannot be.');
    expect(screen.queryByText(/A mail is on its way/)).toBeNull();
  });
});

describe('a mailed link', () => {
  test('does nothing until its button is pressed', () => {
    const action = jest.fn(async () => refused);
    renderWithWords(<TakeLinkForm action={action} makesAccount={false} hold={noGuest} from="/" />);
    expect(action).not.toHaveBeenCalled();
    expect(screen.queryByLabelText('Your name')).toBeNull();
  });

  test('that makes an account asks for a name, which stays when it is refused', async () => {
    renderWithWords(<TakeLinkForm action={async () => refused} makesAccount hold={noGuest} from="/" />);
    await userEvent.setup().type(screen.getByLabelText('Your name'), 'Ana Tan{Enter}');
    expect(await screen.findByRole('alert')).toHaveTextContent('That cannot be.');
    expect(screen.getByLabelText('Your name')).toHaveValue('Ana Tan');
    expect(signingIn).not.toHaveBeenCalled();
  });

  test.each([
    { name: 'of somebody who has an account remembers the guest', makesAccount: false, held: 1 },
    { name: 'that makes the guest a member has nobody to remember', makesAccount: true, held: 0 },
  ])('$name', async ({ makesAccount, held }) => {
    signingIn.mockResolvedValue({ ok: false, error: 'CredentialsSignin' });
    const hold = jest.fn(noGuest);
    renderWithWords(<TakeLinkForm action={async () => passed} makesAccount={makesAccount} hold={hold} from="/" />);
    const person = userEvent.setup();
    if (makesAccount) await person.type(screen.getByLabelText('Your name'), 'Ana Tan');
    await person.click(screen.getByRole('button'));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Signing in did not work/);
    expect(signingIn).toHaveBeenCalledWith('pass', { pass: 'a pass', redirect: false });
    expect(hold).toHaveBeenCalledTimes(held);
  });
});

test('a reset code that does not work stays in its field', async () => {
  renderWithWords(<ResetForm action={async () => refused} asksCode hold={noGuest} />);
  const person = userEvent.setup();
  await person.type(screen.getByLabelText('Code'), '7kqm x3pd');
  await person.type(screen.getByLabelText('New password'), 'seven tall herons{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent('That cannot be.');
  expect(screen.getByLabelText('Code')).toHaveValue('7kqm x3pd');
});

test('a reset code is shown to the administrator with what to do with it', async () => {
  const action = async () => ({ ok: true as const, value: { name: 'Leo Lost', code: '7KQM-X3PD-9TWF' } });
  renderWithWords(<ResetCodeButton action={action} name="Leo Lost" address="http://here.example/reset" />);
  await userEvent.setup().click(screen.getByRole('button', { name: 'Make a reset code: Leo Lost' }));
  expect(await screen.findByText('7KQM-X3PD-9TWF')).toBeVisible();
  expect(screen.getByText(/^Shown once. Tell it to Leo Lost alone/)).toHaveTextContent('http://here.example/reset');
});

describe('identity providers', () => {
  const providers = [
    { id: 'google', name: 'Google' },
    { id: 'oidc', name: 'School login' },
  ];

  test('stand there by their names, and one leaves for the right one and comes back to where one was', async () => {
    renderWithWords(<ProviderButtons providers={providers} from="/classes" hold={noGuest} />);
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Sign in with Google/),
      expect.stringMatching(/^Sign in with School login/),
    ]);
    await userEvent.setup().click(screen.getByRole('button', { name: /School login/ }));
    await waitFor(() => expect(signingIn).toHaveBeenCalledWith('oidc', { callbackUrl: '/classes' }));
  });

  test('a provider that cannot be reached is said', async () => {
    signingIn.mockRejectedValue(new TypeError('Failed to fetch'));
    renderWithWords(<ProviderButtons providers={providers} from="/" hold={noGuest} />);
    await userEvent.setup().click(screen.getByRole('button', { name: /Google/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/^Signing in did not work/);
  });

  test('nobody leaves to connect one when that was refused', async () => {
    const begin = jest.fn(async (_: FormData) => refused);
    renderWithWords(<ConnectButton id="oidc" name="School login" begin={begin} hasPassword />);
    await userEvent.setup().type(screen.getByLabelText('Current password'), 'correct horse');
    await userEvent.setup().click(screen.getByRole('button', { name: /Connect School login/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent('That cannot be.');
    expect(begin.mock.calls[0]?.[0].get('current')).toBe('correct horse');
    expect(signingIn).not.toHaveBeenCalled();
  });
});

test.each([
  {
    name: 'an address and a password',
    form: <SignInForm from="/" hold={noGuest} />,
    fields: ['E-mail address', 'Password'],
  },
  { name: 'a return code', form: <CodeSignInForm from="/" hold={noGuest} />, fields: ['Return code'] },
])('whoever is kept from signing in is told so after $name', async ({ form, fields }) => {
  signingIn.mockResolvedValue({ ok: false, error: 'sign-in-disabled' });
  renderWithWords(form);
  const person = userEvent.setup();
  for (const field of fields) await person.type(screen.getByLabelText(field), 'ana@school.example');
  await person.keyboard('{Enter}');
  expect(await screen.findByRole('alert')).toHaveTextContent(/^An administrator of this site has disabled signing in/);
});
