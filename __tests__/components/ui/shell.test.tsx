import { screen, within } from '@testing-library/react';
import { SimulatedNote } from '@/components/ui/simulated-note';
import { SiteFooter } from '@/components/ui/site-footer';
import { StateBox } from '@/components/ui/state-box';
import { TopBar } from '@/components/ui/top-bar';
import { renderWithWords } from '../render-with-words';

test('the bar begins with a way past it, then the way home, then where this is', () => {
  renderWithWords(<TopBar where="Politics of Innovation" tools={<span>Dr. Lindqvist</span>} />);
  const [skip, home] = screen.getAllByRole('link');
  expect(skip).toHaveAccessibleName('Go to the main part');
  expect(skip).toHaveAttribute('href', '#main');
  expect(home).toHaveAccessibleName('Headwaters, home');
  expect(home).toHaveAttribute('href', '/');
  const bar = within(screen.getByRole('banner'));
  expect(bar.getByText('Politics of Innovation')).toBeInTheDocument();
  expect(bar.getByText('Dr. Lindqvist')).toBeInTheDocument();
  expect(bar.getByRole('button', { name: 'Text size and theme' })).toBeInTheDocument();
});

test('main links have one place in the page and a button that opens them on phones', () => {
  renderWithWords(<TopBar nav={<a href="/modules">Modules</a>} />);
  const menu = screen.getByRole('button', { name: 'Menu' });
  const links = screen.getAllByText('Modules');
  expect(links).toHaveLength(1);
  expect(links[0]?.closest('nav')).toHaveAttribute('id', menu.getAttribute('popovertarget'));
  expect(links[0]?.closest('nav')).toHaveAttribute('aria-label', 'Main');
});

test('without main links there is no menu button', () => {
  renderWithWords(<TopBar />);
  expect(screen.queryByRole('button', { name: 'Menu' })).not.toBeInTheDocument();
});

test('an error is announced with its heading; an empty place is not', () => {
  const { rerender } = renderWithWords(
    <StateBox kind="error" title="The heat map did not load" action={<a href="/table">Open the table</a>}>
      The work itself is safe.
    </StateBox>,
  );
  const alert = within(screen.getByRole('alert'));
  expect(alert.getByRole('heading', { level: 2, name: 'The heat map did not load' })).toBeInTheDocument();
  expect(alert.getByText('The work itself is safe.')).toBeInTheDocument();
  expect(alert.getByRole('link', { name: 'Open the table' })).toBeInTheDocument();
  rerender(
    <StateBox kind="empty" title="No tags yet" level={3}>
      Tap a sentence.
    </StateBox>,
  );
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  expect(screen.getByRole('heading', { level: 3, name: 'No tags yet' })).toBeInTheDocument();
});

test('a made-up class says so', () => {
  renderWithWords(<SimulatedNote />);
  expect(screen.getByRole('note')).toHaveTextContent('These people are simulated.');
});

test('the foot says who sees what, in three parts', () => {
  renderWithWords(<SiteFooter />);
  const foot = within(screen.getByRole('contentinfo'));
  expect(foot.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
    'Who sees your work',
    'Where the texts come from',
    'Open source',
  ]);
  expect(foot.getByRole('link', { name: 'About Headwaters' })).toHaveAttribute('href', '/about');
});
