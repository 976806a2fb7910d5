import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a process left behind. */
export interface Ending {
  code: number | null;
  signal: NodeJS.Signals | null;
  /** Everything it said, on both channels. */
  said: string;
}

/** A start of the real server, in a process group of its own. */
export interface Started {
  pid: number;
  url: string;
  said: () => string;
  /** Resolves when it has said these words; rejects with what it said instead when it ends or takes too long. */
  says: (words: string) => Promise<void>;
  ended: Promise<Ending>;
  /** `kill -9` for the server and everything it started; resolves when the server is gone. */
  killAll: () => Promise<Ending>;
}

const PATIENCE = 120_000;
const started: { pid: number; ended: Promise<Ending> }[] = [];
const folders: string[] = [];

// Nothing of the test runner's own reaches the processes.
const plain = {
  NODE_ENV: '',
  NODE_OPTIONS: '',
  DATABASE_URL: '',
  NEXTAUTH_SECRET: '',
  HOST: '',
  HEADWATERS_URL: '',
  HEADWATERS_CURRICULUM: '',
  HEADWATERS_TEACHERS: '',
};
const environmentWith = (variables: Record<string, string>): NodeJS.ProcessEnv =>
  Object.assign({ ...process.env }, plain, variables);

/** Ends every process and removes every folder of this file, also after a test that failed. To be called once, outside tests. */
export function cleanUpAfterwards(): void {
  afterAll(async () => {
    for (const { pid } of started) endGroup(pid);
    await Promise.all(started.map(({ ended }) => ended));
    for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }, 30_000);
}

/** An empty data folder. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwaters-server-'));
  folders.push(folder);
  return folder;
}

/** A data folder as a first start leaves it. */
export function makePreparedFolder(): string {
  const prepared = process.env.HEADWATERS_TEST_PREPARED;
  if (!prepared) throw new Error('The server tests need their setup: run them with npm run test:server');
  const folder = makeFolder();
  cpSync(prepared, folder, { recursive: true });
  return folder;
}

/** A port that nobody listens on at the moment. */
export async function findPort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('There is no port');
  return address.port;
}

/** Runs `npm start`'s script on a data folder. */
export function start(dataFolder: string, port: number, variables: Record<string, string> = {}): Started {
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    detached: true,
    env: environmentWith({ PORT: String(port), HEADWATERS_DATA: dataFolder, ...variables }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (!pid) throw new Error('The server could not be started');
  const listener = listenTo(child);
  started.push({ pid, ended: listener.ended });
  return {
    ...listener,
    pid,
    url: `http://localhost:${port}`,
    killAll: () => {
      endGroup(pid);
      return listener.ended;
    },
  };
}

function listenTo(child: ChildProcess) {
  let said = '';
  let hasEnded = false;
  const waiting = new Set<() => void>();
  const hear = (words: unknown) => {
    said += String(words);
    for (const look of waiting) look();
  };
  child.stdout?.on('data', hear);
  child.stderr?.on('data', hear);
  const ended = new Promise<Ending>((resolve) => {
    child.once('exit', (code, signal) => {
      hasEnded = true;
      for (const look of waiting) look();
      // What it said last may still be in the pipe.
      setImmediate(() => resolve({ code, signal, said }));
    });
  });

  const says = (words: string) =>
    new Promise<void>((resolve, reject) => {
      const done = (settle: () => void) => {
        clearTimeout(timer);
        waiting.delete(look);
        settle();
      };
      const fail = (why: string) => done(() => reject(new Error(`${why} before it said “${words}”:\n${said}`)));
      const look = () => {
        if (said.includes(words)) done(resolve);
        else if (hasEnded) fail('The process ended');
      };
      const timer = setTimeout(() => fail(`${PATIENCE} ms passed`), PATIENCE);
      waiting.add(look);
      look();
    });
  return { said: () => said, says, ended };
}

/** Ends a process and what it started, whichever of them still lives. */
function endGroup(pid: number): void {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // All of them are gone.
  }
}

/** Asks the database of a data folder that no server holds, in a process of its own; see `ask-database.ts`. */
export function askDatabase<T>(dataFolder: string, question: string, ...about: string[]): T {
  const secret = readFileSync(join(dataFolder, 'secret'), 'utf8');
  const words = execFileSync(
    process.execPath,
    ['scripts/run-ts.mjs', '__tests__/server/ask-database.ts', question, ...about],
    {
      env: environmentWith({ HEADWATERS_DATA: dataFolder, NEXTAUTH_SECRET: secret }),
      encoding: 'utf8',
      maxBuffer: 1 << 28,
    },
  );
  return JSON.parse(words);
}
