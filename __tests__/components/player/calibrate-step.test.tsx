import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CalibrateStep } from '@/components/player/calibrate-step';
import { EMPTY_WORK } from '@/lib/domain/work';
import { buildOutbox, renderInOutbox } from './in-outbox';
import { content, keyOn, laboratory, tagOn } from './module-seven';

const design = tagOn(laboratory, 'a published design', 'transfer');
const shared = {
  source: laboratory,
  evidence: [],
  terms: [],
  content,
  stepKey: 'practice',
  sees: 'Only you can read this.',
  nextHref: '/attempts/a1/read',
};
const check = () => screen.getByRole('button', { name: 'Check against the key' });

test('without a tag there is nothing to compare, and the button says so', async () => {
  const person = userEvent.setup();
  const onCheck = jest.fn();
  const outbox = buildOutbox();
  renderInOutbox(<CalibrateStep {...shared} keyTags={null} onCheck={onCheck} />, outbox);
  expect(check()).toHaveAttribute('aria-disabled', 'true');
  await person.click(check());
  expect(screen.getByRole('alert')).toHaveTextContent('Tag at least one passage first.');
  expect(onCheck).not.toHaveBeenCalled();
  expect(outbox.kept).toEqual([]);
});

test('the tags are on the server before the check, and the check before the key', async () => {
  const person = userEvent.setup();
  const order: string[] = [];
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [design] }, flush: async () => order.push('sent') > 0 });
  outbox.store.subscribe(({ work }) => {
    if (work.stepsDone.includes('practice') && !order.includes('said done')) order.push('said done');
  });
  renderInOutbox(
    <CalibrateStep
      {...shared}
      keyTags={null}
      onCheck={async () => {
        order.push('asked for the key');
      }}
    />,
    outbox,
  );
  await person.click(check());
  expect(order).toEqual(['sent', 'said done', 'sent', 'asked for the key']);
});

test('offline the key stays closed and the tags are called safe', async () => {
  const person = userEvent.setup();
  const onCheck = jest.fn();
  const outbox = buildOutbox({ work: { ...EMPTY_WORK, tags: [design] }, flush: async () => false });
  renderInOutbox(<CalibrateStep {...shared} keyTags={null} onCheck={onCheck} />, outbox);
  await person.click(check());
  expect(screen.getByRole('alert')).toHaveTextContent(/^Your tags are kept on this device/);
  expect(onCheck).not.toHaveBeenCalled();
  expect(outbox.kept).toEqual([]);
});

test('with the key the passage is locked, compared, and the way on is open', () => {
  renderInOutbox(
    <CalibrateStep
      {...shared}
      keyTags={[keyOn(laboratory, 'a published design', 'transfer')]}
      onCheck={jest.fn(async () => {})}
    />,
    buildOutbox({ work: { ...EMPTY_WORK, tags: [design] } }),
  );
  expect(screen.queryByRole('button', { name: 'Check against the key' })).not.toBeInTheDocument();
  expect(screen.getByText('Same as the key')).toBeInTheDocument();
  expect(screen.getByText(/Its tags stay as they were/)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: 'Continue' })).toHaveAttribute('href', '/attempts/a1/read');
});
