// A PostgreSQL server of one's own for as long as a measurement or a test needs it, from programs that are installed.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { findFreePort } from './free-port.mjs';

/** Where systems keep the folders of PostgreSQL's versions, each with its own `bin`. */
const PLACES = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt', '/Library/PostgreSQL'];
/** Users under whom root may run it, since it refuses to be run by root. */
const USERS = ['postgres', 'nobody'];
const PATIENCE = 60_000;

/** The folder with `initdb` and `postgres`, the newest first and those of the path before others; null without any. */
function findPrograms() {
  const byVersion = (a, b) => b.localeCompare(a, 'en', { numeric: true });
  const installed = PLACES.filter((place) => existsSync(place)).flatMap((place) =>
    readdirSync(place)
      .filter((name) => /^(postgresql@)?\d+$/.test(name))
      .sort(byVersion)
      .map((name) => join(place, name, 'bin')),
  );
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...installed];
  return folders.find((folder) => ['initdb', 'postgres'].every((name) => existsSync(join(folder, name)))) ?? null;
}

/** Who runs it: ourselves, or for root somebody who may; null where root finds nobody. */
function findUser() {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag, user) => spawnSync('id', [flag, user], { encoding: 'utf8' });
  const user = USERS.find((name) => idOf('-u', name).status === 0);
  return user ? { uid: Number(idOf('-u', user).stdout), gid: Number(idOf('-g', user).stdout) } : null;
}

/** Resolves when it takes connections; rejects with what it said when it ends before, or takes too long. */
function untilReady(server) {
  return new Promise((resolve, reject) => {
    let said = '';
    let isWaiting = true;
    const end = (settle) => {
      isWaiting = false;
      clearTimeout(timer);
      settle();
    };
    const fail = (why) => end(() => reject(new Error(`PostgreSQL ${why}:\n${said}`)));
    const timer = setTimeout(() => fail('was not ready in time'), PATIENCE);
    server.once('error', (error) => fail(error.message));
    server.once('exit', () => fail('ended before it was ready'));
    server.stderr.on('data', (words) => {
      // What it says later is read, so that it can go on saying it, and forgotten.
      if (!isWaiting) return;
      said += words;
      if (said.includes('ready to accept connections')) end(resolve);
    });
  });
}

/**
 * Prepares a server with an empty data folder; it does not run yet. Null where PostgreSQL is not installed. `start` may
 * be called again after `stop`, and finds its data again; `remove` stops it and takes the data away.
 */
export async function prepareOwnPostgres() {
  const programs = findPrograms();
  const user = findUser();
  if (programs === null || user === null) return null;
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const options = { cwd: folder, ...user, env: { ...process.env, LC_ALL: 'C' } };
  const made = spawnSync(
    join(programs, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', '--locale=C'],
    { ...options, encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(`initdb failed:\n${made.stdout}${made.stderr}`);
  const port = await findFreePort();
  let server = null;

  // Also when this process ends before its time.
  const clear = () => {
    server?.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
  process.once('exit', clear);

  async function start() {
    const args = ['-D', data, '-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];
    const child = spawn(join(programs, 'postgres'), args, { ...options, stdio: ['ignore', 'ignore', 'pipe'] });
    server = child;
    child.once('exit', () => {
      if (server === child) server = null;
    });
    await untilReady(child);
  }

  /** At once and without a word to its clients, as after a fault; what was committed is there again at the next start. */
  async function stop() {
    if (server === null) return;
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGQUIT');
    await ended;
  }

  async function remove() {
    await stop();
    process.off('exit', clear);
    clear();
  }

  return { url: `postgresql://postgres@127.0.0.1:${port}/postgres`, start, stop, remove };
}
