import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { TypedSettings } from '@/components/account/assignment-fields';
import { AssignForm, SettingsForm } from '@/components/account/assignment-form';
import type { ModuleChoice } from '@/components/account/module-cut';
import type { Outcome } from '@/lib/actions/outcome';
import { renderWithWords } from '../render-with-words';

const typed: TypedSettings = {
  opensAt: '',
  dueAt: '2026-10-05T17:00',
  closesAt: '',
  commitRule: 'tags',
  tagsAsked: '6',
  commitFrom: '',
  hidesKey: false,
  allowsGuests: true,
  isGraded: false,
  sectionIds: [],
};
const buildChoice = (slug: string, number: number): ModuleChoice => ({
  slug,
  number,
  title: `Module ${slug}`,
  steps: [
    { key: 'read', title: 'Read and tag', canLeaveOut: false },
    { key: 'argue', title: 'Argue', canLeaveOut: true },
  ],
  sources: [
    { slug: 'first', title: 'The first text' },
    { slug: 'second', title: 'The second text' },
  ],
  short: { minutes: 20, stepsOff: ['argue'], sourcesOff: ['first'] },
});
const sections = [
  { id: 's1', name: 'Monday' },
  { id: 's2', name: 'Tuesday' },
];

/** Fields as the server gets them, those that come several times as lists. */
const sent = (form: FormData) => (name: string) => form.getAll(name);

function showAssign(answer: Outcome<never> = { ok: false, message: 'The assignment cannot close before it is due.' }) {
  const forms: FormData[] = [];
  const action = async (form: FormData) => {
    forms.push(form);
    return answer;
  };
  const modules = [buildChoice('one', 1), buildChoice('two', 2)];
  renderWithWords(
    <AssignForm action={action} modules={modules} typed={typed} zone="Europe/Berlin" sections={sections} />,
  );
  const last = () => sent(forms.at(-1) ?? new FormData());
  return { person: userEvent.setup(), last };
}

describe('assigning', () => {
  test('several modules at once, each with what of it is on', async () => {
    const { person, last } = showAssign();
    await person.click(screen.getByRole('checkbox', { name: /Module one/ }));
    await person.click(screen.getByRole('checkbox', { name: /Module two/ }));
    const one = within(screen.getByRole('group', { name: 'Steps and texts: Module one' }));
    await person.click(one.getByRole('button', { name: 'Use the short run, about 20 minutes' }));
    expect(one.getByRole('checkbox', { name: /Read and tag/ })).toBeDisabled();
    expect(one.getByRole('checkbox', { name: /The second text/ })).toBeDisabled();
    const two = within(screen.getByRole('group', { name: 'Steps and texts: Module two' }));
    await person.click(two.getByRole('checkbox', { name: 'The second text' }));
    await person.click(screen.getByRole('button', { name: 'Assign these 2 modules' }));
    expect(last()('modules')).toEqual(['one', 'two']);
    expect(last()('stepsOff')).toEqual(['one/argue']);
    expect(last()('sourcesOff')).toEqual(['one/first', 'two/second']);
    await person.click(one.getByRole('button', { name: 'Use everything' }));
  });

  test('a refusal is said, and everything typed and chosen stays', async () => {
    const { person, last } = showAssign();
    await person.click(screen.getByRole('checkbox', { name: /Module two/ }));
    await person.click(screen.getByRole('radio', { name: 'Some sections' }));
    await person.click(screen.getByRole('checkbox', { name: 'Tuesday' }));
    await person.click(screen.getByRole('radio', { name: 'From a date on' }));
    await person.type(screen.getByLabelText('Committing opens'), '2026-10-04T12:00');
    await person.click(screen.getByRole('checkbox', { name: /It is graded/ }));
    await person.click(screen.getByRole('button', { name: 'Assign it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('cannot close before it is due');
    expect(last()('sectionIds')).toEqual(['s2']);
    expect(screen.getByRole('checkbox', { name: /Module two/ })).toBeChecked();
    expect(screen.getByRole('radio', { name: 'Some sections' })).toBeChecked();
    expect(screen.getByRole('checkbox', { name: 'Tuesday' })).toBeChecked();
    expect(screen.getByLabelText('Due')).toHaveValue('2026-10-05T17:00');
    expect(screen.getByLabelText('Committing opens')).toHaveValue('2026-10-04T12:00');
    expect(screen.getByRole('checkbox', { name: /It is graded/ })).toBeChecked();
  });

  test('a refusal about a field stands beside it, is read with it, and takes the focus there', async () => {
    const { person } = showAssign({ ok: false, message: 'It cannot close before it is due.', field: 'closesAt' });
    await person.click(screen.getByRole('checkbox', { name: /Module two/ }));
    await person.click(screen.getByRole('button', { name: 'Assign it' }));
    // The form is drawn anew with the answer: the field that was there before is another one.
    await waitFor(() => expect(screen.getByLabelText('Closes')).toHaveFocus());
    const field = screen.getByLabelText('Closes');
    expect(field).toBeInvalid();
    expect(field).toHaveAccessibleDescription(/It cannot close before it is due.$/);
    expect(screen.getByLabelText('Due')).toBeValid();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('a refusal about something without a place of its own stands above the form', async () => {
    const { person } = showAssign({ ok: false, message: 'Choose a module.', field: 'modules' });
    await person.click(screen.getByRole('button', { name: 'Assign it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose a module.');
  });

  test('the zone of the class is said', () => {
    showAssign();
    expect(screen.getByText(/Times are those of the class \(Europe\/Berlin\)/)).toBeInTheDocument();
  });
});

test('settings that touch work are saved only once what they change has been seen', async () => {
  const forms: FormData[] = [];
  const effects = ['“The first text” is switched off.', 'The key will be hidden.'];
  const action = async (form: FormData): Promise<Outcome<{ effects: string[] }>> => {
    forms.push(form);
    return { ok: true, value: { effects: forms.length === 1 ? effects : [] } };
  };
  const person = userEvent.setup();
  renderWithWords(
    <SettingsForm
      action={action}
      module={buildChoice('one', 1)}
      cut={{ stepsOff: [], sourcesOff: ['second'] }}
      typed={typed}
      zone="UTC"
      sections={[]}
    />,
  );
  await person.click(screen.getByRole('checkbox', { name: /Hide the author/ }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(forms[0]?.get('seen')).toBe('');
  expect(forms[0]?.getAll('sourcesOff')).toEqual(['second']);
  expect((await screen.findAllByRole('listitem')).map(({ textContent }) => textContent)).toEqual(effects);
  expect(screen.getByRole('checkbox', { name: /Hide the author/ })).toBeChecked();
  await person.click(await screen.findByRole('button', { name: 'Save it with these changes' }));
  expect(forms[1]?.get('seen')).toBe(effects.join(' '));
  expect(forms[1]?.get('hidesKey')).toBe('on');
});

test('a wrong date in the settings stands beside its field, and goes when it is mended', async () => {
  const answers: Outcome<{ effects: string[] }>[] = [
    { ok: false, message: 'Say from when on.', field: 'commitFrom' },
    { ok: true, value: { effects: [] } },
  ];
  const person = userEvent.setup();
  renderWithWords(
    <SettingsForm
      action={async () => answers.shift() ?? { ok: true, value: { effects: [] } }}
      module={buildChoice('one', 1)}
      cut={{ stepsOff: [], sourcesOff: [] }}
      typed={{ ...typed, commitRule: 'date', commitFrom: '2026-10-04T12:00' }}
      zone="UTC"
      sections={[]}
    />,
  );
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.getByLabelText('Committing opens')).toHaveFocus());
  expect(screen.getByLabelText('Committing opens')).toHaveAccessibleDescription(/Say from when on.$/);
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByText('Say from when on.')).toBeNull());
  expect(screen.getByLabelText('Committing opens')).toBeValid();
});
