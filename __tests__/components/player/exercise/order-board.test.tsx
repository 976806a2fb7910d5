import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { order } from '@/__tests__/lib/domain/some-exercises';
import { OrderBoard } from '@/components/player/exercise/order-board';
import { dragTo, gripOf, Holding, layOut } from './board';

type OrderBuilt = Parameters<typeof OrderBoard>[0]['built'];

function renderBoard() {
  let items = order.items.map(({ key }) => key);
  const hold = (built: OrderBuilt) => {
    items = built.items;
  };
  renderWithWords(
    <Holding start={{ kind: 'order' as const, items }} onBuilt={hold}>
      {(built, change) => <OrderBoard task={order} built={built} onChange={change} missing={[]} />}
    </Holding>,
  );
  const rows = screen.getAllByRole('listitem');
  layOut(rows.map((element, index) => ({ element, left: 0, top: index * 40, width: 600, height: 40 })));
  return () => items.join('');
}

test('by keyboard: one place at a time, with the new place said and the focus on the same button', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  const later = screen.getByRole('button', { name: 'Move later: Event d' });
  later.focus();
  await person.keyboard('{Enter}');
  expect(now()).toBe('bdeac');
  expect(screen.getByRole('status')).toHaveTextContent('Event d: now 2 of 5.');
  expect(screen.getByRole('button', { name: 'Move later: Event d' })).toHaveFocus();
  await person.keyboard(' ');
  expect(now()).toBe('bedac');
  screen.getByRole('button', { name: 'Move earlier: Event c' }).focus();
  await person.keyboard('{Enter}');
  expect(now()).toBe('bedca');
  expect(screen.getByRole('button', { name: 'Move earlier: Event c' })).toHaveFocus();
});

test('at the end there is nothing to do, and the button keeps the focus', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  const earlier = screen.getByRole('button', { name: 'Move earlier: Event d' });
  expect(earlier).toHaveAttribute('aria-disabled', 'true');
  await person.click(earlier);
  expect(now()).toBe('dbeac');
  expect(earlier).toHaveFocus();
});

test.each([
  { name: 'the first after the third', grip: 1, y: 110, says: 'bedac' },
  { name: 'the first before the third', grip: 1, y: 90, says: 'bdeac' },
  { name: 'the last before the first', grip: 5, y: 5, says: 'cdbea' },
  { name: 'the first after the last', grip: 1, y: 190, says: 'beacd' },
  { name: 'one onto itself', grip: 2, y: 60, says: 'dbeac' },
  { name: 'one to nowhere', grip: 2, y: 900, says: 'dbeac' },
])('by pointer: $name', ({ grip, y, says }) => {
  const now = renderBoard();
  dragTo(gripOf(grip), { x: 300, y });
  expect(now()).toBe(says);
});
