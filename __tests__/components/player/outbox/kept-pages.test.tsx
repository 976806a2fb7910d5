import '@testing-library/jest-dom';
import { render } from '@testing-library/react';
import { act } from 'react';
import { forgetPages, KeptPages } from '@/components/player/outbox/kept-pages';
import { PagesOwner } from '@/components/player/outbox/pages-owner';

const address = { path: '/attempts/1/read' };
jest.mock('next/navigation', () => ({
  usePathname: () => address.path,
  useSearchParams: () => new URLSearchParams(),
}));

const FILE = 'http://localhost/_next/static/chunks/app.js';
const told: { kind: string; owner: string; address?: string; again?: boolean; files?: string }[] = [];
const active = { postMessage: (message: (typeof told)[number]) => told.push(message) };
const registered = { is: false };
const register = jest.fn(async () => {
  registered.is = true;
});

beforeEach(() => {
  told.length = 0;
  registered.is = false;
  register.mockClear();
  address.path = '/attempts/1/read';
  jest.replaceProperty(process, 'env', { ...process.env, NODE_ENV: 'production' });
  const ready = Promise.resolve();
  const getRegistration = async () => (registered.is ? { active } : undefined);
  Object.defineProperty(navigator, 'serviceWorker', {
    value: { register, ready, getRegistration },
    configurable: true,
  });
  Object.defineProperty(performance, 'getEntriesByType', {
    value: (type: string) =>
      type === 'navigation'
        ? [{ name: 'http://localhost/attempts/1/read#text' }]
        : [{ name: FILE }, { name: 'http://localhost/api/sync' }],
    configurable: true,
  });
});

const pages = (personId: string) => <KeptPages personId={personId} addresses={['/attempts/1/question']} />;
const settled = () => act(async () => {});

test('a page says whose it is, and has itself kept with the files that it loaded', async () => {
  render(pages('ann'));
  await settled();
  expect(document.querySelector('meta[name="headwaters-person"]')).toHaveAttribute('content', 'ann');
  expect(told).toEqual([
    { kind: 'owner', owner: 'ann' },
    { kind: 'keep', owner: 'ann', address: '/attempts/1/read', again: false, files: FILE },
  ]);
});

test('a page to which one came inside the app is asked for again; who is signed in is said once', async () => {
  const { rerender } = render(pages('bob'));
  await settled();
  address.path = '/attempts/1/kinds';
  rerender(pages('bob'));
  await settled();
  expect(told.slice(2)).toEqual([
    { kind: 'keep', owner: 'bob', address: '/attempts/1/kinds', again: true, files: FILE },
  ]);
});

test('while the app is being written no worker is registered', async () => {
  jest.replaceProperty(process, 'env', { ...process.env, NODE_ENV: 'development' });
  render(pages('cem'));
  await settled();
  expect(register).not.toHaveBeenCalled();
  expect(told).toEqual([]);
});

test('a page outside says who is signed in to a worker that is there, and brings none', async () => {
  const { unmount } = render(<PagesOwner personId="dan" />);
  await settled();
  expect(told).toEqual([]);
  unmount();
  registered.is = true;
  render(<PagesOwner personId="dan" />);
  await settled();
  expect(told).toEqual([{ kind: 'owner', owner: 'dan' }]);
  expect(register).not.toHaveBeenCalled();
});

describe('forgetting', () => {
  const remove = jest.fn(async () => true);
  afterEach(() => Reflect.deleteProperty(globalThis, 'caches'));

  test.each([
    { name: 'kept pages are deleted by the page itself', has: async () => true, times: 1 },
    { name: 'where none are kept nothing is deleted', has: async () => false, times: 0 },
    {
      name: 'a browser that forbids to look is no reason to complain',
      has: async () => Promise.reject(new Error('Not here')),
      times: 0,
    },
  ])('$name', async ({ has, times }) => {
    remove.mockClear();
    Object.defineProperty(globalThis, 'caches', { value: { has, delete: remove }, configurable: true });
    Reflect.deleteProperty(navigator, 'serviceWorker');
    await forgetPages();
    expect(remove).toHaveBeenCalledTimes(times);
  });
});
