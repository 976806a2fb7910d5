// How long an instructor waits for each view of a dashboard, beside the shortest SQL that brings what it shows.
import { mkdtempSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aim } from './aims.mjs';
import { ask } from './ask.mjs';
import { median, quantile } from './numbers.mjs';
import { startServer } from './server.mjs';

const TIMES = 15;
const FEW = 10;
const MANY = 100;
const VIEWS = ['heat', 'contested', 'agreement', 'key', 'stance', 'arguments', 'progress', 'reviews', 'trail'];
const LARGEST = 60_000;

const pathOf = ({ classroom, assignment, who }, view) => {
  const page = { heat: '', trail: `/reviews/${who}` }[view] ?? `/${view}`;
  return `/teach/${classroom}/${assignment}${page}`;
};

/** One page as a browser fetches it: milliseconds until its last byte, and how many bytes travelled. */
function fetchOnce(url, session) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const headers = { cookie: `next-auth.session-token=${session}`, 'accept-encoding': 'gzip' };
    get(url, { headers, agent: false }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece) => {
        bytes += piece.length;
      });
      answer.on('error', reject);
      answer.on('end', () => {
        if (answer.statusCode === 200) resolve({ took: performance.now() - began, bytes });
        else reject(new Error(`${url} answered ${answer.statusCode}`));
      });
    }).on('error', reject);
  });
}

async function timeViews(url, session, measured) {
  const views = {};
  for (const view of VIEWS) {
    const times = [];
    let bytes = 0;
    for (let time = 0; time <= TIMES; time += 1) {
      const one = await fetchOnce(`${url}${pathOf(measured, view)}`, session);
      bytes = one.bytes;
      if (time > 0) times.push(one.took);
    }
    views[view] = { median: median(times), p95: quantile(times, 0.95), bytes };
  }
  return views;
}

/** The views and their bare queries with as many assignments as there are now. */
async function measure(url, environment) {
  const { session, measured, few } = ask('ask-views.ts', environment, 'find');
  const bare = ask('ask-views.ts', environment, 'bare', String(TIMES));
  const views = await timeViews(url, session, measured);
  const light = await fetchOnce(`${url}${pathOf(few, 'heat')}`, session);
  return {
    views,
    bare: Object.fromEntries(VIEWS.map((view) => [view, median(bare[view])])),
    fewTagsBytes: light.bytes,
  };
}

function draw(name, { views, bare }) {
  const line = (cells) =>
    `${cells[0].padEnd(12)}${cells
      .slice(1)
      .map((cell) => String(cell).padStart(11))
      .join('')}`;
  return [
    name,
    line(['', 'median ms', 'p95 ms', 'bare SQL', 'times', 'KB sent']),
    ...VIEWS.map((view) => {
      const { median: middle, p95, bytes } = views[view];
      const cells = [middle.toFixed(0), p95.toFixed(0), bare[view].toFixed(1)];
      return line([view, ...cells, `${(middle / bare[view]).toFixed(1)}×`, (bytes / 1000).toFixed(1)]);
    }),
    '',
  ].join('\n');
}

async function onPostgres({ surroundings, say }) {
  const server = await surroundings.serverOnPostgres();
  if (server === null) return null;
  const found = {};
  for (const count of [FEW, MANY]) {
    say(`Filling the database: ${count} assignments …`);
    const { tags } = ask('ask-views.ts', server.environment, 'grow', String(count));
    say(`Measuring with ${tags} tags …`);
    found[count] = { tags, ...(await measure(server.url, server.environment)) };
  }
  return { database: server.database, ...found };
}

async function onEmbedded({ surroundings, say }) {
  await surroundings.build();
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-bench-embedded-'));
  const environment = {
    HEADWATERS_DATA: folder,
    DATABASE_URL: '',
    NEXTAUTH_SECRET: 'only for the bench, never for anything else',
  };
  try {
    await (await startServer(environment)).stop();
    say(`Filling the embedded database: ${FEW} assignments …`);
    const { tags } = ask('ask-views.ts', environment, 'grow', String(FEW));
    const { session, measured } = ask('ask-views.ts', environment, 'find');
    const bare = ask('ask-views.ts', environment, 'bare', String(TIMES));
    const server = await startServer(environment);
    try {
      const views = await timeViews(server.url, session, measured);
      return { tags, views, bare: Object.fromEntries(VIEWS.map((view) => [view, median(bare[view])])) };
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function listAims({ [FEW]: few, [MANY]: many }) {
  const { heat } = many.views;
  return [
    aim(`heat map with ${MANY} assignments against its bare query`, heat.median / many.bare.heat, 3, 'times'),
    aim('heat map as sent', heat.bytes / 1000, LARGEST / 1000, 'KB'),
    aim('heat map with five times the tags, as sent', heat.bytes / many.fewTagsBytes, 1.1, 'times'),
    ...VIEWS.map((view) =>
      aim(
        `${view} with ${MANY} assignments against ${FEW}`,
        many.views[view].median / few.views[view].median,
        1.3,
        'times',
      ),
    ),
  ];
}

async function run(tools) {
  const postgres = await onPostgres(tools);
  const embedded = await onEmbedded(tools);
  const said = [
    ...(postgres
      ? [FEW, MANY].map((count) =>
          draw(`${postgres.database}: ${count} assignments, ${postgres[count].tags} tags`, postgres[count]),
        )
      : ['There is no PostgreSQL here: only the embedded database was measured.']),
    draw(`Embedded: ${FEW} assignments, ${embedded.tags} tags`, embedded),
  ].join('\n');
  return { said, aims: postgres ? listAims(postgres) : [], found: { postgres, embedded } };
}

export const views = { name: 'views', run };
