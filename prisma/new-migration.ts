import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { diffMigration } from './engine';
import { report } from './report';

/** `npm run db:migration <name>`: writes the next migration from the schema, worked out on an empty database in memory. */
report(async () => {
  const name = process.argv[2]?.replace(/[^a-z0-9_]+/gi, '_').toLowerCase();
  if (!name) throw new Error('Give the migration a name: npm run db:migration add_sections');
  const sql = await diffMigration(new PrismaPGlite(await PGlite.create()));
  if (!sql.trim()) {
    console.log('The migrations already lead to this schema: nothing to write.');
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
  const folder = join(process.cwd(), 'prisma', 'migrations', `${stamp}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  console.log(`Wrote ${folder}/migration.sql. Read it, add what Prisma cannot say, then run npm run db:migrate.`);
});
