import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { RosterForm } from '@/components/classes/roster-form';
import type { Outcome } from '@/lib/actions/outcome';
import type { PlannedRow } from '@/lib/domain/roster';
import { renderWithWords } from '../render-with-words';

const row = (line: number, change: Partial<PlannedRow>): PlannedRow => ({
  line,
  name: `Person ${line}`,
  email: null,
  role: 'student',
  section: null,
  faults: [],
  outcome: { kind: 'new' },
  isNewSection: false,
  ...change,
});
const PLAN = [
  row(2, { name: 'Ana Example', email: 'ana@school.example', section: 'Group A', isNewSection: true }),
  row(3, { outcome: { kind: 'present' } }),
  row(4, { outcome: { kind: 'duplicate', line: 2 } }),
  row(5, { name: '', email: 'cy at school', outcome: { kind: 'fault' }, faults: ['name-missing', 'email-wrong'] }),
];

function show(plan: Outcome<PlannedRow[]> = { ok: true, value: PLAN }) {
  const preview = jest.fn(async (_: FormData) => plan);
  const invite = jest.fn(async (_: FormData) => ({
    ok: true as const,
    value: [{ name: 'Ana Example', section: 'Group A', token: 'secret' }],
  }));
  renderWithWords(
    <RosterForm preview={preview} invite={invite} classroom="Year 2" address="https://headwaters.school.example" />,
  );
  return { preview, invite, person: userEvent.setup() };
}

const look = () => screen.getByRole('button', { name: /^See what it will do/ });
const rows = () => screen.getByLabelText('Rows');

/** A file as a browser hands it over; jsdom's own cannot be read. */
function file(bytes: Uint8Array<ArrayBuffer>, size = bytes.length): File {
  const made = new File([bytes], 'roster.csv', { type: 'text/csv' });
  return Object.defineProperties(made, { arrayBuffer: { value: async () => bytes.buffer }, size: { value: size } });
}

test('nobody is invited before each row said what it will do; then the links are shown once', async () => {
  const { preview, invite, person } = show();
  await person.type(rows(), 'Ana Example');
  await person.click(look());
  const said = await screen.findAllByRole('row');
  expect(said.map((one) => within(one).queryAllByRole('cell').at(-1)?.textContent).slice(1)).toEqual([
    'is invited',
    'is in the class already: nothing changes',
    'is the same person as row 2: left out',
    'cannot be read: left outThe name is missing.“cy at school” is no whole e-mail address.',
  ]);
  expect(screen.getByText(/One person will be invited\. One row cannot be read\./)).toBeInTheDocument();
  expect(invite).not.toHaveBeenCalled();
  await person.click(screen.getByRole('button', { name: /^Leave one row out and invite 1/ }));
  expect(invite.mock.calls[0]?.[0].get('text')).toBe(preview.mock.calls[0]?.[0].get('text'));
  expect(await screen.findByText('https://headwaters.school.example/join/secret')).toBeInTheDocument();
  expect(screen.getByText(/One link\. It works once/)).toBeInTheDocument();
});

test('a plan of another text is not there to be confirmed', async () => {
  const { person } = show();
  await person.type(rows(), 'Ana');
  await person.click(look());
  await screen.findByRole('table');
  await person.type(rows(), ' Example');
  expect(screen.queryByRole('table')).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /invite/i })).not.toBeInTheDocument();
});

test('where nobody is new there is nothing to press', async () => {
  const { person } = show({ ok: true, value: [row(1, { outcome: { kind: 'invited' } })] });
  await person.type(rows(), 'Ana');
  await person.click(look());
  expect(await screen.findByText('Nobody will be invited.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Invite/ })).not.toBeInTheDocument();
});

test('a refusal keeps the rows', async () => {
  const { person } = show({ ok: false, message: 'There are no rows in this.' });
  await person.type(rows(), 'x');
  await person.click(look());
  expect(await screen.findByRole('alert')).toHaveTextContent('There are no rows in this.');
  expect(rows()).toHaveValue('x');
});

test.each([
  { name: '5 MB', text: 'x'.repeat(5_000_000), said: /These rows have 5 MB, and a roster may have 1 MB/ },
  { name: 'a little less than 1 MB in very many lines', text: 'Ana\n'.repeat(249_000), said: /These rows have 1.2 MB/ },
])('rows of $name that were pasted are refused in a sentence, and stay', async ({ text, said }) => {
  const { preview, person } = show();
  fireEvent.change(rows(), { target: { value: text } });
  await person.click(look());
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
  expect(rows()).toHaveValue(text);
  expect(preview).not.toHaveBeenCalled();
});

describe('a file', () => {
  const text = 'name;email\nÉlodie;e@school.example';
  const utf16 = new Uint8Array([0xff, 0xfe, ...[...'Ana\tB'].flatMap((sign) => [sign.charCodeAt(0), 0])]);
  test.each([
    { name: 'in UTF-8 is read into the field', bytes: new TextEncoder().encode(text), read: text },
    { name: 'with a byte order mark too', bytes: new TextEncoder().encode(`\uFEFF${text}`), read: text },
    { name: 'as Excel writes Unicode text too', bytes: utf16, read: 'Ana\tB' },
  ])('$name', async ({ bytes, read }) => {
    const { person } = show();
    await person.upload(screen.getByLabelText('Or a CSV file'), file(bytes));
    expect(rows()).toHaveValue(read);
  });

  test.each([
    { name: 'of 5 MB', given: () => file(new Uint8Array(4), 5_000_000), said: /This file has 5 MB/ },
    { name: 'in another encoding', given: () => file(new Uint8Array([0x41, 0xe9, 0x42])), said: /not text in UTF-8/ },
    { name: 'that is a workbook', given: () => file(new Uint8Array([0x50, 0x4b, 0, 0])), said: /not text in UTF-8/ },
  ])('$name is refused in a sentence, and what was there stays', async ({ given, said }) => {
    const { preview, person } = show();
    await person.type(rows(), 'Ana');
    await person.upload(screen.getByLabelText('Or a CSV file'), given());
    expect(await screen.findByRole('alert')).toHaveTextContent(said);
    expect(rows()).toHaveValue('Ana');
    expect(preview).not.toHaveBeenCalled();
  });
});
