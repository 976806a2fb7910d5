import { screen, within } from '@testing-library/react';
import { focusSentence, inPalette, palette, row, sentence, showReader, spanOf } from './show-reader';

const because = () => inPalette().getByRole('textbox', { name: 'because…' });
const position = (name: RegExp) => inPalette().getByRole('radio', { name });
const openHelp = async (user: ReturnType<typeof showReader>['user']) => {
  focusSentence(1);
  await user.keyboard('?');
  return within(await screen.findByRole('dialog', { name: 'Keys for reading and tagging' }));
};

afterEach(() => window.localStorage.clear());

test('factors and strengths are reached with Tab after the because and set without a pointer', async () => {
  const { user, onCreate } = showReader();
  focusSentence(2);
  await user.keyboard('2');
  expect(because()).toHaveFocus();
  // The fold, which is there only where the palette lies over the text.
  await user.tab();
  await user.tab();
  expect(inPalette().getByRole('checkbox', { name: 'Human capital' })).toHaveFocus();
  await user.tab();
  await user.keyboard(' ');
  const credibility = within(inPalette().getByRole('group', { name: 'How credible is the source here?' }));
  const bearing = within(inPalette().getByRole('group', { name: 'How much does it bear on the claim?' }));
  for (let stop = 0; stop < 7; stop += 1) await user.tab();
  expect(credibility.getByRole('radio', { name: 'doubtful' })).toHaveFocus();
  await user.keyboard('{ArrowRight}{ArrowRight}');
  expect(credibility.getByRole('radio', { name: 'solid' })).toBeChecked();
  // What stands behind the words is asked for between the two.
  await user.tab();
  expect(inPalette().getByText('What stands behind these words')).toHaveFocus();
  await user.tab();
  await user.keyboard(' ');
  expect(bearing.getByRole('radio', { name: 'faint' })).toBeChecked();
  await user.tab();
  expect(inPalette().getByRole('button', { name: 'Keep this tag' })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(onCreate).toHaveBeenCalledWith({
    ...spanOf('It paid with its own money.'),
    position: 'indigenous',
    factors: ['funding'],
    credibility: 3,
    bearing: 1,
    because: '',
  });
});

test('a strength is taken away again by key', async () => {
  const { user } = showReader();
  focusSentence(4);
  await user.keyboard('1');
  const credibility = within(inPalette().getByRole('group', { name: 'How credible is the source here?' }));
  await user.click(credibility.getByRole('radio', { name: 'fair' }));
  await user.tab({ shift: true });
  expect(credibility.getByRole('button', { name: /^clear/ })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(credibility.queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  expect(credibility.getByRole('radio', { name: 'doubtful' })).toHaveFocus();
});

test('the list of keys says how the form is worked and how things are undone', async () => {
  const { user } = showReader();
  const help = await openHelp(user);
  for (const does of [
    'in the form: words, position, because, factors, strengths, and the button to keep',
    'choose a factor; move between positions and between strengths',
    'take back the last thing done to a tag',
    'do it again',
  ]) {
    expect(help.getByText(does)).toBeInTheDocument();
  }
});

describe('the position used last', () => {
  const switchName = 'Begin with the position I used last';

  test('is not taken over until somebody asks for that', async () => {
    const { user } = showReader();
    focusSentence(1);
    await user.keyboard('3{Control>}{Enter}{/Control}');
    focusSentence(2);
    await user.keyboard('{Enter}');
    expect(inPalette().queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    expect(position(/Transfer/)).toHaveFocus();
  });

  test('begins a new tag once switched on, with focus in the because; any other can be chosen', async () => {
    const { user, onCreate } = showReader();
    const help = await openHelp(user);
    expect(help.getByRole('switch', { name: switchName })).not.toBeChecked();
    await user.click(help.getByRole('switch', { name: switchName }));
    await user.keyboard('{Escape}');
    // Nothing was used before: the first tag begins empty.
    focusSentence(1);
    await user.keyboard('{Enter}');
    expect(inPalette().queryByRole('radio', { checked: true })).not.toBeInTheDocument();
    await user.keyboard('3{Control>}{Enter}{/Control}');
    await user.click(screen.getByText('It paid with its own money.'));
    expect(position(/Sequence/)).toBeChecked();
    expect(because()).toHaveFocus();
    expect(because()).toHaveAccessibleDescription(/The position you used last\./);
    await user.click(position(/Transfer/));
    expect(inPalette().queryByText('The position you used last.')).not.toBeInTheDocument();
    await user.click(inPalette().getByRole('button', { name: 'Keep this tag' }));
    expect(onCreate.mock.lastCall?.[0].position).toBe('transfer');
    // Words narrowed by keys begin with it too.
    focusSentence(4);
    await user.keyboard('[[{Enter}');
    expect(palette()).toHaveAccessibleDescription('Two parts were');
    expect(position(/Transfer/)).toBeChecked();
  });

  test('is remembered on the device', async () => {
    window.localStorage.setItem('headwaters.sticky-position', 'on');
    const { user } = showReader();
    focusSentence(1);
    await user.keyboard('4{Control>}{Enter}{/Control}');
    focusSentence(2);
    await user.keyboard('{Enter}');
    expect(position(/Complicates/)).toBeChecked();
  });

  test('leaves a half-written tag and a tag that is changed as they were', async () => {
    window.localStorage.setItem('headwaters.sticky-position', 'on');
    const { user } = showReader();
    focusSentence(2);
    await user.keyboard('{Enter}');
    await user.type(because(), 'no position yet');
    await user.keyboard('{Escape}');
    focusSentence(1);
    await user.keyboard('4{Control>}{Enter}{/Control}');
    focusSentence(2);
    await user.keyboard('{Enter}');
    expect(because()).toHaveValue('no position yet');
    expect(inPalette().queryByRole('radio', { checked: true })).not.toBeInTheDocument();
  });
});

describe('an empty because', () => {
  test('is asked back when it was left, and never stands in the way of keeping', async () => {
    const { user, onCreate } = showReader();
    focusSentence(2);
    await user.keyboard('1');
    expect(screen.queryByText(/You can keep the tag and write it later/)).not.toBeInTheDocument();
    await user.tab();
    expect(screen.getByText('No because yet. You can keep the tag and write it later.')).toBeInTheDocument();
    await user.click(inPalette().getByRole('button', { name: 'Keep this tag' }));
    expect(onCreate).toHaveBeenCalledTimes(1);
    expect(screen.getByText('Tag kept: Transfer, on “It paid with its own money.”. No because yet.')).toHaveAttribute(
      'role',
      'status',
    );
    expect(row('It paid with its own money.')).toHaveTextContent('No because yet.');
    expect(sentence(2)).toHaveFocus();
  });

  test('is not asked about while nobody was there', async () => {
    const { user } = showReader();
    focusSentence(2);
    await user.keyboard('{Enter}');
    await user.tab({ shift: true });
    expect(screen.queryByText(/You can keep the tag/)).not.toBeInTheDocument();
  });
});
