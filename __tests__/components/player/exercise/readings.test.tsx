import { screen } from '@testing-library/react';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { order, sort } from '@/__tests__/lib/domain/some-exercises';
import { OrderReading } from '@/components/player/exercise/order-reading';
import { SortReading } from '@/components/player/exercise/sort-reading';

test('a sort: both groups, the author’s reason, and the other groups that can be defended', () => {
  const groups = { lab: 'fact', 人: 'reading', design: 'fact' };
  renderWithWords(<SortReading id="reading" exercise={sort} built={{ kind: 'sort', groups }} evidence={[]} />);
  const rows = screen.getAllByRole('listitem').filter((row) => row.parentElement?.tagName === 'OL');
  expect(rows).toHaveLength(3);
  expect(rows[0]).toHaveTextContent(
    /Statement 1.*The same group.*A laboratory opens.*You.*Fact.*The author.*Fact.*secret/,
  );
  expect(rows[1]).toHaveTextContent(
    /Another group the author calls defensible.*You.*Interpretation.*The author.*Fact.*A careful reader could also defend.*Interpretation.*secret of the other reading/,
  );
  expect(rows[2]).toHaveTextContent(/Another group.*You.*Fact.*The author.*Interpretation.*secret of the design/);
});

test('an order: the dates, both places, and which items would have to move', () => {
  const built = { kind: 'order' as const, items: ['b', 'c', 'a', 'd', 'e'] };
  renderWithWords(<OrderReading id="reading" exercise={order} built={built} evidence={[]} />);
  expect(
    screen.getByText('4 of 5 stand in the same order. Moving one would make the two orders alike.'),
  ).toBeInTheDocument();
  const rows = screen.getAllByRole('listitem');
  expect(rows[0]).toHaveTextContent(
    /2021.*Would have to move.*Event a.*You.*Place 3.*The author.*Place 1.*secret of a/,
  );
  expect(rows[1]).toHaveTextContent(/2022.*In the same order.*Event b.*You.*Place 1.*The author.*Place 2/);
});
