import { existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import { PGlite } from '@electric-sql/pglite';

/** Somebody else's process holds the embedded database. */
export class DatabaseHeldError extends Error {
  constructor(
    readonly folder: string,
    readonly pid: number,
  ) {
    super(
      `The database in ${folder} is in use by process ${pid}. One process at a time can hold it: stop that one first, or set DATABASE_URL to share a PostgreSQL server.`,
    );
    this.name = 'DatabaseHeldError';
  }
}

/** When a process began, in the kernel's ticks, so that a reused process id is not mistaken for the first holder. */
function beginningOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/**
 * Takes the lock of a data folder for this process, for as long as it lives; a lock whose process is gone is taken over.
 * Throws DatabaseHeldError naming the holder.
 */
function takeLock(folder: string): void {
  const path = join(folder, 'lock');
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify({ pid: process.pid, beginning: beginningOf(process.pid) }));
  try {
    for (let attempt = 0; attempt < 5; attempt++) {
      // A link appears with all its content or not at all, so nobody ever reads half a lock.
      if (hasDone(() => linkSync(own, path))) {
        process.once('exit', () => rmSync(path, { force: true }));
        return;
      }
      const words = tryTo(() => readFileSync(path, 'utf8'));
      const holder = words ? parseHolder(words) : null;
      if (holder && isHolding(holder)) throw new DatabaseHeldError(folder, holder.pid);
      takeAway(path, words);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new Error(`The lock in ${folder} keeps changing hands. Try again in a moment.`);
}

/** Removes a stale lock; if another process replaced it in the meantime, puts that one back. */
function takeAway(path: string, stale: string | null): void {
  const aside = `${path}.stale-${process.pid}`;
  if (!hasDone(() => renameSync(path, aside))) return;
  if (tryTo(() => readFileSync(aside, 'utf8')) === stale) rmSync(aside, { force: true });
  else hasDone(() => renameSync(aside, path));
}

interface Holder {
  pid: number;
  beginning: string | null;
}

function parseHolder(words: string): Holder | null {
  const found = tryTo<unknown>(() => JSON.parse(words));
  if (typeof found !== 'object' || found === null || !('pid' in found) || typeof found.pid !== 'number') return null;
  return {
    pid: found.pid,
    beginning: 'beginning' in found && typeof found.beginning === 'string' ? found.beginning : null,
  };
}

function isHolding({ pid, beginning }: Holder): boolean {
  return pid !== process.pid && isAlive(pid) && (beginning === null || beginning === beginningOf(pid));
}

const hasDone = (act: () => void): boolean =>
  tryTo(() => {
    act();
    return true;
  }) ?? false;

/** The result, or null when the file system says that somebody else was there first. */
function tryTo<T>(act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    if (error instanceof Error && 'code' in error && (error.code === 'EEXIST' || error.code === 'ENOENT')) return null;
    throw error;
  }
}

/**
 * PGlite computes in this process, and while queries wait for it nothing else gets a turn: a class that saves at once
 * would hear nothing until the last of them was done. This one lets the others in before every query.
 */
class PatientPGlite extends PGlite {
  override async _runExclusiveQuery<T>(query: () => Promise<T>): Promise<T> {
    await turnOfOthers();
    return super._runExclusiveQuery(query);
  }
}

/** Whether the data folder holds a complete database. */
export function hasEmbeddedDatabase(dataFolder: string): boolean {
  return existsSync(join(dataFolder, 'database', 'PG_VERSION'));
}

/** Opens the embedded database of a data folder, which must exist, and takes its lock. It is ready when a query is. */
export function openEmbedded(dataFolder: string): PGlite {
  if (!hasEmbeddedDatabase(dataFolder)) {
    throw new Error(`There is no database in ${dataFolder} yet. Run npm start, or npm run db:migrate.`);
  }
  takeLock(dataFolder);
  return new PatientPGlite(join(dataFolder, 'database'));
}

/**
 * Opens the embedded database, creating it first where there is none. A creation that is interrupted leaves only a
 * folder beside it, which the next one clears: the database appears under its name when it is complete.
 */
export async function createOrOpenEmbedded(
  dataFolder: string,
  prepare: (db: PGlite) => Promise<void>,
): Promise<PGlite> {
  mkdirSync(dataFolder, { recursive: true });
  takeLock(dataFolder);
  const folder = join(dataFolder, 'database');
  if (!hasEmbeddedDatabase(dataFolder)) {
    const beside = join(dataFolder, 'database.new');
    rmSync(beside, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
    const fresh = await PGlite.create(beside);
    await prepare(fresh);
    await fresh.close();
    renameSync(beside, folder);
  }
  return PGlite.create(folder);
}
