import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { OppositeStep } from '@/components/player/opposite/opposite-step';
import type { StanceValue } from '@/lib/domain/debate';
import type { Built } from '@/lib/domain/exercise';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { content, laboratory, tagOn } from '../module-seven';

const design = tagOn(laboratory, 'a published design', 'transfer', { because: 'it was there first' });
const parts = tagOn(laboratory, 'Two parts were replaced', 'indigenous');
const chips = tagOn(laboratory, 'Many firms had the same chips', 'complicates');
const startingAt = (value: StanceValue): Work['stances'] => ({
  before: { value, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' },
});

function renderStep(change: Partial<Work> = {}) {
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [design, parts, chips], ...change } });
  renderInOutbox(
    <OppositeStep
      content={content}
      opposite={{ prompt: 'Argue the other side.', hint: 'Five sentences.' }}
      sources={[laboratory]}
      stepKey="other"
      title="The other side"
      sees="Only you."
      nextHref="/next"
    />,
    outbox,
  );
  return outbox;
}
const keep = () => screen.getByRole('button', { name: /^Keep/ });

test.each([
  { from: 2, argues: 'Transfer', builds: 'a published design', not: 'Two parts were replaced' },
  { from: -1, argues: 'Indigenous', builds: 'Two parts were replaced', not: 'a published design' },
] as const)('from $from one argues $argues, with what one has tagged for it', ({ from, argues, builds, not }) => {
  renderStep({ stances: startingAt(from) });
  expect(screen.queryByRole('radiogroup')).not.toBeInTheDocument();
  const own = screen.getByRole('region', { name: `What you tagged ${argues} yourself` });
  expect(own).toHaveTextContent(builds);
  expect(own).not.toHaveTextContent(not);
  expect(screen.getByRole('textbox', { name: `The case for ${argues}` })).toBeInTheDocument();
  expect(screen.getByText(/Arguing a side is not believing it\./)).toBeInTheDocument();
});

test.each([
  { name: 'from the middle', stances: startingAt(0), says: /You started in the middle, so you choose\./ },
  { name: 'without a stance', stances: {}, says: /You kept no stance before the reading, so you choose\./ },
])('$name one chooses the side', async ({ stances, says }) => {
  const person = userEvent.setup();
  const outbox = renderStep({ stances });
  const sides = screen.getByRole('radiogroup', { name: 'Which side will you argue?' });
  expect(sides).toHaveAccessibleDescription(says);
  expect(within(sides).getAllByRole('radio')).toHaveLength(2);
  await person.type(screen.getByRole('textbox'), 'It was all taught at home.');
  await person.click(keep());
  expect(outbox.kept).toEqual([]);
  expect(sides).toHaveAccessibleDescription(/Choose a side\./);
  await waitFor(() => expect(within(sides).getByRole('radio', { name: /^Transfer/ })).toHaveFocus());
  await person.click(within(sides).getByRole('radio', { name: /^Indigenous/ }));
  await person.click(keep());
  expect(outbox.kept).toEqual([
    expect.objectContaining({
      kind: 'response.keep',
      step: 'other',
      text: 'It was all taught at home.',
      built: { kind: 'opposite', side: 'indigenous' },
    }),
  ]);
  expect(outbox.store.getState().drafts).toEqual({});
});

test('the text is asked for, and the way on comes once it is kept', async () => {
  const person = userEvent.setup();
  const outbox = renderStep({ stances: startingAt(1) });
  await person.click(keep());
  const field = screen.getByRole('textbox', { name: 'The case for Transfer' });
  expect(field).toHaveAccessibleDescription(/Write the case\. Three sentences are enough\./);
  expect(screen.queryByRole('link', { name: 'Continue' })).not.toBeInTheDocument();
  await person.type(field, ' They read what others published. ');
  await person.click(keep());
  expect(outbox.kept[0]).toMatchObject({
    text: 'They read what others published.',
    built: { kind: 'opposite', side: 'transfer' },
  });
  expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/next');
});

test('whoever tagged nothing for the side is told so', () => {
  renderStep({ stances: startingAt(-2), tags: [design] });
  expect(screen.getByText(/^You tagged nothing as Indigenous\./)).toBeInTheDocument();
});

test('a case that was kept stays with its side, also when the stance is moved to the other end afterwards', () => {
  const built: Built = { kind: 'opposite', side: 'transfer' };
  renderStep({ stances: startingAt(-3), responses: { other: { text: 'They read.', built } } });
  expect(screen.getByRole('textbox', { name: 'The case for Transfer' })).toHaveValue('They read.');
});

test.each([
  {
    name: 'started nearer to home',
    change: { stances: startingAt(2) },
    says: [
      'You started nearer to Indigenous.',
      /1\s*with the side you started from.*Indigenous/,
      /1\s*against it.*Transfer/,
      /1\s*on neither side/,
    ],
  },
  {
    name: 'started in the middle',
    change: { stances: startingAt(0) },
    says: ['You started in the middle', /1.*Transfer/, /1.*Indigenous/, /1\s*on neither side/],
  },
])('the split of one’s own tags is said in words, for oneself alone: $name', ({ change, says }) => {
  renderStep(change);
  const panel = screen.getByRole('region', { name: 'Your tags and your side' });
  for (const words of says) expect(panel).toHaveTextContent(words);
  expect(panel).toHaveTextContent('An uneven split is a question, not a fault.');
  expect(panel).toHaveTextContent('Only you see this.');
});

test('tags outside the sources, and none at all, are no split', () => {
  renderStep({ stances: startingAt(2), tags: [{ ...design, sourceId: 'practice' }] });
  const panel = screen.getByRole('region', { name: 'Your tags and your side' });
  expect(panel).toHaveTextContent('You have no tags yet.');
  expect(panel).not.toHaveTextContent('uneven');
});
