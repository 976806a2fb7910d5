// Runs the parts that are named, or all of them; prints what each found and what was aimed at, and writes bench-results/.
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { drawAims } from './aims.mjs';
import { drawing } from './drawing/drawing.mjs';
import { firstLoad } from './first-load.mjs';
import { joins } from './joins.mjs';
import { lesson } from './lesson.mjs';
import { Surroundings } from './surroundings.mjs';
import { views } from './views.mjs';

/**
 * In the order in which they run. A part is a name, the options it takes, and `run`, which answers `said`, to be
 * printed; `aims`, for aims.mjs; and `found`, for the file of results. Answering { leftOut: 'why' } says that it could
 * not be measured here.
 */
const PARTS = [drawing, firstLoad, joins, lesson, views];

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    // As it was called before there were names.
    drawing: { type: 'boolean', default: false },
    ...Object.assign({}, ...PARTS.map(({ options = {} }) => options)),
  },
});
const named = values.drawing ? ['drawing', ...positionals] : positionals;
const unknown = named.filter((name) => PARTS.every((part) => part.name !== name));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; there are ${PARTS.map(({ name }) => name).join(', ')}.`);
  process.exit(1);
}
const parts = PARTS.filter(({ name }) => named.length === 0 || named.includes(name));

// So that what was started ends with this process, however it ends.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));

const began = new Date();
const machine = { cores: availableParallelism(), load: loadavg()[0], node: process.version };
console.log(`${machine.cores} cores, load ${machine.load.toFixed(1)} at the beginning, Node ${machine.node}`);
const surroundings = new Surroundings(console.log);
const results = {};
const aims = [];
try {
  for (const part of parts) {
    console.log(`\n== ${part.name}`);
    const { leftOut, said, aims: own = [], found } = await part.run({ surroundings, values, say: console.log });
    results[part.name] = leftOut ? { leftOut } : { ...found, aims: own };
    console.log(leftOut ? `Left out: ${leftOut}` : said);
    aims.push(...own);
  }
} finally {
  await surroundings.close();
}
console.log(`\n${drawAims(aims)}`);

mkdirSync('bench-results', { recursive: true });
const path = `bench-results/${began.toISOString().replaceAll(':', '-')}.json`;
writeFileSync(path, `${JSON.stringify({ began, machine, parts: results }, null, 2)}\n`);
console.log(`\nWritten to ${path}`);
