import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsideList } from '@/components/player/outbox/aside-list';
import type { Change } from '@/lib/domain/operation';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { laboratory, tagOn } from '../module-seven';

const SEES = 'Only you see this.';
const tag = tagOn(laboratory, 'a published design', 'transfer', { because: 'the newer text' });
const { id: tagId, revisionId: base, sourceId: _, locked, firstPosition, late, ...content } = tag;

function renderWith(change: Change, work: Partial<Work> = {}) {
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [tag], setAside: [{ id: 'aside-1', change }], ...work } });
  renderInOutbox(<AsideList sources={[laboratory]} sees={SEES} />, outbox);
  return outbox;
}

const edit: Change = { kind: 'tag.edit', tagId, base: 'an older one', ...content, because: 'the other text' };

test('nothing is shown when nothing was set aside', () => {
  const { container } = renderInOutbox(<AsideList sees={SEES} />, buildOutbox());
  expect(container).toBeEmptyDOMElement();
});

test('the words of the other text are shown, and taking it makes it current on top of the newer one', async () => {
  const user = userEvent.setup();
  const outbox = renderWith(edit);
  const region = within(screen.getByRole('region', { name: 'One text was written beside a newer one' }));
  expect(region.getByText('the other text')).toBeInTheDocument();
  expect(region.getByText('a published design')).toBeInTheDocument();
  await user.click(region.getByRole('button', { name: 'Use this one instead' }));
  expect(outbox.kept).toMatchObject([
    { kind: 'tag.edit', tagId, base, because: 'the other text' },
    { kind: 'aside.settle', operation: 'aside-1' },
  ]);
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
});

test('leaving the newer one only settles it', async () => {
  const user = userEvent.setup();
  const outbox = renderWith(edit);
  await user.click(screen.getByRole('button', { name: 'Leave the newer one' }));
  expect(outbox.kept).toMatchObject([{ kind: 'aside.settle', operation: 'aside-1' }]);
  expect(outbox.store.getState().work.tags).toEqual([tag]);
});

test('a whole text that was written elsewhere is based on the one that stands now', async () => {
  const user = userEvent.setup();
  const slot = 'response.keep/back';
  const outbox = renderWith(
    { kind: 'response.keep', step: 'back', text: 'written on the phone', built: null, base: null },
    { revisions: { [slot]: 'the newer revision' } },
  );
  await user.click(screen.getByRole('button', { name: 'Use this one instead' }));
  expect(outbox.kept[0]).toMatchObject({ text: 'written on the phone', base: 'the newer revision' });
});

test('an argument that was set aside shows the words it rests on, also of a tag that is gone', () => {
  const warrants = [{ tagIds: [tagId], evidenceIds: [], because: 'so' }];
  renderWith(
    { kind: 'argument.keep', claim: 'It began elsewhere.', warrants, objection: '', answer: '', base: null },
    { tags: [], deleted: [tag] },
  );
  expect(screen.getByText('a published design')).toBeInTheDocument();
});

test.each<{ name: string; change: Change; work?: Partial<Work>; does: string; keeps: object }>([
  {
    name: 'a deletion',
    change: { kind: 'tag.delete', tagId, base: 'an older one' },
    does: 'Delete the tag',
    keeps: { kind: 'tag.delete', tagId, base },
  },
  {
    name: 'a change of a tag that is gone',
    change: edit,
    work: { tags: [], deleted: [{ ...tag, revisionId: 'the deletion' }] },
    does: 'Make the tag again',
    keeps: { kind: 'tag.edit', tagId, base: 'the deletion', because: 'the other text' },
  },
])('$name says what taking it would do', async ({ change, work, does, keeps }) => {
  const user = userEvent.setup();
  const outbox = renderWith(change, work);
  if (change.kind === 'tag.edit') expect(screen.getByText('a published design')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Leave it as it is' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: does }));
  expect(outbox.kept).toMatchObject([keeps, { kind: 'aside.settle' }]);
});

describe('another position on a tag that the commit locked', () => {
  const first = { ...tag, locked: true, firstPosition: 'transfer' as const };
  const other: Change = { ...edit, position: 'sequence' };
  const field = () =>
    screen.getByRole('textbox', { name: 'You tagged this Transfer before. What made you change it?' });
  const take = () => screen.getByRole('button', { name: 'Use this one instead' });

  test('asks for the reason in place, and sends nothing without one', async () => {
    const user = userEvent.setup();
    const outbox = renderWith(other, { tags: [first] });
    expect(field()).toHaveValue('');
    expect(field()).toBeRequired();
    expect(field()).toHaveAccessibleDescription('One sentence is enough. Only you see this.');
    take().focus();
    await user.keyboard('{Enter}');
    expect(outbox.kept).toEqual([]);
    expect(field()).toHaveFocus();
    expect(field()).toBeInvalid();
    expect(field()).toHaveAccessibleDescription(/Say in one sentence what made you change it/);
    await user.keyboard('  they came in turn {Tab}{Enter}');
    expect(outbox.kept).toMatchObject([
      { kind: 'tag.edit', tagId, base, position: 'sequence', reason: 'they came in turn' },
      { kind: 'aside.settle', operation: 'aside-1' },
    ]);
    expect(outbox.store.getState().drafts).toEqual({});
  });

  test('begins with the words that were written then, and with no others', async () => {
    const user = userEvent.setup();
    const outbox = renderWith({ ...other, reason: 'written on the phone' }, { tags: [first] });
    expect(field()).toHaveValue('written on the phone');
    await user.click(take());
    expect(outbox.kept[0]).toMatchObject({ reason: 'written on the phone' });
  });

  test('keeps a half-written reason on the device until it is used or the newer text is left', async () => {
    const user = userEvent.setup();
    const outbox = buildOutbox({
      work: { ...EMPTY_WORK, tags: [first], setAside: [{ id: 'aside-1', change: other }] },
    });
    const { unmount } = renderInOutbox(<AsideList sources={[laboratory]} sees={SEES} />, outbox);
    await user.type(field(), 'half a rea');
    unmount();
    renderInOutbox(<AsideList sources={[laboratory]} sees={SEES} />, outbox);
    expect(field()).toHaveValue('half a rea');
    await user.click(screen.getByRole('button', { name: 'Leave the newer one' }));
    expect(outbox.store.getState().drafts).toEqual({});
    expect(outbox.kept).toMatchObject([{ kind: 'aside.settle' }]);
  });

  test('is asked about as well when the tag is gone', async () => {
    const user = userEvent.setup();
    const outbox = renderWith(other, { tags: [], deleted: [first] });
    await user.type(field(), 'they came in turn');
    await user.click(screen.getByRole('button', { name: 'Make the tag again' }));
    expect(outbox.kept[0]).toMatchObject({ kind: 'tag.edit', base, reason: 'they came in turn' });
  });

  test.each([
    { name: 'the position is the same', change: edit, now: first },
    { name: 'the tag was made after the commit', change: other, now: tag },
  ])('is not asked about when $name', ({ change, now }) => {
    renderWith(change, { tags: [now] });
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  });
});

test('whoever has chosen goes on at the beginning of what is left', async () => {
  const user = userEvent.setup();
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [tag], setAside: [{ id: 'aside-1', change: edit }] } });
  renderInOutbox(
    <main id="main" tabIndex={-1}>
      <AsideList sources={[laboratory]} sees={SEES} />
    </main>,
    outbox,
  );
  await user.click(screen.getByRole('button', { name: 'Leave the newer one' }));
  expect(screen.getByRole('main')).toHaveFocus();
});
