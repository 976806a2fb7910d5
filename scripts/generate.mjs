import { rmSync } from 'node:fs';
import { ensureInstalled } from './installed.mjs';

rmSync(new URL('../lib/data/generated/.headwaters-generated', import.meta.url), { force: true });
ensureInstalled();
