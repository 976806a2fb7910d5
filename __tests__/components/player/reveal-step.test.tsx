import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { type NoKey, RevealStep } from '@/components/player/reveal-step';
import { segmentSentences } from '@/lib/domain/sentences';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { laboratory as bare, content, keyOn, tagOn } from './module-seven';

const laboratory = { ...bare, sentences: segmentSentences(bare.text) };
const KEYS = [keyOn(laboratory, 'followed a published design', 'transfer')];
const TAGS = [
  tagOn(laboratory, 'a published design', 'indigenous', { locked: true, firstPosition: 'indigenous' }),
  tagOn(laboratory, 'the same chips', 'sequence', { locked: true, firstPosition: 'sequence' }),
];

function showStep(noKey: NoKey | null = null) {
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: TAGS, committedAt: '2026-09-01T10:00:00Z' } });
  renderInOutbox(
    <RevealStep
      sources={[laboratory]}
      current={laboratory.slug}
      keyBySource={noKey ? {} : { [laboratory.id]: KEYS }}
      noKey={noKey}
      evidence={[]}
      terms={[]}
      content={content}
      attemptId="a1"
      stepKey="reveal"
      sees="Only you can read this."
      nextHref={null}
    />,
    outbox,
  );
  return { user: userEvent.setup(), outbox };
}

const comparison = () => within(screen.getByRole('region', { name: 'Your reading and the key' }));
const form = () => within(screen.getByRole('dialog', { name: 'Change this tag' }));
const change = (of: RegExp) => comparison().getByRole('button', { name: of });

test('a tag is changed from the comparison, with its reason, and focus is back at the same place', async () => {
  const { user, outbox } = showStep();
  await user.click(change(/^Change my tag \(Place 1\)$/));
  expect(screen.getByRole('dialog')).toHaveAccessibleDescription('a published design');
  expect(form().getByRole('radio', { name: /Indigenous/ })).toHaveFocus();
  await user.click(form().getByRole('radio', { name: /Transfer/ }));
  await user.click(form().getByRole('button', { name: 'Keep changes' }));
  const why = form().getByRole('textbox', { name: /What made you change it/ });
  expect(why).toBeInvalid();
  await user.type(why, 'the key named who had published it');
  await user.click(form().getByRole('button', { name: 'Keep changes' }));
  expect(outbox.kept).toEqual([
    expect.objectContaining({ kind: 'tag.edit', position: 'transfer', reason: 'the key named who had published it' }),
  ]);
  await waitFor(() => expect(change(/Place 1/)).toHaveFocus());
  expect(comparison().getByText('Same as the key')).toBeInTheDocument();
});

test('the way back is there while the tag is open', async () => {
  const { user } = showStep();
  await user.click(change(/Place 1/));
  await user.click(form().getByRole('button', { name: 'Back to the comparison' }));
  expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  await waitFor(() => expect(change(/Place 1/)).toHaveFocus());
});

test('places that the key does not mark have it too; once deleted, focus is at the comparison', async () => {
  const { user } = showStep();
  await user.click(change(/^Change my tag \(Sequence, the same chips\)$/));
  await user.click(form().getByRole('button', { name: 'Delete' }));
  await user.click(form().getByRole('button', { name: 'Delete the tag' }));
  await waitFor(() => expect(screen.getByRole('region', { name: 'Your reading and the key' })).toHaveFocus());
});

test('whoever turns to other words in between stays with them', async () => {
  const { user } = showStep();
  await user.click(change(/Place 1/));
  await user.click(screen.getByRole('button', { name: /^Tag sentence 2/ }));
  expect(screen.queryByRole('button', { name: 'Back to the comparison' })).not.toBeInTheDocument();
  await user.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: /^Tag sentence 2/ })).toHaveFocus();
});

test('where the key is not shown, a sentence says why, and there is no comparison', () => {
  const words = 'Its key opens here once you have committed your reading there.';
  showStep({ words, link: { href: '/classes/c1', label: 'Go to the class' } });
  expect(screen.getAllByText(words).length).toBeGreaterThan(0);
  expect(screen.getByRole('link', { name: 'Go to the class' })).toHaveAttribute('href', '/classes/c1');
  expect(screen.queryByRole('region', { name: 'Your reading and the key' })).not.toBeInTheDocument();
});
