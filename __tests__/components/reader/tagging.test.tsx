import { screen, within } from '@testing-library/react';
import { focusSentence, inPalette, palette, sentence, showReader, spanOf, tagOn } from './show-reader';

test('a sentence is tagged by keyboard alone, and focus is back at the same sentence', async () => {
  const { user, onCreate } = showReader();
  focusSentence(1);
  await user.keyboard('{ArrowDown}');
  expect(sentence(2)).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(palette()).toHaveAccessibleName('Evidence for what?');
  expect(palette()).toHaveAccessibleDescription('It paid with its own money.');
  expect(inPalette().getByRole('radio', { name: /Transfer/ })).toHaveFocus();
  expect(inPalette().getByRole('radio', { name: /Transfer/ })).not.toBeChecked();
  await user.keyboard('{ArrowDown}');
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), 'nobody else decided what they tried');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onCreate).toHaveBeenCalledWith({
    ...spanOf('It paid with its own money.'),
    position: 'indigenous',
    factors: [],
    credibility: null,
    bearing: null,
    because: 'nobody else decided what they tried',
  });
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(sentence(2)).toHaveFocus();
  expect(sentence(2)).toHaveAccessibleName('Tag sentence 2; one tag: Indigenous');
  expect(screen.getByText('Tag kept: Indigenous, on “It paid with its own money.”.')).toHaveAttribute('role', 'status');
});

test('keys narrow the words, open with a position chosen, and the number key chooses another', async () => {
  const { user, onCreate } = showReader();
  focusSentence(2);
  await user.keyboard('[[ [[ }');
  expect(screen.getByText('From “paid” to “its”.')).toBeInTheDocument();
  await user.keyboard('3');
  expect(palette()).toHaveAccessibleDescription('paid with its');
  expect(inPalette().getByRole('radio', { name: /Sequence/ })).toBeChecked();
  // The because comes next; digits are commands again outside it.
  expect(inPalette().getByLabelText('because…')).toHaveFocus();
  await user.tab({ shift: true });
  await user.keyboard('4');
  expect(inPalette().getByLabelText('because…')).toHaveFocus();
  await user.click(inPalette().getByRole('button', { name: 'Last word: one later' }));
  await user.click(inPalette().getByRole('button', { name: 'Keep this tag' }));
  expect(onCreate).toHaveBeenCalledWith(
    expect.objectContaining({ ...spanOf('paid with its own'), position: 'complicates' }),
  );
});

test('pressing a sentence takes it whole, and Cancel before anything was written leaves nothing behind', async () => {
  const { user, onCreate } = showReader();
  await user.click(screen.getByText('Two parts were new.'));
  expect(palette()).toHaveAccessibleDescription('Two parts were new.');
  await user.click(inPalette().getByRole('radio', { name: /Transfer/ }));
  await user.click(inPalette().getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(sentence(4)).toHaveFocus();
  expect(onCreate).not.toHaveBeenCalled();
  expect(screen.getByText('No tags yet')).toBeInTheDocument();
});

test('without a position nothing is kept, the because stays, and the form says what to do', async () => {
  const { user, onCreate } = showReader();
  focusSentence(3);
  await user.keyboard('{Enter}');
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), 'it was there to be copied');
  await user.click(inPalette().getByRole('button', { name: 'Keep this tag' }));
  expect(onCreate).not.toHaveBeenCalled();
  expect(inPalette().getByRole('group', { name: 'Position' })).toHaveAccessibleDescription(
    'Your because is safe. Choose one of the four positions to keep the tag.',
  );
  expect(inPalette().getByRole('radio', { name: /Transfer/ })).toHaveFocus();
  expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveValue('it was there to be copied');
});

test('a third factor cannot be chosen, and the form says why', async () => {
  const { user, onCreate } = showReader();
  focusSentence(1);
  await user.keyboard('1');
  for (const name of ['Compute', 'Human capital', 'State policy']) {
    await user.click(inPalette().getByRole('checkbox', { name }));
  }
  expect(inPalette().getByRole('checkbox', { name: 'State policy' })).not.toBeChecked();
  expect(inPalette().getByText('Two are chosen. Take one away to choose another.')).toBeInTheDocument();
  await user.click(inPalette().getByRole('radio', { name: 'solid' }));
  await user.click(inPalette().getByRole('button', { name: 'Keep this tag' }));
  expect(onCreate).toHaveBeenCalledWith(
    expect.objectContaining({ factors: ['human-capital', 'compute'], credibility: 3, bearing: null }),
  );
});

test.each([
  { name: 'repeats the words', because: 'the laboratory fund was trading', nudge: /repeats the words/ },
  { name: 'is thin', because: 'they paid', nudge: /A few more words would help/ },
])('a because that $name is asked back once the person pauses', async ({ because, nudge }) => {
  const { user } = showReader();
  focusSentence(1);
  await user.keyboard('1');
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), because);
  expect(screen.queryByText(nudge)).not.toBeInTheDocument();
  await user.tab();
  expect(screen.getByText(nudge)).toBeInTheDocument();
});

test('the palette names what stands behind the words, but not which way it counts', async () => {
  const { user } = showReader();
  focusSentence(2);
  await user.keyboard('{Enter}');
  const [behind] = inPalette().getAllByRole('listitem');
  expect(behind).toHaveTextContent('The fund says that it pays for everything.');
  expect(behind).toHaveTextContent('An interview, 2023');
  expect(behind).not.toHaveTextContent('Indigenous');
  await user.keyboard('{Escape}');
  focusSentence(4);
  await user.keyboard('{Enter}');
  expect(inPalette().queryByText('What stands behind these words')).not.toBeInTheDocument();
});

test('words are found by typing them, without any selection', async () => {
  const { user } = showReader();
  focusSentence(1);
  await user.keyboard('/');
  const dialog = await screen.findByRole('dialog', { name: 'Find words' });
  await user.type(within(dialog).getByRole('textbox', { name: 'Words of the text' }), 'PUBLISHED design{Enter}');
  const form = await screen.findByRole('dialog', { name: 'Evidence for what?' });
  expect(form).toHaveAccessibleDescription('published design');
});

describe('words that stand in several places', () => {
  async function search(from: number, words: string) {
    const { user } = showReader();
    focusSentence(from);
    await user.keyboard('/');
    const dialog = await screen.findByRole('dialog', { name: 'Find words' });
    await user.type(within(dialog).getByRole('textbox', { name: 'Words of the text' }), `${words}{Enter}`);
    return { user, dialog };
  }

  test('are found as whole words, not inside others', async () => {
    await search(1, 'it');
    expect(await screen.findByRole('dialog', { name: 'Evidence for what?' })).toHaveAccessibleDescription('It');
  });

  test.each([
    { from: 1, nearest: 1 },
    { from: 2, nearest: 1 },
    { from: 4, nearest: 3 },
  ])('begin with the nearest: in sentence $nearest for somebody in sentence $from', async ({ from, nearest }) => {
    const { user, dialog } = await search(from, 'a');
    const here = within(dialog).getByRole('button', { name: new RegExp(`^Sentence ${nearest}, nearest`) });
    expect(here).toHaveFocus();
    expect(within(dialog).getByRole('combobox', { name: 'From sentence' })).toHaveDisplayValue(
      new RegExp(`^${from}\\.`),
    );
    await user.keyboard('{Enter}');
    expect(await screen.findByRole('dialog', { name: 'Evidence for what?' })).toBeInTheDocument();
  });
});

test('single keys can be switched off, and then only named keys work', async () => {
  const { user } = showReader({ tags: [tagOn('fund')] });
  focusSentence(1);
  await user.keyboard('?');
  const help = await screen.findByRole('dialog', { name: 'Keys for reading and tagging' });
  await user.click(within(help).getByRole('switch', { name: 'Single keys are commands' }));
  await user.keyboard('{Escape}');
  focusSentence(1);
  await user.keyboard('1e?j');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  expect(sentence(1)).toHaveFocus();
  await user.keyboard('{ArrowDown}');
  expect(sentence(2)).toHaveFocus();
  window.localStorage.clear();
});
