import { screen, within } from '@testing-library/react';
import { PlayerFrame } from '@/components/player/player-frame';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { content } from './module-seven';

function renderFrame(work = EMPTY_WORK) {
  renderInOutbox(
    <PlayerFrame
      steps={content.steps}
      attemptId="a1"
      moduleTitle="DeepSeek’s people"
      current="stand"
      penName="Amber Heron"
      sees="Only you see this."
    >
      <h1>Where you stand</h1>
    </PlayerFrame>,
    buildOutbox({ work }),
  );
  const [rail] = screen.getAllByRole('navigation', { name: 'Steps of this module' }).slice(-1);
  return within(rail ?? document.body);
}

test('done and later steps are links, the step on the screen is marked, locked ones are words with the reason', () => {
  const rail = renderFrame({ ...EMPTY_WORK, stepsDone: ['question'] });
  expect(rail.getByRole('link', { name: 'The question' })).toHaveAttribute('href', '/attempts/a1/question');
  expect(rail.getByText('(done)')).toBeInTheDocument();
  expect(rail.getByText('Where you stand').closest('li')).toHaveAttribute('aria-current', 'step');
  expect(rail.getByRole('link', { name: 'Read and tag' })).toBeInTheDocument();
  expect(rail.queryByRole('link', { name: /The class’s reading/ })).not.toBeInTheDocument();
  expect(rail.getByText('The class’s reading').closest('li')).toHaveTextContent('after you commit');
});

test('the commit unlocks what waited for it', () => {
  const rail = renderFrame({ ...EMPTY_WORK, committedAt: '2026-10-14T10:00:00Z' });
  expect(rail.getByRole('link', { name: 'The class’s reading' })).toBeInTheDocument();
  expect(rail.queryByText('after you commit')).not.toBeInTheDocument();
});

test('on phones one line says which step this is, and opens the list of steps', () => {
  renderFrame();
  const where = screen.getByRole('button', { name: '2 of 5 · Where you stand' });
  const list = document.getElementById(where.getAttribute('popovertarget') ?? '');
  expect(list).toHaveAccessibleName('Steps of this module');
});
