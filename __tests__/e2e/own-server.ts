import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const PATIENCE = 120_000;

/** A server of one test, on a data folder of its own, that the test may kill and start again. */
export interface OwnServer {
  url: string;
  /** What makes the first administrator; null before the first start. */
  getSetupLink: () => string | null;
  start: () => Promise<void>;
  /** `kill -9` for it and everything it started. */
  kill: () => Promise<void>;
  /** Kills it and takes its folder away. */
  remove: () => Promise<void>;
}

interface OwnServerOptions {
  /** Folder of another curriculum than the one that ships. */
  curriculum?: string;
  /** Further configuration, asked for at every start. */
  configure?: () => Record<string, string>;
}

/** Prepares a server beside the one of the other tests; it is not started yet. */
export function openOwnServer({ curriculum = '', configure = () => ({}) }: OwnServerOptions = {}): OwnServer {
  const port = Number(process.env.HEADWATERS_TEST_PORT ?? 3217) + 1;
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-own-'));
  let child: ChildProcess | null = null;
  let setupLink: string | null = null;

  async function start(): Promise<void> {
    const server = spawn(process.execPath, ['scripts/start.mjs'], {
      // A group of its own, so that what it starts ends with it.
      detached: true,
      env: {
        ...process.env,
        PORT: String(port),
        HEADWATERS_DATA: folder,
        HEADWATERS_CURRICULUM: curriculum,
        DATABASE_URL: '',
        NEXTAUTH_SECRET: '',
        HEADWATERS_URL: '',
        ...configure(),
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = server;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`It was not ready in time:\n${said}`)), PATIENCE);
      const listen = (words: Buffer) => {
        said += words;
        if (!said.includes('is ready at')) return;
        setupLink ??= /\S+\/setup\/\S+/.exec(said)?.[0] ?? null;
        clearTimeout(timer);
        resolve();
      };
      server.stdout?.on('data', listen);
      server.stderr?.on('data', listen);
      server.once('exit', () => reject(new Error(`It ended before it was ready:\n${said}`)));
    });
  }

  async function kill(): Promise<void> {
    const server = child;
    if (!server?.pid || server.exitCode !== null || server.signalCode !== null) return;
    const ended = new Promise((resolve) => server.once('exit', resolve));
    process.kill(-server.pid, 'SIGKILL');
    await ended;
  }

  async function remove(): Promise<void> {
    await kill();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }

  return { url: `http://localhost:${port}`, getSetupLink: () => setupLink, start, kill, remove };
}
