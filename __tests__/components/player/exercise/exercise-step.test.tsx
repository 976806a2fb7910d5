import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { exercises, scorecard, sort } from '@/__tests__/lib/domain/some-exercises';
import { ExerciseStep } from '@/components/player/exercise/exercise-step';
import type { EvidenceItem } from '@/lib/domain/evidence';
import { type Built, type Exercise, type ExerciseTask, withoutAnswers } from '@/lib/domain/exercise';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { content } from '../module-seven';

const item: EvidenceItem = {
  id: 'DS-11',
  case: 'DeepSeek',
  factors: [],
  statement: 'More than half trained at home.',
  type: 'fact',
  supports: null,
  contested: '',
  strength: 'moderate',
  afterEssay: false,
  citations: [],
};

const stepOf = (exercise: ExerciseTask | Exercise, onKept: () => Promise<void> = async () => {}) => (
  <ExerciseStep
    content={content}
    exercise={exercise}
    evidence={'answers' in exercise ? [item] : []}
    stepKey="sorting"
    title="What kind of claim?"
    sees="Only you can read this."
    nextHref="/next"
    onKept={onKept}
  />
);
const having = (built: Built) => ({ work: { ...EMPTY_WORK, responses: { sorting: { text: '', built } } } });
const groupOf = (statement: string) => screen.findByRole('radiogroup', { name: statement });
const keep = () => screen.getByRole('button', { name: /^(Keep|Kept)/ });

async function choose(person: ReturnType<typeof userEvent.setup>, statement: string, group: string) {
  const radios = await groupOf(statement);
  const radio = [...radios.querySelectorAll('label')].find((label) => label.textContent === group);
  if (!radio) throw new Error(`There is no group ${group}`);
  await person.click(radio);
}

test('an answer that is not whole is refused, with a sentence at every open item, and stays as it is', async () => {
  const outbox = buildOutbox();
  const person = userEvent.setup();
  renderInOutbox(stepOf(withoutAnswers(sort)), outbox);
  await choose(person, 'A laboratory opens', 'Fact');
  await person.click(keep());
  expect(outbox.kept).toEqual([]);
  expect(await groupOf('A laboratory opens')).not.toHaveAttribute('aria-invalid');
  expect(await groupOf('A design changes')).toHaveAccessibleDescription('Choose a group. A guess is an answer too.');
  expect(screen.getByText('2 answers are still missing.')).toBeInTheDocument();
  const [, second] = screen.getAllByRole('radio', { name: 'Fact' });
  await waitFor(() => expect(document.activeElement).toBe(second));
  expect(screen.queryByRole('link', { name: 'Continue' })).not.toBeInTheDocument();
});

test('a half-made answer lies on the device and is there again', async () => {
  const outbox = buildOutbox();
  const person = userEvent.setup();
  const { unmount } = renderInOutbox(stepOf(withoutAnswers(sort)), outbox);
  await choose(person, 'A design changes', 'Interpretation');
  expect(Object.keys(outbox.store.getState().drafts)).toEqual(['response.sorting.base', 'response.sorting.built']);
  unmount();
  renderInOutbox(stepOf(withoutAnswers(sort)), outbox);
  expect((await groupOf('A design changes')).querySelector('[value="reading"]')).toBeChecked();
});

test('a whole answer is kept, sent, and only then is the author’s asked for', async () => {
  const person = userEvent.setup();
  const order: string[] = [];
  const outbox = buildOutbox({
    flush: async () => {
      order.push(`sent ${outbox.kept.length}`);
      return true;
    },
  });
  const onKept = async () => void order.push('asked');
  const { rerender } = renderInOutbox(stepOf(withoutAnswers(sort), onKept), outbox);
  await choose(person, 'A laboratory opens', 'Fact');
  await choose(person, 'People are trained 👩‍🔬', 'Interpretation');
  await choose(person, 'A design changes', 'Fact');
  expect(document.body).not.toHaveTextContent('secret');
  await person.click(keep());
  const built = { kind: 'sort', groups: { lab: 'fact', 人: 'reading', design: 'fact' } };
  expect(outbox.kept).toEqual([expect.objectContaining({ kind: 'response.keep', step: 'sorting', text: '', built })]);
  expect(outbox.store.getState().drafts).toEqual({});
  expect(order).toEqual(['sent 1', 'asked']);
  expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/next');

  rerender(stepOf(sort, onKept));
  const reading = await screen.findByRole('region', { name: 'Your answer and the author’s reading' });
  expect(reading).toHaveTextContent(
    '1 of 3 are in the same group. One more is in a group that the author calls defensible.',
  );
  expect(reading).toHaveTextContent('not a verdict');
  expect(screen.getByRole('link', { name: 'Go to the author’s reading' })).toHaveAttribute('href', `#${reading.id}`);
});

test('without a network the answer is safe, and the author’s reading is a press away later', async () => {
  const person = userEvent.setup();
  let isOnline = false;
  let asked = 0;
  const outbox = buildOutbox(having({ kind: 'sort', groups: { lab: 'fact', 人: 'fact', design: 'fact' } }));
  outbox.store.setState({ flush: async () => isOnline });
  renderInOutbox(
    stepOf(withoutAnswers(sort), async () => {
      asked++;
    }),
    outbox,
  );
  const open = screen.getByRole('button', { name: 'Open the author’s reading' });
  await person.click(open);
  expect(screen.getByRole('alert')).toHaveTextContent('Your answer is kept on this device and has not been sent yet.');
  isOnline = true;
  await person.click(open);
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(asked).toBe(1);
});

test('what changes after keeping is a change that can be kept, beside the reading of what was kept', async () => {
  const person = userEvent.setup();
  const outbox = buildOutbox(having({ kind: 'sort', groups: { lab: 'fact', 人: 'fact', design: 'fact' } }));
  renderInOutbox(stepOf(sort), outbox);
  expect(keep()).toHaveAccessibleName('Kept');
  await choose(person, 'A design changes', 'Interpretation');
  expect(keep()).toHaveAccessibleName('Keep the change');
  const reading = await screen.findByRole('region', { name: 'Your answer and the author’s reading' });
  expect(reading).toHaveTextContent('2 of 3 are in the same group.');
  await person.click(keep());
  expect(reading).toHaveTextContent('3 of 3 are in the same group.');
  await choose(person, 'A design changes', 'Fact');
  await choose(person, 'A design changes', 'Interpretation');
  expect(keep()).toHaveAccessibleName('Kept');
});

test('the same answer counts as kept, in whatever order the database gives its parts back', () => {
  const outbox = buildOutbox(having({ kind: 'sort', groups: { design: 'fact', 人: 'fact', lab: 'fact' } }));
  renderInOutbox(stepOf(sort), outbox);
  expect(keep()).toHaveAccessibleName('Kept');
});

test('a draft that cannot be read is begun again', async () => {
  const drafts = { 'response.sorting.built': '{"groups":{"lab":"rumour","rain":"fact"' };
  renderInOutbox(stepOf(withoutAnswers(sort)), buildOutbox({ drafts }));
  await groupOf('A laboratory opens');
  for (const radio of screen.getAllByRole('radio')) expect(radio).not.toBeChecked();
});

test('a scorecard has no answer to wait for', async () => {
  const built: Built = { kind: 'scorecard', marks: { talent: 'absent', money: 'unknown' }, reasons: {} };
  renderInOutbox(stepOf(scorecard), buildOutbox(having(built)));
  expect(screen.getByText(/There is no right answer to compare with\./)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Open the author’s reading' })).not.toBeInTheDocument();
  expect(await screen.findByText('2 marks have no because yet.')).toBeInTheDocument();
});

test.each(['grid', 'order', 'chain'] as const)(
  'the prompt and the items of a %s are there, its answers are not',
  async (kind) => {
    renderInOutbox(stepOf(withoutAnswers(exercises[kind])), buildOutbox());
    const [first] = exercises[kind].items;
    expect(screen.getByText(exercises[kind].prompt)).toBeInTheDocument();
    expect((await screen.findAllByText(first?.text ?? '')).length).toBeGreaterThan(0);
    expect(document.body).not.toHaveTextContent(/secret|2021/);
  },
);
