// npm run bench: how quickly tags are drawn, beside others, and how much JavaScript the reader page fetches.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './browser.mjs';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './installed.mjs';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
ensureInstalled();
process.env.CHROME_PATH = await findBrowser();
if (!process.argv.includes('--drawing')) ensureBuilt();
const args = ['__tests__/bench/run.mjs', ...process.argv.slice(2)];
process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
