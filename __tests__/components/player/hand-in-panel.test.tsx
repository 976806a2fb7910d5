import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HandInPanel } from '@/components/player/hand-in-panel';
import type { Outcome } from '@/lib/actions/outcome';
import { buildOutbox, renderInOutbox } from './in-outbox';

const panel = () => screen.getByRole('region', { name: 'Hand it in' });
const done: Outcome<null> = { ok: true, value: null };

function show(change: Partial<Parameters<typeof HandInPanel>[0]> = {}, flush = async () => true) {
  const outbox = buildOutbox({ flush });
  const [onHandIn, onTakeBack] = [jest.fn(async () => done), jest.fn(async () => done)];
  renderInOutbox(
    <HandInPanel
      attemptId="a1"
      zone="UTC"
      dueAt="2026-10-05T12:00:00.000Z"
      isLate={false}
      submittedAt={null}
      mayTakeBack
      onHandIn={onHandIn}
      onTakeBack={onTakeBack}
      {...change}
    />,
    outbox,
  );
  return { outbox, onHandIn, onTakeBack, person: userEvent.setup() };
}

test('handing in leads to the receipt', async () => {
  const { outbox, onHandIn, person } = show();
  expect(panel()).toHaveTextContent(/It is due .*5 October.* Until then you can take it back\./);
  await person.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(onHandIn).toHaveBeenCalledTimes(1);
  expect(outbox.visited).toEqual(['/attempts/a1/receipt']);
});

test('what waits on the device goes first, and what cannot be sent is not handed in without', async () => {
  const { outbox, onHandIn, person } = show({}, async () => false);
  await person.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Nothing was handed in');
  expect(onHandIn).not.toHaveBeenCalled();
  expect(outbox.visited).toEqual([]);
});

test('a refusal is said, and a failure too', async () => {
  const onHandIn = jest
    .fn<Promise<Outcome<null>>, []>()
    .mockResolvedValueOnce({ ok: false, message: 'This assignment is not open yet.' })
    .mockRejectedValueOnce(new Error('the network is gone'));
  const { person, outbox } = show({ onHandIn });
  await person.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('This assignment is not open yet.');
  await person.click(screen.getByRole('button', { name: 'Hand in' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Handing in did not work just now.');
  expect(outbox.visited).toEqual([]);
});

test.each([
  { name: 'after it was due', change: { isLate: true }, words: /It was due .* marked as late\./ },
  { name: 'with no date', change: { dueAt: null }, words: /Until the assignment is due/ },
  { name: 'handed in', change: { submittedAt: '2026-10-05T10:00:00.000Z' }, words: /Handed in Mon/ },
  {
    name: 'handed in late',
    change: { submittedAt: '2026-10-05T13:00:00.000Z', isLate: true },
    words: /Handed in late, Mon/,
  },
])('$name it says so', ({ change, words }) => {
  show(change);
  expect(panel()).toHaveTextContent(words);
});

test('what was handed in is taken back while it may be', async () => {
  const { onTakeBack, person } = show({ submittedAt: '2026-10-05T10:00:00.000Z' });
  expect(screen.getByRole('link', { name: 'Receipt' })).toHaveAttribute('href', '/attempts/a1/receipt');
  await person.click(screen.getByRole('button', { name: 'Take back' }));
  expect(onTakeBack).toHaveBeenCalledTimes(1);
});

test('and no longer afterwards', () => {
  show({ submittedAt: '2026-10-05T10:00:00.000Z', mayTakeBack: false });
  expect(screen.queryByRole('button', { name: 'Take back' })).not.toBeInTheDocument();
  expect(screen.getByText('It was due, so it can no longer be taken back.')).toBeInTheDocument();
});
