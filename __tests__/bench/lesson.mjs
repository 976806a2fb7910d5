// How long 300 students wait who all save every few seconds, and how far behind the dashboards are that follow them.
import { randomUUID } from 'node:crypto';
import { aim } from './aims.mjs';
import { ask } from './ask.mjs';
import { quantile } from './numbers.mjs';

const DASHBOARDS = 5;
/** A student saves so often, and so many times; seconds. */
const EVERY = 5;
const ROUNDS = 8;
/** A dashboard asks for its page at most so often, as the one in the browser does; milliseconds. */
const AT_MOST_EVERY = 1_000;

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));
const carrying = (session) => ({ cookie: `next-auth.session-token=${session}` });

function buildTag(source) {
  const at = Math.floor(Math.random() * 300);
  return {
    ...{ id: randomUUID(), kind: 'tag.create', tagId: randomUUID(), sourceId: source },
    ...{ start: at, end: at + 60, position: 'transfer', factors: [], credibility: null, bearing: null },
    because: 'It says who paid for the machines, and when.',
  };
}

/** One student's lesson: what each save took, and when it was acknowledged. */
async function study(url, source, { attempt, session }, saves, errors) {
  await pause(Math.random() * EVERY * 1000);
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    try {
      const answer = await fetch(`${url}/api/sync`, {
        method: 'POST',
        headers: { ...carrying(session), origin: url, 'content-type': 'application/json' },
        body: JSON.stringify({ attempt, operations: [buildTag(source)] }),
      });
      const { answers } = await answer.json();
      if (answers?.[0]?.outcome !== 'applied') throw new Error(`A save was answered ${answer.status}`);
      saves.push({ took: performance.now() - began, at: performance.now() });
    } catch (error) {
      errors.push(error.cause?.message ?? error.message);
    }
    await pause(Math.max(0, EVERY * 1000 - (performance.now() - began)));
  }
}

/** Follows the class as an open dashboard does, and keeps when each page was asked for and when it was there. */
async function follow(url, { classroom, assignment, instructor }, pages, signal) {
  const stream = await fetch(`${url}/api/live/${classroom}/${assignment}`, { headers: carrying(instructor), signal });
  if (stream.status !== 200) throw new Error(`The stream answered ${stream.status}`);
  let isStale = false;
  let isOver = false;
  const listening = (async () => {
    for await (const piece of stream.body) if (/^(event|data):/m.test(Buffer.from(piece).toString())) isStale = true;
  })().catch(() => {
    isOver = true;
  });
  while (!isOver && !signal.aborted) {
    if (isStale) {
      isStale = false;
      const asked = performance.now();
      const page = await fetch(`${url}/teach/${classroom}/${assignment}`, { headers: carrying(instructor) });
      await page.text();
      pages.push({ asked, there: performance.now() });
      await pause(Math.max(0, AT_MOST_EVERY - (performance.now() - asked)));
    } else await pause(20);
  }
  await listening;
}

/** How long after each save a dashboard showed it; saves that none of its pages was asked for after are left out. */
function listLags(saves, pages) {
  return saves.flatMap(({ at }) => {
    const first = pages.find(({ asked }) => asked >= at);
    return first ? [first.there - at] : [];
  });
}

async function run({ surroundings, say }) {
  const server = await surroundings.serverOnPostgres();
  if (server === null)
    return { leftOut: 'there is no PostgreSQL here. Install it, or name a server with DATABASE_URL.' };
  const lesson = ask('ask-lesson.ts', server.environment, 'make', 'A lesson');
  const { students, source } = lesson;
  say(`${students.length} students save every ${EVERY} s while ${DASHBOARDS} dashboards follow …`);
  const [saves, errors] = [[], []];
  const dashboards = Array.from({ length: DASHBOARDS }, () => []);
  const end = new AbortController();
  const following = dashboards.map((pages) => follow(server.url, lesson, pages, end.signal));
  await Promise.all(students.map((student) => study(server.url, source, student, saves, errors)));
  await pause(2 * AT_MOST_EVERY);
  end.abort();
  await Promise.allSettled(following);

  const { tags } = ask('ask-lesson.ts', server.environment, 'count', lesson.classroom);
  const took = saves.map((save) => save.took);
  const lags = dashboards.flatMap((pages) => listLags(saves, pages));
  const perDashboard = dashboards.map((pages) => pages.length);
  const tell = (numbers) => [0.5, 0.95, 1].map((share) => quantile(numbers, share).toFixed(0)).join(' / ');
  const said = [
    server.database,
    `${saves.length} saves, ${errors.length} errors; ${tags} tags in the database`,
    `a save, ms (median / p95 / longest): ${tell(took)}`,
    `from a save to the page that shows it, ms: ${tell(lags)}; pages per dashboard: ${perDashboard.join(', ')}`,
    ...new Set(errors),
    '',
  ].join('\n');
  const aims = [
    aim('saves that failed or were lost', Math.max(errors.length, students.length * ROUNDS - tags), 0, 'saves'),
    aim('p95 of a save', quantile(took, 0.95), 500, 'ms'),
    aim('p95 of how far a dashboard is behind', quantile(lags, 0.95), 2_000, 'ms'),
  ];
  return { said, aims, found: { database: server.database, saves: took, lags, perDashboard, errors } };
}

export const lesson = { name: 'lesson', run };
