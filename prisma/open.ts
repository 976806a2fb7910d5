import type { PGlite } from '@electric-sql/pglite';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { Client } from 'pg';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { createOrOpenEmbedded } from '@/lib/data/embedded';
import type { Environment } from '@/lib/schemas/environment';
import { applyMigrations } from './engine';

// Any number, as long as every process that migrates uses the same one.
const MIGRATION_LOCK = 20_261_124;

/**
 * An adapter that hands a migration to the database as one script and waits for it. Prisma's own for PGlite does not
 * wait, so a migration that fails would pass for applied; its own for PostgreSQL cuts the script at every semicolon,
 * those in functions and comments included.
 */
function scriptingAdapter(
  factory: PrismaPGlite | PrismaPg,
  execute: (script: string) => Promise<unknown>,
): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connectToShadowDb: () => factory.connectToShadowDb(),
    connect: async () => {
      const adapter = await factory.connect();
      adapter.executeScript = async (script) => {
        await execute(script);
      };
      return adapter;
    },
  };
}

/**
 * Brings the configured database to the newest migration, creating the embedded one where it is missing; returns the
 * names applied. On a shared server one process migrates and the others wait.
 */
export async function migrate({ databaseUrl, dataFolder }: Environment): Promise<string[]> {
  if (databaseUrl) return migrateServer(databaseUrl);
  const applied: string[] = [];
  const apply = async (db: PGlite) => {
    applied.push(...(await applyMigrations(scriptingAdapter(new PrismaPGlite(db), (script) => db.exec(script)))));
  };
  const db = await createOrOpenEmbedded(dataFolder, apply);
  await apply(db);
  await db.close();
  return applied;
}

async function migrateServer(connectionString: string): Promise<string[]> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    return await applyMigrations(
      scriptingAdapter(new PrismaPg({ connectionString }), (script) => client.query(script)),
    );
  } finally {
    await client.end();
  }
}
