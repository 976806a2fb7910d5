import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HandInButton } from '@/components/account/hand-in';
import type { Outcome } from '@/lib/actions/outcome';
import { renderInRouter } from '../in-router';

// This device holds nothing that was not sent.
jest.mock('@/components/player/outbox/device-work', () => ({ listUnsent: async () => [], sendUnsent: async () => {} }));

beforeAll(() => {
  globalThis.fetch = async () => {
    throw new Error('Nothing is to be sent');
  };
});

const LABEL = 'Hand in: Solar';
const AS_IT_IS = 'Hand it in as it is: Solar';

function show(open: Parameters<typeof HandInButton>[0]['open'], keeps = false) {
  const action = jest.fn(async (): Promise<Outcome<null>> => ({ ok: true, value: null }));
  const push = jest.fn();
  renderInRouter(<HandInButton action={action} personId="p" attemptId="a1" what="Solar" open={open} keeps={keeps} />, {
    push,
  });
  return { action, push, person: userEvent.setup() };
}

test('what is done is handed in at once', async () => {
  const { action, push, person } = show(null);
  await person.click(screen.getByRole('button', { name: LABEL }));
  expect(action).toHaveBeenCalledTimes(1);
  expect(push).toHaveBeenCalledWith('/attempts/a1/receipt');
});

test('what is not done is said once, and handed in all the same, by keyboard', async () => {
  const { action, push, person } = show({ steps: 5, of: 7, tags: 1 });
  await person.tab();
  await person.keyboard('{Enter}');
  expect(action).not.toHaveBeenCalled();
  expect(screen.getByRole('group', { name: /^5 of the 7 steps are not done yet\. One tag is missing/ })).toBeVisible();
  await person.tab();
  expect(screen.getByRole('button', { name: AS_IT_IS })).toHaveFocus();
  await person.keyboard('{Enter}');
  expect(action).toHaveBeenCalledTimes(1);
  expect(push).toHaveBeenCalledWith('/attempts/a1/receipt');
});

test('not yet leaves everything as it was', async () => {
  const { action, person } = show({ steps: 1, of: 7, tags: 0 }, true);
  await person.click(screen.getByRole('button', { name: LABEL }));
  expect(screen.getByRole('group', { name: /so it cannot be taken back\.$/ })).toBeVisible();
  await person.click(screen.getByRole('button', { name: 'Not yet' }));
  expect(screen.getByRole('button', { name: LABEL })).toHaveFocus();
  expect(action).not.toHaveBeenCalled();
});
