import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CodeButton } from '@/components/account/code-button';
import { CodeSheet } from '@/components/account/code-sheet';
import { CodeSignInForm } from '@/components/account/code-sign-in-form';
import { MakeAccountsForm } from '@/components/account/make-accounts-form';
import { signInHere } from '@/components/account/sign-in';
import { renderWithWords } from '../render-with-words';

jest.mock('@/components/account/sign-in', () => ({ signInHere: jest.fn() }));
const answering = jest.mocked(signInHere);

const ADDRESS = 'http://localhost:3000/sign-in';
const CODE = 'amber-otter-clay-door-417';

describe('a sheet of codes', () => {
  test('shows one code large, copies and prints it, and says that it is shown once', async () => {
    const person = userEvent.setup();
    const print = jest.spyOn(window, 'print').mockImplementation(() => {});
    renderWithWords(<CodeSheet codes={[{ name: 'Gus', code: CODE }]} address={ADDRESS} />);
    expect(screen.getByText(CODE)).toBeInTheDocument();
    expect(screen.getByText(/^This code is shown once/)).toBeInTheDocument();
    expect(screen.getByText(/localhost:3000\/sign-in/)).toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Copy the code' }));
    expect(await screen.findByText('Copied.')).toBeInTheDocument();
    expect(await navigator.clipboard.readText()).toBe(CODE);
    await person.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
  });

  test('of many has twelve slips a page, and copies names with their codes', async () => {
    const person = userEvent.setup();
    const codes = Array.from({ length: 25 }, (_, index) => ({ name: `Person ${index}`, code: `${CODE}${index}` }));
    renderWithWords(<CodeSheet codes={codes} address={ADDRESS} />);
    const pages = screen.getAllByRole('list').map((page) => within(page).getAllByRole('listitem').length);
    expect(pages).toEqual([12, 12, 1]);
    await person.click(screen.getByRole('button', { name: 'Copy names and codes' }));
    expect((await navigator.clipboard.readText()).split('\n')[24]).toBe(`Person 24\t${CODE}24`);
  });

  test('without a clipboard says what to do instead', async () => {
    const person = userEvent.setup();
    jest.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('not allowed'));
    renderWithWords(<CodeSheet codes={[{ name: 'Gus', code: CODE }]} address={ADDRESS} />);
    await person.click(screen.getByRole('button', { name: 'Copy the code' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/copy them by hand/);
  });
});

describe('the button that makes a code', () => {
  test('shows it in its place', async () => {
    const person = userEvent.setup();
    const action = async () => ({ ok: true as const, value: [{ name: 'Gus', code: CODE }] });
    renderWithWords(<CodeButton action={action} label="New return code" address={ADDRESS} what="Gus" kind="plain" />);
    await person.click(screen.getByRole('button', { name: 'New return code: Gus' }));
    expect(await screen.findByText(CODE)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /New return code/ })).not.toBeInTheDocument();
  });

  test('says a refusal', async () => {
    const person = userEvent.setup();
    const action = async () => ({ ok: false as const, message: 'Not here.' });
    renderWithWords(<CodeButton action={action} label="Get a return code" address={ADDRESS} />);
    await person.click(screen.getByRole('button', { name: 'Get a return code' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Not here.');
  });
});

test('accounts from names: a list with a mistake stays as it was typed, and the codes replace it', async () => {
  const person = userEvent.setup();
  const action = jest.fn(async (form: FormData) =>
    String(form.get('names')).includes('Ben')
      ? { ok: true as const, value: [{ name: 'Ana', code: CODE }] }
      : { ok: false as const, message: 'Line 2 has no name.' },
  );
  renderWithWords(<MakeAccountsForm action={action} address={ADDRESS} />);
  const names = () => screen.getByLabelText('Names, one a line');
  await person.type(names(), 'Ana');
  await person.click(screen.getByRole('button', { name: 'Make the accounts' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Line 2 has no name.');
  expect(names()).toHaveValue('Ana');
  await person.type(names(), '{enter}Ben');
  await person.click(screen.getByRole('button', { name: 'Make the accounts' }));
  expect(await screen.findByText(CODE)).toBeInTheDocument();
});

test.each([
  { answer: { ok: false as const, code: 'wrong' as const }, sentence: /^Nobody has this return code/ },
  { answer: { ok: false as const, code: 'wait' as const, minutes: 3 }, sentence: /Try again in 3 minutes/ },
  { answer: { ok: false as const, code: 'failed' as const }, sentence: /^Signing in did not work/ },
])('coming back: $answer.code is said, and what was typed stays', async ({ answer, sentence }) => {
  answering.mockResolvedValue(answer);
  const person = userEvent.setup();
  const hold = async () => null;
  renderWithWords(<CodeSignInForm from="/" hold={hold} />);
  await person.type(screen.getByLabelText('Return code'), 'amber otter');
  await person.click(screen.getByRole('button', { name: 'Come back' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(sentence);
  expect(screen.getByLabelText('Return code')).toHaveValue('amber otter');
  expect(answering).toHaveBeenLastCalledWith('return-code', { code: 'amber otter' }, hold);
});
