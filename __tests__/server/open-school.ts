import { pathToFileURL } from 'node:url';
import { askDatabase, findPort, makePreparedFolder, type Started, start } from './processes';
import { NINE, type Nine, type School, type Somebody } from './school-facts';

/** A real server with a school in it, and a window into its database. */
export interface OpenSchool {
  url: string;
  school: School;
  /** The cookies of one of the nine, with more beside them. */
  cookiesOf: (person: Nine | Somebody, more?: Record<string, string>) => string;
  /** Puts the database back as it was at the start; answers which tables had changed. */
  undo: () => Promise<string[]>;
  server: Started;
}

const cookie = (jar: Record<string, string>) =>
  Object.entries(jar)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ');

/** Opens a school and starts the server on it. */
export async function startSchool(variables: Record<string, string> = {}): Promise<OpenSchool> {
  const folder = makePreparedFolder();
  const school = askDatabase<School>(folder, 'school');
  const port = await findPort();
  const window = await findPort();
  const server = start(folder, port, {
    ...variables,
    HEADWATERS_TEST_WINDOW: String(window),
    NODE_OPTIONS: `--import=${pathToFileURL('__tests__/server/window.mjs').href}`,
  });
  await server.says('is ready at');
  const look = async (way: string): Promise<string[]> => {
    const answer = await fetch(`http://127.0.0.1:${window}${way}`);
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json();
  };
  await look('/keep');
  return {
    url: server.url,
    school,
    server,
    undo: () => look('/undo'),
    cookiesOf: (person, more = {}) =>
      cookie({ ...(person === 'nobody' ? {} : { 'next-auth.session-token': school.sessions[person] }), ...more }),
  };
}

/** The same for each of the nine, one after the other. */
export async function askNine<T>(ask: (person: Nine) => Promise<T>): Promise<Record<Nine, T>> {
  const answers: [Nine, T][] = [];
  for (const person of NINE) answers.push([person, await ask(person)]);
  return Object.fromEntries(answers) as Record<Nine, T>;
}
