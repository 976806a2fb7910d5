import { paths } from '@/lib/paths';
import { callAction, form, listBuiltActions } from './call-action';
import { signInAsGuest } from './guest';
import { type OpenSchool, startSchool } from './open-school';
import { cleanUpAfterwards } from './processes';

jest.setTimeout(180_000);
cleanUpAfterwards();

let open: OpenSchool;
beforeAll(async () => {
  open = await startSchool();
}, 180_000);
afterEach(() => open.undo());

/** So many at once, as browsers would, until all have had their turn. */
async function inTens<T, R>(all: T[], work: (one: T, index: number) => Promise<R>): Promise<R[]> {
  const done: R[] = [];
  for (let from = 0; from < all.length; from += 10) {
    done.push(...(await Promise.all(all.slice(from, from + 10).map((one, index) => work(one, from + index)))));
  }
  return done;
}

function join(code: string, cookie: string, headers: Record<string, string> = {}) {
  const action = listBuiltActions().find(({ name }) => name === 'classrooms.joinWithCode');
  if (!action) throw new Error('Nobody can join');
  return callAction(open.url, action, [paths.about, form({ code })], cookie, headers);
}

const count = (results: string[]) =>
  Object.fromEntries([...new Set(results)].map((result) => [result, results.filter((one) => one === result).length]));

/** Codes of the usual form, none of them that of the class. */
const guesses = Array.from({ length: 1000 }, (_, index) => `guess-otter-${index}`);

test('250 people behind one address mistype the code once each, and all of them join', async () => {
  const people = await inTens(Array.from({ length: 250 }), (_, index) => signInAsGuest(open.url, `Guest ${index}`));
  const results = await inTens(people, async ({ cookie }, index) => [
    (await join(`reed-otter-${index}`, cookie())).result,
    (await join(open.school.joinCode, cookie())).result,
  ]);
  expect(count(results.flat())).toEqual({ 'unknown-code': 250, done: 250 });
});

test('a code guessed 1,000 times ends in a sentence and a wait, and nothing is joined', async () => {
  const cookie = open.cookiesOf('otherStudent');
  // What somebody says about where they come from counts for nothing: it is not from a proxy that is trusted.
  const answers = await inTens(guesses, (guess, index) =>
    join(guess, cookie, { 'x-forwarded-for': `203.0.113.${index % 250}` }),
  );
  expect(count(answers.map(({ result }) => result))).toEqual({ 'unknown-code': 300, 'too-many': 700 });
  expect(answers.at(-1)?.value).toEqual({
    ok: false,
    message: expect.stringMatching(/^There were too many tries from here\. Try again in (a minute|1?\d minutes)\.$/),
  });
  // The right one comes too late, so nobody learns that it was right.
  expect((await join(open.school.joinCode, cookie)).result).toBe('too-many');
  expect(await open.undo()).toEqual([]);
});
