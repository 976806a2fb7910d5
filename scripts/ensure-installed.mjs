import { ensureInstalled } from './installed.mjs';

ensureInstalled();
