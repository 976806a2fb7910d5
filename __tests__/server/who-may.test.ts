import { catchMail, type MailCatcher } from '@/__tests__/mail-catcher';
import { listBuiltActions } from './call-action';
import { askNine, type OpenSchool, startSchool } from './open-school';
import { cleanUpAfterwards } from './processes';
import { INNER_WORDS, type Nine, REASON, type School } from './school-facts';
import { ACTIONS, ACTIONS_WITHOUT_MAIL } from './who-may/action-rows';
import { actOn } from './who-may/ask-action';
import { askRoute } from './who-may/ask-route';
import { ROUTES } from './who-may/route-rows';
import { type Row, writeRow } from './who-may/table';
import { findActions, findRoutes, listServed, METHODS } from './who-may/walk';

jest.setTimeout(180_000);
cleanUpAfterwards();

const routes = findRoutes();
const actions = findActions();

let mail: MailCatcher;
let open: OpenSchool;
beforeAll(async () => {
  mail = await catchMail();
  open = await startSchool({ HEADWATERS_SMTP_URL: mail.url, HEADWATERS_MAIL_FROM: 'hw@school.example' });
}, 180_000);
afterAll(() => mail?.close());

/** Compares what happens with its row; where there is none, says how it would have to be written. */
function expectRow(rows: Map<string, Row>, file: string, name: string, now: Row): void {
  const row = rows.get(name);
  if (!row)
    throw new Error(
      `There is no row for ${name} in who-may/${file}. This is what happens now:\n${writeRow(name, now)}`,
    );
  expect(now).toEqual(row);
}

/** Words of the tables for an answer in which nothing of a class may stand. */
const REFUSALS = ['sign-in', '401', '403', '404'];

function expectNothingOfTheClass(answer: string): void {
  expect(INNER_WORDS.filter((words) => answer.includes(words))).toEqual([]);
}

const NAMES = ['Clara Classmate', 'Noa Noaddress'];

/** Words that somebody never meets, also on pages that they see. */
function wordsHiddenFrom(person: Nine): string[] {
  if (person === 'assistant' || person === 'instructor') return [];
  if (person === 'student') return NAMES;
  return person === 'otherAssistant' ? [REASON, 'Sam Student', ...NAMES] : [REASON];
}

describe('every page and route', () => {
  test('is found, and every row is for one of them', () => {
    expect(listServed()).toEqual([...new Set(routes.map(({ address }) => address))].sort());
    expect([...ROUTES.keys()].filter((name) => !routes.some((route) => route.name === name))).toEqual([]);
  });

  test.each(routes)('$name', async (route) => {
    const now = await askNine(async (person) => {
      const { word, body } = await askRoute(open, route, { person });
      // Reading changes nothing, but that somebody took a copy may have to be on record.
      const changed = (await open.undo()).filter((table) => route.method !== 'GET' || table !== 'audit_entry');
      if (route.method === 'GET' || word !== 'seen') expect({ person, changed }).toEqual({ person, changed: [] });
      expect({ person, met: wordsHiddenFrom(person).filter((words) => body.includes(words)) }).toEqual({
        person,
        met: [],
      });
      if (!REFUSALS.includes(word)) return word;
      const inside = route.isPage ? (await askRoute(open, route, { person, inside: true })).body : '';
      expectNothingOfTheClass(body + inside);
      return word;
    });
    expectRow(ROUTES, 'route-rows.ts', route.name, now);
  });

  test.each(routes.filter(({ isPage }) => !isPage))('$address knows no other methods', async ({ address }) => {
    const known = routes.filter((route) => route.address === address).map(({ method }) => method);
    // Next answers these two by itself.
    const others = METHODS.filter((method) => ![...known, 'HEAD', 'OPTIONS'].includes(method));
    for (const method of others) {
      const name = `${method} ${address}`;
      const { word } = await askRoute(open, { name, method, address, isPage: false }, { person: 'instructor' });
      expect({ name, word }).toEqual({ name, word: '405' });
    }
  });

  test.each(routes.filter(({ address }) => /\[classroom\].*\[/.test(address)))(
    '$name of one class is not reached through another',
    async (route) => {
      const change = { classroom: open.school.otherClassroom };
      expect(await askRoute(open, route, { person: 'otherInstructor', change })).toMatchObject({ word: '404' });
    },
  );

  test.each(routes.filter(({ address }) => address.includes('[attempt]')))(
    '$name is not for a classmate',
    async (route) => {
      expect(await askRoute(open, route, { person: 'classmate' })).toMatchObject({ word: '404' });
    },
  );
});

/** What belongs to the class, beside the class itself. */
const partsOf = ({ assignment, laterAssignment, doneAssignment, section, otherSection, ...school }: School) => [
  ...[assignment, laterAssignment, doneAssignment, section, otherSection],
  ...[school.openInvite, school.invite, school.withoutAddress, ...Object.values(school.personIds)],
];

/** What an action does for each of the nine. Whoever is refused must have changed nothing. */
function actAsNine(school: OpenSchool, name: string): Promise<Row> {
  const { act } = actOn(school);
  return askNine(async (person) => {
    const { word, changed, value } = await act(name, person);
    if (word !== 'done') expect({ person, word, changed }).toEqual({ person, word, changed: [] });
    if (REFUSALS.includes(word)) expectNothingOfTheClass(JSON.stringify(value));
    return word;
  });
}

describe('every action', () => {
  test('is found, and every row is for one of them', () => {
    const built = listBuiltActions();
    expect(built.map(({ name }) => name).sort()).toEqual(actions);
    expect(built.filter(({ file }) => !file.startsWith('lib/actions/'))).toEqual([]);
    expect([...ACTIONS.keys()].filter((name) => !actions.includes(name))).toEqual([]);
  });

  test.each(actions)('%s', async (name) => {
    expectRow(ACTIONS, 'action-rows.ts', name, await actAsNine(open, name));
  });

  test('does nothing to what belongs to one class through another', async () => {
    const { classroom, otherClassroom } = open.school;
    const { act, listWith } = actOn(open);
    const inClass = listWith(classroom);
    const names = listWith(...partsOf(open.school)).filter((name) => inClass.includes(name));
    expect(names.length).toBeGreaterThan(15);
    for (const name of names) {
      const { changed } = await act(name, 'otherInstructor', ({ args, ...call }) => ({
        ...call,
        args: args.map((one) => (one === classroom ? otherClassroom : one)),
      }));
      expect({ name, changed }).toEqual({ name, changed: [] });
    }
  });

  test('does nothing to a student’s work for a classmate', async () => {
    const { attempt, study, doneAttempt } = open.school;
    const { act, listWith } = actOn(open);
    const names = listWith(attempt, study, doneAttempt);
    expect(names).toContain('attempts.commit');
    for (const name of names) {
      const { result, changed } = await act(name, 'classmate');
      expect({ name, done: result === 'done', changed }).toEqual({ name, done: false, changed: [] });
    }
  });

  test('keeps to its rows where the server sends no mail', async () => {
    const without = await startSchool();
    for (const [name, row] of ACTIONS_WITHOUT_MAIL) {
      expect({ name, ...(await actAsNine(without, name)) }).toEqual({ name, ...row });
    }
  });
});
