import { act, screen, within } from '@testing-library/react';
import { MOST_ROWS } from '@/components/reader/shown-rows';
import { row, showReader, tagOn } from './show-reader';

/** More tags than are shown at once, each on a character of its own. */
const TAGS = Array.from({ length: 2 * MOST_ROWS + 1 }, (_, index) =>
  tagOn('fund', { id: `tag ${index}`, start: index, end: index + 1, because: `because ${index + 1}` }),
);
const rows = () => [...document.querySelectorAll<HTMLElement>('.tag-row')].map(({ dataset }) => dataset.row);
const button = (name: string) => screen.queryByRole('button', { name });

test('a short list is shown whole', () => {
  showReader({ tags: TAGS.slice(0, MOST_ROWS) });
  expect(rows()).toHaveLength(MOST_ROWS);
  expect(screen.queryByRole('button', { name: /(more|earlier) tag/ })).not.toBeInTheDocument();
});

test('a long list is shown in parts, and buttons lead from one to the next', async () => {
  const { user } = showReader({ tags: TAGS });
  expect(rows()).toEqual(TAGS.slice(0, MOST_ROWS).map(({ id }) => id));
  expect(button('One earlier tag')).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: `${MOST_ROWS + 1} more tags` }));
  expect(row(`because ${MOST_ROWS + 1}`)).toHaveFocus();
  expect(rows()).toHaveLength(MOST_ROWS);
  // Rows keep their numbers.
  expect(screen.getAllByRole('list', { name: /^Paragraph/ })[0]).toHaveAttribute('start', `${MOST_ROWS + 1}`);
  await user.click(screen.getByRole('button', { name: 'One more tag' }));
  expect(rows()).toEqual([TAGS.at(-1)?.id]);
  await user.click(screen.getByRole('button', { name: `${2 * MOST_ROWS} earlier tags` }));
  expect(row(`because ${MOST_ROWS + 1}`)).toHaveFocus();
});

test('asking for a tag in the text leads to its row, wherever that is', async () => {
  const { user } = showReader({ tags: TAGS, mode: 'locked' });
  const last = TAGS.at(-1);
  const letter = document.querySelector(`.source [data-tag="${last?.id}"]`);
  if (!last || !letter) throw new Error('The last tag has no letter');
  await user.click(letter);
  expect(row(last.because)).toHaveFocus();
});

test('a part that has become empty gives way to the last one left', async () => {
  const { user, arrive } = showReader({ tags: TAGS });
  await user.click(screen.getByRole('button', { name: `${MOST_ROWS + 1} more tags` }));
  arrive((tags) => tags.slice(0, 3));
  expect(rows()).toHaveLength(3);
});

test('on paper the list is whole', () => {
  showReader({ tags: TAGS });
  act(() => {
    window.dispatchEvent(new Event('beforeprint'));
  });
  expect(rows()).toHaveLength(TAGS.length);
  act(() => {
    window.dispatchEvent(new Event('afterprint'));
  });
  expect(rows()).toHaveLength(MOST_ROWS);
  expect(within(row('because 1')).getByText('because 1')).toBeInTheDocument();
});
