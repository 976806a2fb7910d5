import { act, screen, within } from '@testing-library/react';
import { focusSentence, inPalette, row, sentence, showReader, spanOf, tagOn } from './show-reader';

const undoKey = '{Control>}z{/Control}';
const redoKey = '{Control>}{Shift>}Z{/Shift}{/Control}';
const button = (name: RegExp) =>
  within(screen.getByRole('region', { name: /^Your tags/ })).getByRole('button', { name });
const said = (text: string | RegExp) => expect(screen.getByText(text)).toHaveAttribute('role', 'status');

test('a new tag is undone and done again by key, each a new change of the same tag, and focus stays at the sentence', async () => {
  const { user, onCreate, onEdit, onDelete } = showReader();
  focusSentence(2);
  await user.keyboard('1');
  await user.type(inPalette().getByRole('textbox', { name: 'because…' }), 'they had no other money');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(button(/^Undo/)).toHaveAccessibleName('Undo: tag made, Transfer, on “It paid with its own money.”');
  expect(button(/^Redo/)).toHaveAccessibleName('Redo: nothing to do again');
  await user.keyboard(undoKey);
  expect(onDelete.mock.lastCall?.[0].id).toBe('new 1');
  said('Undone: the new tag is gone. Transfer, on “It paid with its own money.”.');
  expect(sentence(2)).toHaveFocus();
  expect(sentence(2)).toHaveAccessibleName('Tag sentence 2');
  await user.keyboard(redoKey);
  expect(onCreate).toHaveBeenCalledTimes(1);
  expect(onEdit.mock.lastCall).toEqual([
    expect.objectContaining({ id: 'new 1', revisionId: 'the deletion' }),
    onCreate.mock.calls[0]?.[0],
    undefined,
  ]);
  said('Done again: the tag is there again. Transfer, on “It paid with its own money.”.');
  await user.keyboard(undoKey);
  expect(onDelete).toHaveBeenCalledTimes(2);
  await user.keyboard('{Control>}y{/Control}');
  expect(onEdit).toHaveBeenCalledTimes(2);
  expect(onEdit.mock.lastCall?.[0].id).toBe('new 1');
});

test('with the Command key it works as with Ctrl', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid')] });
  focusSentence(2);
  await user.keyboard('e4{Control>}{Enter}{/Control}');
  await user.keyboard('{Meta>}z{/Meta}');
  expect(onEdit.mock.lastCall?.[1].position).toBe('transfer');
  await user.keyboard('{Meta>}{Shift>}Z{/Shift}{/Meta}');
  expect(onEdit.mock.lastCall?.[1].position).toBe('complicates');
});

test('an undone edit is an edit back, based on the revision that is there now', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid')] });
  await user.click(button(/^Change your tag/));
  await user.click(inPalette().getByRole('radio', { name: /Sequence/ }));
  await user.click(inPalette().getByRole('checkbox', { name: 'Compute' }));
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  await user.click(button(/^Undo: tag changed/));
  const [tag, content, reason] = onEdit.mock.lastCall ?? [];
  expect(tag?.revisionId).toBe('newer');
  expect(content).toEqual(expect.objectContaining({ ...spanOf('paid'), position: 'transfer', factors: [] }));
  expect(reason).toBeUndefined();
  said('Undone: the tag is as it was before. Transfer, on “paid”.');
  expect(button(/^Undo/)).toHaveFocus();
  expect(button(/^Undo/)).toHaveAttribute('aria-disabled', 'true');
});

test('a deleted tag comes back with its words under its own id, and its earlier changes can still be undone', async () => {
  const { user, onCreate, onEdit } = showReader({ tags: [tagOn('paid')] });
  focusSentence(2);
  await user.keyboard('e2{Control>}{Enter}{/Control}{Delete}');
  await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
  expect(screen.getByText('No tags yet')).toBeInTheDocument();
  await user.click(button(/^Undo: tag deleted/));
  expect(onCreate).not.toHaveBeenCalled();
  expect(onEdit.mock.lastCall).toEqual([
    expect.objectContaining({ id: 'paid', revisionId: 'the deletion' }),
    {
      ...spanOf('paid'),
      position: 'indigenous',
      factors: [],
      credibility: null,
      bearing: null,
      because: 'it came with the people they hired',
    },
    undefined,
  ]);
  said('Undone: the deleted tag is back. Indigenous, on “paid”.');
  await user.click(button(/^Undo: tag changed/));
  const [tag, content] = onEdit.mock.lastCall ?? [];
  expect(tag?.id).toBe('paid');
  expect(content?.position).toBe('transfer');
});

test('a first tag that comes back is a first tag still, and asks for no reason', async () => {
  const first = tagOn('paid', { locked: true, firstPosition: 'transfer' });
  const { user, onEdit } = showReader({ tags: [first], asksReason: true, isCommitted: true });
  focusSentence(2);
  await user.keyboard('{Delete}');
  await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
  await user.click(button(/^Undo: tag deleted/));
  expect(onEdit.mock.lastCall?.[2]).toBeUndefined();
  expect(row('paid')).not.toHaveTextContent('added after you committed');
});

test('a tag that came back on another device meanwhile is left alone', async () => {
  const { user, arrive, onEdit } = showReader({ tags: [tagOn('paid')] });
  focusSentence(2);
  await user.keyboard('{Delete}');
  await user.click(inPalette().getByRole('button', { name: 'Delete the tag' }));
  arrive(() => [tagOn('paid', { because: 'brought back on the phone', revisionId: 'the phone’s' })]);
  expect(button(/^Undo/)).toHaveAccessibleName('Undo: nothing to take back');
  await user.keyboard(undoKey);
  expect(onEdit).not.toHaveBeenCalled();
});

test('a half-written change goes on with its tag when that comes back', async () => {
  const { user, onEdit } = showReader();
  focusSentence(2);
  await user.keyboard('1{Control>}{Enter}{/Control}e3{Escape}');
  expect(screen.getByRole('list', { name: 'Half-written tags' })).toHaveTextContent('Half-changed:');
  await user.keyboard(undoKey);
  await user.keyboard(redoKey);
  await user.click(screen.getByRole('button', { name: /^Go on with the tag/ }));
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  // On the tag as it stands now: it says what it said when the change was begun.
  expect(onEdit.mock.lastCall?.[0]).toMatchObject({ id: 'new 1', revisionId: 'newer' });
  expect(onEdit.mock.lastCall?.[1].position).toBe('sequence');
});

test('in a text field the keys take back what was typed there, and with the form open nothing else', async () => {
  const { user, onDelete } = showReader();
  focusSentence(1);
  await user.keyboard('1{Control>}{Enter}{/Control}');
  focusSentence(2);
  await user.keyboard('2');
  expect(inPalette().getByRole('textbox', { name: 'because…' })).toHaveFocus();
  await user.keyboard(undoKey);
  await user.tab({ shift: true });
  await user.keyboard(undoKey);
  expect(onDelete).not.toHaveBeenCalled();
  await user.keyboard('{Escape}');
  await user.keyboard(undoKey);
  expect(onDelete).toHaveBeenCalledTimes(1);
});

test('with nothing to take back the key says so', async () => {
  const { user, onDelete } = showReader({ tags: [tagOn('paid')] });
  focusSentence(1);
  await user.keyboard(undoKey);
  said('Undo: nothing to take back');
  expect(onDelete).not.toHaveBeenCalled();
});

test('a tag that was changed on another device is left alone, and what was done before it can still be undone', async () => {
  const { user, arrive, onEdit, onDelete } = showReader({ tags: [tagOn('paid')] });
  focusSentence(1);
  await user.keyboard('1{Control>}{Enter}{/Control}');
  focusSentence(2);
  await user.keyboard('e2{Control>}{Enter}{/Control}');
  expect(button(/^Undo: tag changed/)).toBeInTheDocument();
  arrive((tags) =>
    tags.map((tag) =>
      tag.id === 'paid' ? { ...tag, because: 'written on the phone', revisionId: 'the phone’s' } : tag,
    ),
  );
  expect(button(/^Undo/)).toHaveAccessibleName(/^Undo: tag made, Transfer/);
  await user.keyboard(undoKey);
  expect(onEdit).toHaveBeenCalledTimes(1);
  expect(onDelete).toHaveBeenCalledTimes(1);
  expect(row('paid')).toHaveTextContent('written on the phone');
});

test('on a locked tag a position is taken back with a reason that says just that, and done again with one’s own', async () => {
  const { user, onEdit } = showReader({ tags: [tagOn('paid', { locked: true })], asksReason: true, isCommitted: true });
  await user.click(button(/^Change your tag/));
  await user.click(inPalette().getByRole('radio', { name: /Complicates/ }));
  await user.type(inPalette().getByRole('textbox', { name: /What made you change it/ }), 'a classmate asked who paid');
  await user.click(inPalette().getByRole('button', { name: 'Keep changes' }));
  await user.click(button(/^Undo/));
  expect(onEdit.mock.lastCall?.[1].position).toBe('transfer');
  expect(onEdit.mock.lastCall?.[2]).toBe('Taken back.');
  await user.click(button(/^Redo/));
  expect(onEdit.mock.lastCall?.[1].position).toBe('complicates');
  expect(onEdit.mock.lastCall?.[2]).toBe('a classmate asked who paid');
});

test('when the row that has focus goes, focus goes to its sentence', async () => {
  const { user } = showReader();
  focusSentence(4);
  await user.keyboard('1{Control>}{Enter}{/Control}');
  act(() =>
    within(row('Two parts were new.'))
      .getByRole('button', { name: /^Change your tag/ })
      .focus(),
  );
  await user.keyboard(undoKey);
  expect(sentence(4)).toHaveFocus();
});

test('where tags are locked there is nothing to undo', async () => {
  const { user } = showReader({ tags: [tagOn('paid')], mode: 'locked' });
  expect(screen.queryByRole('button', { name: /^Undo/ })).not.toBeInTheDocument();
  focusSentence(2);
  await user.keyboard(undoKey);
  expect(screen.queryByText(/nothing to take back/)).not.toBeInTheDocument();
});
