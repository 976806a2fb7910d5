import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ExitTicket } from '@/components/player/exit-ticket';
import { StanceForm } from '@/components/player/stance/stance-form';
import type { StanceContent } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from '../in-outbox';
import { content } from '../module-seven';
import { openDevice } from './outbox-fake-device';
import { type FakeServer, openServer } from './outbox-fake-server';

const NOTE = 'This was changed after you began, perhaps on another device; keeping yours leaves both to choose from.';
const ticket = <ExitTicket ticket={content.exitTicket} stepKey="reflect" sees="Only you." />;
const field = () => screen.getByRole('textbox', { name: content.exitTicket.prompt });
const response = (text: string) => ({ kind: 'response.keep', step: 'reflect', text, built: null }) as const;

/** An exit ticket on the laptop, whose outbox is the real one. */
function openLaptop(server: FakeServer) {
  const device = openDevice(server);
  const { outbox } = device.openPage();
  const { unmount } = renderInOutbox(ticket, { store: outbox, kept: [], visited: [] });
  return {
    outbox,
    pass: (milliseconds: number) => act(() => device.pass(milliseconds)),
    hear: () => act(() => outbox.getState().receive(server.picture().work, server.picture().asOf)),
    reload: async () => {
      unmount();
      const page = device.openPage();
      await page.outbox.getState().restore();
      renderInOutbox(ticket, { store: page.outbox, kept: [], visited: [] });
    },
  };
}

/** A server that has a ticket from earlier, and a phone that keeps another one. */
function openClassroom() {
  const server = openServer();
  server.take([{ id: 'r1', ...response('The first text.'), base: null }]);
  return { server, keepOnPhone: () => server.take([{ id: 'r2', ...response('From the phone.'), base: 'r1' }]) };
}

test('a draft begun on an older text does not overwrite a newer one: both are there to choose from', async () => {
  const person = userEvent.setup();
  const { server, keepOnPhone } = openClassroom();
  const laptop = openLaptop(server);
  await person.type(field(), ' And half a');
  keepOnPhone();
  expect(screen.queryByText(NOTE)).not.toBeInTheDocument();
  laptop.hear();
  expect(field()).toHaveValue('The first text. And half a');
  expect(screen.getByText(NOTE)).toBeInTheDocument();

  await person.click(screen.getByRole('button', { name: 'Keep the change' }));
  await laptop.pass(1_000);
  const { work } = server.picture();
  expect(work.responses.reflect?.text).toBe('From the phone.');
  expect(work.setAside.map(({ change }) => change)).toEqual([
    { ...response('The first text. And half a'), base: 'r1' },
  ]);
  expect(field()).toHaveValue('From the phone.');
  expect(screen.queryByText(NOTE)).not.toBeInTheDocument();
  expect(laptop.outbox.getState().drafts).toEqual({});
});

test('the text on which a draft was begun is known after a reload', async () => {
  const person = userEvent.setup();
  const { server, keepOnPhone } = openClassroom();
  const laptop = openLaptop(server);
  await person.type(field(), ' And half a');
  keepOnPhone();
  await laptop.reload();
  expect(screen.getByRole('button', { name: 'Keep the change' })).toHaveAccessibleDescription(NOTE);
  await person.click(screen.getByRole('button', { name: 'Keep the change' }));
  await laptop.pass(1_000);
  expect(server.picture().work.responses.reflect?.text).toBe('From the phone.');
  expect(server.picture().work.setAside).toHaveLength(1);
});

test('a draft that was taken back begins anew on the text that is kept by then', async () => {
  const person = userEvent.setup();
  const { server, keepOnPhone } = openClassroom();
  const laptop = openLaptop(server);
  await person.type(field(), '!{Backspace}');
  expect(laptop.outbox.getState().drafts).toEqual({});
  keepOnPhone();
  laptop.hear();
  await person.type(field(), ' Again.');
  expect(screen.queryByText(NOTE)).not.toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Keep the change' }));
  await laptop.pass(1_000);
  expect(server.picture().work.responses.reflect?.text).toBe('From the phone. Again.');
  expect(server.picture().work.setAside).toEqual([]);
});

test('the first answer names that there was none', async () => {
  const person = userEvent.setup();
  const server = openServer();
  const laptop = openLaptop(server);
  await person.type(field(), 'A first');
  server.take([{ id: 'r1', ...response('From the phone.'), base: null }]);
  laptop.hear();
  expect(screen.getByText(NOTE)).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Keep the change' }));
  await laptop.pass(1_000);
  expect(server.picture().work.responses.reflect?.text).toBe('From the phone.');
  expect(server.picture().work.setAside).toHaveLength(1);
});

test('a draft of an older version of the page, which remembers no text, can still be kept', async () => {
  const person = userEvent.setup();
  const outbox = buildOutbox({ drafts: { 'response.reflect.text': 'half a' } });
  renderInOutbox(ticket, outbox);
  await person.click(screen.getByRole('button', { name: 'Keep this answer' }));
  expect(outbox.kept).toEqual([expect.objectContaining({ text: 'half a', base: undefined })]);
});

test('each part of a form is based on its own text', async () => {
  const person = userEvent.setup();
  const stance: StanceContent = { value: 0, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' };
  const { work } = buildOutbox().store.getState();
  const outbox = buildOutbox({
    work: {
      ...work,
      stances: { before: stance },
      predictions: { before: 'The date' },
      revisions: { 'stance.keep/before': 's1', 'prediction.keep/before': 'p1' },
    },
  });
  renderInOutbox(<StanceForm phase="before" content={content} sees="Only you." />, outbox);
  await person.click(screen.getByRole('radio', { name: '+2, towards home' }));
  const phone = { ...outbox.store.getState().work.revisions, 'prediction.keep/before': 'p2' };
  act(() => outbox.store.setState({ work: { ...outbox.store.getState().work, revisions: phone } }));
  expect(screen.getByText(NOTE)).toBeInTheDocument();
  await person.click(screen.getByRole('button', { name: 'Keep the change' }));
  expect(outbox.kept).toEqual([
    expect.objectContaining({ kind: 'stance.keep', base: 's1' }),
    expect.objectContaining({ kind: 'prediction.keep', base: 'p1' }),
  ]);
});
