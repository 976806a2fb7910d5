import { screen } from '@testing-library/react';
import { ReadStep } from '@/components/player/read-step';
import type { CommitRule } from '@/lib/domain/progress';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { content, laboratory, people, tagOn } from './module-seven';

const practice = { ...laboratory, id: 'practice', slug: 'practice' };
const TAGS = [
  tagOn(laboratory, 'a published design', 'transfer'),
  tagOn(people, 'abroad for a year', 'transfer'),
  tagOn(people, 'A quarter', 'complicates'),
  tagOn(practice, 'the same chips', 'sequence'),
];

function showStep(work: Partial<Work>, rule: CommitRule) {
  renderInOutbox(
    <ReadStep
      sources={[laboratory, people]}
      current={laboratory.slug}
      evidence={[]}
      terms={[]}
      rule={rule}
      attemptId="a1"
      stepKey="read"
      content={content}
      sees="Only you can read this."
      nextHref={null}
      onCommit={jest.fn()}
    />,
    buildOutbox({ work: { ...EMPTY_WORK, ...work } }),
  );
}

test('the tags of all sources count toward what is asked for, those of the practice passage do not', () => {
  showStep({ tags: TAGS }, { kind: 'tags', atLeast: 5 });
  expect(screen.getByText('3 tags, 5 asked for, 2 of them in other texts')).toBeInTheDocument();
});

test('nothing is asked for where something else opens the commit', () => {
  showStep({ tags: TAGS }, { kind: 'said' });
  expect(screen.queryByText(/asked for/)).not.toBeInTheDocument();
});

test('after the commit nothing is asked for, and a tag that arrived later is told apart', () => {
  const [first, ...others] = TAGS.map((tag) => ({ ...tag, locked: true }));
  const late = tagOn(laboratory, 'Two parts', 'sequence');
  const tags = first ? [first, late, ...others] : [];
  showStep({ tags, committedAt: '2026-09-01T10:00:00Z' }, { kind: 'tags', atLeast: 5 });
  expect(screen.queryByText(/asked for/)).not.toBeInTheDocument();
  expect(screen.getAllByText('added after you committed')).toHaveLength(1);
});
