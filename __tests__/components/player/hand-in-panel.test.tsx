import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HandInPanel } from '@/components/player/hand-in-panel';
import type { Outcome } from '@/lib/actions/outcome';
import type { Step } from '@/lib/domain/module';
import { EMPTY_WORK, type Work } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';

const panel = () => screen.getByRole('region', { name: 'Hand it in' });
const done: Outcome<null> = { ok: true, value: null };

const steps: Step[] = (['explain', 'stance'] as const).map((kind) => ({ key: kind, kind, title: kind }));
const stance = { value: 1, position: 'sequence', confidence: 3, movedBy: [], unmoved: '' } as const;
/** Both of the two steps are done. */
const finished: Work = {
  ...EMPTY_WORK,
  stepsDone: ['explain'],
  stances: { before: { ...stance, movedBy: [] } },
};

function show(change: Partial<Parameters<typeof HandInPanel>[0]> = {}, flush = async () => true, work = finished) {
  const outbox = buildOutbox({ flush, work });
  const [onHandIn, onTakeBack] = [jest.fn(async () => done), jest.fn(async () => done)];
  renderInOutbox(
    <HandInPanel
      attemptId="a1"
      zone="UTC"
      dueAt="2026-10-05T12:00:00.000Z"
      isLate={false}
      submittedAt={null}
      mayTakeBack
      steps={steps}
      rule={{ kind: 'tags', atLeast: 0 }}
      sourceIds={['s1']}
      acts={[]}
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

describe('with something not done', () => {
  const open: Partial<Parameters<typeof HandInPanel>[0]> = { rule: { kind: 'tags', atLeast: 2 } };
  const handIn = { name: 'Hand in' };
  const asItIs = { name: 'Hand it in as it is' };
  const question = () => screen.getByRole('group', { name: /not done yet/ });

  test('it is said once what, the focus goes there, and it can be handed in all the same', async () => {
    const { onHandIn, outbox, person } = show(open, undefined, EMPTY_WORK);
    await person.click(screen.getByRole('button', handIn));
    expect(onHandIn).not.toHaveBeenCalled();
    expect(question()).toHaveAccessibleName(
      '2 of the 2 steps are not done yet. 2 tags are missing of those that are asked for. You can hand it in as it is, and take it back until it is due.',
    );
    expect(document.activeElement).toHaveTextContent(/^2 of the 2 steps/);
    await person.tab();
    await person.keyboard('{Enter}');
    expect(onHandIn).toHaveBeenCalledTimes(1);
    expect(outbox.visited).toEqual(['/attempts/a1/receipt']);
  });

  test('not yet leads back to the button, and nothing is handed in', async () => {
    const { onHandIn, person } = show(open, undefined, EMPTY_WORK);
    await person.click(screen.getByRole('button', handIn));
    await person.click(screen.getByRole('button', { name: 'Not yet' }));
    expect(screen.getByRole('button', handIn)).toHaveFocus();
    expect(screen.queryByRole('button', asItIs)).not.toBeInTheDocument();
    expect(onHandIn).not.toHaveBeenCalled();
  });

  test('it says where it could not be taken back', async () => {
    const { person } = show({ ...open, mayTakeBack: false }, undefined, { ...EMPTY_WORK, stepsDone: ['explain'] });
    await person.click(screen.getByRole('button', handIn));
    expect(question()).toHaveAccessibleName(/^One of the 2 steps .* so it cannot be taken back\.$/);
  });
});

describe('what was handed in and taken back before', () => {
  const acts = [
    { act: 'handed-in', at: '2026-10-05T10:03:00.000Z' },
    { act: 'taken-back', at: '2026-10-05T10:10:00.000Z' },
    { act: 'handed-in', at: '2026-10-05T10:20:00.000Z' },
  ] as const;

  test('stands there in order', () => {
    show({ submittedAt: acts[2].at, acts: [...acts] });
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent?.replace(/ (Mon|UTC).*/, ''))).toEqual([
      'handed in',
      'taken back',
      'handed in',
    ]);
  });

  test('is left out where nothing was taken back', () => {
    show({ submittedAt: acts[0].at, acts: [acts[0]] });
    expect(screen.queryByRole('listitem')).not.toBeInTheDocument();
  });
});
