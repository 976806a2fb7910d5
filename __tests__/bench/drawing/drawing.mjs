// How quickly tags are drawn, beside others who draw tags and beside bare ranges.
import { servePages } from './bundle.mjs';
import { driveRounds } from './drive.mjs';
import { drawTable, listAims, summarize } from './table.mjs';

const WAYS = [
  { name: 'reader', entry: 'this-reader.tsx', hasStyle: false },
  { name: 'recogito', entry: 'recogito.ts', hasStyle: true },
  { name: 'bare', entry: 'bare.ts', hasStyle: true },
];

async function run({ surroundings, values, say }) {
  const rounds = Number(values.rounds);
  const counts = values.counts.split(',').map(Number);
  const ways = WAYS.filter(({ name }) => values.ways.split(',').includes(name));
  const browser = await surroundings.browser();
  const pages = await servePages(ways);
  try {
    const measured = await driveRounds(browser, { ways, counts, rounds, urlOf: pages.urlOf, say });
    const rows = summarize(measured);
    const said = [
      `Tags on 2,000 words, milliseconds, medians of ${rounds} rounds, Chromium ${browser.version()}`,
      '(in brackets: times the bare baseline)',
      drawTable(rows),
    ].join('\n');
    return { said, aims: listAims(rows), found: { browser: browser.version(), rounds, rows, measured } };
  } finally {
    pages.close();
  }
}

export const drawing = {
  name: 'drawing',
  options: {
    rounds: { type: 'string', default: '5' },
    counts: { type: 'string', default: '100,1000,10000' },
    ways: { type: 'string', default: WAYS.map(({ name }) => name).join() },
  },
  run,
};
