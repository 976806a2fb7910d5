// What a TypeScript file of the bench answers about the database of the server.
import { spawnSync } from 'node:child_process';

/** Runs the file with a question in another process, which reaches the same database, and returns what it answers. */
export function ask(file, environment, ...words) {
  const answer = spawnSync(process.execPath, ['scripts/run-ts.mjs', `__tests__/bench/${file}`, ...words], {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (answer.status !== 0) throw new Error(`${file} ${words.join(' ')} failed:\n${answer.stdout}${answer.stderr}`);
  return JSON.parse(answer.stdout);
}
