// npm start: from a fresh checkout to a running server. npm run dev (--dev): the same with the development server.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled, isStamped, run, stamp } from './installed.mjs';
import { hashOfPreparation } from './prepared.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (existsSync('.env')) process.loadEnvFile('.env');
const dev = process.argv.includes('--dev');
const port = Number(process.env.PORT || 3000);
// Only this machine unless HOST says otherwise: a school that wants more says so.
const hostname = process.env.HOST || '127.0.0.1';
const dataFolder = resolve(process.env.HEADWATERS_DATA || '.data');
const shown = ['127.0.0.1', '0.0.0.0', '::'].includes(hostname) ? 'localhost' : hostname;

if (!Number.isInteger(port) || port < 0 || port > 65_535) stop(`PORT is ${process.env.PORT}, which is no port number.`);
await refuseTakenPort();
ensureInstalled();
chooseSecret();
process.env.HEADWATERS_URL ||= `http://${shown}:${port}`;
process.env.NEXTAUTH_URL = process.env.HEADWATERS_URL;
prepareDatabase();
if (!dev) ensureBuilt();
await serve();

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** What to say when listening failed. */
function faultOf(error) {
  if (error.code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or choose another: PORT=3001 npm start`;
  if (error.code === 'EACCES')
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=3000 npm start`;
  return `Cannot listen on ${hostname}:${port}: ${error.message}`;
}

/** Asks for the port before anything slow happens. */
async function refuseTakenPort() {
  const probe = createServer();
  await new Promise((done) => {
    probe.once('error', (error) => stop(faultOf(error)));
    probe.listen(port, hostname, () => probe.close(done));
  });
}

/** With the embedded database the secret is made once and kept beside it; with DATABASE_URL it has to be given. */
function chooseSecret() {
  if (process.env.DATABASE_URL || process.env.NEXTAUTH_SECRET) return;
  const file = join(dataFolder, 'secret');
  mkdirSync(dataFolder, { recursive: true });
  if (!existsSync(file)) {
    // Under its name only when it is whole: a start that is killed here must not leave an empty secret behind.
    const beside = `${file}.${process.pid}`;
    writeFileSync(beside, randomBytes(32).toString('base64url'), { mode: 0o600 });
    renameSync(beside, file);
  }
  process.env.NEXTAUTH_SECRET = readFileSync(file, 'utf8');
}

/** Migrations, curriculum and demonstration. A shared server is always asked; the embedded one remembers what it got. */
function prepareDatabase() {
  const stampFile = join(dataFolder, 'prepared');
  const curriculum = process.env.HEADWATERS_CURRICULUM || 'prisma/curriculum';
  if (!existsSync(curriculum)) stop(`HEADWATERS_CURRICULUM is ${curriculum}, where there is no folder.`);
  const current = hashOfPreparation(curriculum);
  if (
    !process.env.DATABASE_URL &&
    isStamped(stampFile, current) &&
    existsSync(join(dataFolder, 'database', 'PG_VERSION'))
  )
    return;
  console.log('Preparing the database …');
  run(process.execPath, ['scripts/run-ts.mjs', 'prisma/seed.ts'], { show: true });
  if (!process.env.DATABASE_URL) stamp(stampFile, current);
}

async function serve() {
  process.env.NODE_ENV = dev ? 'development' : 'production';
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const { default: next } = await import('next');
  const app = next({ dev, hostname, port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const server = createServer((request, response) => {
    // Limits per address rest on this header, so it says what the socket says unless a proxy in front is trusted to.
    if (process.env.HEADWATERS_PROXY !== '1') request.headers['x-forwarded-for'] = request.socket.remoteAddress ?? '';
    return handle(request, response);
  });
  server.once('error', (error) => stop(faultOf(error)));
  server.listen(port, hostname, async () => {
    // Ready means that the database is there: another process may hold it, and that is better said now than to a class.
    const self = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[hostname] ?? hostname;
    const { ok } = await fetch(`http://${self}:${server.address().port}/api/health`);
    if (!ok) process.exit(1);
    console.log(`Headwaters is ready at http://${shown}:${server.address().port}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, () => {
      server.close(() => process.exit(0));
      server.closeIdleConnections();
      setTimeout(() => process.exit(0), 5_000).unref();
    });
  }
}
