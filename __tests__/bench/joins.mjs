// How long a class waits that joins by its code at once: guests with browsers of their own, all behind one address.
import { aim } from './aims.mjs';
import { ask } from './ask.mjs';
import { Device } from './device.mjs';
import { quantile } from './numbers.mjs';

const GUESTS = 250;
/** What is shown of each step of joining, in this order. */
const STEPS = ['page', 'check', 'sign in', 'join', 'press to class'];

/** A lesson that begins, and a class that was told “now”; the last guest begins so many seconds after the first. */
const WAVES = [
  { name: 'within one minute', seconds: 58, limit: 1_000 },
  { name: 'within ten seconds', seconds: 9, limit: null },
];

const pause = (milliseconds) => new Promise((done) => setTimeout(done, milliseconds));

/** One guest from opening the page to seeing the class; how long each step took, in milliseconds. */
async function joinOnce(url, { code, name: className }, name) {
  const device = new Device(url);
  const took = {};
  const timed = async (step, work) => {
    const began = performance.now();
    const value = await work();
    took[step] = performance.now() - began;
    return value;
  };
  const page = await timed('page', () => device.open('/join'));
  const form = new FormData();
  form.set('code', code);
  form.set('name', name);
  await timed('press to class', async () => {
    const found = await timed('check', () => page.call('check', [form]));
    if (!found.text.includes('"ok":true')) throw new Error(`The code was refused: ${found.text.slice(0, 200)}`);
    await timed('sign in', () => device.signInAsGuest(name));
    await timed('join', async () => {
      const joined = await page.call('action', ['/', form]);
      if (joined.redirect === null) throw new Error(`Joining was refused: ${joined.text.slice(0, 200)}`);
      // The class comes with the answer; where it does not, the page fetches it.
      const seen = joined.text.includes(className) ? joined.text : await (await device.fetch(joined.redirect)).text();
      if (!seen.includes(className)) throw new Error(`${joined.redirect} did not show the class`);
    });
  });
  return took;
}

async function joinTogether(url, classroom, { seconds }) {
  const began = performance.now();
  const settled = await Promise.allSettled(
    Array.from({ length: GUESTS }, async (_, index) => {
      await pause((index * seconds * 1000) / (GUESTS - 1));
      return joinOnce(url, classroom, nameOf(index));
    }),
  );
  return {
    seconds: (performance.now() - began) / 1000,
    took: settled.flatMap(({ value }) => value ?? []),
    errors: settled.flatMap(({ reason }) => (reason ? [reason.cause?.message ?? reason.message] : [])),
  };
}

const nameOf = (index) => `Guest ${index + 1}`;

function drawWave(name, { seconds, took, errors, missing, enrolled, penNames }) {
  const line = (cells) =>
    `${cells[0].padEnd(16)}${cells
      .slice(1)
      .map((cell) => cell.padStart(10))
      .join('')}`;
  const rows = STEPS.map((step) => {
    const numbers = took.map((one) => one[step]);
    const shown = [0.5, 0.95, 1].map((share) => (numbers.length > 0 ? quantile(numbers, share).toFixed(0) : '–'));
    return line([step, ...shown]);
  });
  const kinds = [...new Set(errors)].map((kind) => `  ${errors.filter((error) => error === kind).length} × ${kind}`);
  return [
    `${GUESTS} guests ${name}, milliseconds; the last was in after ${seconds.toFixed(1)} s`,
    line(['', 'median', 'p95', 'longest']),
    ...rows,
    `${errors.length} errors; in the database ${enrolled} students under ${penNames} pen names, ${missing} missing`,
    ...kinds,
    '',
  ].join('\n');
}

async function run({ surroundings, say }) {
  const server = await surroundings.serverOnPostgres();
  if (server === null)
    return { leftOut: 'there is no PostgreSQL here. Install it, or name a server with DATABASE_URL.' };
  const waves = [];
  for (const wave of WAVES) {
    say(`${GUESTS} guests join ${wave.name} …`);
    const classroom = ask('ask-classes.ts', server.environment, 'make', `Class ${wave.name}`);
    const joined = await joinTogether(server.url, classroom, wave);
    const { students, penNames } = ask('ask-classes.ts', server.environment, 'count', classroom.id);
    const there = new Set(students);
    const missing = Array.from({ length: GUESTS }, (_, index) => nameOf(index)).filter(
      (name) => !there.has(name),
    ).length;
    waves.push({ ...wave, ...joined, missing, enrolled: students.length, penNames });
  }
  const aims = waves.flatMap(({ name, limit, took, errors, missing }) => [
    aim(`left outside of ${GUESTS} who join ${name}`, Math.max(errors.length, missing), 0, 'guests'),
    ...(limit && took.length > 0
      ? [
          aim(
            `p95 of ${GUESTS} joins ${name}`,
            quantile(
              took.map((one) => one['press to class']),
              0.95,
            ),
            limit,
            'ms',
          ),
        ]
      : []),
  ]);
  const said = [server.database, '', ...waves.map((wave) => drawWave(wave.name, wave))].join('\n');
  return { said, aims, found: { database: server.database, guests: GUESTS, waves } };
}

export const joins = { name: 'joins', run };
