import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readScale, readTheme } from '@/components/ui/display';
import { DisplaySettings } from '@/components/ui/display-settings';
import { renderWithWords } from '../render-with-words';

test.each([
  { cookie: undefined, theme: 'system' },
  { cookie: 'dark', theme: 'dark' },
  { cookie: 'light', theme: 'light' },
  { cookie: 'javascript:alert(1)', theme: 'system' },
])('a theme cookie of $cookie is read as $theme', ({ cookie, theme }) => {
  expect(readTheme(cookie)).toBe(theme);
});

test.each([
  { cookie: undefined, scale: 1 },
  { cookie: 'large', scale: 1 },
  { cookie: '1.3', scale: 1.3 },
  { cookie: '9', scale: 1.6 },
  { cookie: '0.1', scale: 0.9 },
  { cookie: '1.2000000000000002', scale: 1.2 },
])('a size cookie of $cookie is read as $scale', ({ cookie, scale }) => {
  expect(readScale(cookie)).toBe(scale);
});

describe('the Aa button', () => {
  const page = document.documentElement;
  afterEach(() => {
    delete page.dataset.theme;
    page.removeAttribute('style');
  });

  async function open() {
    const user = userEvent.setup();
    renderWithWords(<DisplaySettings />);
    await user.click(screen.getByRole('button', { name: 'Text size and theme' }));
    return user;
  }

  test('opens on what the page wears', async () => {
    page.dataset.theme = 'dark';
    page.style.setProperty('--reading-scale', '1.4');
    await open();
    expect(screen.getByRole('dialog', { name: 'Text size and theme' })).toBeVisible();
    expect(screen.getByRole('radio', { name: 'Dark' })).toBeChecked();
    expect(screen.getByRole('slider', { name: 'Size of the source text' })).toHaveValue('1.4');
  });

  test('a theme takes effect at once and is kept; the device’s own can be chosen again', async () => {
    const user = await open();
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    expect(page.dataset.theme).toBe('dark');
    expect(document.cookie).toContain('theme=dark');
    await user.click(screen.getByRole('radio', { name: 'As the device' }));
    expect(page.dataset.theme).toBeUndefined();
    expect(document.cookie).toContain('theme=system');
  });

  test('a text size takes effect at once, is said in per cent and is kept', async () => {
    await open();
    fireEvent.change(screen.getByRole('slider'), { target: { value: '1.3' } });
    expect(page.style.getPropertyValue('--reading-scale')).toBe('1.3');
    expect(document.cookie).toContain('reading-scale=1.3');
    expect(screen.getByRole('slider')).toHaveAttribute('aria-valuetext', '130%');
  });
});
