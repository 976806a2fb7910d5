import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ArgueForm } from '@/components/player/argument/argue-form';
import { EMPTY_WORK } from '@/lib/domain/work';
import { work as citedWork, item } from '../../../lib/domain/some-evidence';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { laboratory, tagOn } from '../module-seven';

const SEES = 'Only you can read this.';
const design = tagOn(laboratory, 'a published design', 'transfer', { because: 'it was taken over' });
const parts = tagOn(laboratory, 'Two parts were replaced', 'indigenous');
const work = { ...EMPTY_WORK, tags: [design, parts] };
const tan = citedWork('Tan');
const study = item('SO-1', [tan], { statement: 'Ships carried cells.', type: 'allegation', strength: 'weak' });
const evidence = [study, item('SO-2', [tan]), item('SO-3', [citedWork('Lee')], { case: 'Rail' })];
const form = (items = evidence, tags = work.tags) => (
  <ArgueForm ground={{ tags, sources: [laboratory], evidence: items }} sees={SEES} />
);
const strand = (number: number) => within(screen.getByRole('group', { name: `Strand ${number}` }));

test('half-written words are on the device and come back', async () => {
  const outbox = buildOutbox({ work });
  const person = userEvent.setup();
  const { unmount } = renderInOutbox(form(), outbox);
  await person.type(screen.getByRole('textbox', { name: 'Your claim' }), 'It began elsewhere');
  await person.click(screen.getByRole('button', { name: 'Add a strand' }));
  await person.click(strand(2).getByRole('checkbox', { name: /Two parts were replaced/ }));
  await person.type(strand(2).getByRole('textbox', { name: 'because…' }), 'parts can be made');
  unmount();

  renderInOutbox(form(), outbox);
  expect(screen.getByRole('textbox', { name: 'Your claim' })).toHaveValue('It began elsewhere');
  expect(strand(2).getByRole('textbox', { name: 'because…' })).toHaveValue('parts can be made');
  expect(strand(2).getByText('Two parts were replaced')).toBeInTheDocument();
  expect(outbox.kept).toEqual([]);
});

test('what is missing is said where it is missing', async () => {
  const person = userEvent.setup();
  renderInOutbox(form(), buildOutbox({ work }));
  await person.type(screen.getByRole('textbox', { name: 'Your answer to it' }), 'Perhaps.');
  await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
  const claim = screen.getByRole('textbox', { name: 'Your claim' });
  expect(claim).toHaveAccessibleDescription(/Write the claim in one sentence\./);
  expect(strand(1).getByRole('group', { name: 'Which words?' })).toHaveAccessibleDescription(
    'Choose at least one of your tags, or an item of the evidence library, for this strand.',
  );
  expect(strand(1).getByRole('textbox')).toHaveAccessibleDescription(/Say why these words carry the claim\./);
  expect(screen.getByRole('textbox', { name: 'The strongest objection' })).toHaveAccessibleDescription(
    /Write the objection that this answers\./,
  );
  expect(screen.getByRole('textbox', { name: 'Your answer to it' })).toHaveValue('Perhaps.');
  await waitFor(() => expect(claim).toHaveFocus());
});

test('a whole argument is kept with its tags, also while the objection is still to come', async () => {
  const outbox = buildOutbox({ work });
  const person = userEvent.setup();
  renderInOutbox(form(), outbox);
  await person.type(screen.getByRole('textbox', { name: 'Your claim' }), 'It began elsewhere.');
  await person.click(strand(1).getByRole('checkbox', { name: /a published design/ }));
  await person.type(strand(1).getByRole('textbox'), 'a design can be read');
  await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
  expect(outbox.kept).toEqual([
    expect.objectContaining({
      kind: 'argument.keep',
      claim: 'It began elsewhere.',
      warrants: [{ tagIds: [design.id], evidenceIds: [], because: 'a design can be read' }],
      objection: '',
      answer: '',
    }),
  ]);
  expect(outbox.store.getState().drafts).toEqual({});
});

test('the last strand cannot be removed, any other can', async () => {
  const person = userEvent.setup();
  renderInOutbox(form(), buildOutbox({ work }));
  expect(screen.queryByRole('button', { name: /^Remove/ })).not.toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Add a strand' }));
  await person.type(strand(2).getByRole('textbox'), 'second');
  await person.click(screen.getByRole('button', { name: 'Remove strand 1' }));
  expect(strand(1).getByRole('textbox')).toHaveValue('second');
});

/** An outbox in which strands were half-written that rest on these tags and items. */
function buildHalfWritten(...strands: string[][]) {
  const ids = work.tags.map(({ id }) => id);
  const warrants = strands.map((supports, index) => ({
    tagIds: supports.filter((id) => ids.includes(id)),
    evidenceIds: supports.filter((id) => !ids.includes(id)),
    because: `reason ${index + 1}`,
  }));
  return buildOutbox({ work, drafts: { 'argue.warrants': JSON.stringify(warrants) } });
}
const reasons = () => screen.getAllByRole('textbox', { name: 'because…' }).map((field) => field.textContent);
/** What each strand rests on, by the names under which it can be taken out. */
const rests = (number: number) =>
  strand(number)
    .queryAllByRole('button', { name: /^Take out/ })
    .map((button) => button.textContent?.replace(/^Take out \((.*)\)$/, '$1'));
const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent);

describe('a strand among others', () => {
  const name = (number: number) => strand(number).getByRole('button', { name: `Strand ${number}` });

  test('folds to what it rests on and why, alone or with all others', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildHalfWritten([design.id, 'SO-1'], [parts.id], []));
    expect(name(1)).toHaveAttribute('aria-expanded', 'true');
    await person.click(name(1));
    expect(name(1)).toHaveFocus();
    expect(name(1)).toHaveAttribute('aria-expanded', 'false');
    expect(strand(1).getByText('Rests on “a published design” and SO-1; because reason 1')).toBeInTheDocument();
    expect(strand(1).queryByRole('textbox')).not.toBeInTheDocument();
    expect(strand(2).getByRole('textbox')).toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Fold all strands' }));
    expect(strand(3).getByText('Rests on nothing yet; because reason 3')).toBeInTheDocument();
    await person.click(screen.getByRole('button', { name: 'Open all strands' }));
    expect(screen.getAllByRole('textbox', { name: 'because…' })).toHaveLength(3);
  });

  test('stays folded where it moves to, and opens when something in it is missing', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildHalfWritten([design.id], []));
    await person.type(screen.getByRole('textbox', { name: 'Your claim' }), 'It began elsewhere.');
    await person.click(name(2));
    await person.click(strand(1).getByRole('button', { name: /^Move down/ }));
    expect(name(1)).toHaveAttribute('aria-expanded', 'false');
    expect(name(2)).toHaveAttribute('aria-expanded', 'true');
    await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
    expect(name(1)).toHaveAttribute('aria-expanded', 'true');
    const missing = strand(1).getByRole('checkbox', { name: /a published design/ });
    await waitFor(() => expect(missing).toHaveFocus());
    await person.click(missing);
    expect(name(1)).toHaveAttribute('aria-expanded', 'true');
  });

  test('alone it is all there is, and has nothing to fold', () => {
    renderInOutbox(form(), buildHalfWritten([design.id]));
    expect(strand(1).queryByRole('button', { name: 'Strand 1' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Fold all strands' })).not.toBeInTheDocument();
  });
});

describe('the evidence library', () => {
  test('is searched by words of the statement, the kind and the work, and a choice counts at once', async () => {
    const outbox = buildOutbox({ work });
    const person = userEvent.setup();
    renderInOutbox(form(), outbox);
    const open = strand(1).getByRole('button', { name: 'Choose from the evidence library' });
    await person.click(open);
    const picker = within(screen.getByRole('dialog', { name: 'Evidence for strand 1' }));
    expect(picker.getByRole('status')).toHaveTextContent('3 of 3 items');
    await person.type(picker.getByRole('searchbox', { name: 'Search' }), 'allegation tan');
    expect(picker.getByRole('status')).toHaveTextContent('1 of 3 items');
    await person.click(picker.getByRole('checkbox', { name: /SO-1 · Solar.*an allegation, not shown/ }));
    expect(picker.getByText('1 chosen')).toBeInTheDocument();
    await person.click(picker.getByRole('button', { name: 'Done' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    await waitFor(() => expect(open).toHaveFocus());
    expect(strand(1).getByText('Ships carried cells.')).toBeInTheDocument();
    expect(strand(1).getByRole('link', { name: 'Tan, A Study, 2025' })).toHaveAttribute('href', tan.url);
  });

  test('is walked by arrow keys from the search', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildOutbox({ work }));
    await person.click(strand(1).getByRole('button', { name: 'Choose from the evidence library' }));
    const picker = within(screen.getByRole('dialog'));
    const boxes = picker.getAllByRole('checkbox');
    await person.click(picker.getByRole('searchbox'));
    await person.keyboard('{ArrowDown}');
    expect(boxes[0]).toHaveFocus();
    await person.keyboard('{ArrowDown}{ArrowDown}{ArrowDown} ');
    expect(boxes[2]).toHaveFocus();
    expect(boxes[2]).toBeChecked();
    await person.keyboard('{ArrowUp}');
    expect(boxes[1]).toHaveFocus();
    await person.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(rests(1)).toEqual(['SO-3']);
  });

  test('alone can carry a strand, and is asked for where there are no tags', async () => {
    const outbox = buildOutbox();
    const person = userEvent.setup();
    renderInOutbox(form(evidence, []), outbox);
    await person.type(screen.getByRole('textbox', { name: 'Your claim' }), 'It began elsewhere.');
    await person.type(strand(1).getByRole('textbox'), 'ships are counted');
    await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
    const open = strand(1).getByRole('button', { name: 'Choose from the evidence library' });
    expect(open).toHaveAccessibleDescription(/Choose at least one of your tags, or an item/);
    await waitFor(() => expect(open).toHaveFocus());
    await person.keyboard('{Enter}');
    await person.click(screen.getByRole('checkbox', { name: /SO-1/ }));
    await person.click(screen.getByRole('button', { name: 'Done' }));
    await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
    expect(outbox.kept).toEqual([
      expect.objectContaining({ warrants: [{ tagIds: [], evidenceIds: ['SO-1'], because: 'ships are counted' }] }),
    ]);
  });
});

describe('moving by buttons', () => {
  test('a strand goes up and down, it is said, and the focus stays on the button', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildHalfWritten([design.id], ['SO-1'], ['SO-3']));
    await person.click(strand(3).getByRole('button', { name: 'Move up (Strand 3)' }));
    expect(reasons()).toEqual(['reason 1', 'reason 3', 'reason 2']);
    expect(said()).toContain('Strand 3 is now strand 2.');
    await waitFor(() => expect(strand(2).getByRole('button', { name: 'Move up (Strand 2)' })).toHaveFocus());
    await person.keyboard('{Enter}');
    expect(reasons()).toEqual(['reason 3', 'reason 1', 'reason 2']);
    // At the top the button stays, and does nothing.
    const top = strand(1).getByRole('button', { name: 'Move up (Strand 1)' });
    await waitFor(() => expect(top).toHaveFocus());
    expect(top).toHaveAttribute('aria-disabled', 'true');
    await person.keyboard('{Enter}');
    expect(reasons()).toEqual(['reason 3', 'reason 1', 'reason 2']);
    await person.click(strand(1).getByRole('button', { name: 'Move down (Strand 1)' }));
    expect(reasons()).toEqual(['reason 1', 'reason 3', 'reason 2']);
  });

  test('between two strands a tag or item moves at once, and the focus goes with it', async () => {
    const outbox = buildHalfWritten([design.id, 'SO-1'], ['SO-3']);
    const person = userEvent.setup();
    renderInOutbox(form(), outbox);
    await person.click(strand(1).getByRole('button', { name: 'Move to strand 2 (SO-1)' }));
    expect([rests(1), rests(2)]).toEqual([['a published design'], ['SO-1', 'SO-3']]);
    expect(said()).toContain('Moved to strand 2: SO-1');
    await waitFor(() => expect(strand(2).getByRole('button', { name: 'Move to strand 1 (SO-1)' })).toHaveFocus());
    await person.click(strand(1).getByRole('button', { name: 'Move to strand 2 (a published design)' }));
    expect(rests(2)).toEqual(['a published design', 'SO-1', 'SO-3']);
    // Nothing is left in the first strand: its tags open to choose from.
    expect(strand(1).getByRole('group', { name: 'Which words?' })).toBeInTheDocument();
  });

  test('among several strands one is chosen first', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildHalfWritten([design.id], ['SO-1'], ['SO-3']));
    expect(strand(2).queryByRole('button', { name: /^Move to strand/ })).not.toBeInTheDocument();
    await person.click(strand(2).getByRole('button', { name: 'Move (SO-1)' }));
    await person.click(strand(2).getByRole('button', { name: 'Move to strand 3 (SO-1)' }));
    expect(rests(3)).toEqual(['SO-1', 'SO-3']);
  });

  test('a support taken out is gone from its strand alone', async () => {
    const person = userEvent.setup();
    renderInOutbox(form(), buildHalfWritten(['SO-1', 'SO-3'], ['SO-1']));
    await person.click(strand(1).getByRole('button', { name: 'Take out (SO-1)' }));
    expect([rests(1), rests(2)]).toEqual([['SO-3'], ['SO-1']]);
    expect(said()).toContain('Taken out: SO-1');
  });
});

describe('strands on one cited work', () => {
  test('are flagged at those strands, and can be kept all the same', async () => {
    const outbox = buildHalfWritten(['SO-1'], ['SO-3'], ['SO-2']);
    const person = userEvent.setup();
    renderInOutbox(form(), outbox);
    const flag = 'Strands 1 and 3 both rest on this work. If it is wrong, both fall.';
    expect(strand(1).getByText(flag)).toBeInTheDocument();
    expect(strand(3).getByText(flag)).toBeInTheDocument();
    expect(strand(2).queryByText(/rest on/)).not.toBeInTheDocument();
    await person.type(screen.getByRole('textbox', { name: 'Your claim' }), 'It began elsewhere.');
    await person.click(screen.getByRole('button', { name: 'Keep this argument' }));
    expect(outbox.kept).toHaveLength(1);
  });

  test('are said only to lose support while something else carries one of them', () => {
    renderInOutbox(form(), buildHalfWritten(['SO-1'], ['SO-2', 'SO-3'], ['SO-1']));
    expect(
      strand(2).getByText(
        'Strands 1, 2 and 3 all rest on this work, though not on it alone. If it is wrong, all of them lose support.',
      ),
    ).toBeInTheDocument();
  });
});
