import { screen } from '@testing-library/react';
import type { SaveSign } from '@/components/player/outbox/outbox-store';
import { SaveSignView } from '@/components/player/outbox/save-sign-view';
import { buildOutbox, renderInOutbox } from '../in-outbox';

// 10:42 wherever the tests run.
const morning = new Date(2026, 9, 14, 10, 42).getTime();

test.each<{ sign: SaveSign; shows: string; announces: string }>([
  { sign: { state: 'saved', at: null }, shows: 'Saved', announces: '' },
  { sign: { state: 'saved', at: morning }, shows: 'Saved 10:42', announces: '' },
  { sign: { state: 'saving' }, shows: 'Saving', announces: '' },
  {
    sign: { state: 'kept', days: 0 },
    shows: 'Kept on this device, will be sent when you are online.',
    announces: 'Kept on this device, will be sent when you are online.',
  },
  {
    sign: { state: 'failed', message: 'No room left.', signIn: false },
    shows: 'No room left.',
    announces: 'No room left.',
  },
])('$sign.state says “$shows”', ({ sign, shows, announces }) => {
  const { container } = renderInOutbox(<SaveSignView />, buildOutbox({ sign }));
  expect(container).toHaveTextContent(new RegExp(`^${shows}$`));
  expect(screen.getByRole('status').textContent).toBe(announces);
});
