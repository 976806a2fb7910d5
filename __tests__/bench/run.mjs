// Measures how tags are drawn and how much JavaScript the reader page needs; prints a table and writes bench-results/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { servePages } from './bundle.mjs';
import { driveRounds, openBrowser } from './drive.mjs';
import { measureFirstLoad } from './first-load.mjs';
import { drawAims, drawTable, summarize } from './table.mjs';

const WAYS = [
  { name: 'reader', entry: 'this-reader.tsx', hasStyle: false },
  { name: 'recogito', entry: 'recogito.ts', hasStyle: true },
  { name: 'bare', entry: 'bare.ts', hasStyle: true },
];

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    counts: { type: 'string', default: '100,1000,10000' },
    ways: { type: 'string', default: WAYS.map(({ name }) => name).join() },
    drawing: { type: 'boolean', default: false },
  },
});
const rounds = Number(values.rounds);
const counts = values.counts.split(',').map(Number);
const ways = WAYS.filter(({ name }) => values.ways.split(',').includes(name));

const began = new Date();
const load = loadavg()[0];
const browser = await openBrowser();
const pages = await servePages(ways);
try {
  const measured = await driveRounds(browser, { ways, counts, rounds, urlOf: pages.urlOf, say: console.log });
  const rows = summarize(measured);
  const firstLoad = values.drawing ? null : await measureFirstLoad(browser);
  console.log(`\nTags on 2,000 words, milliseconds, medians of ${rounds} rounds, Chromium ${browser.version()}`);
  console.log(
    `(${availableParallelism()} cores, load ${load.toFixed(1)} at the beginning; in brackets: times the bare baseline)`,
  );
  console.log(drawTable(rows));
  if (firstLoad) {
    console.log(
      `\nJavaScript of the reader page: ${(firstLoad.total / 1000).toFixed(1)} KB in ${firstLoad.scripts.length} files`,
    );
  }
  console.log(`\n${drawAims(rows, firstLoad)}`);

  mkdirSync('bench-results', { recursive: true });
  const path = `bench-results/${began.toISOString().replaceAll(':', '-')}.json`;
  const machine = { cores: availableParallelism(), load, node: process.version, browser: browser.version() };
  writeFileSync(path, `${JSON.stringify({ began, machine, rounds, rows, measured, firstLoad }, null, 2)}\n`);
  console.log(`\nWritten to ${path}`);
} finally {
  pages.close();
  await browser.close();
}
