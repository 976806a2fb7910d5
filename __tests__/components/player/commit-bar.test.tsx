import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CommitBar } from '@/components/player/commit-bar';
import type { CommitRule } from '@/lib/domain/progress';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { laboratory, people, tagOn } from './module-seven';

const sources = [laboratory, people];
const tags = [
  tagOn(laboratory, 'a published design', 'transfer', { because: 'it was taken over' }),
  tagOn(people, 'abroad for a year', 'complicates'),
];
const commitButton = () => screen.getByRole('button', { name: 'Commit my first tags' });

test.each<{ name: string; rule: CommitRule; why: RegExp }>([
  { name: 'tags are missing', rule: { kind: 'tags', atLeast: 5 }, why: /^Make 3 more tags to open this\.$/ },
  { name: 'one tag is missing', rule: { kind: 'tags', atLeast: 3 }, why: /^Make one more tag to open this\.$/ },
  {
    name: 'its day has not come',
    rule: { kind: 'date', at: '2999-10-14T10:00:00Z' },
    why: /^This opens on .*1\d October at \d\d:\d\d\.$/,
  },
  {
    name: 'the instructor opens it',
    rule: { kind: 'opened', openedAt: null },
    why: /^Your instructor opens this in class\.$/,
  },
])('when $name the button stays and says so', async ({ rule, why }) => {
  const person = userEvent.setup();
  const onCommit = jest.fn();
  renderInOutbox(
    <CommitBar sources={sources} rule={rule} nextHref={null} onCommit={onCommit} />,
    buildOutbox({ work: { ...EMPTY_WORK, tags } }),
  );
  expect(commitButton()).toHaveAttribute('aria-disabled', 'true');
  expect(commitButton()).toHaveAccessibleDescription(why);
  await person.click(commitButton());
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('it counts the tags of all sources and those without a because', () => {
  const { container } = renderInOutbox(
    <CommitBar sources={sources} rule={{ kind: 'said' }} nextHref={null} onCommit={jest.fn()} />,
    buildOutbox({ work: { ...EMPTY_WORK, tags } }),
  );
  expect(container).toHaveTextContent('2 tags kept in all sources, one without a because.');
});

test('committing first says what it locks, then sends what waits, then commits and leads on', async () => {
  const person = userEvent.setup();
  const order: string[] = [];
  const outbox = buildOutbox({
    work: { ...EMPTY_WORK, tags },
    flush: async () => order.push('sent') > 0,
  });
  renderInOutbox(
    <CommitBar
      sources={sources}
      rule={{ kind: 'tags', atLeast: 2 }}
      nextHref="/attempts/a/compare"
      onCommit={async () => {
        order.push('committed');
        return { ok: true };
      }}
    />,
    outbox,
  );
  await person.click(commitButton());
  const dialog = within(await screen.findByRole('alertdialog', { name: 'Commit your first tags?' }));
  expect(dialog.getByText('Your 2 tags become your first reading, which stays as it is.')).toBeInTheDocument();
  expect(dialog.getByText(/^One tag has no because yet\./)).toBeInTheDocument();
  expect(order).toEqual([]);
  await person.click(dialog.getByRole('button', { name: 'Commit' }));
  expect(order).toEqual(['sent', 'committed']);
  expect(outbox.visited).toEqual(['/attempts/a/compare']);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test.each([
  {
    name: 'something has not been sent',
    flush: async () => false,
    says: /Commit when the sign at the top says Saved\.$/,
    commits: 0,
  },
  { name: 'the server says no', flush: async () => true, says: /^The class is not open yet\.$/, commits: 1 },
])('when $name the dialog stays and says so', async ({ flush, says, commits }) => {
  const person = userEvent.setup();
  const onCommit = jest.fn(async () => ({ ok: false as const, message: 'The class is not open yet.' }));
  renderInOutbox(
    <CommitBar sources={sources} rule={{ kind: 'said' }} nextHref={null} onCommit={onCommit} />,
    buildOutbox({ work: { ...EMPTY_WORK, tags }, flush }),
  );
  await person.click(commitButton());
  await person.click(await screen.findByRole('button', { name: 'Commit' }));
  expect(screen.getByRole('alert')).toHaveTextContent(says);
  expect(onCommit).toHaveBeenCalledTimes(commits);
});
