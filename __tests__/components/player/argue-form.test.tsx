import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ArgueForm } from '@/components/player/argue-form';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { laboratory, tagOn } from './module-seven';

const SEES = 'Only you can read this.';
const design = tagOn(laboratory, 'a published design', 'transfer', { because: 'it was taken over' });
const parts = tagOn(laboratory, 'Two parts were replaced', 'indigenous');
const work = { ...EMPTY_WORK, tags: [design, parts] };
const form = () => <ArgueForm sources={[laboratory]} sees={SEES} />;
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
    'Choose at least one of your tags for this strand.',
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
      warrants: [{ tagIds: [design.id], because: 'a design can be read' }],
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
