import { screen, within } from '@testing-library/react';
import { focusSentence, inPalette, palette, sentence, showReader, tagOn } from './show-reader';

const because = () => inPalette().getByRole('textbox', { name: 'because…' });
const notice = () => within(findLine());
const findLine = () => {
  const line = document.querySelector<HTMLElement>('.reader-notice');
  if (!line) throw new Error('No line says what was done');
  return line;
};
const hasNotice = () => document.querySelector('.reader-notice') !== null;
const drafts = () => screen.queryByRole('list', { name: 'Half-written tags' });

describe('Cancel with words in the form', () => {
  test.each(['Cancel', 'Close; a half-written tag is kept'])('keeps them and says so: %s', async (name) => {
    const { user, onDraft } = showReader();
    await user.click(screen.getByText('Two parts were new.'));
    await user.type(because(), 'nobody had done it');
    await user.click(inPalette().getByRole('button', { name }));
    expect(sentence(4)).toHaveFocus();
    expect(drafts()).toHaveTextContent('nobody had done it');
    expect(onDraft.mock.lastCall?.[1]).toContain('nobody had done it');
    expect(notice().getByText('Half-written tag kept')).toBeInTheDocument();
    expect(
      screen.getByText('Half-written tag kept, on “Two parts were new.”. Press its words to go on.'),
    ).toHaveAttribute('role', 'status');
    await user.click(notice().getByRole('button', { name: 'Go on' }));
    expect(because()).toHaveValue('nobody had done it');
    expect(hasNotice()).toBe(false);
  });

  test('keeps a change to a tag that is there, and the tag as it was', async () => {
    const { user, onEdit } = showReader({ tags: [tagOn('paid')] });
    await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
    await user.type(because(), ' long ago');
    await user.click(inPalette().getByRole('button', { name: 'Cancel' }));
    expect(onEdit).not.toHaveBeenCalled();
    expect(drafts()).toHaveTextContent('it came with the people they hired long ago');
  });

  test('says nothing where there was nothing to keep', async () => {
    const { user } = showReader({ tags: [tagOn('paid')] });
    await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
    await user.click(inPalette().getByRole('button', { name: 'Cancel' }));
    expect(drafts()).not.toBeInTheDocument();
    expect(hasNotice()).toBe(false);
  });
});

describe('a half-written tag', () => {
  test('goes only when it is thrown away, and comes back with Undo', async () => {
    const { user, onDraft } = showReader();
    focusSentence(4);
    await user.keyboard('2');
    await user.type(because(), 'nobody had done it');
    await user.keyboard('{Escape}');
    await user.click(notice().getByRole('button', { name: 'Throw away' }));
    expect(drafts()).not.toBeInTheDocument();
    expect(onDraft.mock.lastCall?.[1]).toBeNull();
    expect(notice().getByText('Thrown away')).toBeInTheDocument();
    expect(notice().getByRole('button', { name: 'Undo' })).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(drafts()).toHaveTextContent('nobody had done it');
    expect(onDraft.mock.lastCall?.[1]).toContain('nobody had done it');
  });

  test('can be thrown away in the list too', async () => {
    const { user } = showReader();
    await user.click(screen.getByText('Two parts were new.'));
    await user.type(because(), 'nobody had done it');
    await user.keyboard('{Escape}');
    await user.click(screen.getByRole('button', { name: 'Throw away the half-written tag on “Two parts were new.”' }));
    expect(drafts()).not.toBeInTheDocument();
    expect(notice().getByRole('button', { name: 'Undo' })).toHaveFocus();
  });
});

describe('after a tag was kept', () => {
  async function keepOne() {
    const shown = showReader();
    focusSentence(2);
    await shown.user.keyboard('1{Control>}{Enter}{/Control}');
    return shown;
  }

  test('a line says so and takes it back, with focus at the sentence', async () => {
    const { user, onDelete } = await keepOne();
    expect(notice().getByText('Tag kept')).toBeInTheDocument();
    // Announced once: what is announced is the status, and the line is none.
    expect(screen.getAllByText(/Tag kept/)).toHaveLength(2);
    expect(screen.getAllByRole('status').filter((region) => /Tag kept/.test(region.textContent ?? ''))).toHaveLength(1);
    await user.click(notice().getByRole('button', { name: 'Undo' }));
    expect(onDelete).toHaveBeenCalledTimes(1);
    expect(hasNotice()).toBe(false);
    expect(sentence(2)).toHaveFocus();
  });

  test.each([
    { next: 'pressing anything else', act: (user: Person) => user.click(document.body) },
    { next: 'opening the form', act: (user: Person) => user.keyboard('{ArrowDown}{Enter}') },
    { next: 'taking it back by key', act: (user: Person) => user.keyboard('{Control>}z{/Control}') },
  ])('the line goes with $next', async ({ act }) => {
    const { user } = await keepOne();
    await act(user);
    expect(hasNotice()).toBe(false);
  });

  test('the line goes when the tag is changed elsewhere: there is nothing of it to take back', async () => {
    const { arrive } = await keepOne();
    arrive((tags) => tags.map((tag) => ({ ...tag, because: 'from the phone' })));
    expect(hasNotice()).toBe(false);
  });

  test('a change and a deletion are said too', async () => {
    const { user } = showReader({ tags: [tagOn('paid')] });
    focusSentence(2);
    await user.keyboard('e');
    await user.click(inPalette().getByRole('radio', { name: /Sequence/ }));
    await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
    expect(notice().getByText('Change kept')).toBeInTheDocument();
    focusSentence(2);
    await user.keyboard('{Delete}');
    await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
    expect(notice().getByText('Tag deleted')).toBeInTheDocument();
  });
});

type Person = ReturnType<typeof showReader>['user'];

describe('pressing a sentence that has tags already', () => {
  const tags = [
    tagOn('paid', { because: 'it was theirs' }),
    tagOn('own money', { position: 'indigenous', because: '' }),
  ];

  test('offers them before a new one is begun', async () => {
    const { user } = showReader({ tags });
    await user.click(screen.getByText(/^It/));
    expect(palette()).toHaveAccessibleName('Your tags here');
    expect(palette()).toHaveAccessibleDescription('It paid with its own money.');
    expect(inPalette().queryByRole('radio')).not.toBeInTheDocument();
    const [first, second] = inPalette().getAllByRole('listitem');
    expect(first).toHaveTextContent('Transfer');
    expect(first).toHaveTextContent('it was theirs');
    expect(second).toHaveTextContent('No because yet.');
    expect(inPalette().getByRole('button', { name: /^Change your tag: Transfer/ })).toHaveFocus();
    await user.click(inPalette().getByRole('button', { name: /^Change your tag: Indigenous/ }));
    expect(palette()).toHaveAccessibleName('Change this tag');
    expect(palette()).toHaveAccessibleDescription('own money');
  });

  test('leads to a new one on the same words', async () => {
    const { user, onCreate } = showReader({ tags });
    focusSentence(2);
    await user.keyboard('{Enter}');
    await user.click(inPalette().getByRole('button', { name: 'New tag on these words' }));
    expect(palette()).toHaveAccessibleName('Evidence for what?');
    expect(inPalette().getByRole('radio', { name: /Transfer/ })).toHaveFocus();
    await user.keyboard('4{Control>}{Enter}{/Control}');
    expect(onCreate).toHaveBeenCalledWith(expect.objectContaining({ position: 'complicates' }));
  });

  test.each([
    { name: 'a position chosen by key', keys: '1' },
    { name: 'words narrowed by key', keys: '[[{Enter}' },
  ])('does not stand in the way of $name', async ({ keys }) => {
    const { user } = showReader({ tags });
    focusSentence(2);
    await user.keyboard(keys);
    expect(palette()).toHaveAccessibleName('Evidence for what?');
  });

  test('is answered by a position chosen by key, and by Escape', async () => {
    const { user } = showReader({ tags });
    focusSentence(2);
    await user.keyboard('{Enter}{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sentence(2)).toHaveFocus();
    await user.keyboard('{Enter}3');
    expect(palette()).toHaveAccessibleName('Evidence for what?');
    expect(inPalette().getByRole('radio', { name: /Sequence/ })).toBeChecked();
  });

  test('brings back what is half-written there instead', async () => {
    const { user } = showReader({ tags });
    focusSentence(2);
    await user.keyboard('3');
    await user.type(because(), 'first one, then');
    await user.keyboard('{Escape}{Enter}');
    expect(because()).toHaveValue('first one, then');
  });
});

test('how to begin is said above the text until there is a tag', async () => {
  const { user } = showReader();
  expect(screen.getByText('Tap a sentence to tag it.')).toBeInTheDocument();
  focusSentence(2);
  await user.keyboard('1{Control>}{Enter}{/Control}');
  expect(screen.queryByText('Tap a sentence to tag it.')).not.toBeInTheDocument();
});
