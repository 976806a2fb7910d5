import { screen, within } from '@testing-library/react';
import type { Tag } from '@/lib/domain/tag';
import { focusSentence, inPalette, palette, sentence, showReader, spanOf, tagOn } from './show-reader';

const rows = () =>
  within(screen.getByRole('region', { name: /^Your tags/ })).getAllByText(/./, { selector: '.tag-row > .quote' });

test('tags are listed in reading order, of two that begin together the longer first', () => {
  showReader({ tags: [tagOn('Two parts'), tagOn('It paid'), tagOn('A trading'), tagOn('A trading fund')] });
  expect(rows().map((row) => row.textContent)).toEqual(['A trading fund', 'A trading', 'It paid', 'Two parts']);
});

test('a tag says where it stands, what it overlaps and what is missing', () => {
  showReader({ tags: [tagOn('trading fund', { because: '' }), tagOn('fund set up')] });
  expect(
    screen.getByRole('button', {
      name: 'Change your tag: Transfer, from “trading” to “fund”. Overlaps one tag. No because yet.',
    }),
  ).toBeInTheDocument();
});

test('a tag is changed from its sentence with e', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid')] });
  focusSentence(2);
  await user.keyboard('e');
  expect(palette()).toHaveAccessibleName('Change this tag');
  expect(inPalette().getByRole('radio', { name: /Transfer/ })).toBeChecked();
  expect(inPalette().getByRole('radio', { name: /Transfer/ })).toHaveFocus();
  await user.click(inPalette().getByRole('radio', { name: /Sequence/ }));
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  const [tag, content, reason] = onEdit.mock.lastCall ?? [];
  expect(tag?.revisionId).toBe('revision of paid');
  expect(content).toEqual(expect.objectContaining({ ...spanOf('paid'), position: 'sequence' }));
  expect(reason).toBeUndefined();
  expect(sentence(2)).toHaveFocus();
});

describe('a tag that was changed elsewhere while it is open here', () => {
  const newer = (tags: Tag[]) => tags.map((tag) => ({ ...tag, revisionId: 'from the phone', because: 'newer words' }));
  const note =
    'This tag was changed after you began, perhaps on another device; keeping yours leaves both to choose from.';

  test('is kept on the revision on which it was opened, and that is said', async () => {
    const { user, onEdit, arrive } = showReader({ tags: [tagOn('paid')] });
    await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
    expect(inPalette().queryByText(note)).not.toBeInTheDocument();
    await user.type(inPalette().getByRole('textbox', { name: 'because…' }), ' long ago');
    arrive(newer);
    expect(inPalette().getByText(note)).toBeInTheDocument();
    await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
    const [tag, content] = onEdit.mock.lastCall ?? [];
    expect(tag?.revisionId).toBe('revision of paid');
    expect(content?.because).toBe('it came with the people they hired long ago');
  });

  test('also names it when it was put aside in between', async () => {
    const { user, onEdit, arrive } = showReader({ tags: [tagOn('paid')] });
    await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
    await user.type(inPalette().getByRole('textbox', { name: 'because…' }), ' long ago');
    await user.keyboard('{Escape}');
    arrive(newer);
    await user.click(screen.getByRole('button', { name: 'Go on with the tag on “paid”' }));
    expect(inPalette().getByText(note)).toBeInTheDocument();
    await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
    expect(onEdit.mock.lastCall?.[0].revisionId).toBe('revision of paid');
  });

  test('is left as it is when nothing was changed here', async () => {
    const { user, onEdit, arrive } = showReader({ tags: [tagOn('paid')] });
    await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
    arrive(newer);
    await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
    expect(onEdit).not.toHaveBeenCalled();
  });

  test('is deleted by the revision that was seen', async () => {
    const { user, onDelete, arrive } = showReader({ tags: [tagOn('paid')] });
    focusSentence(2);
    await user.keyboard('{Delete}');
    arrive(newer);
    await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
    expect(onDelete.mock.lastCall?.[0].revisionId).toBe('revision of paid');
  });
});

test('keeping a tag as it was writes no revision', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid')] });
  await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  expect(onEdit).not.toHaveBeenCalled();
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
});

test('another position on a locked tag needs one sentence of why', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid', { locked: true })], asksReason: true });
  await user.click(screen.getByRole('button', { name: /^Change your tag/ }));
  expect(inPalette().queryByRole('textbox', { name: /What made you change it/ })).not.toBeInTheDocument();
  await user.click(inPalette().getByRole('radio', { name: /Complicates/ }));
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  expect(onEdit).not.toHaveBeenCalled();
  const why = inPalette().getByRole('textbox', { name: 'You tagged this Transfer before. What made you change it?' });
  expect(why).toHaveFocus();
  expect(why).toBeInvalid();
  await user.type(why, 'a classmate asked who paid');
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  expect(onEdit.mock.lastCall?.[2]).toBe('a classmate asked who paid');
});

test('a tag is deleted after a question', async () => {
  const { user, onDelete } = showReader({ tags: [tagOn('paid')] });
  focusSentence(2);
  await user.keyboard('{Delete}');
  expect(inPalette().getByText('Delete this tag? Its because goes with it.')).toBeInTheDocument();
  await user.click(inPalette().getByRole('button', { name: 'Leave it' }));
  expect(onDelete).not.toHaveBeenCalled();
  await user.click(inPalette().getByRole('button', { name: 'Delete' }));
  await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
  expect(onDelete.mock.lastCall?.[0].id).toBe('paid');
  expect(screen.getByText('Tag deleted: Transfer, on “paid”.')).toBeInTheDocument();
  expect(sentence(2)).toHaveFocus();
  expect(sentence(2)).toHaveAccessibleName('Tag sentence 2');
});

test('Escape puts a half-written tag aside, and the same sentence brings it back', async () => {
  const { user, onDraft, onCreate } = showReader();
  focusSentence(3);
  await user.keyboard('2');
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), 'close is not the same');
  await user.keyboard('{Escape}');
  expect(sentence(3)).toHaveFocus();
  expect(onDraft.mock.lastCall?.[1]).toContain('close is not the same');
  expect(screen.getByRole('list', { name: 'Half-written tags' })).toHaveTextContent('close is not the same');
  await user.keyboard('{Enter}');
  expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveValue('close is not the same');
  expect(inPalette().getByRole('radio', { name: /Indigenous/ })).toBeChecked();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(onCreate).toHaveBeenCalledTimes(1);
  expect(onDraft).toHaveBeenLastCalledWith(expect.any(String), null);
});

test('a half-written tag survives a reload, and unreadable memory does no harm', async () => {
  const kept = {
    ...spanOf('kept close'),
    tagId: null,
    position: 'elsewhere',
    because: 'so near',
    factors: ['compute', 'x'],
  };
  const { user } = showReader({
    drafts: { one: JSON.stringify(kept), outside: '{"start":4,"end":9999}', number: '7', broken: '{' },
  });
  expect(within(screen.getByRole('list', { name: 'Half-written tags' })).getAllByRole('listitem')).toHaveLength(1);
  await user.click(screen.getByRole('button', { name: 'Go on with the tag on “kept close”' }));
  expect(palette()).toHaveAccessibleDescription('kept close');
  expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveValue('so near');
  expect(inPalette().getByRole('checkbox', { name: 'Compute' })).toBeChecked();
  expect(inPalette().queryByRole('radio', { name: /Transfer/, checked: true })).not.toBeInTheDocument();
});

test('turning to other words puts a half-written tag aside instead of taking its because along', async () => {
  const { user } = showReader();
  await user.click(screen.getByText('Two parts were new.'));
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), 'about the parts');
  await user.click(screen.getByText('It paid with its own money.'));
  expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveValue('');
  expect(screen.getByRole('list', { name: 'Half-written tags' })).toHaveTextContent('about the parts');
});

test('locked, nothing can be made or changed, and it says why', async () => {
  const { user } = showReader({ tags: [tagOn('paid')], mode: 'locked', lockedReason: 'Your first tags are locked.' });
  expect(screen.getByText('Your first tags are locked.')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Change/ })).not.toBeInTheDocument();
  focusSentence(2);
  expect(sentence(2)).toHaveAccessibleName('Sentence 2; one tag: Transfer');
  await user.keyboard('1e');
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await user.keyboard('{Enter}');
  expect(inPalette().getByText('Your first tags are locked.')).toBeInTheDocument();
  expect(inPalette().getByText('The fund says that it pays for everything.')).toBeInTheDocument();
  expect(inPalette().queryByRole('radio')).not.toBeInTheDocument();
});
