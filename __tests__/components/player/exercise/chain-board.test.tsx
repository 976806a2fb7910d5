import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderWithWords } from '@/__tests__/components/render-with-words';
import { chain } from '@/__tests__/lib/domain/some-exercises';
import { ChainBoard } from '@/components/player/exercise/chain-board';
import { ChainReading } from '@/components/player/exercise/chain-reading';
import type { Link } from '@/lib/domain/exercise';
import { dragTo, gripOf, Holding, layOut } from './board';

type ChainBuilt = Parameters<typeof ChainBoard>[0]['built'];

function renderBoard(links: Link[] = [], missing: string[] = []) {
  let now = links;
  const hold = (built: ChainBuilt) => {
    now = built.links;
  };
  renderWithWords(
    <Holding start={{ kind: 'chain' as const, links }} onBuilt={hold}>
      {(built, change) => <ChainBoard task={chain} built={built} onChange={change} missing={missing} />}
    </Holding>,
  );
  const [rows] = screen.getAllByRole('list');
  const boxes = within(rows as HTMLElement).getAllByRole('listitem');
  layOut(boxes.map((element, index) => ({ element, left: 0, top: index * 50, width: 600, height: 50 })));
  return () => now.map(({ from, to }) => `${from}>${to}`);
}
const press = (name: string) => screen.getByRole('button', { name });

test('by keyboard: one item, and then what it leads to', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  press('Own money').focus();
  await person.keyboard('{Enter}');
  expect(press('Own money')).toHaveAttribute('aria-pressed', 'true');
  expect(screen.getByRole('status')).toHaveTextContent('From: Own money. Now press what it leads to.');
  press('New ideas').focus();
  await person.keyboard('{Enter}');
  expect(now()).toEqual(['money>ideas']);
  expect(press('Own money')).toHaveAttribute('aria-pressed', 'false');
  expect(screen.getByRole('status')).toHaveTextContent('Added: Own money leads to New ideas.');
});

test.each(['{Escape}', '{Enter}'])('%s on the same item lets go of it', async (key) => {
  const person = userEvent.setup();
  const now = renderBoard();
  await person.click(press('Luck'));
  await person.keyboard(key);
  expect(press('Luck')).toHaveAttribute('aria-pressed', 'false');
  expect(now()).toEqual([]);
});

test('by two menus, which say what is missing', async () => {
  const person = userEvent.setup();
  const now = renderBoard();
  const menus = screen.getByRole('group', { name: 'Or choose both here' });
  await person.selectOptions(within(menus).getByLabelText('This item'), 'Luck');
  await person.click(press('Add the link'));
  expect(menus).toHaveAccessibleDescription('Choose an item on both sides.');
  await person.selectOptions(within(menus).getByLabelText('leads to'), 'Free hands');
  await person.click(press('Add the link'));
  expect(now()).toEqual(['luck>freedom']);
  expect(menus).not.toHaveAccessibleDescription();
});

test('by pointer: from the dot of one item to another', () => {
  const now = renderBoard();
  dragTo(gripOf(3), { x: 100, y: 10 });
  expect(now()).toEqual(['ideas>money']);
  dragTo(gripOf(2), { x: 100, y: 70 });
  expect(now()).toEqual(['ideas>money']);
});

test('a link to itself or a second time is not drawn, and that is said', async () => {
  const person = userEvent.setup();
  const now = renderBoard([{ from: 'money', to: 'luck' }]);
  await person.click(press('Own money'));
  await person.click(press('Luck'));
  expect(screen.getByRole('status')).toHaveTextContent('This link is there already.');
  await person.selectOptions(screen.getByLabelText('This item'), 'Luck');
  await person.selectOptions(screen.getByLabelText('leads to'), 'Luck');
  await person.click(press('Add the link'));
  expect(screen.getByRole('status')).toHaveTextContent('An item cannot lead to itself.');
  expect(now()).toEqual(['money>luck']);
});

test('every link stands below as a sentence and can be taken away, without losing the focus', async () => {
  const person = userEvent.setup();
  const now = renderBoard([
    { from: 'money', to: 'luck' },
    { from: 'luck', to: 'ideas' },
  ]);
  const sentences = screen.getByRole('list', { name: '2 links' });
  expect(within(sentences).getAllByRole('listitem')[1]).toHaveTextContent('Luck → leads to New ideas');
  await person.click(press('Remove: Own money leads to Luck'));
  expect(now()).toEqual(['luck>ideas']);
  expect(screen.getByRole('heading', { name: 'One link' })).toHaveFocus();
});

test('where a link was asked for and there is none, the first menu says so', () => {
  renderBoard([], ['money', 'freedom', 'ideas', 'luck']);
  expect(screen.getByRole('group', { name: 'Or choose both here' })).toHaveAccessibleDescription(
    'Draw at least one link.',
  );
  expect(screen.getByLabelText('This item')).toHaveAttribute('aria-invalid', 'true');
});

test('the author’s reading says link by link who drew it, and counts in words', () => {
  const links = [
    { from: 'money', to: 'freedom' },
    { from: 'ideas', to: 'freedom' },
    { from: 'luck', to: 'ideas' },
  ];
  renderWithWords(<ChainReading id="reading" exercise={chain} built={{ kind: 'chain', links }} evidence={[]} />);
  expect(screen.getByText(/^You drew 1 of the author’s 2 links the same way\./)).toHaveTextContent(
    'One runs the other way round. One link of yours is not among them.',
  );
  const rows = screen.getAllByRole('listitem').slice(-3);
  expect(rows[0]).toHaveTextContent(/You drew it too.*Own money → leads to Free hands.*secret of the money/);
  expect(rows[1]).toHaveTextContent(/You drew it the other way round.*Free hands → leads to New ideas/);
  expect(rows[2]).toHaveTextContent(/Yours alone.*Luck → leads to New ideas/);
});
