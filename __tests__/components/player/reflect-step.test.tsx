import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ReflectStep } from '@/components/player/reflect-step';
import type { ModuleStances } from '@/lib/domain/course';
import type { StanceValue } from '@/lib/domain/debate';
import { EMPTY_WORK, type StanceContent, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { content, laboratory, tagOn } from './module-seven';

const design = tagOn(laboratory, 'a published design', 'sequence', { locked: true, firstPosition: 'transfer' });
const parts = tagOn(laboratory, 'Two parts were replaced', 'indigenous', { locked: true, firstPosition: 'indigenous' });
const stance = (value: StanceValue): StanceContent => ({
  value,
  position: 'sequence',
  confidence: 3,
  movedBy: [design.id],
  unmoved: '',
});

function renderStep(change: Partial<Work>, course: ModuleStances[] = []) {
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [design, parts], ...change } });
  renderInOutbox(
    <ReflectStep
      content={content}
      sources={[laboratory]}
      stepKey="back"
      sees="Only you."
      argumentHref="/a/argue"
      course={course}
    />,
    outbox,
  );
  return outbox;
}

test.each([
  { before: 2, after: 0, says: 'You moved 2 points towards elsewhere.', draws: '+2 before, 0 after' },
  { before: -1, after: 0, says: 'You moved one point towards home.', draws: '−1 before, 0 after' },
  { before: 3, after: 3, says: 'You stayed at +3.', draws: '+3 before, +3 after' },
] as const)('from $before to $after: $says', ({ before, after, says, draws }) => {
  const responses = { back: { text: 'One sentence.', built: null } };
  renderStep({ stances: { before: stance(before), after: stance(after) }, responses });
  expect(screen.getByText(says)).toBeInTheDocument();
  expect(screen.getByRole('img')).toHaveAccessibleName(expect.stringContaining(draws));
});

test('the summary names the tags that moved the person and counts those that changed', () => {
  renderStep({
    stances: { before: stance(2), after: stance(0) },
    responses: { back: { text: 'One sentence.', built: null } },
  });
  expect(screen.getByText('What moved you', { selector: 'dt' }).parentElement).toHaveTextContent('a published design');
  expect(screen.getByText('2, one changed position after the commit')).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'To the modules' })).toHaveAttribute('href', '/modules');
});

test('the summary shows the person alone how their tags split', () => {
  renderStep({
    stances: { before: stance(2), after: stance(0) },
    responses: { back: { text: 'One sentence.', built: null } },
  });
  const panel = screen.getByRole('region', { name: 'Your tags and your side' });
  expect(panel).toHaveTextContent(
    /You started nearer to Indigenous\..*1\s*with the side.*0\s*against it.*1\s*on neither/,
  );
  expect(panel).toHaveTextContent('Only you see this.');
});

test('without a stance before there is nothing to compare, and that is said', () => {
  renderStep({ stances: { after: stance(1) }, responses: { back: { text: 'One sentence.', built: null } } });
  expect(screen.getByText(/You kept no stance before the reading/)).toBeInTheDocument();
});

test('the exit ticket refuses an empty answer, keeps a written one, and then the summary appears', async () => {
  const person = userEvent.setup();
  const outbox = renderStep({ stances: { before: stance(2), after: stance(2) } });
  expect(screen.queryByRole('heading', { name: 'What changed, and what did not' })).not.toBeInTheDocument();
  const field = screen.getByRole('textbox', { name: 'One accurate sentence.' });
  await person.click(screen.getByRole('button', { name: 'Keep this answer' }));
  expect(field).toHaveAccessibleDescription(/Write your answer\./);
  await person.type(field, 'More than half.');
  await person.click(screen.getByRole('button', { name: 'Keep this answer' }));
  expect(outbox.kept).toEqual([
    expect.objectContaining({ kind: 'response.keep', step: 'back', text: 'More than half.' }),
  ]);
  expect(screen.getByRole('heading', { name: 'What changed, and what did not' })).toBeInTheDocument();
});

test('the course’s stances are laid side by side in its order, this module’s as it is now', () => {
  const responses = { back: { text: 'One sentence.', built: null } };
  const stances = { before: stance(2), after: stance(-1) };
  renderStep({ stances, responses }, [
    { number: 9, title: 'Later', before: { value: 1, confidence: 2 }, after: null },
    { number: 7, title: 'As the server had it', before: { value: 3, confidence: 1 }, after: null },
    { number: 1, title: 'Earlier', before: { value: -2, confidence: 5 }, after: { value: 0, confidence: 4 } },
    { number: 2, title: 'Untouched', before: null, after: null },
  ]);
  const region = screen.getAllByRole('region', { name: 'Your stance over the course' })[0];
  expect(region).toHaveTextContent('From −2 in module 1 to +1 in module 9.');
  expect(screen.getAllByRole('rowheader').map((cell) => cell.parentElement?.textContent)).toEqual([
    '1 · Earlier−2, certain0, sure',
    '7 · DeepSeek’s people+2, fairly sure−1, fairly sure',
    '9 · Later+1, unsurenot given',
  ]);
});

test('one module alone is not laid beside itself', () => {
  renderStep({
    stances: { before: stance(2), after: stance(-1) },
    responses: { back: { text: 'One sentence.', built: null } },
  });
  expect(screen.queryByRole('heading', { name: 'Your stance over the course' })).toBeNull();
});
