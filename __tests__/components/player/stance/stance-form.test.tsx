import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { StanceForm } from '@/components/player/stance/stance-form';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { content, laboratory, tagOn } from '../module-seven';

const SEES = 'Only you can read this.';
const scale = () => screen.getByRole('radiogroup', { name: /Where does China’s capacity/ });
const bestFit = () => screen.getByRole('radiogroup', { name: 'Which position fits best?' });

test('nothing is chosen beforehand', () => {
  renderInOutbox(<StanceForm phase="before" content={content} sees={SEES} />, buildOutbox());
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
  expect(screen.getByRole('radio', { name: '+2, towards home' })).toBeInTheDocument();
});

test('an incomplete form is refused with a sentence at each open question, and what was chosen stays', async () => {
  const outbox = buildOutbox();
  const person = userEvent.setup();
  renderInOutbox(<StanceForm phase="before" content={content} sees={SEES} />, outbox);
  await person.click(screen.getByRole('radio', { name: '+2, towards home' }));
  await person.click(screen.getByRole('button', { name: 'Keep where I stand' }));

  expect(outbox.kept).toEqual([]);
  expect(scale()).not.toHaveAttribute('aria-invalid');
  expect(screen.getByRole('radio', { name: '+2, towards home' })).toBeChecked();
  expect(bestFit()).toHaveAttribute('aria-invalid', 'true');
  expect(bestFit()).toHaveAccessibleDescription(/Choose the position that comes closest\./);
  expect(screen.getByRole('radiogroup', { name: 'How sure are you?' })).toHaveAccessibleDescription(
    'Say how sure you are. A guess is an answer too.',
  );
  const prediction = screen.getByRole('radiogroup', { name: 'What would have been different?' });
  expect(prediction).toHaveAccessibleDescription(/Choose the answer that you expect\./);
  await waitFor(() => expect(screen.getByRole('radio', { name: /^Transfer/ })).toHaveFocus());
});

test('a complete form keeps the stance and the prediction, and lets go of the drafts', async () => {
  const outbox = buildOutbox();
  const person = userEvent.setup();
  renderInOutbox(<StanceForm phase="before" content={content} sees={SEES} />, outbox);
  await person.click(screen.getByRole('radio', { name: '+2, towards home' }));
  await person.click(screen.getByRole('radio', { name: /^Sequence/ }));
  await person.click(screen.getByRole('radio', { name: 'fairly sure' }));
  await person.click(screen.getByRole('radio', { name: 'The date' }));
  await person.click(screen.getByRole('button', { name: 'Keep where I stand' }));

  expect(outbox.kept).toEqual([
    expect.objectContaining({ kind: 'stance.keep', phase: 'before', value: 2, position: 'sequence', confidence: 3 }),
    expect.objectContaining({ kind: 'prediction.keep', phase: 'before', answer: 'The date' }),
  ]);
  expect(outbox.store.getState().drafts).toEqual({});
  expect(screen.getByRole('status')).toHaveTextContent('Kept.');
});

test('answers given before the page was left are still there', () => {
  const drafts = { 'stance.before.value': '-1', 'stance.before.confidence': '4' };
  renderInOutbox(<StanceForm phase="before" content={content} sees={SEES} />, buildOutbox({ drafts }));
  expect(screen.getByRole('radio', { name: '−1, a little towards elsewhere' })).toBeChecked();
  expect(screen.getByRole('radio', { name: 'sure' })).toBeChecked();
});

test('afterwards one has to say what moved one, or why nothing did', async () => {
  const tag = tagOn(laboratory, 'a published design', 'transfer');
  const stance = { value: 0, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' } as const;
  const drafts = {
    'stance.after.value': '0',
    'stance.after.position': 'sequence',
    'stance.after.confidence': '3',
    'stance.after.prediction': 'Nothing',
  };
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [tag] }, drafts });
  const person = userEvent.setup();
  renderInOutbox(<StanceForm phase="after" content={content} sees={SEES} sources={[laboratory]} />, outbox);
  await person.click(screen.getByRole('button', { name: 'Keep where I stand' }));
  expect(screen.getByRole('group', { name: 'What moved you?' })).toHaveAccessibleDescription(
    /Mark at least one tag that moved you, or write why nothing did\./,
  );

  await person.click(screen.getByRole('checkbox', { name: /a published design/ }));
  await person.click(screen.getByRole('button', { name: 'Keep where I stand' }));
  expect(outbox.kept[0]).toMatchObject({ ...stance, kind: 'stance.keep', phase: 'after', movedBy: [tag.id] });
});
