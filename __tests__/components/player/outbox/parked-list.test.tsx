import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { Parked } from '@/components/player/outbox/outbox-store';
import { ParkedList } from '@/components/player/outbox/parked-list';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { laboratory, tagOn } from '../module-seven';

const SEES = 'Only you see this.';

const { id, revisionId, locked, firstPosition, late, ...content } = tagOn(
  laboratory,
  'a published design',
  'sequence',
  {
    because: 'one came before the other',
  },
);
const tag: Parked = {
  operation: { ...content, id: 'one', kind: 'tag.create', tagId: id },
  message: 'The assignment has not opened yet.',
};
const argument: Parked = {
  operation: {
    id: 'two',
    kind: 'argument.keep',
    claim: 'It began elsewhere.',
    warrants: [{ tagIds: [], evidenceIds: [], because: 'designs can be read' }],
    objection: 'People travel too.',
    answer: 'For a year.',
  },
  message: 'A tag it builds on is gone.',
};

test('every word of what was not taken stays on the screen, with the reason', () => {
  renderInOutbox(<ParkedList sources={[laboratory]} sees={SEES} />, buildOutbox({ parked: [tag, argument] }));
  expect(screen.getByRole('heading', { name: '2 changes were not taken' })).toBeInTheDocument();
  const words = [
    'The assignment has not opened yet.',
    'a published design',
    'Sequence',
    'one came before the other',
    'A tag it builds on is gone.',
    'It began elsewhere.',
    'designs can be read',
    'People travel too.',
    'For a year.',
  ];
  for (const text of words) expect(screen.getByText(text)).toBeInTheDocument();
});

test('the words can be copied, and only then does anything leave the screen: when the person says so', async () => {
  const person = userEvent.setup();
  renderInOutbox(<ParkedList sources={[laboratory]} sees={SEES} />, buildOutbox({ parked: [tag] }));
  await person.click(screen.getByRole('button', { name: 'Copy words' }));
  expect(await navigator.clipboard.readText()).toBe(
    'Words: a published design\nPosition: Sequence\nBecause: one came before the other',
  );
  expect(screen.getByText('one came before the other')).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Take off the screen' }));
  expect(screen.queryByText('one came before the other')).not.toBeInTheDocument();
});

test('nothing is shown when everything was taken', () => {
  const { container } = renderInOutbox(<ParkedList sees={SEES} />, buildOutbox());
  expect(container).toBeEmptyDOMElement();
});

test('what lacks a reason asks for it in place, and goes again on what stands now', async () => {
  const person = userEvent.setup();
  const first = tagOn(laboratory, 'a published design', 'transfer', { locked: true, firstPosition: 'transfer' });
  const { id: tagId, revisionId: base, sourceId, locked: _, firstPosition: __, late: ___, ...said } = first;
  const refused: Parked = {
    operation: { ...said, id: 'three', kind: 'tag.edit', tagId, base: 'an older one', position: 'sequence' },
    message: 'You tagged this before you committed.',
  };
  const outbox = buildOutbox({ parked: [refused], work: { ...EMPTY_WORK, tags: [first] } });
  renderInOutbox(<ParkedList sources={[laboratory]} sees={SEES} />, outbox);
  expect(screen.getByRole('button', { name: 'Copy words' })).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Make this change, with the reason' }));
  expect(outbox.kept).toEqual([]);
  const why = screen.getByRole('textbox', { name: 'You tagged this Transfer before. What made you change it?' });
  expect(why).toHaveFocus();
  await person.type(why, 'both came in turn');
  await person.click(screen.getByRole('button', { name: 'Make this change, with the reason' }));
  expect(outbox.kept).toMatchObject([{ kind: 'tag.edit', base, position: 'sequence', reason: 'both came in turn' }]);
  expect(screen.queryByText('You tagged this before you committed.')).not.toBeInTheDocument();
});
