// What the database is prepared from.
import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow } from './built.mjs';
import { hashOf } from './installed.mjs';

/** One hash over everything that decides what preparing the database leaves in it; `curriculum` is a folder. */
export function hashOfPreparation(curriculum = 'prisma/curriculum') {
  const folder = fileURLToPath(new URL('..', import.meta.url));
  return hashOf(
    ['prisma', 'lib/data', 'lib/domain', 'lib/schemas', relative(folder, resolve(curriculum))].flatMap(filesBelow),
  );
}
