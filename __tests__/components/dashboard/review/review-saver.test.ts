import { createReviewSaver, type SendReview } from '@/components/dashboard/review/review-saver';
import type { Outcome } from '@/lib/actions/outcome';
import type { ReviewAnswer, TypedReview } from '@/lib/actions/reviews';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

const NOTHING = { content: { scores: {}, comment: '' }, seen: null };
const write = (comment: string) => ({ scores: {}, comment });
const time = (minute: number) => `2026-10-05T10:0${minute}:00.000Z`;

/** A server that answers what it is told to, one after the other, and remembers what arrived. */
function serve(...answers: (Outcome<ReviewAnswer> | Error)[]) {
  const arrived: TypedReview[] = [];
  const send: SendReview = async (typed) => {
    arrived.push(typed);
    const answer = answers.shift() ?? { ok: true, value: { kind: 'kept', updatedAt: time(arrived.length) } };
    if (answer instanceof Error) throw answer;
    return answer;
  };
  return { arrived, saver: createReviewSaver(NOTHING, send) };
}

test('typing is sent after a pause, once, and the next change names what it is based on', async () => {
  const { arrived, saver } = serve();
  saver.change(write('S'), 700);
  saver.change(write('Say'), 700);
  expect(arrived).toEqual([]);
  expect(saver.get().state).toBe('waiting');
  await jest.advanceTimersByTimeAsync(700);
  expect(arrived).toEqual([{ ...write('Say'), seen: null }]);
  expect(saver.get()).toMatchObject({ state: 'kept', keptAt: time(1) });
  saver.change(write('Say why.'));
  await jest.advanceTimersByTimeAsync(0);
  expect(arrived.at(-1)).toEqual({ ...write('Say why.'), seen: time(1) });
});

test('what is typed while something is on its way goes after it', async () => {
  let answer: (value: Outcome<ReviewAnswer>) => void = () => {};
  const arrived: string[] = [];
  const saver = createReviewSaver(NOTHING, ({ comment }) => {
    arrived.push(comment);
    return new Promise((resolve) => {
      answer = resolve;
    });
  });
  saver.change(write('one'));
  await jest.advanceTimersByTimeAsync(0);
  saver.change(write('one and two'));
  await jest.advanceTimersByTimeAsync(1000);
  expect(arrived).toEqual(['one']);
  answer({ ok: true, value: { kind: 'kept', updatedAt: time(1) } });
  await jest.advanceTimersByTimeAsync(0);
  expect(arrived).toEqual(['one', 'one and two']);
  expect(saver.get().state).toBe('sending');
  answer({ ok: true, value: { kind: 'kept', updatedAt: time(2) } });
  await jest.advanceTimersByTimeAsync(0);
  expect(saver.get()).toMatchObject({ state: 'kept', seen: time(2) });
});

test.each([
  { name: 'the network fails', answer: new Error('no network'), message: null },
  { name: 'the server refuses', answer: { ok: false as const, message: 'Sign in first.' }, message: 'Sign in first.' },
])('when $name the text stays, and goes with the next try', async ({ answer, message }) => {
  const { arrived, saver } = serve(answer);
  saver.change(write('Say why.'));
  await jest.advanceTimersByTimeAsync(0);
  expect(saver.get()).toMatchObject({ state: 'failed', message, content: write('Say why.') });
  expect(await saver.flush()).toBe(true);
  expect(arrived).toHaveLength(2);
  expect(saver.get()).toMatchObject({ state: 'kept', message: null });
});

test.each([
  { which: 'mine' as const, comment: 'Mine.', sent: ['Mine.', 'Mine.'] },
  { which: 'theirs' as const, comment: 'Theirs.', sent: ['Mine.'] },
])('of two texts written at once, $which is kept', async ({ which, comment, sent }) => {
  const newer = { kind: 'newer', content: write('Theirs.'), updatedAt: time(5), reviewer: 'Ada' } as const;
  const { arrived, saver } = serve({ ok: true, value: newer });
  saver.change(write('Mine.'));
  await jest.advanceTimersByTimeAsync(0);
  expect(saver.get()).toMatchObject({ state: 'newer', theirs: newer, content: write('Mine.') });
  // Nothing goes out before somebody has chosen.
  expect(await saver.flush()).toBe(false);
  await saver.settle(which);
  expect(saver.get()).toMatchObject({ state: 'kept', theirs: null, content: { comment } });
  expect(arrived.map((typed) => typed.comment)).toEqual(sent);
  if (which === 'mine') expect(arrived.at(-1)?.seen).toBe(time(5));
});

test('a page that is shown again brings what is newer, and nothing over what is unsent', async () => {
  const { saver } = serve({ ok: false, message: 'Later.' });
  saver.meet({ content: write('From the page.'), seen: time(3) });
  expect(saver.get()).toMatchObject({ content: write('From the page.'), seen: time(3) });
  saver.meet({ content: write('An older page.'), seen: time(2) });
  expect(saver.get().content).toEqual(write('From the page.'));
  saver.change(write('Unsent.'));
  await jest.advanceTimersByTimeAsync(0);
  saver.meet({ content: write('A newer page.'), seen: time(9) });
  expect(saver.get().content).toEqual(write('Unsent.'));
});
