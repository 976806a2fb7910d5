import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { AsideList } from '@/components/player/outbox/aside-list';
import type { Change } from '@/lib/domain/operation';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { laboratory, tagOn } from '../module-seven';

const tag = tagOn(laboratory, 'a published design', 'transfer', { because: 'the newer text' });
const { id: tagId, revisionId: base, sourceId, locked, firstPosition, late, ...content } = tag;

function renderWith(change: Change, work: Partial<Work> = {}) {
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [tag], setAside: [{ id: 'aside-1', change }], ...work } });
  renderInOutbox(<AsideList sources={[laboratory]} />, outbox);
  return outbox;
}

const edit: Change = { kind: 'tag.edit', tagId, base: 'an older one', ...content, because: 'the other text' };

test('nothing is shown when nothing was set aside', () => {
  const { container } = renderInOutbox(<AsideList />, buildOutbox());
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

test.each<{ name: string; change: Change; does: string; keeps: object }>([
  {
    name: 'a deletion',
    change: { kind: 'tag.delete', tagId, base: 'an older one' },
    does: 'Delete the tag',
    keeps: { kind: 'tag.delete', tagId, base },
  },
  {
    name: 'a change of a tag that is gone',
    change: { kind: 'tag.create', tagId: 'aside-1', sourceId, ...content },
    does: 'Make the tag again',
    keeps: { kind: 'tag.create', tagId: 'aside-1', because: 'the newer text' },
  },
])('$name says what taking it would do', async ({ change, does, keeps }) => {
  const user = userEvent.setup();
  const outbox = renderWith(change);
  expect(screen.getByRole('button', { name: 'Leave it as it is' })).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: does }));
  expect(outbox.kept).toMatchObject([keeps, { kind: 'aside.settle' }]);
});
