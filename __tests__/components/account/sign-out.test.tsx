import 'fake-indexeddb/auto';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { entries } from 'idb-keyval';
import { signOut } from 'next-auth/react';
import { SignOutButton } from '@/components/account/sign-out';
import { clearDevice, listUnsent } from '@/components/player/outbox/device-work';
import { forgetLeaving, goToStart, isLeaving } from '@/components/player/outbox/leaving';
import { openDeviceStorage } from '@/components/player/outbox/outbox-storage';
import { saveFile } from '@/components/player/saved-file';
import { buildCreate } from '../player/outbox/outbox-changes';
import { renderWithWords } from '../render-with-words';

jest.mock('next-auth/react', () => ({ signOut: jest.fn() }));
jest.mock('idb-keyval', () => {
  const actual = jest.requireActual('idb-keyval');
  return { ...actual, keys: jest.fn(actual.keys), entries: jest.fn(actual.entries) };
});
jest.mock('@/components/player/outbox/leaving', () => ({
  ...jest.requireActual('@/components/player/outbox/leaving'),
  goToStart: jest.fn(),
}));
jest.mock('@/components/player/saved-file', () => ({
  ...jest.requireActual('@/components/player/saved-file'),
  saveFile: jest.fn(),
}));

const ANN = '00000000-0000-7000-8000-00000000000a';
const { keys } = jest.requireMock<{ keys: jest.Mock }>('idb-keyval');
const ending = jest.mocked(signOut as (options: object) => Promise<{ url: string }>);
const storage = openDeviceStorage(ANN, 'attempt');
const write = (id: string, because: string) => storage.putOperation({ id, ...buildCreate(because) });
/** Whether there is a network, and whether the server takes what is sent. */
const world = { isOnline: true, isTaken: true };

beforeEach(async () => {
  await clearDevice(ANN);
  forgetLeaving();
  jest.mocked(goToStart).mockClear();
  jest.mocked(saveFile).mockClear();
  ending.mockReset().mockResolvedValue({ url: 'http://localhost/' });
  Object.assign(world, { isOnline: true, isTaken: true });
  jest.spyOn(navigator, 'onLine', 'get').mockImplementation(() => world.isOnline);
  globalThis.fetch = jest.fn(async (_, options) => {
    if (!world.isOnline || !world.isTaken) throw new TypeError('Failed to fetch');
    const { operations } = JSON.parse(String(options?.body)) as { operations: { id: string }[] };
    const answers = operations.map(({ id }) => ({ id, outcome: 'applied' }));
    return { ok: true, status: 200, json: async () => ({ answers, at: '2026' }) } as Response;
  });
});

function show(isGuest = false) {
  renderWithWords(<SignOutButton personId={ANN} isGuest={isGuest} />);
  return userEvent.setup();
}

const press = (person: ReturnType<typeof userEvent.setup>, name: string) =>
  person.click(screen.getByRole('button', { name }));
const dialog = () => screen.findByRole('alertdialog', { name: 'Sign out' });
const isGone = () => waitFor(() => expect(goToStart).toHaveBeenCalledTimes(1));

test('with everything sent it ends the session, clears the device and goes to the start page', async () => {
  await write('1', 'sent at the last moment');
  await storage.putPicture({ work: { tags: [] } as never, asOf: '2026' });
  await press(show(), 'Sign out');
  await isGone();
  expect(ending).toHaveBeenCalledWith({ redirect: false });
  expect(await entries((await import('idb-keyval')).createStore('headwaters', 'outbox'))).toEqual([]);
  expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument();
});

test('what could not be sent is asked about first, and the file holds it', async () => {
  world.isTaken = false;
  await write('1', 'on this device alone');
  const person = show();
  await press(person, 'Sign out');
  const asks = within(await dialog());
  expect(asks.getByText(/One change or half-written text is on this device alone/)).toBeInTheDocument();
  expect(await dialog()).toContainElement(document.activeElement as HTMLElement);
  expect(ending).not.toHaveBeenCalled();
  await person.click(asks.getByRole('button', { name: 'Save them as a file' }));
  const [[name, file] = []] = jest.mocked(saveFile).mock.calls;
  expect(name).toMatch(/^headwaters-.*\.txt$/);
  expect(file?.size).toBeGreaterThan(60);
  await person.click(asks.getByRole('button', { name: 'Sign out now' }));
  await isGone();
  expect(await listUnsent(ANN)).toEqual([]);
});

test('Escape closes the question, nothing has happened, and the focus is back on the button', async () => {
  world.isTaken = false;
  await write('1', 'on this device alone');
  const person = show();
  await press(person, 'Sign out');
  await dialog();
  await person.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('alertdialog')).not.toBeInTheDocument());
  await waitFor(() => expect(screen.getByRole('button', { name: 'Sign out' })).toHaveFocus());
  expect(ending).not.toHaveBeenCalled();
  expect(await listUnsent(ANN)).toHaveLength(1);
});

test('work that can be sent after all is sent, and then nothing is asked any more', async () => {
  world.isTaken = false;
  await write('1', 'sent at the second try');
  const person = show();
  await press(person, 'Sign out');
  const asks = within(await dialog());
  world.isTaken = true;
  await person.click(asks.getByRole('button', { name: 'Try to send them again' }));
  await isGone();
});

test('what was written in another tab meanwhile is not deleted unseen', async () => {
  world.isTaken = false;
  await write('1', 'seen');
  const person = show();
  await press(person, 'Sign out');
  const asks = within(await dialog());
  await person.click(asks.getByRole('button', { name: 'Save them as a file' }));
  await write('2', 'written meanwhile');
  await person.click(asks.getByRole('button', { name: 'Sign out now' }));
  expect(await asks.findByText(/More was written meanwhile/)).toBeInTheDocument();
  expect(asks.getByText(/2 changes or half-written texts/)).toBeInTheDocument();
  expect(ending).not.toHaveBeenCalled();
  expect((await listUnsent(ANN))[0]?.pending).toHaveLength(2);
  // It is not in the file that was saved before.
  await person.click(asks.getByRole('button', { name: 'Sign out without them' }));
  await isGone();
});

test.each([
  { name: 'there is no network', prepare: () => Object.assign(world, { isOnline: false }) },
  {
    name: 'the server does not answer',
    prepare: () => void ending.mockRejectedValue(new TypeError('Failed to fetch')),
  },
  {
    name: 'it asks once more',
    prepare: () => void ending.mockResolvedValue({ url: 'http://localhost/signout?csrf=true' }),
  },
])(
  'when $name the device is cleared all the same, and it is said that the session is still open',
  async ({ prepare }) => {
    world.isTaken = false;
    await write('1', 'on this device alone');
    prepare();
    const person = show();
    await press(person, 'Sign out');
    await person.click(within(await dialog()).getByRole('button', { name: 'Sign out without them' }));
    const asks = within(await dialog());
    expect(await asks.findByText(/Your session could not be ended/)).toBeInTheDocument();
    expect(asks.getByText(/Nothing of your work is on this device/)).toBeInTheDocument();
    expect(await listUnsent(ANN)).toEqual([]);
    expect(isLeaving(ANN)).toBe(true);
    expect(goToStart).not.toHaveBeenCalled();
    // As soon as there is a network it ends by itself.
    world.isOnline = true;
    ending.mockResolvedValue({ url: 'http://localhost/' });
    act(() => void window.dispatchEvent(new Event('online')));
    await isGone();
    expect(isLeaving(ANN)).toBe(false);
  },
);

test('a session that could not be ended ends on the next page with a network', async () => {
  world.isOnline = false;
  const { unmount } = renderWithWords(<SignOutButton personId={ANN} isGuest={false} />);
  await press(userEvent.setup(), 'Sign out');
  await dialog();
  world.isOnline = true;
  unmount();
  renderWithWords(<SignOutButton personId={ANN} isGuest={false} />);
  await isGone();
  expect(ending).toHaveBeenCalledTimes(1);
});

test('whoever stays after all is not signed out later', async () => {
  world.isOnline = false;
  const person = show();
  await press(person, 'Sign out');
  await person.click(within(await dialog()).getByRole('button', { name: 'Stay signed in' }));
  world.isOnline = true;
  act(() => void window.dispatchEvent(new Event('online')));
  expect(ending).not.toHaveBeenCalled();
  expect(isLeaving(ANN)).toBe(false);
});

test('a device that cannot be read is no dead end: the session ends, and what may lie there is said', async () => {
  await write('1', 'not to be read');
  keys.mockRejectedValue(new DOMException('refused', 'InvalidStateError'));
  const person = show();
  await press(person, 'Sign out');
  const asks = within(await dialog());
  expect(asks.getByText(/could be neither sent nor deleted/)).toBeInTheDocument();
  expect(asks.getByText('You are signed out.')).toBeInTheDocument();
  expect(ending).toHaveBeenCalledTimes(1);
  await person.click(asks.getByRole('button', { name: 'To the start page' }));
  expect(goToStart).toHaveBeenCalled();
  keys.mockImplementation(jest.requireActual('idb-keyval').keys);
});

test('a guest is asked before anything happens, with the focus on the way to keep the work', async () => {
  const person = show(true);
  await press(person, 'Sign out');
  expect(screen.getByRole('link', { name: 'Keep my work: make an account' })).toHaveFocus();
  expect(ending).not.toHaveBeenCalled();
  await press(person, 'Sign out and leave it behind');
  await isGone();
});
