import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { renderInRouter } from '@/__tests__/components/in-router';
import { ReviewPanel } from '@/components/dashboard/review/review-panel';
import type { SendReview } from '@/components/dashboard/review/review-saver';
import { StepLinks } from '@/components/dashboard/review/step-links';
import type { TypedReview } from '@/lib/actions/reviews';
import { DEFAULT_RUBRIC } from '@/lib/domain/default-rubric';

let reviews = 0;

function show(change: { send?: SendReview | null; kept?: { id: string; text: string }[]; whyNot?: string } = {}) {
  const arrived: TypedReview[] = [];
  const send: SendReview = async (typed) => {
    arrived.push(typed);
    return { ok: true, value: { kind: 'kept', updatedAt: new Date(2026, 9, 5, 16, arrived.length).toISOString() } };
  };
  const bank = {
    keep: jest.fn(async () => ({ ok: true, value: null }) as const),
    forget: jest.fn(async () => ({ ok: true, value: null }) as const),
  };
  const push = jest.fn();
  const reviewKey = `/review/${++reviews}`;
  const steps = { previous: null, next: { who: 'Ash Bittern', href: '/next' } };
  renderInRouter(
    <>
      <StepLinks reviewKey={reviewKey} {...steps} />
      <ReviewPanel
        reviewKey={reviewKey}
        who="Amber Heron"
        criteria={DEFAULT_RUBRIC}
        isGraded
        onPage={{ content: { scores: {}, comment: '' }, seen: null }}
        send={change.send === undefined ? send : change.send}
        whyNot={change.whyNot}
        bank={{ kept: change.kept ?? [], ...bank }}
        releaseHref={null}
      />
    </>,
    { push },
  );
  return { arrived, bank, push, person: userEvent.setup() };
}

const claim = () => screen.getByRole('group', { name: 'Claim' });

test('a criterion is scored by its digit, says the words of the level, and is kept', async () => {
  const { arrived, person } = show();
  expect(within(claim()).getByText('Not scored yet.')).toBeInTheDocument();
  await person.tab();
  await person.tab();
  expect(within(claim()).getAllByRole('radio')[0]).toHaveFocus();
  await person.keyboard('3');
  expect(within(claim()).getByRole('radio', { checked: true })).toHaveFocus();
  expect(within(claim()).getByText('The claim answers the question and takes a side. 3 points.')).toBeInTheDocument();
  await waitFor(() => expect(arrived).toEqual([{ scores: { claim: 3 }, comment: '', seen: null }]));
  expect(await screen.findByText('Saved 16:01')).toBeInTheDocument();
  await person.click(within(claim()).getByRole('button', { name: 'Take the score away: Claim' }));
  await waitFor(() => expect(arrived.at(-1)?.scores).toEqual({}));
});

test('a comment is kept as it is typed', async () => {
  const { arrived, person } = show();
  await person.type(screen.getByLabelText('Comment for Amber Heron'), 'Say why.');
  await waitFor(() => expect(arrived.at(-1)).toMatchObject({ comment: 'Say why.' }), { timeout: 2000 });
});

test('what could not be kept stays, says so, and is sent again', async () => {
  let isDown = true;
  const arrived: string[] = [];
  const { person } = show({
    send: async ({ comment }) => {
      if (isDown) throw new Error('no network');
      arrived.push(comment);
      return { ok: true, value: { kind: 'kept', updatedAt: '2026-10-05T10:00:00.000Z' } };
    },
  });
  await person.type(screen.getByLabelText('Comment for Amber Heron'), 'Say why.');
  expect(await screen.findByRole('alert', {}, { timeout: 2000 })).toHaveTextContent(
    'Not saved. What you typed is still here.',
  );
  expect(screen.getByLabelText('Comment for Amber Heron')).toHaveValue('Say why.');
  isDown = false;
  await person.click(screen.getByRole('button', { name: 'Save again' }));
  await waitFor(() => expect(arrived).toEqual(['Say why.']));
  expect(screen.queryByRole('alert')).not.toBeInTheDocument();
});

test('somebody else’s newer review is offered beside one’s own', async () => {
  const { person } = show({
    send: async ({ seen }) => ({
      ok: true,
      value:
        seen === null
          ? {
              kind: 'newer',
              content: { scores: { claim: 1 }, comment: 'Theirs.' },
              updatedAt: '2026-10-05T10:00:00.000Z',
              reviewer: 'Ada',
            }
          : { kind: 'kept', updatedAt: '2026-10-05T10:01:00.000Z' },
    }),
  });
  await person.click(within(claim()).getByRole('radio', { name: /^4/ }));
  const offer = await screen.findByRole('alert');
  expect(offer).toHaveTextContent('Ada changed this review while you were writing.');
  expect(offer).toHaveTextContent('Theirs.');
  expect(within(claim()).getByRole('radio', { name: /^4/ })).toBeChecked();
  await person.click(screen.getByRole('button', { name: 'Take theirs' }));
  expect(screen.getByLabelText('Comment for Amber Heron')).toHaveValue('Theirs.');
  expect(within(claim()).getByRole('radio', { name: /^1/ })).toBeChecked();
});

test('the key to the next one sends first what was typed, and without that stays', async () => {
  const { arrived, push, person } = show();
  await person.type(screen.getByLabelText('Comment for Amber Heron'), 'Short');
  await person.keyboard('{Alt>}n{/Alt}');
  await waitFor(() => expect(push).toHaveBeenCalledWith('/next'));
  expect(arrived.at(-1)).toMatchObject({ comment: 'Short' });
});

test('and when it does not arrive, one stays', async () => {
  const { push, person } = show({ send: async () => ({ ok: false, message: 'Sign in first.' }) });
  await person.type(screen.getByLabelText('Comment for Amber Heron'), 'Short');
  await person.keyboard('{Alt>}n{/Alt}');
  expect(await screen.findByRole('alert')).toHaveTextContent('Sign in first.');
  expect(push).not.toHaveBeenCalled();
});

test('comments to use again are kept, put in and deleted', async () => {
  const { arrived, bank, person } = show({ kept: [{ id: 'one', text: 'Who would object?' }] });
  await person.click(screen.getByText('Comments to use again (1)'));
  await person.click(screen.getByRole('button', { name: 'Put in: Who would object?' }));
  expect(screen.getByLabelText('Comment for Amber Heron')).toHaveValue('Who would object?');
  await waitFor(() => expect(arrived.at(-1)).toMatchObject({ comment: 'Who would object?' }));
  await person.click(screen.getByRole('button', { name: 'Keep this comment to use again' }));
  expect(bank.keep).toHaveBeenCalledWith('Who would object?');
  await person.click(screen.getByRole('button', { name: 'Delete: Who would object?' }));
  expect(bank.forget).toHaveBeenCalledWith('one');
  expect(await screen.findByText('Deleted.')).toBeInTheDocument();
});

test('whoever may change nothing is told why, and has nothing to press', () => {
  show({ send: null, whyNot: 'You are looking around.' });
  expect(screen.getByText('You are looking around.')).toBeInTheDocument();
  expect(screen.getByLabelText('Comment for Amber Heron')).toBeDisabled();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toBeDisabled();
});
