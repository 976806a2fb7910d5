// Installs what is missing from the lock file and generates the database client; does nothing when that is done.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** One hash over the contents of files, by their paths from the project's folder. */
export function hashOf(paths) {
  const hash = createHash('sha256');
  for (const path of paths)
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(`${folder}${path}`))
      .update('\0');
  return hash.digest('hex');
}

/** Whether a stamp file says that this was done for exactly this input. */
export function isStamped(path, hash) {
  return existsSync(path) && readFileSync(path, 'utf8') === hash;
}

/** Notes that it was. */
export function stamp(path, hash) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, hash);
}

/** Runs a command in the project's folder; its output is shown only when it fails, unless it is asked for. */
export function run(command, args, { env = {}, show = false } = {}) {
  const result = spawnSync(command, args, {
    cwd: folder,
    env: { ...process.env, ...env },
    stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (result.status === 0) return;
  // What was shown has said why.
  if (show && result.status) process.exit(1);
  if (!show) console.error(`${result.stdout ?? ''}${result.stderr ?? ''}`.trimEnd());
  const words = result.error ? result.error.message : `it ended with ${result.signal ?? result.status}`;
  console.error(`\n${command} ${args.join(' ')} did not succeed: ${words}.`);
  process.exit(1);
}

/** Everything the project needs in node_modules, from the committed lock file, and the client of the schema. */
export function ensureInstalled(say = console.log) {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    console.error(`Headwaters needs Node 20.19 or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const packages = hashOf(['package-lock.json']);
  const installed = `${folder}node_modules/.headwaters-installed`;
  if (!isStamped(installed, packages)) {
    say('Installing packages from the lock file …');
    run('npm', ['ci', '--include=dev', '--no-audit', '--no-fund']);
    stamp(installed, packages);
  }
  const schema = hashOf(['prisma/schema.prisma', 'package-lock.json']);
  const generated = `${folder}lib/data/generated/.headwaters-generated`;
  if (!isStamped(generated, schema)) {
    say('Generating the database client …');
    // Generating needs no engine; naming one keeps Prisma from trying to download it.
    const env = { PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath };
    run(process.execPath, ['node_modules/prisma/build/index.js', 'generate'], { env });
    stamp(generated, schema);
  }
}
